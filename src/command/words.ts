/** The words of the command line: which options a command has, and what they mean. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ArchiveError } from '../errors.ts';
import { nearest } from '../inputs/nearest.ts';
import { INPUTS, SECRET_INPUTS } from '../inputs/parse.ts';

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export const usage = (message: string): ArchiveError => new ArchiveError('bad-input', message, { remedy: 'See `archive-release --help`.' });

const text = { type: 'string' } as const;
const inputs = Object.fromEntries(
  Object.keys(INPUTS)
    .filter((name) => name !== 'mode' && !SECRET_INPUTS.some((secret) => secret === name))
    .map((name) => [name, text] as const),
);
const settings = { ...inputs, 'token-file': text, 'github-token-file': text };

/** What each command takes, besides what all take. */
const OPTIONS = {
  plan: { ...settings, repo: text },
  archive: { ...settings, repo: text },
  validate: settings,
  sandbox: { users: text, seed: text, dir: text, log: text, port: text, fault: { type: 'string', multiple: true } },
} as const;

export type Command = keyof typeof OPTIONS;

const isCommand = (word: string): word is Command => Object.hasOwn(OPTIONS, word);

const common = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;

export interface Words {
  /** Undefined where help or the version is all that was asked for. */
  command?: Command;
  values: Values;
  /** What stands behind the command without an option's name. */
  places: readonly string[];
  /** Whole sentences. */
  problems: readonly string[];
}

type Options = Readonly<Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>>;
type Token =
  | { kind: 'option'; name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined }
  | { kind: 'positional'; value: string }
  | { kind: 'option-terminator' };

const OPTION_LIKE = /^-./;

/** What is wrong with single words. Node's own strict reading stops at the first of them. */
const checkTokens = (tokens: readonly Token[], options: Options, allowsPlaces: boolean): readonly string[] =>
  tokens.flatMap((token, index): readonly string[] => {
    const before = tokens[index - 1];
    const isValueOfUnknown = before?.kind === 'option' && !Object.hasOwn(options, before.name);
    if (token.kind === 'positional') return allowsPlaces || isValueOfUnknown ? [] : [`\`${token.value}\` belongs to no option.`];
    if (token.kind !== 'option') return [];
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) {
      const meant = nearest(name, Object.keys(options));
      return [`There is no option \`${rawName}\` here.${meant === undefined ? '' : ` Did you mean \`--${meant}\`?`}`];
    }
    if (options[name]?.type === 'boolean') return value === undefined ? [] : [`\`${rawName}\` takes no value.`];
    if (value === undefined) return [`\`${rawName}\` needs a value.`];
    const isOption = !inlineValue && OPTION_LIKE.test(value);
    return isOption ? [`\`${rawName}\` needs a value, and \`${value}\` looks like an option: write \`${rawName}=VALUE\`.`] : [];
  });

const checkWhole = ({ command, values, places }: Omit<Words, 'problems'>): readonly string[] => {
  if (places.length > 1) return [`One folder at a time: ${places.join(', ')}.`];
  if (command !== 'plan' && command !== 'archive') return [];
  return [
    ...(/^[\w.-]+\/[\w.-]+$/.test(textOf(values, 'repo') ?? '') ? [] : ['Say which repository, as --repo OWNER/NAME.']),
    ...(textOf(values, 'tag') === undefined ? ['Say which release, as --tag TAG.'] : []),
  ];
};

/** Throws `bad-input` for what is no command, and for a secret in plain sight; all else that is wrong is gathered, to be told with the inputs' own problems. */
export const parseWords = (words: readonly string[]): Words => {
  if (words.some((word) => /^--(github-)?token(=|$)/.test(word))) {
    throw usage(
      'A token on the command line can be read by other programs. Put it into the environment (ARCHIVE_TOKEN, GITHUB_TOKEN) or a file (--token-file, --github-token-file).',
    );
  }
  const [first, ...rest] = words;
  if (first === undefined) throw usage(`Say what to do: ${Object.keys(OPTIONS).join(', ')}.`);
  if (first === 'help') return { values: { help: true }, places: [], problems: [] };
  const isOption = first.startsWith('-');
  if (!isOption && !isCommand(first)) throw usage(`There is no command \`${first}\`.`);
  const options: Options = { ...(isCommand(first) ? OPTIONS[first] : {}), ...common };
  const args = isOption ? [...words] : rest;
  const { values, positionals, tokens } = parseArgs({ args, allowPositionals: true, strict: false, tokens: true, options });
  const said = { values, places: positionals, ...(isCommand(first) ? { command: first } : {}) };
  const wrong = checkTokens(tokens, options, first === 'validate');
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
export const toRaw = ({ command, values }: Words, env: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const tokenFile = textOf(values, 'token-file');
  const githubTokenFile = textOf(values, 'github-token-file');
  return {
    ...Object.fromEntries(
      Object.keys(inputs).flatMap((name) => (textOf(values, name) === undefined ? [] : [[name, textOf(values, name) ?? '']])),
    ),
    mode: command ?? '',
    token: tokenFile === undefined ? (env.ARCHIVE_TOKEN ?? '') : readTokenFile(tokenFile),
    'github-token': githubTokenFile === undefined ? (env.GITHUB_TOKEN ?? '') : readTokenFile(githubTokenFile),
  };
};
