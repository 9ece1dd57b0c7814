/** The door of the command line to what is done by hand. */
import { createLog } from '../command/log.ts';
import { type ByHandCommand, textOf, toRaw, type Words, WRITING } from '../command/words.ts';
import { parseSettings } from '../inputs/parse.ts';
import { toSafeText, type Veil } from '../log.ts';
import { ARCHIVES, toTestArchive } from '../repositories/presets.ts';
import { VERBS } from './commands.ts';
import { openDoors } from './doors.ts';
import { openTerminal } from './terminal.ts';

/** Writes go to the test server of the archive, where it has one, unless `--production` is said: what is published can't be taken back. */
export const runByHand = async (
  command: ByHandCommand,
  said: Words,
  { env, signal, veil }: { env: NodeJS.ProcessEnv; signal: AbortSignal; veil: Veil },
): Promise<void> => {
  const terminal = openTerminal(veil);
  const { values, places } = said;
  const settings = parseSettings(toRaw(said, env), ARCHIVES);
  const { name, url, token, parallelUploads } = settings.archive;
  const isTest = WRITING.has(command) && values.production !== true && url === undefined;
  const archive = isTest ? toTestArchive(name) : name;
  const log = createLog(process.stderr, veil);
  const doors = openDoors({
    ...{ archive, parallelUploads, log, signal, environment: env },
    ...(url === undefined ? {} : { url }),
    ...(token === undefined ? {} : { token }),
  });
  if (archive !== name) log.info(`This goes to ${doors.repository.name}, for trying. With --production it goes to the archive itself.`);
  const { overrides } = settings.metadata;
  const again = `${archive === 'zenodo' || archive !== name ? '' : ` --archive ${archive}`}${url === undefined ? '' : ` --archive-url ${url}`}${values.production === true ? ' --production' : ''}`;
  const answer = await VERBS[command]({ values, places, again, ...(overrides === undefined ? {} : { overrides }) }, doors, terminal);
  if (answer === undefined) return;
  // A document is printed as the archive gave it; what is told in words may hold somebody's control characters.
  const isDocument = command === 'get' && textOf(values, 'format') !== undefined;
  if (values.json === true) return terminal.printJson(answer.json, { indent: 2 });
  await terminal.print(isDocument && !process.stdout.isTTY ? answer.text : toSafeText(answer.text));
};
