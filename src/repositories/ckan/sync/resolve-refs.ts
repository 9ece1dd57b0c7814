/** Groups and organisations that datasets name by the source's ids, by the names that they have in a catalogue. Pure. */
import type { Collection, WantedGroup } from './collection.ts';

/** What the collection itself does not have is the catalogue's own, and stays as it was written. */
export const resolveRefs = ({ datasets, groups }: Collection): Collection => {
  const namesOf = (kind: WantedGroup['kind']): ReadonlyMap<string, string> =>
    new Map(groups.filter((one) => one.kind === kind).flatMap(({ id, name }) => [[id, name] as const, [name, name] as const]));
  const [ofGroups, ofOrganisations] = [namesOf('group'), namesOf('organization')];
  return {
    groups,
    datasets: datasets.map((dataset) => ({
      ...dataset,
      groups: [...new Set(dataset.groups.map((key) => ofGroups.get(key) ?? key))],
      ...(dataset.owner === undefined ? {} : { owner: ofOrganisations.get(dataset.owner) ?? dataset.owner }),
    })),
  };
};
