/**
 * How a dataset says whose it is: extra fields, which a search finds by their exact value (facts/ckan.md 1.9; none of the keys ends in `_date`, or has another
 * sign than letters and `_`). Pure.
 */
import { isObject, type Json, type WireDataset } from '../api/wire.ts';

export const SOURCE_KEY = 'sync_source';
export const ID_KEY = 'sync_id';
/** Names of what the source gave at the last write: what it gives no more is taken away, what others added stays. */
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

const parse = (text: string | undefined): Json => {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {}; // somebody wrote into it: then nothing is known, and nothing is taken away
  }
};

export const readGiven = (dataset: Pick<WireDataset, 'extras'>): Given => {
  const { fields, extras, tags } = parse(readMark(dataset, GIVEN_KEY));
  return { fields: texts(fields), extras: texts(extras), tags: texts(tags) };
};

export const writeGiven = ({ fields, extras, tags }: Given): string =>
  JSON.stringify({ fields: fields.toSorted(), extras: extras.toSorted(), tags: tags.toSorted() });
