/** Finding the dataset of a repository: by its name, which a catalogue gives once, then by its marker; never by likeness (facts/ckan.md 1.9, 3). Reads only. */
import { ArchiveError } from '../../../errors.ts';
import type { Release } from '../../../model/release.ts';
import type { Hint } from '../../repository.ts';
import type { WireDataset } from '../api/wire.ts';
import { quoteForSearch } from '../library/search.ts';
import { EXTRAS } from '../mapping/crosswalk.ts';
import { toRepositoryName } from '../mapping/facts.ts';
import { getExtra } from '../mapping/overlay.ts';
import { findRelease } from '../mapping/releases.ts';
import { toDatasetName as toName } from '../schema/names.ts';
import { toDatasetId, toPage } from './deposits.ts';
import type { Desk } from './desk.ts';

/** A repository as a dataset may name it. */
export interface Sought {
  /** `OWNER/NAME`, today's name first. */
  names: readonly string[];
  id: number;
  tag: string;
  /** A dataset for each release: another tag's is another one. */
  isOfRelease: boolean;
}

export const toSought = ({ repository, tag }: Release, formerUrls: readonly string[], isOfRelease: boolean): Sought => ({
  tag,
  isOfRelease,
  names: [...new Set([repository.url, ...formerUrls].map(toRepositoryName))],
  id: repository.id,
});

/** The name that a dataset of the repository gets; where each release has one, its tag is part of it. */
export const toDatasetName = (
  { settings, site }: Pick<Desk, 'settings' | 'site'>,
  { repository, tag }: { repository: string; tag: string },
): string => {
  const { name } = site.fields().dataset;
  const said = typeof name === 'string' && name !== '' ? name : undefined;
  if (settings.layout === 'release') return toName(`${said ?? repository.replace('/', '-')}-${tag}`);
  return said ?? toName(repository.replace('/', '-'));
};

/** `ours`, another repository's, or nobody's. GitHub's names do not tell capital letters apart. */
const whose = (dataset: WireDataset, { names, id, tag, isOfRelease }: Sought): 'ours' | 'theirs' | 'nobodys' => {
  const [name, number] = [getExtra(dataset, EXTRAS.repository), getExtra(dataset, EXTRAS.repositoryId)];
  if (name === undefined && number === undefined) return 'nobodys';
  const isNamed = names.some((known) => known.toLowerCase() === name?.toLowerCase());
  const isOfTag = getExtra(dataset, EXTRAS.tag) === (isOfRelease ? tag : undefined);
  return (isNamed || number === String(id)) && isOfTag ? 'ours' : 'theirs';
};

const toUnclear = (message: string, remedy: string): ArchiveError => new ArchiveError('concept-unclear', message, { remedy });

/** Values of extra fields are exact terms of the search; what it finds is compared again all the same. */
const searchMarked = async (desk: Desk, sought: Sought): Promise<readonly WireDataset[]> => {
  const terms = [
    ...sought.names.map((name) => `${EXTRAS.repository}:${quoteForSearch(name)}`),
    `${EXTRAS.repositoryId}:${quoteForSearch(String(sought.id))}`,
  ];
  const flags = desk.hasToken ? { include_private: true, include_drafts: true } : {};
  const reply = await desk.client.search({
    fq: `(${terms.join(' OR ')})${sought.isOfRelease ? ` AND ${EXTRAS.tag}:${quoteForSearch(sought.tag)}` : ''}`,
    rows: 20,
    sort: 'metadata_created asc',
    ...flags,
  });
  if (reply.ok) return reply.value.results.filter((dataset) => whose(dataset, sought) === 'ours');
  throw desk.refuse(reply, `look for the dataset of ${sought.names[0]}`);
};

/** A deleted one is answered to its editors as if it were there, and takes writes in silence (facts/ckan.md 1.8). */
const refuseDeleted = (desk: Desk, dataset: WireDataset): WireDataset => {
  if (dataset.state !== 'deleted') return dataset;
  throw toUnclear(
    `The dataset ${toPage(desk.settings.base, dataset)} was deleted.`,
    'Bring it back (set its state to active), or have it purged: then the next run makes a new one.',
  );
};

/** An id, a name or an address, as people write it. */
const toKey = (written: string): string => {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return toDatasetId(written.trim());
  const parts = new URL(written).pathname.split('/').filter(Boolean);
  const at = parts.findIndex((part) => part === 'dataset' || part.endsWith('_dataset'));
  return decodeURIComponent((at < 0 ? parts.at(-1) : parts[at + 1]) ?? '');
};

const findNamed = async (desk: Desk, written: string, sought: Sought): Promise<WireDataset> => {
  const host = /^https?:\/\//i.test(written) && URL.canParse(written) ? new URL(written).host : undefined;
  const isElsewhere = host !== undefined && host !== new URL(desk.settings.base).host;
  const reply = isElsewhere || !/^[\w-]{2,100}$/.test(toKey(written)) ? undefined : await desk.client.dataset(toKey(written));
  if (reply !== undefined && !reply.ok && reply.failure.kind !== 'not-found' && reply.failure.kind !== 'not-authorised')
    throw desk.refuse(reply, `read the dataset ${written}`);
  if (!reply?.ok)
    throw toUnclear(
      `concept: ${desk.settings.name} has no dataset ${written} that this account may read.`,
      'Give the input `concept` the id, the name or the address of a dataset of this catalogue.',
    );
  if (whose(reply.value, sought) === 'theirs')
    desk.notices.push(
      `\`concept\`: ${toPage(desk.settings.base, reply.value)} held the releases of ${getExtra(reply.value, EXTRAS.repository)} until now; this release goes there, too.`,
    );
  return refuseDeleted(desk, reply.value);
};

/** By the fixed name; undefined where it is free. */
const findByName = async (desk: Desk, sought: Sought, adopt: boolean): Promise<WireDataset | undefined> => {
  const name = toDatasetName(desk, { repository: sought.names[0] ?? '', tag: sought.tag });
  const reply = await desk.client.dataset(name);
  if (!reply.ok) {
    if (reply.failure.kind === 'not-found') return undefined;
    if (reply.failure.kind !== 'not-authorised') throw desk.refuse(reply, `look for the dataset ${name}`);
    if (!desk.hasToken) return undefined;
    throw toUnclear(
      `A dataset ${name} is there, and this account may not read it: the name is taken.`,
      'Use a token of an editor of the organisation that owns it, or give the input `concept` another dataset.',
    );
  }
  // An id may look like a name, and is found first (facts/ckan.md 1.5).
  if (reply.value.name !== name) return undefined;
  // The name of one that was deleted is free again, unless it is ours.
  const owner = whose(reply.value, sought);
  if (reply.value.state === 'deleted' && owner !== 'ours') return undefined;
  refuseDeleted(desk, reply.value);
  if (owner === 'ours') return reply.value;
  const page = toPage(desk.settings.base, reply.value);
  if (owner === 'theirs')
    throw toUnclear(
      `The dataset ${page} has the name that this repository's would get, and holds the releases of ${getExtra(reply.value, EXTRAS.repository)}.`,
      'Make a dataset by hand under another name, and give it to the input `concept` once.',
    );
  if (adopt) {
    desk.notices.push(`\`adopt: true\`: the releases go into ${page}, which was there before.`);
    return reply.value;
  }
  throw toUnclear(
    `The dataset ${page} has the name that this repository's would get, and does not say that it is this repository's.`,
    'If it is, set `adopt: true` for one run: what it holds stays. Else give the input `concept` another dataset.',
  );
};

/** See above. Throws `concept-unclear`, and what a failing catalogue means. */
export const findDataset = async (desk: Desk, sought: Sought, hint: Hint): Promise<WireDataset | undefined> => {
  if (hint.concept !== undefined && hint.concept !== 'new') return findNamed(desk, hint.concept, sought);
  const named = await findByName(desk, sought, hint.adopt === true);
  const marked = named === undefined ? await searchMarked(desk, sought) : [];
  const [only, ...more] = named === undefined ? marked : [named];
  if (more.length > 0)
    throw toUnclear(
      `Several datasets say that they are of this repository: ${marked.map((dataset) => toPage(desk.settings.base, dataset)).join(', ')}.`,
      'Set the input `concept` to the one that the release goes into.',
    );
  // One that holds this very release is the one that `new` began.
  if (only !== undefined && hint.concept === 'new' && findRelease(only, sought.tag) === undefined)
    throw toUnclear(
      `\`concept: new\` would begin a second dataset, but ${toPage(desk.settings.base, only)} holds releases of this repository.`,
      'Leave `concept` out, and the release goes into that dataset.',
    );
  return only;
};
