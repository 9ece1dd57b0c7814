/** The metadata of one release as a file beside its files: all of it, whatever the dataset itself has a place for. The same record gives the same bytes. Pure. */
import { createHash } from 'node:crypto';
import type { ArchiveRecord } from '../../../model/record.ts';
import { isObject } from '../api/wire.ts';
import type { ReleaseFacts } from './facts.ts';

/** For matching people, or for the catalogue's own field for contacts: the file has none of them. */
const PRIVATE = new Set(['login', 'alias', 'email', 'contactEmail']);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** Keys in one order, nothing empty, nothing private. */
const toPlain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !PRIVATE.has(key))
    .map(([key, part]) => [key, toPlain(part)] as const)
    .filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

export interface Snapshot {
  bytes: Buffer;
  /** Hexadecimal. */
  sha256: string;
  /** By field: a piece of the digest of its value, which tells what differs without the file being read. */
  fields: Readonly<Record<string, string>>;
}

const digest = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export const toSnapshot = (record: ArchiveRecord): Snapshot => {
  const plain = toPlain(record) as Record<string, unknown>;
  const bytes = Buffer.from(`${JSON.stringify({ format: 1, record: plain }, null, 2)}\n`);
  const fields = Object.entries(plain).map(([field, value]) => [field, digest(JSON.stringify(value)).slice(0, 12)] as const);
  return { bytes, sha256: digest(bytes), fields: Object.fromEntries(fields) };
};

/** What people say for this catalogue alone: in no record, and a change of it is one of the release all the same. */
export const toInputs = ({ doi, fields }: { doi?: string; fields?: string }): Readonly<Record<string, string>> => ({
  ...(doi === undefined ? {} : { 'input doi': doi }),
  ...(fields === undefined ? {} : { 'input ckan-fields': fields.trim() }),
});

/** What the release itself is, whatever its record says: by the names under which a difference is told. Of its date the day counts. */
export const toOwnFacts = ({ date, isPrerelease }: Pick<ReleaseFacts, 'date' | 'isPrerelease'>): Readonly<Record<string, string>> => ({
  'release date': date.slice(0, 10),
  'release prerelease': String(isPrerelease),
});

const toDigests = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, digest(value).slice(0, 12)]));

export const toInputDigests = (inputs: Parameters<typeof toInputs>[0]): Readonly<Record<string, string>> => toDigests(toInputs(inputs));
export const toOwnFactDigests = (facts: Parameters<typeof toOwnFacts>[0]): Readonly<Record<string, string>> => toDigests(toOwnFacts(facts));

/** What a resource's key says of the fields; nothing where it says nothing that can be read. */
export const readFields = (written: unknown): Readonly<Record<string, string>> => {
  if (typeof written !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(written);
    return isObject(parsed) ? (parsed as Record<string, string>) : {};
  } catch {
    return {};
  }
};
