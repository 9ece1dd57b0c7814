/**
 * Runs `node ARGS` on Node 24 or later: this one if it is new enough, else the one that `npm ci` brought as a platform package.
 * npm 10 does not link the `bin` of those packages, so PATH can't be relied on.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const bundled = new URL(
  `../node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
  import.meta.url,
);
const isNew = Number(process.versions.node.split('.')[0]) >= 24;
if (!isNew && !existsSync(bundled)) {
  console.error(
    `archive-release needs Node 24 or later; this is ${process.version}, and npm brings none for ${process.platform}-${process.arch}. Install Node 24, then run the command again.`,
  );
  process.exit(1);
}
const node = isNew ? process.execPath : decodeURIComponent(bundled.pathname).replace(/^\/([A-Za-z]:)/, '$1');
const child = spawn(node, process.argv.slice(2), { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
