#!/usr/bin/env node
// Runs the program of this platform, which npm has installed as an optional package.
'use strict';
const { spawn } = require('node:child_process');
const { constants } = require('node:os');

// Alpine and others without glibc say so by leaving its version out.
const libc = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime ? '-musl' : '';
const platform = `${process.platform}${libc}-${process.arch}`;
const name = process.platform === 'win32' ? 'style-lint.exe' : 'style-lint';

let program;
try {
  program = require.resolve(`@style-lint/${platform}/${name}`);
} catch {
  console.error(`style-lint: there is no program for ${platform}. If there should be, npm was told to leave optional packages out: install again without --omit=optional. Elsewhere, with .NET 10: dotnet tool install --global style-lint`);
  process.exit(2);
}

const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' });
// Ctrl-C reaches the program too. It ends in its own way, and this waits for it.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', error => {
  console.error(`style-lint: ${program} could not be started: ${error.message}`);
  process.exitCode = 2;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal];
});
