// ClickHouse of today behind its HTTP interface, as far as StyleLint speaks it: npm's chdb has the engine in process. It is for the tests:
//
//   (mkdir -p /tmp/chdb && cd /tmp/chdb && npm install --no-save chdb)
//   node tests/clickhouse/serve.mjs /tmp/chdb 8123 &
//   STYLE_LINT_CLICKHOUSE_URL=clickhouse://127.0.0.1:8123 dotnet test -c Release --filter ArchiveTests
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [folder, port] = process.argv.slice(2);
const { Session } = createRequire(join(resolve(folder), 'package.json'))('chdb');
const session = new Session();

const run = async (sql, format = 'TabSeparated') => (await session.queryAsync(sql, { format })).bytes();

const text = async (sql) => Buffer.from(await run(sql)).toString();

// The engine reads rows from a file; of a request it would take them from its body.
const insert = async (into, database, rows) => {
  const [, table, columns] = /^INSERT INTO (\w+) \(([\w, ]+)\) FORMAT RowBinary$/.exec(into);
  const types = new Map((await text(`SELECT name, type FROM system.columns WHERE database = '${database}' AND table = '${table}'`)).trim().split('\n').map((line) => line.split('\t')));
  const file = join(tmpdir(), randomUUID());
  await writeFile(file, rows);
  try {
    const structure = columns.split(', ').map((column) => `${column} ${types.get(column)}`).join(', ');
    return await run(`INSERT INTO ${table} (${columns}) SELECT * FROM file('${file}', 'RowBinary', '${structure}')`);
  } finally {
    await rm(file);
  }
};

const answer = async (url, body) => {
  const database = url.searchParams.get('database') || 'default';
  await run(`USE ${database}`);
  const into = url.searchParams.get('query');
  if (into) {
    return insert(into, database, body);
  }
  const sql = body.toString();
  const rows = / FORMAT RowBinary$/;
  return rows.test(sql) ? run(sql.replace(rows, ''), 'RowBinary') : run(sql);
};

// One after the other: which database is meant is a matter of the session.
let last = Promise.resolve();
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    last = last
      .then(() => answer(new URL(request.url, 'http://localhost'), Buffer.concat(chunks)))
      .then((bytes) => response.writeHead(200).end(bytes))
      .catch((error) => response.writeHead(/^Code: (60|81)\b/.test(error.message) ? 404 : 500).end(error.message));
  });
});
await run('SET max_query_size = 10000000');
server.listen(Number(port), '127.0.0.1', async () => console.log(`ClickHouse ${(await text('SELECT version()')).trim()} on port ${server.address().port}`));
