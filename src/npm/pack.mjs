// Makes the packages of npm from programs that have been built: style-lint, and one for each platform that it names as optional.
//   node src/npm/pack.mjs VERSION PROGRAMS OUT
// PROGRAMS holds a folder for each platform as .NET names it (linux-x64, osx-arm64, win-x64 …) with the program inside.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [version, programs, out] = process.argv.slice(2);
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const systems = { linux: 'linux', osx: 'darwin', win: 'win32' };
const common = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
const work = mkdtempSync(path.join(tmpdir(), 'style-lint-npm-'));
mkdirSync(out, { recursive: true });

const optional = {};
for (const runtime of readdirSync(programs).sort()) {
  const [system, ...rest] = runtime.split('-');
  const cpu = rest.pop();
  const os = systems[system];
  const name = `@style-lint/${[os, ...rest].join('-')}-${cpu}`;
  const program = os === 'win32' ? 'style-lint.exe' : 'style-lint';
  const libc = os === 'linux' ? { libc: [rest.includes('musl') ? 'musl' : 'glibc'] } : {};
  const folder = path.join(work, runtime);
  mkdirSync(folder);
  copyFileSync(path.join(programs, runtime, program), path.join(folder, program));
  chmodSync(path.join(folder, program), 0o755);
  pack(folder, { name, version, description: `style-lint for ${runtime}.`, license: common.license, os: [os], cpu: [cpu], ...libc, files: [program], preferUnplugged: true });
  optional[name] = version;
}

const main = path.join(work, 'style-lint');
mkdirSync(main);
for (const file of [...common.files, 'README.md']) copyFileSync(path.join(here, file), path.join(main, file));
pack(main, { ...common, version, optionalDependencies: optional });
rmSync(work, { recursive: true });

function pack(folder, description) {
  const license = path.join(here, '..', '..', 'LICENSE');
  copyFileSync(license, path.join(folder, 'LICENSE'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(description, null, 2) + '\n');
  execFileSync('npm', ['pack', '--silent', '--pack-destination', path.resolve(out), folder], { stdio: 'inherit', shell: process.platform === 'win32' });
}
