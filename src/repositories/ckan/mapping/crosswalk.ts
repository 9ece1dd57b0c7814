/** From the record to a dataset's fields, tags and extra fields. Pure, and nothing is lost in silence: what has no place here is in the metadata file of the release (facts/ckan.md 3). */
import type { Loss } from '../../../model/deposit.ts';
import { type Agent, type ArchiveRecord, toFullName } from '../../../model/record.ts';
import type { Release } from '../../../model/release.ts';
import { type Ledger, openLedger } from '../../ledger.ts';
import type { WireLicence } from '../api/wire.ts';
import type { Contact } from '../profile/profile.ts';
import { toTags } from '../schema/tags.ts';
import { type ReleaseFacts, toFacts } from './facts.ts';
import { type SiteLicence, toSiteLicence } from './licences.ts';
import { toMarkdown } from './to-markdown.ts';
import { withoutControls } from './without-controls.ts';

/** The fields of a dataset that are ours to write, as long as nobody else wrote something else there. */
export type OwnField = 'title' | 'notes' | 'url' | 'author' | 'maintainer' | 'license_id';

/** Extra fields by our names. Those that move with the latest release are written with its completion, and first of all where one that is complete is corrected (forward.ts). */
export const EXTRAS = {
  repository: 'github_repository',
  repositoryId: 'github_repository_id',
  licence: 'spdx_license',
  citation: 'citation',
  contributors: 'contributors_count',
  archivedBy: 'archived_by',
  /** What this tool wrote last, so that a person's change shows (overlay.ts). */
  memory: 'archived_fields',
  /** With a dataset for each release. */
  tag: 'release_tag',
  commit: 'release_commit',
  doi: 'doi',
  latest: 'latest_release',
  latestDate: 'release_date',
} as const;

const MARKS: ReadonlySet<string> = new Set([EXTRAS.repository, EXTRAS.repositoryId, EXTRAS.tag, EXTRAS.commit]);
/** By these a dataset is found again: said from the first write on, whatever stood there. */
export const isMark = (key: string): boolean => MARKS.has(key);

/** Whose the dataset is, and nothing of what the release is. */
export const toMarks = ({ extras }: Pick<Crossed, 'extras'>): Crossed['extras'] =>
  Object.fromEntries(Object.entries(extras).filter(([key]) => isMark(key)));

/** An extra field's value is one exact term of the search: a byte more fails the whole write (facts/ckan.md 1.5). */
const MOST_BYTES = 32_766;

export interface Crossed {
  fields: Readonly<Record<OwnField, string>>;
  /** Who is to be asked, with the address that a metadata file gives for that. */
  contacts: readonly Contact[];
  tags: readonly string[];
  extras: Readonly<Record<string, string>>;
  facts: ReleaseFacts | undefined;
  losses: readonly Loss[];
  /** What is said otherwise there, and means the same. */
  notices: readonly string[];
}

export interface CrosswalkOptions {
  /** The site's own; undefined while they were not asked for. */
  licences?: readonly WireLicence[] | undefined;
  /** What a site without a word for it is told where no licence is known. */
  licenceWhenNone?: string | undefined;
  /** A dataset for each release: its marker tells which. */
  isOfRelease?: boolean;
  findRelease: (tagMark: string) => Release | undefined;
}

const names = (people: readonly Agent[]): string => people.map((person) => withoutControls(toFullName(person)).trim()).join('; ');

/** Cut at a whole character. */
const toFit = (text: string): string => {
  let kept = withoutControls(text);
  while (Buffer.byteLength(kept) > MOST_BYTES) kept = kept.slice(0, Math.floor((kept.length * MOST_BYTES) / Buffer.byteLength(kept)));
  return kept.replace(/[\uD800-\uDBFF]$/, '');
};

const toCitation = (record: ArchiveRecord, facts: ReleaseFacts | undefined): string => {
  const who = names(record.creators.slice(0, 20)) + (record.creators.length > 20 ? '; et al.' : '');
  const year = /^\d{4}/.exec(record.publicationDate)?.[0];
  const version = record.version === undefined ? '' : ` (${record.version})`;
  const where = record.doi === undefined ? facts?.repositoryUrl : `https://doi.org/${record.doi}`;
  return [who && `${who}${year === undefined ? '' : ` (${year})`}.`, `${record.title}${version}.`, where].filter(Boolean).join(' ');
};

/** Until the site's list was asked for nothing is known of it. */
const toLicence = (
  record: ArchiveRecord,
  { licences, licenceWhenNone }: Pick<CrosswalkOptions, 'licences' | 'licenceWhenNone'>,
): SiteLicence => {
  if (licences !== undefined)
    return toSiteLicence(record.rights, { list: licences, ...(licenceWhenNone === undefined ? {} : { whenNone: licenceWhenNone }) });
  const id = record.rights[0]?.id;
  return id === undefined ? {} : { id };
};

const toTagNames = (record: ArchiveRecord, ledger: Ledger): readonly string[] => {
  const { tags, left } = toTags([...record.keywords, ...record.subjects.map(({ term }) => term)].map(withoutControls));
  if (left.length > 0)
    ledger.tell(
      'keywords',
      'dropped',
      `No tag of CKAN can say these: ${left.map((word) => `«${word}»`).join(', ')}. They are in the metadata file of the release.`,
    );
  return tags;
};

export const crosswalk = (record: ArchiveRecord, { findRelease, isOfRelease, ...site }: CrosswalkOptions): Crossed => {
  const ledger = openLedger();
  const facts = toFacts(record, findRelease);
  const title = withoutControls(record.title).replace(/\s+/g, ' ').trim();
  if (title === '') ledger.tell('title', 'refused', 'CKAN needs a title.');
  if (record.access.right !== 'open')
    ledger.tell(
      'access',
      'refused',
      'CKAN has no embargo, and what is in a public dataset is public: leave `access_right` out, or archive it elsewhere.',
    );
  if (record.communities.length > 0)
    ledger.tell(
      'communities',
      'dropped',
      `A CKAN has no communities: ${record.communities.join(', ')} left out. Groups of the catalogue are named in \`ckan-fields\`.`,
    );
  const contacts = record.contributors.filter(({ type }) => type === 'ContactPerson');
  const [contact] = contacts;
  const licence = toLicence(record, site);
  const people = new Set([...record.creators, ...record.contributors].map(toFullName));
  const extras: Record<string, string | undefined> = {
    [EXTRAS.repository]: facts?.repository,
    [EXTRAS.repositoryId]: facts?.repositoryId?.toString(),
    [EXTRAS.licence]: licence.spdx ?? record.rights[0]?.id,
    [EXTRAS.citation]: toCitation(record, facts),
    [EXTRAS.contributors]: String(people.size),
    [EXTRAS.archivedBy]: 'archive-release',
    ...(isOfRelease ? { [EXTRAS.tag]: facts?.tag, [EXTRAS.commit]: facts?.commit } : {}),
  };
  return {
    fields: {
      title,
      notes: toMarkdown(record.description ?? ''),
      url: facts?.repositoryUrl ?? '',
      author: names(record.creators),
      maintainer: contact === undefined ? '' : names([contact]),
      license_id: licence.id ?? '',
    },
    contacts: contacts.flatMap((one) => (one.contactEmail === undefined ? [] : [{ name: names([one]), email: one.contactEmail }])),
    tags: toTagNames(record, ledger),
    extras: Object.fromEntries(Object.entries(extras).flatMap(([key, value]) => (value ? [[key, toFit(value)]] : []))),
    facts,
    losses: ledger.losses,
    notices: licence.told === undefined ? [] : [licence.told],
  };
};
