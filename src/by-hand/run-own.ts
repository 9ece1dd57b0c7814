/** The door of the command line to what one kind of archive has for itself. Which kinds, and what, the registry says. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { createLog } from '../command/log.ts';
import { toRaw, usage } from '../command/words.ts';
import { ArchiveError } from '../errors.ts';
import { systemClock } from '../http/clock.ts';
import { parseSettings } from '../inputs/parse.ts';
import { toSafeText, type Veil } from '../log.ts';
import { OWN_COMMANDS } from '../repositories/index.ts';
import type { OwnCommand, OwnDoors } from '../repositories/own-commands.ts';
import { ARCHIVES, lookUpArchive, toTestArchive } from '../repositories/presets.ts';
import { openSite } from '../repositories/site.ts';
import { USER_AGENT } from '../version.ts';
import { openLocalFile } from './local-files.ts';
import { parseOwn, toOwnHelp, toSaid } from './own-words.ts';
import { openTerminal } from './terminal.ts';

const readText = async (path: string): Promise<string> => {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch (cause) {
    throw new ArchiveError(
      'bad-input',
      `The file ${path} can't be read (${cause instanceof Error && 'code' in cause ? cause.code : cause}).`,
      {
        remedy: 'Check its path and its permissions. Nothing was written.',
      },
    );
  }
};

/** The archives that understand the commands of this kind. */
const namesOf = (kind: string): readonly string[] => ARCHIVES.filter((name) => lookUpArchive(name).kind === kind);

const HELP_END = `
Each takes --archive NAME (ARCHIVES), --archive-url URL, --token-file FILE (else ARCHIVE_TOKEN from the environment) and --json.
What writes goes to the archive's test server, where it has one, unless --production is given.
`;

export const toKindHelp = (kind: string): string =>
  `${toOwnHelp(kind, OWN_COMMANDS[kind] ?? [])}${HELP_END.replace('ARCHIVES', namesOf(kind).join(', '))}`;

/** Of all kinds that have commands of their own, for the whole help. */
export const toOwnHelps = (): string =>
  Object.entries(OWN_COMMANDS)
    .map(([kind, commands]) => toOwnHelp(kind, commands).replace(/^/gm, '  ').trimEnd())
    .join('\n');

/** Has a kind of archive commands of its own under this word? */
export const isOwn = (word: string): boolean => Object.hasOwn(OWN_COMMANDS, word);

/** @returns the exit status */
export const runOwn = async (
  [kind = '', ...words]: readonly string[],
  { env, signal, veil }: { env: NodeJS.ProcessEnv; signal: AbortSignal; veil: Veil },
): Promise<number> => {
  const terminal = openTerminal(veil);
  const commands: readonly OwnCommand[] = OWN_COMMANDS[kind] ?? [];
  const parsed = parseOwn(kind, commands, words);
  if (parsed === undefined) {
    await terminal.print(toKindHelp(kind).trimEnd());
    return 0;
  }
  const { command, values } = parsed;
  const named = typeof values.archive === 'string' ? values.archive : kind;
  if (!namesOf(kind).includes(named)) throw usage(`\`--archive\` is \`${named}\`, but must be one of: ${namesOf(kind).join(', ')}.`);
  const { url, token } = parseSettings(toRaw({ values: { ...values, archive: named } }, env), ARCHIVES).archive;
  const archive = command.writes && values.production !== true && url === undefined ? toTestArchive(named) : named;
  const log = createLog(process.stderr, veil);
  const site = openSite(archive, { url, token }, { log, signal, clock: systemClock, userAgent: USER_AGENT, environment: env });
  if (archive !== named) log.info(`This goes to ${site.name}, for trying. With --production it goes to the archive itself.`);
  if (command.writes && token === undefined) {
    throw new ArchiveError('token-missing', `${site.name}: can't do this without a token.`, {
      remedy: 'Put the token into the environment (ARCHIVE_TOKEN), or into a file (--token-file).',
    });
  }
  const { profile } = site.known;
  const doors: OwnDoors = {
    ...{ name: site.name, base: site.base, http: site.http, log, signal, clock: systemClock, random: Math.random },
    ...{ openFile: openLocalFile, readText, print: terminal.print },
    ...(token === undefined ? {} : { token }),
    ...(profile === undefined ? {} : { profile }),
  };
  const answer = await command.run(toSaid(parsed), doors);
  if (answer === undefined) return 0;
  await (values.json === true ? terminal.printJson(answer.json, { indent: 2 }) : terminal.print(toSafeText(answer.text)));
  return answer.failed ? 1 : 0;
};
