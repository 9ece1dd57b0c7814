/** Looking into answers without believing them. */

export type Json = Readonly<Record<string, unknown>>;

export const toObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Ids come as texts and as numbers. */
export const toText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** `{hits: {hits: […], total}}`, the form of every list; undefined for what is none. */
export const readHits = (json: unknown): { hits: readonly Json[]; total: number } | undefined => {
  const { hits, total } = toObject(toObject(json).hits);
  return Array.isArray(hits) ? { hits: hits.map(toObject), total: typeof total === 'number' ? total : hits.length } : undefined;
};
