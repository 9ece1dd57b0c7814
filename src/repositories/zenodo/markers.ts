/** Markers in Zenodo's words: read from a deposit's metadata, and searched for (facts/zenodo.md 4.1). */
import { type Marks, toMarks } from '../discovery/marks.ts';
import { isObject, type WireMetadata } from './wire.ts';

export const readMarks = ({ related_identifiers: related }: WireMetadata): Marks =>
  toMarks((Array.isArray(related) ? related.filter(isObject) : []).map(({ relation, identifier }) => ({ relation, identifier })));

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Exact, case-sensitive, the whole value; without the quotes a URL is a 400. */
export const toMarkQuery = (mark: string): string => `related.identifier:${quote(mark)}`;

/** Every mark that begins so. */
export const toPrefixQuery = (prefix: string): string => `related.identifier:${prefix.replace(/[^A-Za-z0-9._]/g, '\\$&')}*`;
