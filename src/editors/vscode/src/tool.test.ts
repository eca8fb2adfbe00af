import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { findTool } from './tool.ts';

const isWindows = process.platform === 'win32';
const name = isWindows ? 'style-lint.exe' : 'style-lint';
let home: string;

before(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'style-lint-'));
  for (const program of ['bin', 'first', 'server', '.dotnet/tools']) {
    await mkdir(path.join(home, program), { recursive: true });
    await writeFile(path.join(home, program, name), '', { mode: 0o755 });
  }
  await mkdir(path.join(home, 'folder', name), { recursive: true });
  await mkdir(path.join(home, 'text'));
  await writeFile(path.join(home, 'text', name), '', { mode: 0o644 });
});

after(() => rm(home, { recursive: true }));

const at = (folder: string) => path.join(home, folder, name);
const find = (setting: string, ...folders: string[]) => findTool(setting, { home, bundled: path.join(home, 'no server'), isWindows, path: folders.join(path.delimiter) });
const withServer = { isWindows, get home() { return home; }, get bundled() { return path.join(home, 'server'); }, get path() { return path.join(home, 'first'); } };

test('the first on the PATH is taken', async () =>
  assert.equal(await find('', path.join(home, 'none'), path.join(home, 'first'), path.join(home, 'bin')), at('first')));

test('the folder of .NET tools comes after the PATH', async () => assert.equal(await find('', path.join(home, 'none')), at('.dotnet/tools')));

test('a setting is taken before the PATH', async () => assert.equal(await find(at('bin'), path.join(home, 'first')), at('bin')));

test('the one that the extension brings is taken before the PATH', async () => assert.equal(await findTool('', withServer), at('server')));

test('a setting is taken before the one that the extension brings', async () => assert.equal(await findTool(at('bin'), withServer), at('bin')));

test('a setting may begin at home', async () => assert.equal(await find(`~/bin/${name}`), at('bin')));

test('a setting that leads nowhere is not made up for', async () => assert.equal(await find(at('none'), path.join(home, 'first')), undefined));

test('a folder is no program', async () => assert.equal(await find(at('folder')), undefined));

test('a text is no program', { skip: isWindows }, async () => assert.equal(await find(at('text')), undefined));

test('nothing is run that lies where the editor happens to stand', async () => {
  const here = process.cwd();
  process.chdir(home);
  try {
    assert.equal(await find('', 'bin', '.', ''), at('.dotnet/tools'));
    assert.equal(await find(`bin/${name}`), undefined);
  } finally {
    process.chdir(here);
  }
});
