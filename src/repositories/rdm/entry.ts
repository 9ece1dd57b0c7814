/** From a record or draft in Invenio's native JSON to what a list shows (facts/inveniordm.md 1.2; Zenodo prints the same when it is asked for it, facts/zenodo.md 5). */
import type { DepositState, StoredFile } from '../../model/deposit.ts';
import type { Entry } from '../catalogue.ts';
import { type Json, toList, toObject, toText } from './json.ts';

const STATES: Readonly<Record<string, DepositState>> = { in_review: 'in-review' };

const optional = (parts: Readonly<Record<string, string | undefined>>): Partial<Entry> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

/** An embargo that is over may stand there still, and means nothing (1.4). */
const readRestricted = (json: unknown): Pick<Entry, 'restricted'> => {
  const access = toObject(json);
  const what = access.record === 'restricted' ? 'record' : access.files === 'restricted' ? 'files' : undefined;
  if (what === undefined) return {};
  const embargo = toObject(access.embargo);
  const until = embargo.active === true ? toText(embargo.until) : undefined;
  return { restricted: { what, ...(until === undefined ? {} : { until }) } };
};

/** Undefined for what is no record. Pages are built here: links in answers name the origin that the server believes to have (1.1). */
export const readEntry = (json: unknown, base: string): Entry | undefined => {
  const wire = toObject(json);
  const id = toText(wire.id);
  if (id === undefined || typeof wire.metadata !== 'object') return undefined;
  const metadata = toObject(wire.metadata);
  const isPublished = wire.is_published === true;
  const isDraft = wire.is_draft === true;
  const doiOf = (holder: unknown): string | undefined => toText(toObject(toObject(toObject(holder).pids).doi).identifier);
  const names = toList(metadata.creators).map((creator) => toText(toObject(toObject(creator).person_or_org).name));
  return {
    id,
    state: isPublished ? 'published' : (STATES[toText(wire.status) ?? ''] ?? 'draft'),
    isDraft,
    title: toText(metadata.title) ?? '(no title)',
    creators: names.filter((name) => name !== undefined),
    url: `${base}/${isDraft ? 'uploads' : 'records'}/${id}`,
    updated: toText(wire.updated) ?? '',
    ...readRestricted(wire.access),
    ...optional({
      conceptId: toText(toObject(wire.parent).id),
      type: toText(toObject(metadata.resource_type).id),
      date: toText(metadata.publication_date),
      version: toText(metadata.version),
      doi: doiOf(wire),
      conceptDoi: isPublished ? doiOf(wire.parent) : undefined,
    }),
  };
};

/** One of the list of a record's files; `pending` ones have no bytes yet (1.3). */
export const readFile = (json: Json): readonly StoredFile[] => {
  const name = toText(json.key);
  if (name === undefined) return [];
  const [algorithm, value] = toText(json.checksum)?.split(':') ?? [];
  const isPending = json.status === 'pending';
  return [
    {
      name,
      size: Number(json.size ?? 0),
      ...(algorithm && value && !isPending ? { checksum: { algorithm, value: value.toLowerCase() } } : {}),
      ...(isPending ? { isPending } : {}),
    },
  ];
};
