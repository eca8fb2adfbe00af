import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import type { Server } from './server.ts';

/** The scheme of the pages that explain a rule: `style-lint:dates/weekday-mismatch`. */
const scheme = 'style-lint';

const run = promisify(execFile);

/** Makes the name of a rule, where a finding is shown, lead to the page that explains it. */
export const linkRules: Middleware = {
  handleDiagnostics: (uri, found, next) => next(uri, found.map(link)),
  provideDiagnostics: async (document, before, token, next) => {
    const report = await next(document, before, token);
    if (report?.kind === 'full') report.items = report.items.map(link);
    return report;
  },
  provideWorkspaceDiagnostics: (before, token, report, next) =>
    next(before, token, part => {
      for (const file of part?.items ?? []) {
        if (file.kind === 'full') file.items = file.items.map(link);
      }
      report(part);
    }),
};

function link(found: vscode.Diagnostic): vscode.Diagnostic {
  if (typeof found.code === 'string') found.code = { value: found.code, target: pageOf(found.code) };
  return found;
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: rule });
}

/** Brings the pages, and the command that opens one: of the finding at the caret or, where there is none, of a rule to choose. */
export function explainRules(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: page => ask(server, 'explain', page.path),
    }),
    vscode.commands.registerCommand('style-lint.explain', async () => {
      if (!server.tool) return server.restart();
      const rule = ruleAtCaret() ?? (await choose(server));
      if (rule) await vscode.window.showTextDocument(pageOf(rule), { preview: true });
    }),
  );
}

function ruleAtCaret(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const found = editor && vscode.languages.getDiagnostics(editor.document.uri).find(each => each.source === 'style-lint' && each.range.contains(editor.selection.active));
  return found && ruleOf(found);
}

async function choose(server: Server): Promise<string | undefined> {
  const rules = ask(server, 'rules', '--format', 'json').then(list =>
    (JSON.parse(list).rules as { rule: string; level: string; message: string }[]).map(({ rule, level, message }) => ({ label: rule, description: level, detail: message })));
  return (await vscode.window.showQuickPick(rules, { placeHolder: 'Which rule?', matchOnDetail: true }))?.label;
}

/** What the program prints, run where the open file's settings hold. */
async function ask(server: Server, ...command: string[]): Promise<string> {
  const { workspaceFolders, getWorkspaceFolder } = vscode.workspace;
  const file = vscode.window.activeTextEditor?.document.uri;
  const folder = (file && getWorkspaceFolder(file)) ?? workspaceFolders?.[0];
  const { stdout } = await run(server.tool!, [...command, ...server.arguments], { cwd: folder?.uri.fsPath, maxBuffer: 16 << 20 });
  return stdout;
}
