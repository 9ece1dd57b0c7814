/**
 * Builds dist/: `tsc` to lib/, then ncc bundles lib/ (TypeScript 7 has no API for ncc: facts/toolchain.md 1): index.js, which every start
 * parses, and beside it the chunks that it imports when they are needed (docs/performance.md, "How it starts"). Run it through `npm run build`,
 * from the root: the bytes depend on where ncc is.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const run = (...args: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
};

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));

/** ncc exits 0 on an import that it can't find, and the bundle dies when it gets there. */
const checkChunks = (folder: string): void => {
  for (const file of filesOf(folder, '.js')) {
    const chunk = readFileSync(file, 'utf8');
    if (chunk.includes('eval("require")')) {
      console.error(`${file} holds an unresolved import: ${chunk.match(/eval\("require"\)\(([^)]*)\)/)?.[1] ?? 'see eval("require")'}`);
      process.exit(1);
    }
    writeFileSync(file, chunk.replaceAll('\r\n', '\n'));
  }
};

/** One list of what ncc tells chunk by chunk, with each package once: `name\nSPDX-id\ntext`, and a blank line. */
const joinLicences = (folder: string): void => {
  const lists = filesOf(folder, '.licenses.txt');
  const packages = new Set(
    lists.flatMap((list) =>
      readFileSync(list, 'utf8')
        .trim()
        .split(/\n\n(?=[@\w./-]+\n[A-Z\d][\w.-]+\n)/),
    ),
  );
  for (const list of lists) rmSync(list);
  writeFileSync(join(folder, 'licenses.txt'), `${[...packages].sort().join('\n\n')}\n`);
};

rmSync('lib', { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('scripts/generate.ts'); // also writes what tsc does not copy into lib/
for (const door of ['main', 'cli']) {
  const folder = join('dist', door);
  rmSync(folder, { recursive: true, force: true });
  // ncc writes one list of licences a chunk; under one name the last would be the only one.
  const licences = ['--license', '[id].licenses.txt'];
  run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', `lib/${door}.js`, '--out', folder, ...licences, '--no-cache', '--quiet');
  checkChunks(folder);
  joinLicences(folder);
}
