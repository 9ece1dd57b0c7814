/** Door 2: the command line. The same corridor as the action, what is done by hand, and the local archive. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from './command/log.ts';
import { print, stopWhenClosed } from './command/stdout.ts';
import { isByHand, isCommand, parseWords, textOf, toRaw, usage, type Words } from './command/words.ts';
import { ArchiveError, toArchiveError } from './errors.ts';
import { parseSettings } from './inputs/parse.ts';
import type { Settings } from './inputs/settings.ts';
import { openVeil, toSafeText } from './log.ts';
import type { Outcome } from './report/outcome.ts';
import { report } from './report/report.ts';
import { ARCHIVES } from './repositories/presets.ts';
import { VERSION } from './version.ts';

const EXIT = { done: 0, failed: 1, usage: 2, invalid: 3 } as const;

const veil = openVeil();

const tell = async (outcome: Outcome, { values }: Words): Promise<number> => {
  const { text, json } = report(veil.over(outcome));
  await print(values.json === true ? JSON.stringify(json, null, 2) : veil.over(toSafeText(text)));
  if (!outcome.failure) return EXIT.done;
  return outcome.failure.code === 'bad-input' ? EXIT.usage : outcome.mode === 'validate' ? EXIT.invalid : EXIT.failed;
};

const openTempFolder = async (): Promise<string> => {
  try {
    return await mkdtemp(join(tmpdir(), 'archive-release-'));
  } catch (cause) {
    throw new ArchiveError('disk-failed', `No folder could be made in ${tmpdir()}: ${cause instanceof Error ? cause.message : cause}.`, {
      remedy: 'Make room there, or name another folder for temporary files (TMPDIR; on Windows TEMP).',
      cause,
    });
  }
};

const archiveOne = async (settings: Settings, { values }: Words, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Outcome> => {
  const { archive } = await import(/* webpackChunkName: "run" */ './archive.ts');
  const { wireUp } = await import(/* webpackChunkName: "run" */ './wire-up.ts');
  const log = createLog(process.stderr, veil);
  for (const secret of [settings.archive.token, settings.github.token]) if (secret) log.mask(secret);
  const trigger = { event: 'command', payload: {}, repository: textOf(values, 'repo') ?? '', attempt: 1 };
  const tempFolder = await openTempFolder();
  try {
    return await archive(wireUp(settings, { env, trigger, log, tempFolder, workspace: process.cwd(), signal }));
  } finally {
    await rm(tempFolder, { recursive: true, force: true });
  }
};

/** Asked first where a word is none of the commands that all archives have: a kind of archive may have some of its own. */
const runOwnOf = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<number | undefined> => {
  const { isOwn, runOwn } = await import(/* webpackChunkName: "hand" */ './by-hand/run-own.ts');
  return isOwn(words[0] ?? '') ? runOwn(words, { env, signal: stopOnSignal(), veil }) : undefined;
};

const readHelp = async (): Promise<string> => {
  const { toHelp } = await import(/* webpackChunkName: "hand" */ './command/help.ts');
  const { toOwnHelps } = await import(/* webpackChunkName: "hand" */ './by-hand/run-own.ts');
  return toHelp(toOwnHelps());
};

const stopOnSignal = (): AbortSignal => {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
};

/** What package.json asks for: an older one fails later, and says nothing of why. */
const LEAST_NODE = 24;

const run = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> => {
  for (const secret of [env.ARCHIVE_TOKEN, env.GITHUB_TOKEN]) veil.hide(secret?.trim() ?? '');
  if (Number.parseInt(process.versions.node, 10) < LEAST_NODE)
    throw usage(`This needs Node ${LEAST_NODE}, and runs on ${process.versions.node}. In a clone, \`npm run -s cli --\` brings its own.`);
  const [first = '-'] = words;
  const status = first.startsWith('-') || isCommand(first) ? undefined : await runOwnOf(words, env);
  if (status !== undefined) return status;
  const said = parseWords(words);
  const { command, values, places, problems } = said;
  const hasInputs = command !== undefined && command !== 'sandbox' && !isByHand(command);
  if (problems.length > 0 && (!hasInputs || values.help || values.version)) throw usage(problems.join('\n'));
  if (values.version) await print(VERSION);
  else if (values.help || command === undefined) await print((await readHelp()).trimEnd());
  if (values.version || values.help || command === undefined) return EXIT.done;

  const signal = stopOnSignal();
  if (command === 'sandbox') {
    const { sandbox } = await import(/* webpackChunkName: "sandbox" */ './command/sandbox.ts');
    await sandbox(values, signal);
    return EXIT.done;
  }
  if (isByHand(command)) {
    const { runByHand } = await import(/* webpackChunkName: "hand" */ './by-hand/run.ts');
    await runByHand(command, said, { env, signal, veil });
    return EXIT.done;
  }
  const settings = parseSettings(toRaw(said, env), ARCHIVES, problems);
  if (command !== 'validate') return tell(await archiveOne(settings, said, env, signal), said);
  const { validate } = await import(/* webpackChunkName: "run" */ './validate.ts');
  return tell(await validate(settings, { folder: places[0] ?? process.cwd(), now: new Date(), signal }), said);
};

stopWhenClosed();
run(process.argv.slice(2), process.env).then(
  (status) => {
    process.exitCode = status;
  },
  (thrown: unknown) => {
    const { code, remedy, message } = toArchiveError(thrown);
    process.stderr.write(`${veil.over(toSafeText(`${message}\n${remedy}`))} [${code}]\n`);
    process.exitCode = code === 'bad-input' ? EXIT.usage : EXIT.failed;
  },
);
