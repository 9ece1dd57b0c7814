/**
 * Runs the tests of `__tests__/real/NAME` on a real server of that kind, which `scripts/real/NAME/start.sh` starts on this machine (and leaves running).
 *
 *     npm run test:real -- [NAME] [FILE…] [arguments for jest]
 *     npm run test:real -- [NAME] stop | wipe
 *
 * Without NAME: on each of them, one after the other. FILE is the beginning of a test file's name: `kills`. What the starter can be told by the environment, it is told: `CKAN_VERSION=2.12.0`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What the starter is told, and under which name the tests learn where it is: `REAL_URL`; the tokens are the same for all, `REAL_TOKEN_OWNER`. */
interface Instance {
  url: string;
  env: Record<string, string>;
}

const INSTANCES: Readonly<Record<string, readonly Instance[]>> = {
  inveniordm: [
    { url: 'REAL_URL', env: {} },
    { url: 'REAL_URL_CURATIONS', env: { RDM_CURATIONS: '1' } },
  ],
  ckan: [{ url: 'REAL_URL', env: {} }],
};

const words = process.argv.slice(2);
const [first = ''] = words;
const [kinds, rest] = first in INSTANCES ? [[first], words.slice(1)] : [Object.keys(INSTANCES), words];
if (first === '') {
  console.error(`npm run test:real -- NAME, or a file of each: npm run test:real -- faults. NAME is one of: ${kinds.join(', ')}`);
  process.exit(2);
}

const run = (command: string, args: readonly string[], env: Record<string, string>): string => {
  const { status, stdout } = spawnSync(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
  return stdout.toString();
};

const toStarter = (kind: string): string => join(import.meta.dirname, 'real', kind, 'start.sh');

/** The starter's last line. */
const start = (kind: string, { url, env }: Instance): Record<string, string> => {
  const ready = JSON.parse(
    run('bash', [toStarter(kind)], env)
      .trim()
      .split('\n')
      .at(-1) ?? '',
  ) as {
    url: string;
    tokens: Record<string, string>;
  };
  const tokens = Object.entries(ready.tokens).map(([user, token]) => [`REAL_TOKEN_${user.toUpperCase()}`, token]);
  return { [url]: ready.url, ...Object.fromEntries(tokens) };
};

/** Returns jest's exit status. */
const runTests = (kind: string): number => {
  const env = Object.assign({}, ...(INSTANCES[kind] ?? []).map((instance) => start(kind, instance))) as Record<string, string>;
  // Of two patterns Jest takes either: a file is named by one.
  const firstOption = rest.findIndex((argument) => argument.startsWith('-'));
  const files = firstOption < 0 ? rest : rest.slice(0, firstOption);
  const patterns = files.length === 0 ? [`__tests__/real/${kind}/`] : files.map((file) => `__tests__/real/${kind}/${file}`);
  const options = rest.slice(files.length);
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '-c',
    'jest.real.config.mjs',
  ];
  const { status } = spawnSync(process.execPath, [...jest, ...patterns, ...options], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return status ?? 1;
};

if (rest[0] === 'stop' || rest[0] === 'wipe') {
  for (const kind of kinds) run('bash', [toStarter(kind), rest[0]], {});
  process.exit(0);
}
process.exit(Math.max(...kinds.map(runTests)));
