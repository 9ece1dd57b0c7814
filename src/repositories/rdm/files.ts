/** The files of a record or a draft, and their bytes (facts/inveniordm.md 1.3; facts/zenodo.md 3.3). */
import type { StoredFile } from '../../model/deposit.ts';
import type { Entry, Opened } from '../catalogue.ts';
import { readFile } from './entry.ts';
import { toList, toObject } from './json.ts';
import type { Server } from './server.ts';

type Holder = Pick<Entry, 'id' | 'isDraft' | 'url'>;

const pathOf = (entry: Holder): string => `records/${entry.id}${entry.isDraft ? '/draft' : ''}/files`;

const readList = (json: unknown): readonly StoredFile[] | undefined => {
  const { entries } = toObject(json);
  return Array.isArray(entries) ? toList(entries).flatMap((entry) => readFile(toObject(entry))) : undefined;
};

export const files = (server: Server, entry: Entry): Promise<readonly StoredFile[]> =>
  server.get(pathOf(entry), readList, {
    task: `list the files of ${entry.url}`,
    remedy: 'The files may be restricted: use a token of an account that may see them.',
  });

export const openFile = async (
  server: Server,
  { entry, file }: { entry: Holder; file: StoredFile },
  { from, signal }: { from: number; signal: AbortSignal },
): Promise<Opened> => {
  const answer = await server.open(`${pathOf(entry)}/${encodeURIComponent(file.name)}/content`, {
    accept: '*/*',
    signal,
    ...(from > 0 ? { range: `bytes=${from}-` } : {}),
  });
  if (answer.body === undefined) throw await server.refuse(answer, { task: `download ${file.name} of ${entry.url}` });
  // Many servers ignore the range and send all (1.3): then all of it is taken.
  const isPart = answer.status === 206 && answer.headers['content-range']?.startsWith(`bytes ${from}-`);
  return { body: answer.body, from: isPart ? from : 0 };
};
