/**
 * How a dataset says whose it is: extra fields, which a search finds by their exact value (facts/ckan.md 1.9; none of the keys ends in `_date`, or has another
 * sign than letters and `_`). Pure.
 */
import { isObject, type WireDataset, type WireGroup, type WireResource } from '../api/wire.ts';

export const SOURCE_KEY = 'sync_source';
export const ID_KEY = 'sync_id';
/** Names of what the source gave at the last write: what it gives no more is taken away, what others added stays. On a dataset, a resource, a group. */
export const GIVEN_KEY = 'sync_given';
/** A digest of what the catalogue did not take as it was sent, so that it is not sent for ever (settled.ts). */
export const LEFT_KEY = 'sync_left';
/** On a resource: its key in the source. Those without one are others', and stay. */
export const RESOURCE_KEY = 'sync_id';

export const MARK_KEYS: ReadonlySet<string> = new Set([SOURCE_KEY, ID_KEY, GIVEN_KEY, LEFT_KEY]);

export interface Given {
  fields: readonly string[];
  extras: readonly string[];
  tags: readonly string[];
}

export const NOTHING_GIVEN: Given = { fields: [], extras: [], tags: [] };

export const readMark = ({ extras }: Pick<WireDataset, 'extras'>, key: string): string | undefined =>
  extras.find((extra) => extra.key === key)?.value;

/** Marked by this source, and as this item of it? A search is a hint only. */
export const isMarked = (dataset: Pick<WireDataset, 'extras'>, source: string, id?: string): boolean =>
  readMark(dataset, SOURCE_KEY) === source && (id === undefined || readMark(dataset, ID_KEY) === id);

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

const parse = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null; // somebody wrote into it: then nothing is known, and nothing is taken away
  }
};

const toGiven = (value: unknown): Given => {
  const { fields, extras, tags } = isObject(value) ? value : {};
  return { fields: texts(fields), extras: texts(extras), tags: texts(tags) };
};

export const readGiven = (dataset: Pick<WireDataset, 'extras'>): Given => toGiven(parse(readMark(dataset, GIVEN_KEY)));

export const writeGiven = ({ fields, extras, tags }: Given): string =>
  JSON.stringify({ fields: fields.toSorted(), extras: extras.toSorted(), tags: tags.toSorted() });

/** Of a resource: the names of its fields. */
export const readGivenOfResource = (resource: WireResource): readonly string[] => texts(parse(String(resource[GIVEN_KEY] ?? 'null')));

export const writeGivenOfResource = (fields: readonly string[]): string => JSON.stringify(fields.toSorted());

export type GivenOfGroup = Pick<Given, 'fields' | 'extras'>;

/** Several sources may have one group: what each of them gave, by its name. */
export const readGivenOfGroup = (group: WireGroup | undefined): ReadonlyMap<string, GivenOfGroup> => {
  const extras: readonly unknown[] = Array.isArray(group?.extras) ? group.extras : [];
  const mark = extras.find((extra) => isObject(extra) && extra.key === GIVEN_KEY);
  const bySource = parse(isObject(mark) ? String(mark.value) : undefined);
  return new Map(isObject(bySource) ? Object.entries(bySource).map(([source, given]) => [source, toGiven(given)]) : []);
};

export const writeGivenOfGroup = (bySource: ReadonlyMap<string, GivenOfGroup>): string =>
  JSON.stringify(
    Object.fromEntries(
      [...bySource]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([source, { fields, extras }]) => [source, { fields: fields.toSorted(), extras: extras.toSorted() }]),
    ),
  );
