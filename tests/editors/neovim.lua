-- Attaches Neovim to the server named by STYLE_LINT and goes through what a writer does: read a finding, apply a fix, hover.
-- Speaks to Neovim 0.7 and later, so it uses only what all of them have.
local draft = os.getenv('DRAFT')
local failed = 0

local function check(what, holds, shown)
  io.stdout:write((holds and 'ok    ' or 'FAILS ') .. 'neovim: ' .. what .. (holds and '' or '  ' .. vim.inspect(shown)) .. '\n')
  if not holds then failed = failed + 1 end
end

local function findings()
  return vim.tbl_filter(function(each) return each.lnum == 2 end, vim.diagnostic.get(0))
end

local function line() return vim.api.nvim_buf_get_lines(0, 2, 3, false)[1] end

vim.cmd('edit ' .. draft)
vim.bo.filetype = 'markdown'
local id = vim.lsp.start_client({ name = 'style-lint', cmd = { os.getenv('STYLE_LINT'), 'lsp' }, root_dir = vim.fn.fnamemodify(draft, ':h') })
vim.lsp.buf_attach_client(0, id)
local client = vim.lsp.get_client_by_id(id)

vim.wait(10000, function() return #findings() > 0 end, 5)
local found = findings()[1]
check('a finding comes', found ~= nil, vim.diagnostic.get(0))
check('it stands on its word, behind é😀日本', found and line():sub(found.col + 1, found.end_col) == 'Friday', found)

local parameters = vim.lsp.util.make_range_params()
local _, units = vim.str_utfindex(line(), found and found.col or 0)
local place = { line = 2, character = units }
parameters.range = { start = place, ['end'] = place }
parameters.context = { diagnostics = {} }
local function ask(method, with) return ((vim.lsp.buf_request_sync(0, method, with, 5000) or {})[id] or {}).result end
local actions = ask('textDocument/codeAction', parameters) or {}
check('both ways out are offered', #actions > 1 and actions[1].title == 'Change Friday to Tuesday' and actions[2].title:find('^Change 4 to') ~= nil, actions)

local hover = ask('textDocument/hover', { textDocument = vim.lsp.util.make_text_document_params(), position = place })
check('hover explains it', hover and hover.contents.value:find('weekday%-mismatch') ~= nil, hover)

if actions[1] then vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding) end
check('the fix is in the buffer', line():find('sails on Tuesday, March 4, 2025', 1, true) ~= nil, line())
check('the buffer is not saved', vim.bo.modified, nil)
vim.wait(5000, function() return #findings() == 0 end, 5)
check('the finding is gone', #findings() == 0, findings())

vim.lsp.stop_client(id)
vim.wait(3000, function() return client.is_stopped() end, 5)
check('the server leaves', client.is_stopped(), nil)
vim.cmd(failed == 0 and 'qall!' or 'cquit!')
