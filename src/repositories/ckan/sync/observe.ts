/** What a catalogue has of a source: found by its mark, a thousand at a time, never by reading the whole catalogue (facts/ckan.md 1.9). */
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import { listOf, readGroup, type WireDataset, type WireGroup } from '../api/wire.ts';
import { findGroup, type GroupKind } from '../library/groups.ts';
import { quoteForSearch, searchAll } from '../library/search.ts';
import type { Collection } from './collection.ts';
import { isMarked, SOURCE_KEY } from './marks.ts';

export interface Observed {
  /** Marked by the source; drafts and private ones, too. */
  datasets: readonly WireDataset[];
  /** Of those that the collection has, what is there; deleted ones, too, as far as the account may see them. */
  groups: Readonly<Record<GroupKind, ReadonlyMap<string, WireGroup>>>;
}

const GROUP_PAGE = 25;

/**
 * A page with all fields has 25: one request for many, where most of them are wanted. It is given up where the pages would be more than the groups
 * that are left; those are asked for one by one, as are deleted ones, which no list has.
 */
const observeGroups = async (client: CkanClient, kind: GroupKind, names: readonly string[]): Promise<ReadonlyMap<string, WireGroup>> => {
  const found = new Map<string, WireGroup>();
  const left = new Set(names);
  for (let offset = 0, pages = 0; left.size > pages && left.size > 1; pages += 1) {
    const data = { all_fields: true, include_extras: true, include_dataset_count: false, sort: 'name asc', limit: GROUP_PAGE, offset };
    const page = await client.ask(`${kind}_list`, data, listOf(readGroup));
    if (!page.ok) throw toCkanProblem(page, `list the ${kind === 'group' ? 'groups' : 'organisations'}`);
    for (const group of page.value) if (left.delete(group.name)) found.set(group.name, group);
    offset += page.value.length;
    if (page.value.length < GROUP_PAGE) break;
  }
  for (const name of left) {
    const group = await findGroup(client, kind, { key: { name }, allowDeleted: true });
    if (group !== undefined) found.set(name, group);
  }
  return found;
};

/** Asks: a request for each thousand datasets, and some for groups. Throws what the server can't answer. */
export const observeSource = async (client: CkanClient, source: string, { groups }: Pick<Collection, 'groups'>): Promise<Observed> => {
  const namesOf = (kind: GroupKind): readonly string[] => groups.filter((one) => one.kind === kind).map(({ name }) => name);
  const datasets: WireDataset[] = [];
  for await (const dataset of searchAll(client, { fq: `${SOURCE_KEY}:${quoteForSearch(source)}` })) {
    if (isMarked(dataset, source)) datasets.push(dataset);
  }
  return {
    datasets,
    groups: {
      group: await observeGroups(client, 'group', namesOf('group')),
      organization: await observeGroups(client, 'organization', namesOf('organization')),
    },
  };
};
