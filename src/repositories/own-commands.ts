/**
 * The third port: commands that one kind of archive has, and no other. They stand behind its word on the command line, `archive-release KIND WORDS …`;
 * the registry hands them to the door, which knows none of them (docs/adding-a-repository.md).
 */
import type { ByteSource } from '../http/body.ts';
import type { HttpClient } from '../http/client.ts';
import type { Clock } from '../http/clock.ts';
import type { Log } from '../log.ts';
import type { Archive } from './presets.ts';

export interface OwnSaid {
  /** What stands behind the command's words without an option's name. */
  places: readonly string[];
  text(option: string): string | undefined;
  /** Of an option that may be given more than once. */
  list(option: string): readonly string[];
  isOn(option: string): boolean;
}

/** One archive of this kind, and what else comes from outside. Nothing is asked yet. */
export interface OwnDoors {
  /** Of the registry, for people. */
  name: string;
  /** The site's root, without a slash at its end. */
  base: string;
  /** A set of defaults that the kind knows by this word. */
  profile?: NonNullable<Archive['profile']>;
  token?: string;
  http: HttpClient;
  log: Log;
  clock: Clock;
  /** 0 to 1 */
  random: () => number;
  signal: AbortSignal;
  /** A file of this machine, to be sent. Throws `bad-input` where there is none. */
  openFile(path: string): Promise<ByteSource>;
  /** The whole text of a file; `-` is the standard input. Throws `bad-input`. */
  readText(path: string): Promise<string>;
  /** One line of a result that has no end to wait for. */
  print(line: string): Promise<void>;
}

export interface OwnAnswer {
  /** What `--json` prints. */
  json: unknown;
  /** Without a line break at its end. */
  text: string;
  /** What was done is told, and it is no success: the exit status is 1. */
  failed?: true;
}

export interface OwnCommand {
  /** `package create` */
  words: string;
  /** What stands behind the words, for the help: `NAME [-f FILE]`. */
  usage: string;
  /** What it does, in a line; its first lines where it needs more. */
  help: string;
  /** Besides those that all take: `--archive`, `--archive-url`, `--token-file`, `--json`. */
  options?: Readonly<Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>>;
  /** How many words may stand behind the command. */
  places: readonly [least: number, most: number];
  /** It goes to the archive's test server, where the registry names one, unless `--production` is given; and it needs a token. */
  writes?: true;
  run(said: OwnSaid, doors: OwnDoors): Promise<OwnAnswer | undefined>;
}
