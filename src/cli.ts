/** Door 2: the command line. The same corridor as the action, and the local archive. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ArchiveError, toArchiveError } from './errors.ts';
import { INPUTS, parseSettings, SECRET_INPUTS } from './inputs/parse.ts';
import { type Log, toSafeText } from './log.ts';
import type { Outcome } from './report/outcome.ts';
import { report } from './report/report.ts';
import { ARCHIVES } from './repositories/index.ts';
import { type Faults, parseFaults } from './sandbox/faults.ts';
import { VERSION } from './version.ts';

const HELP = `archive-release ${VERSION}: gives every software release a permanent, citable home

  archive-release plan     --repo OWNER/NAME --tag TAG [options]   say what would be done; reads only
  archive-release archive  --repo OWNER/NAME --tag TAG [options]   do it
  archive-release validate [FOLDER] [options]                      check the metadata files; no token, no network
  archive-release sandbox  [--users a,b] [--seed FOLDER] [--dir FOLDER] [--port N]
                           [--fault name=value]… [--log FILE] [--json]
                                                                    run the local archive until it is told to stop

Options have the names of the action's inputs: --archive, --archive-url, --concept, --files, --source, --prereleases, --metadata,
--contributors, --release-facts, --publish, --after-publish, … (see the README). Besides:
  --json                      print one JSON document (sandbox: one line when it is ready)
  --token-file FILE           the archive's token; else from the environment: ARCHIVE_TOKEN
  --github-token-file FILE    GitHub's token; else from the environment: GITHUB_TOKEN
Tokens are never given on the command line, where other programs could read them.

Exit status: 0 done, or nothing to do; 1 failed; 2 wrong usage or inputs; 3 validate found errors.
`;

const EXIT = { done: 0, failed: 1, usage: 2, invalid: 3 } as const;

const usage = (message: string): ArchiveError => new ArchiveError('bad-input', message, { remedy: 'See `archive-release --help`.' });

const optionNames = Object.keys(INPUTS).filter((name) => name !== 'mode' && !SECRET_INPUTS.some((secret) => secret === name));

const readTokenFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new ArchiveError('bad-input', `The token file ${file} can't be read.`, { remedy: 'Check its path and its permissions.', cause });
  }
};

const parseWords = (words: readonly string[]) => {
  if (words.some((word) => /^--(github-)?token(=|$)/.test(word))) {
    throw usage(
      'A token on the command line can be read by other programs. Put it into the environment (ARCHIVE_TOKEN, GITHUB_TOKEN) or a file (--token-file, --github-token-file).',
    );
  }
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(optionNames.map((name) => [name, text])),
        ...{ repo: text, 'token-file': text, 'github-token-file': text, users: text, seed: text, dir: text, log: text, port: text },
        fault: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : String(cause));
  }
};

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

const readFaults = (values: Values): Partial<Faults> => {
  try {
    return parseFaults(Array.isArray(values.fault) ? values.fault.map(String) : []);
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : String(cause));
  }
};

const toRaw = (mode: string, values: Values, env: NodeJS.ProcessEnv): Record<string, string> => {
  const tokenFile = textOf(values, 'token-file');
  const githubTokenFile = textOf(values, 'github-token-file');
  return {
    ...Object.fromEntries(optionNames.flatMap((name) => (textOf(values, name) === undefined ? [] : [[name, textOf(values, name) ?? '']]))),
    mode,
    token: tokenFile === undefined ? (env.ARCHIVE_TOKEN ?? '') : readTokenFile(tokenFile),
    'github-token': githubTokenFile === undefined ? (env.GITHUB_TOKEN ?? '') : readTokenFile(githubTokenFile),
  };
};

/** What a run says goes to standard error: standard output is for its result. Secrets are cut out wherever they stand. */
const createLog = (): Log => {
  const secrets = new Set<string>();
  const write = (prefix: string, message: string, end = '\n'): void => {
    const clean = [...secrets].reduce((text, secret) => text.replaceAll(secret, '***'), toSafeText(message));
    process.stderr.write(`${prefix}${clean}${end}`);
  };
  return {
    debug: () => {},
    info: (message) => write('', message),
    notice: (message) => write('notice: ', message),
    warning: (message) => write('warning: ', message),
    progress: (message) => (process.stderr.isTTY ? write('\r\u001b[K', message, '') : write('', message)),
    mask: (secret) => void (secret && secrets.add(secret)),
  };
};

const tell = (outcome: Outcome, asJson: boolean): number => {
  const { text, json } = report(outcome);
  process.stdout.write(asJson ? `${JSON.stringify(json, null, 2)}\n` : `${toSafeText(text)}\n`);
  if (!outcome.failure) return EXIT.done;
  return outcome.failure.code === 'bad-input' ? EXIT.usage : outcome.mode === 'validate' ? EXIT.invalid : EXIT.failed;
};

const run = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const { values, positionals } = parseWords(words);
  const [command, ...places] = positionals;
  if (values.version) process.stdout.write(`${VERSION}\n`);
  if (values.help || command === 'help') process.stdout.write(HELP);
  if (values.version || values.help || command === 'help') return EXIT.done;

  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  if (command === 'sandbox') {
    const { users, seed, dir, log, port } = Object.fromEntries(
      ['users', 'seed', 'dir', 'log', 'port'].map((name) => [name, textOf(values, name)]),
    );
    if (port !== undefined && !/^\d{4,5}$/.test(port))
      throw usage(`--port is \`${port}\`, but must be a number from 1024 to 65531: the local archive takes four ports from there.`);
    const { runSandbox } = await import(/* webpackMode: "eager" */ './sandbox/command.ts');
    await runSandbox({
      users,
      seed,
      dir,
      log,
      port: port === undefined ? undefined : Number(port),
      faults: readFaults(values),
      asJson: values.json === true,
      signal: stopping.signal,
    });
    return EXIT.done;
  }
  if (command !== 'plan' && command !== 'archive' && command !== 'validate') {
    throw usage(command === undefined ? 'Say what to do: plan, archive, validate or sandbox.' : `There is no command \`${command}\`.`);
  }
  const settings = parseSettings(toRaw(command, values, env), ARCHIVES);
  const asJson = values.json === true;
  const { validate } = await import(/* webpackMode: "eager" */ './validate.ts');
  if (command === 'validate') return tell(await validate(settings, { folder: places[0] ?? process.cwd(), now: new Date() }), asJson);
  const repository = textOf(values, 'repo') ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw usage('Say which repository, as --repo OWNER/NAME.');
  if (settings.release.tag === undefined) throw usage('Say which release, as --tag TAG.');
  const { archive } = await import(/* webpackMode: "eager" */ './archive.ts');
  const { wireUp } = await import(/* webpackMode: "eager" */ './wire-up.ts');
  const log = createLog();
  for (const secret of [settings.archive.token, settings.github.token]) if (secret) log.mask(secret);
  const trigger = { event: 'command', payload: {}, repository, attempt: 1 };
  const tempFolder = await mkdtemp(join(tmpdir(), 'archive-release-'));
  try {
    const surroundings = { env, trigger, log, tempFolder, workspace: process.cwd(), signal: stopping.signal };
    return tell(await archive(wireUp(settings, surroundings)), asJson);
  } finally {
    await rm(tempFolder, { recursive: true, force: true });
  }
};

run(process.argv.slice(2), process.env).then(
  (status) => {
    process.exitCode = status;
  },
  (thrown: unknown) => {
    const { code, message, remedy } = toArchiveError(thrown);
    process.stderr.write(`${toSafeText(message)}\n${remedy} [${code}]\n`);
    process.exitCode = code === 'bad-input' ? EXIT.usage : EXIT.failed;
  },
);
