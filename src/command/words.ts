/** The words of the command line: which options a command has, and what they mean. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ArchiveError } from '../errors.ts';
import { INPUTS, SECRET_INPUTS } from '../inputs/inputs.ts';
import { checkTokens, type Options } from './check-tokens.ts';

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export const usage = (message: string): ArchiveError => new ArchiveError('bad-input', message, { remedy: 'See `archive-release --help`.' });

const text = { type: 'string' } as const;
const inputs = Object.fromEntries(
  Object.keys(INPUTS)
    .filter((name) => name !== 'mode' && !SECRET_INPUTS.some((secret) => secret === name))
    .map((name) => [name, text] as const),
);
const settings = { ...inputs, 'token-file': text, 'github-token-file': text };

const many = { type: 'string', multiple: true } as const;
const yes = { type: 'boolean' } as const;
export const reading = { archive: text, 'archive-url': text, 'token-file': text };
export const writing = { ...reading, production: yes };
const content = {
  ...writing,
  file: { ...many, short: 'f' },
  files: text,
  community: many,
  metadata: text,
  publish: yes,
  'parallel-uploads': text,
} as const;

/** What each command takes, besides what all take. */
const OPTIONS = {
  plan: { ...settings, repo: text },
  archive: { ...settings, repo: text },
  validate: settings,
  sandbox: { users: text, seed: text, dir: text, log: text, port: text, fault: many },
  write: content,
  edit: { ...content, remove: many, draft: yes },
  get: { ...reading, format: text },
  search: { ...reading, sort: text, size: text, page: text, type: text, community: many },
  download: { ...reading, out: { ...text, short: 'o' } },
  status: reading,
  deposits: { ...writing, yes },
  request: writing,
  lookup: reading,
  harvest: { ...reading, set: text, format: text, from: text },
  dmps: reading,
} as const;

/** How many words may stand behind a command, from and to, and what is said of it. */
const PLACES: Readonly<Partial<Record<keyof typeof OPTIONS, readonly [number, number, string]>>> = {
  validate: [0, 1, 'One folder at a time.'],
  write: [1, 1, 'Say which metadata file: archive-release write METADATA -f FILE…'],
  edit: [1, 2, 'Say which record: archive-release edit ID [METADATA] [-f FILE…]'],
  get: [1, 1, 'Say which record: archive-release get ID [--format FORMAT]'],
  search: [0, Number.POSITIVE_INFINITY, ''],
  download: [1, Number.POSITIVE_INFINITY, 'Say which record: archive-release download ID [NAME…] [-o DIR]'],
  status: [1, 1, 'Say which record: archive-release status ID'],
  deposits: [1, 2, 'Say what: archive-release deposits list, or archive-release deposits discard ID'],
  request: [1, Number.POSITIVE_INFINITY, 'Say which request: archive-release request ID [ACTION] [TEXT]'],
  dmps: [0, Number.POSITIVE_INFINITY, ''],
  lookup: [1, Number.POSITIVE_INFINITY, 'Say where: archive-release lookup licences|communities|funders|awards|names|subjects QUERY'],
};

/** Commands that write, and what belongs to them: they go to the test server of an archive, unless production is said. */
export const WRITING: ReadonlySet<Command> = new Set(['write', 'edit', 'deposits', 'request']);

export type ByHandCommand = Exclude<Command, 'plan' | 'archive' | 'validate' | 'sandbox'>;

export const isByHand = (command: Command): command is ByHandCommand => !['plan', 'archive', 'validate', 'sandbox'].includes(command);

export type Command = keyof typeof OPTIONS;

export const common = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;

export interface Words {
  /** Undefined where help or the version is all that was asked for. */
  command?: Command;
  values: Values;
  /** What stands behind the command without an option's name. */
  places: readonly string[];
  /** Whole sentences. */
  problems: readonly string[];
}

const checkWhole = ({ command, values, places }: Omit<Words, 'problems'>): readonly string[] => {
  const [least, most, message] = PLACES[command ?? 'plan'] ?? [0, Number.POSITIVE_INFINITY, ''];
  if (places.length < least || places.length > most) return [message];
  if (command !== 'plan' && command !== 'archive') return [];
  return [
    ...(/^[\w.-]+\/[\w.-]+$/.test(textOf(values, 'repo') ?? '') ? [] : ['Say which repository, as --repo OWNER/NAME.']),
    ...(textOf(values, 'tag') === undefined ? ['Say which release, as --tag TAG.'] : []),
  ];
};

/** Throws `bad-input` for a secret in plain sight. */
export const refuseSecrets = (words: readonly string[]): void => {
  if (!words.some((word) => /^--(github-)?token(=|$)/.test(word))) return;
  throw usage(
    'A token on the command line can be read by other programs. Put it into the environment (ARCHIVE_TOKEN, GITHUB_TOKEN) or a file (--token-file, --github-token-file).',
  );
};

export const isCommand = (word: string): word is Command => Object.hasOwn(OPTIONS, word);

/** Throws `bad-input` for what is no command, and for a secret in plain sight; all else that is wrong is gathered, to be told with the inputs' own problems. */
export const parseWords = (words: readonly string[]): Words => {
  refuseSecrets(words);
  const [first, ...rest] = words;
  if (first === undefined) throw usage(`Say what to do: ${Object.keys(OPTIONS).join(', ')}.`);
  if (first === 'help') return { values: { help: true }, places: [], problems: [] };
  const isOption = first.startsWith('-');
  if (!isOption && !isCommand(first)) throw usage(`There is no command \`${first}\`.`);
  const options: Options = { ...(isCommand(first) ? OPTIONS[first] : {}), ...common };
  const args = isOption ? [...words] : rest;
  const { values, positionals, tokens } = parseArgs({ args, allowPositionals: true, strict: false, tokens: true, options });
  const said = { values, places: positionals, ...(isCommand(first) ? { command: first } : {}) };
  const wrong = checkTokens(tokens, options, isCommand(first) && PLACES[first] !== undefined);
  const isAsked = values.help === true || values.version === true;
  return { ...said, problems: [...wrong, ...(isAsked ? [] : checkWhole(said))] };
};

export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

export const listOf = (values: Values, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
};

const readTokenFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new ArchiveError('bad-input', `The token file ${file} can't be read.`, { remedy: 'Check its path and its permissions.', cause });
  }
};

/** The inputs as parse.ts takes them. Tokens come from a file or from the environment. */
export const toRaw = (
  { command, values }: Pick<Words, 'command' | 'values'>,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> => {
  const tokenFile = textOf(values, 'token-file');
  const githubTokenFile = textOf(values, 'github-token-file');
  return {
    ...Object.fromEntries(
      Object.keys(inputs).flatMap((name) => (textOf(values, name) === undefined ? [] : [[name, textOf(values, name) ?? '']])),
    ),
    // What is done by hand is no run of the corridor: it has no mode.
    mode: command === undefined || isByHand(command) ? 'plan' : command,
    token: tokenFile === undefined ? (env.ARCHIVE_TOKEN ?? '') : readTokenFile(tokenFile),
    'github-token': githubTokenFile === undefined ? (env.GITHUB_TOKEN ?? '') : readTokenFile(githubTokenFile),
  };
};
