/** The words of InvenioRDM's search (facts/inveniordm.md 1.11). */

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Exact, case-sensitive, the whole value; without the quotes an address is a 400. */
export const toExactQuery = (field: string, value: string): string => `${field}:${quote(value)}`;

/** Every value that begins so. */
export const toPrefixQuery = (field: string, beginning: string): string => `${field}:${beginning.replace(/[^A-Za-z0-9._]/g, '\\$&')}*`;
