/** CodeMeta of a record: as the server exports it; where it does not (a draft, an InvenioRDM without the page), made here of its DataCite metadata. */
import { ArchiveError } from '../errors.ts';
import { toCodemeta } from '../metadata/codemeta/to-codemeta.ts';
import { describeByHand } from '../metadata/describe-by-hand.ts';
import type { Catalogue, Entry } from '../repositories/catalogue.ts';
import type { Doors } from './doors.ts';
import { toToday } from './write.ts';

/** What is lost on the way is told in the log. Throws `archive-cannot` for a server that prints neither. */
export const printCodemeta = async (
  print: NonNullable<Catalogue['print']>,
  entry: Entry,
  doors: Pick<Doors, 'log' | 'clock'>,
): Promise<{ mediaType: string; text: string }> => {
  try {
    return await print(entry, 'codemeta');
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== 'archive-cannot') throw error;
  }
  const { text } = await print(entry, 'datacite');
  const { record } = await describeByHand({ file: { path: 'datacite.json', text }, today: toToday(doors) });
  const { codemeta, losses } = toCodemeta(record);
  for (const { message } of losses) doors.log.warning(message);
  return { mediaType: 'application/ld+json', text: JSON.stringify(codemeta, undefined, 2) };
};
