/**
 * Builds dist/: `tsc` to lib/, then ncc bundles lib/ (TypeScript 7 has no API for ncc: facts/toolchain.md 1). Run it through `npm run build`,
 * from the root: the bytes depend on where ncc is.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const run = (...args: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
};

rmSync('lib', { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('scripts/generate.ts'); // also writes what tsc does not copy into lib/
for (const door of ['main', 'cli']) {
  rmSync(`dist/${door}`, { recursive: true, force: true });
  run(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    `lib/${door}.js`,
    '--out',
    `dist/${door}`,
    '--license',
    'licenses.txt',
    '--no-cache',
    '--quiet',
  );
  const file = `dist/${door}/index.js`;
  const bundle = readFileSync(file, 'utf8');
  // ncc exits 0 on an import that it can't find, and the bundle dies when it gets there.
  if (bundle.includes('eval("require")')) {
    console.error(`${file} holds an unresolved import: ${bundle.match(/eval\("require"\)\(([^)]*)\)/)?.[1] ?? 'see eval("require")'}`);
    process.exit(1);
  }
  writeFileSync(file, bundle.replaceAll('\r\n', '\n'));
}
