/** What is said of the resources of a release: texts, because a form carries nothing else (facts/ckan.md 1.6, 1.7). Pure. */
import type { ReleaseFile } from '../../../model/release.ts';
import type { Json, WireResource } from '../api/wire.ts';
import type { ReleaseFacts } from './facts.ts';
import { toFormat } from './media-types.ts';
import { KEYS } from './releases.ts';
import { readFields, type Snapshot, toInputDigests, toOwnFactDigests } from './snapshot.ts';
import { withoutControls } from './without-controls.ts';
import { findEnded } from './written.ts';

export type Fields = Readonly<Record<string, string>>;

/** What every resource of a release says of it, beside what goes with its bytes. */
const shared = ({ tag, date }: ReleaseFacts, doi: string | undefined): Fields => ({
  [KEYS.tag]: tag,
  [KEYS.date]: date,
  ...(doi === undefined ? {} : { doi }),
});

/** @param sha256 hexadecimal */
export const toFileFields = (
  file: Pick<ReleaseFile, 'name' | 'origin'>,
  facts: ReleaseFacts,
  { sha256, doi }: { sha256: string; doi?: string | undefined },
): Fields => ({
  name: file.name,
  description: withoutControls(
    file.origin === 'source' ? `Source code of ${facts.repository} ${facts.tag}` : `${facts.title}: ${file.name}`,
  ),
  ...toFormat(file.name),
  hash: `sha256:${sha256}`,
  ...shared(facts, doi),
  [KEYS.asset]: file.name,
  [KEYS.origin]: file.origin,
  [KEYS.sha256]: sha256,
});

export const toSnapshotName = ({ tag }: Pick<ReleaseFacts, 'tag'>): string => `metadata-${tag.replace(/[^\w.-]+/g, '-')}.json`;

/** With what the release is, so that a look at the dataset tells. */
export const toSnapshotFields = (snapshot: Snapshot, facts: ReleaseFacts, said: { doi?: string; fields?: string }): Fields => ({
  name: toSnapshotName(facts),
  description: `Metadata of ${facts.repository} ${facts.tag}`,
  ...toFormat('.json'),
  hash: `sha256:${snapshot.sha256}`,
  ...shared(facts, said.doi),
  [KEYS.commit]: facts.commit,
  ...(facts.version === undefined ? {} : { [KEYS.version]: facts.version }),
  ...(facts.isPrerelease ? { [KEYS.isPrerelease]: 'true' } : {}),
  [KEYS.fields]: JSON.stringify({ ...snapshot.fields, ...toOwnFactDigests(facts), ...toInputDigests(said) }),
  [KEYS.sha256]: snapshot.sha256,
});

/** Keys that are said only where there is something to say. */
const PASSING = [KEYS.version, KEYS.isPrerelease, 'doi'] as const;

/**
 * With what was said there, and is true no more, as nothing: a patch keeps what it leaves out, and where a list stands takes nothing but a list (recorded). What people
 * say still is put over it (`toResource`).
 */
export const withEnded = (fields: Fields, there: Json = {}): Json => {
  const said = findEnded(readFields(there[KEYS.said]), {}, (key) => there[key]);
  const ended = [...PASSING, KEYS.said].filter((key) => there[key] && fields[key] === undefined);
  return { ...Object.fromEntries([...said, ...ended].map((key) => [key, Array.isArray(there[key]) ? [] : ''])), ...fields };
};

/** Of a file that is there: what may have changed since, while its bytes have not. Where people say nothing any more, our own words are back. */
export const toSharedFields = (facts: ReleaseFacts, doi: string | undefined, there: WireResource): Json => {
  const fields = withEnded(shared(facts, doi), there);
  const file = { name: String(there[KEYS.asset] ?? there.name), origin: there[KEYS.origin] === 'source' ? 'source' : 'asset' } as const;
  const own = Object.entries(toFileFields(file, facts, { sha256: '' }));
  return { ...fields, ...Object.fromEntries(own.filter(([key, value]) => fields[key] === '' && value !== '')) };
};
