/** Lists that are united: what each source adds, without saying anything twice. Pure. */
import type { FieldTrail, Finding, Origin } from '../model/provenance.ts';
import type { ArchiveRecord } from '../model/record.ts';
import { toIdentifierKey } from './identifiers.ts';

/** By what two items of a list are the same. */
const KEYS = {
  keywords: (keyword) => keyword.toLowerCase(),
  related: ({ identifier, relation }) => `${relation.toLowerCase()} ${toIdentifierKey(identifier)}`,
  identifiers: ({ identifier }) => toIdentifierKey(identifier),
  subjects: ({ term, identifier }) => identifier ?? term.toLowerCase(),
  additionalDescriptions: ({ type, language }) => `${type} ${language ?? ''}`,
} satisfies { readonly [F in keyof ArchiveRecord]?: (item: ArchiveRecord[F] extends readonly (infer I)[] ? I : never) => string };

export type UnitedList = keyof typeof KEYS;
export const UNITED_LISTS = Object.keys(KEYS) as readonly UnitedList[];

export const originOf = (finding: Finding, path: string): Origin => {
  const at = finding.at[path] ?? finding.at[path.replace(/[.[].*$/, '')];
  return at === undefined ? { source: finding.source } : { source: finding.source, at };
};

type Item = string & ArchiveRecord['related'][number] & ArchiveRecord['additionalDescriptions'][number] & ArchiveRecord['subjects'][number];

export interface United {
  items: { item: unknown; origin: Origin }[];
  /** Sources that added at least one. */
  from: readonly Origin[];
}

/** Lists whose key says what a higher source speaks for, while one source may well give several of a key. */
const REPEATABLE: readonly UnitedList[] = ['additionalDescriptions'];

/** @param findings highest source first */
export const uniteList = (field: UnitedList, findings: readonly Finding[]): United => {
  const keyOf = KEYS[field] as (item: Item) => string;
  const seen = new Set<string>();
  const items: United['items'] = [];
  const from: Origin[] = [];
  for (const finding of findings) {
    let hasAdded = false;
    const above = REPEATABLE.includes(field) ? new Set(seen) : seen;
    for (const [index, item] of ((finding.fields[field] ?? []) as readonly Item[]).entries()) {
      const key = keyOf(item);
      if (above.has(key)) continue;
      seen.add(key);
      items.push({ item, origin: originOf(finding, `${field}[${index}]`) });
      hasAdded = true;
    }
    if (hasAdded) from.push(originOf(finding, field));
  }
  return { items, from };
};

/** Fields that are objects: their keys are united, and of one key the highest source's value counts. */
export const uniteKeys = (
  field: 'custom' | 'publishing',
  findings: readonly Finding[],
): { value: Record<string, unknown>; trails: Record<string, FieldTrail>; from: readonly Origin[] } => {
  const value: Record<string, unknown> = {};
  const trails: Record<string, FieldTrail> = {};
  const from: Origin[] = [];
  for (const finding of findings) {
    let hasAdded = false;
    for (const [key, one] of Object.entries(finding.fields[field] ?? {})) {
      const path = `${field}.${key}`;
      const origin = originOf(finding, path);
      const known = trails[path];
      if (known === undefined) {
        value[key] = one;
        trails[path] = { from: [origin], how: 'replaced', over: [] };
        hasAdded = true;
      } else {
        trails[path] = { ...known, over: [...known.over, { ...origin, value: one }] };
      }
    }
    if (hasAdded) from.push(originOf(finding, field));
  }
  return { value, trails, from };
};
