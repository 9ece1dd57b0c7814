/**
 * The organisation that a dataset shall belong to, by name, title or id; and who may add datasets there. A member who may not write is told apart
 * from an organisation that is not there: CKAN itself says the same to both (facts/ckan.md 1.4).
 */
import { nearest } from '../../inputs/nearest.ts';
import type { CkanClient, Reply } from './api.ts';
import { toCkanProblem } from './problem.ts';
import { listOf, readGroup, type WireGroup } from './wire.ts';

export type OrganisationFound =
  | { kind: 'found'; organisation: WireGroup }
  /** It is there, and the token may not add datasets to it. `writable`: where it may. */
  | { kind: 'not-writable'; organisation: WireGroup; writable: readonly WireGroup[] }
  /** Several have this title. */
  | { kind: 'ambiguous'; among: readonly WireGroup[] }
  | { kind: 'unknown'; near: readonly WireGroup[]; writable: readonly WireGroup[] }
  /** None was named, and the token may write to none or to several. */
  | { kind: 'not-named'; writable: readonly WireGroup[] };

/** What a server gives at once with all fields; a site may have set less (facts/ckan.md 1.9). */
const PAGE = 25;
/** No catalogue has as many: a stop for a server that never ends. */
const MOST = 25_000;
/** Names that are told. */
const NEAR = 3;

const get = <T>(reply: Reply<T>, task: string): T => {
  if (!reply.ok) throw toCkanProblem(reply, task);
  return reply.value;
};

/**
 * All of them, page by page: the server gives 25 at once, however many are asked for, or what its owner set. The end is a page with nothing new.
 * Throws what {@link toCkanProblem} makes of a failure.
 */
export const listOrganisations = async (client: Pick<CkanClient, 'ask'>): Promise<readonly WireGroup[]> => {
  const found = new Map<string, WireGroup>();
  for (;;) {
    const page = { all_fields: true, limit: PAGE, offset: found.size, include_dataset_count: false };
    const groups = get(await client.ask('organization_list', page, listOf(readGroup)), 'list the organisations');
    const before = found.size;
    for (const group of groups) found.set(group.id, group);
    if (found.size === before || found.size >= MOST) return [...found.values()];
  }
};

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const isExactly = (wanted: string, { id, name }: WireGroup): boolean => id === wanted || name === wanted;

/** By id or name; else by title, whatever its case. */
const match = (wanted: string, groups: readonly WireGroup[]): readonly WireGroup[] => {
  const exact = groups.filter((group) => isExactly(wanted, group));
  if (exact.length > 0) return exact;
  return groups.filter(({ name, title }) => plain(title) === plain(wanted) || name === plain(wanted));
};

/** What a name or an id may be made of: any other text is a title. */
const MAY_BE_NAME = /^[a-z0-9_-]{2,100}$/;

/** The nearest by name or title, one after the other. */
const findNear = (wanted: string, groups: readonly WireGroup[]): readonly WireGroup[] => {
  const left = new Set(groups);
  const near: WireGroup[] = [];
  while (near.length < NEAR) {
    const words = [...left].flatMap(({ name, title }) => [name, title]);
    const word = nearest(wanted, words);
    const group = [...left].find(({ name, title }) => name === word || title === word);
    if (group === undefined) break;
    near.push(group);
    left.delete(group);
  }
  return near;
};

/**
 * Looks it up: one request where the token may write to it, two where it is known by name, else all pages.
 * @param wanted name, title or id; undefined takes the only one to which the token may write
 * @throws what {@link toCkanProblem} makes of a failure
 */
export const findOrganisation = async (client: CkanClient, wanted: string | undefined): Promise<OrganisationFound> => {
  const writable = get(await client.myOrganisations(), 'list the organisations of the token');
  const [only] = writable;
  if (wanted === undefined || wanted.trim() === '') {
    return only !== undefined && writable.length === 1 ? { kind: 'found', organisation: only } : { kind: 'not-named', writable };
  }
  const key = wanted.trim();
  const [mine, ...others] = match(key, writable);
  if (others.length > 0) return { kind: 'ambiguous', among: [mine, ...others].filter((group) => group !== undefined) };
  // The title of one may be the name of another.
  if (mine !== undefined && (isExactly(key, mine) || !MAY_BE_NAME.test(key))) return { kind: 'found', organisation: mine };
  const shown = await client.organisation(key);
  if (shown.ok && mine === undefined) return { kind: 'not-writable', organisation: shown.value, writable };
  if (shown.ok && shown.value.id !== mine?.id) return { kind: 'ambiguous', among: [shown.value, ...(mine === undefined ? [] : [mine])] };
  if (!shown.ok && shown.failure.kind !== 'not-found' && shown.failure.kind !== 'not-authorised')
    throw toCkanProblem(shown, `look up the organisation «${key}»`);
  if (mine !== undefined) return { kind: 'found', organisation: mine };
  const all = await listOrganisations(client);
  const [organisation, ...more] = match(key, all);
  if (organisation === undefined) return { kind: 'unknown', near: findNear(key, all), writable };
  return more.length === 0 ? { kind: 'not-writable', organisation, writable } : { kind: 'ambiguous', among: [organisation, ...more] };
};
