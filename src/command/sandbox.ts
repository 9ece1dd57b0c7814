/** `archive-release sandbox`: the local archive, until it is told to stop. */
import { statSync } from 'node:fs';
import { ArchiveError } from '../errors.ts';
import { runSandbox } from '../sandbox/command.ts';
import { parseFaults, type Switches } from '../sandbox/switches.ts';
import { print } from './stdout.ts';
import { listOf, textOf, usage, type Values } from './words.ts';

const readFaults = (values: Values): Partial<Switches> => {
  try {
    return parseFaults(listOf(values, 'fault'));
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : String(cause));
  }
};

const readPort = (values: Values): number | undefined => {
  const port = textOf(values, 'port');
  if (port === undefined) return undefined;
  if (/^\d{4,5}$/.test(port) && Number(port) >= 1024 && Number(port) <= 65_530) return Number(port);
  throw usage(`\`--port\` is \`${port}\`, but must be a number from 1024 to 65530: the local archive takes six ports from there.`);
};

/** Why it could not start, where it is the machine's word: a folder that can't be written, a port that is taken. */
const toStartError = (thrown: unknown): unknown => {
  if (thrown instanceof ArchiveError) return thrown;
  const cause = thrown instanceof Object && 'cause' in thrown && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (cause instanceof Error && /Give another --dir/.test(cause.message)) return usage(cause.message);
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  if (cause.code === 'EADDRINUSE') return usage(`A port is taken: ${cause.message}. Choose another \`--port\`, or leave it out.`);
  return new ArchiveError('disk-failed', cause.message, {
    remedy: 'Give `--dir`, `--seed` and `--log` places that can be read and written.',
    cause,
  });
};

const checkSeed = (seed: string | undefined): void => {
  if (seed === undefined || statSync(seed, { throwIfNoEntry: false })?.isDirectory()) return;
  throw usage(`\`--seed\` is \`${seed}\`, which is no folder. It holds repositories as OWNER/NAME/…; examples/sample is one.`);
};

export const sandbox = async (values: Values, signal: AbortSignal): Promise<void> => {
  const [users, seed, dir, log] = ['users', 'seed', 'dir', 'log'].map((name) => textOf(values, name));
  checkSeed(seed);
  const wishes = { users, seed, dir, log, port: readPort(values), faults: readFaults(values), asJson: values.json === true, print, signal };
  try {
    await runSandbox(wishes);
  } catch (cause) {
    throw toStartError(cause);
  }
};
