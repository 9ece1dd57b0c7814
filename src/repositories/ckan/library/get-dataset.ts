/** A dataset by the key that is meant: CKAN takes ids and names alike, gives deleted ones to those who may see them, and hides others behind a 403 (facts/ckan.md 6, rows 1 to 3). */
import { ArchiveError } from '../../../errors.ts';
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset } from '../api/wire.ts';

/** A text is either; an object says which. */
export type DatasetKey = string | { id: string } | { name: string };

export type Looked =
  | { kind: 'found'; dataset: WireDataset }
  | { kind: 'absent'; why: string }
  /** Something is there that this account may not read: private, a draft, or deleted. */
  | { kind: 'unreadable' };

export interface LookOptions {
  /** Deleted ones are found, too, by those who may see them. */
  allowDeleted?: boolean;
}

export const toWord = (key: DatasetKey): string => (typeof key === 'string' ? key : 'id' in key ? key.id : key.name);

/** One that CKAN found by its other key is another one: a name may equal the id of another dataset (facts/ckan.md 1.5). */
const isMeant = (key: DatasetKey, { id, name }: WireDataset): boolean => {
  if (typeof key === 'string') return id === key || name === key;
  return 'id' in key ? id === key.id : name === key.name;
};

/** Throws what the server can't answer; that nothing is there is an answer. */
export const lookUpDataset = async (
  client: Pick<CkanClient, 'dataset'>,
  key: DatasetKey,
  { allowDeleted = false }: LookOptions = {},
): Promise<Looked> => {
  const reply = await client.dataset(toWord(key));
  if (!reply.ok) {
    if (reply.failure.kind === 'not-found') return { kind: 'absent', why: 'it is not there' };
    if (reply.failure.kind === 'not-authorised') return { kind: 'unreadable' };
    throw toCkanProblem(reply, `read the dataset ${toWord(key)}`);
  }
  const dataset = reply.value;
  if (!isMeant(key, dataset)) {
    const other = typeof key !== 'string' && 'id' in key ? 'the name' : 'the id';
    return { kind: 'absent', why: `that is ${other} of another dataset, ${dataset.name}` };
  }
  if (dataset.state === 'deleted' && !allowDeleted) return { kind: 'absent', why: 'it is deleted' };
  return { kind: 'found', dataset };
};

/** @throws ArchiveError `record-not-found`, also for what is deleted, what has this word as its other key, and what the account may not read */
export const getDataset = async (client: CkanClient, key: DatasetKey, options: LookOptions = {}): Promise<WireDataset> => {
  const looked = await lookUpDataset(client, key, options);
  if (looked.kind === 'found') return looked.dataset;
  const why = looked.kind === 'absent' ? looked.why : 'it is not for this account: private, a draft, or deleted';
  throw new ArchiveError('record-not-found', `CKAN: no dataset ${toWord(key)}: ${why}.`, {
    remedy: 'Check the name or the id, and whose token it is.',
  });
};
