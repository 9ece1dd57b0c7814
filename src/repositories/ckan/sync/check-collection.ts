/** What is wrong with items only beside each other. Pure. */
import type { Collection } from './collection.ts';

interface Named {
  id: string;
  name: string;
  at: string;
}

const findDoubles = (items: readonly Named[], field: 'id' | 'name', kind: string): readonly string[] => {
  const first = new Map<string, Named>();
  return items.flatMap((item) => {
    const other = first.get(item[field]);
    if (other !== undefined) return [`${item.at}: ${field}: another ${kind} has the ${field} ${JSON.stringify(item[field])}: ${other.at}.`];
    first.set(item[field], item);
    return [];
  });
};

/** Ids and names that are there twice; groups and organisations share their names (facts/ckan.md 1.9). */
export const findTwins = ({ datasets, groups }: Collection): readonly string[] => [
  ...findDoubles(datasets, 'id', 'dataset'),
  ...findDoubles(datasets, 'name', 'dataset'),
  ...(['group', 'organization'] as const).flatMap((kind) =>
    findDoubles(
      groups.filter((one) => one.kind === kind),
      'id',
      kind === 'group' ? 'group' : 'organisation',
    ),
  ),
  ...findDoubles(groups, 'name', 'group or organisation'),
];
