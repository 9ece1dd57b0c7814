/** What should be known besides what was done: a line each, in the order in which it came up. */
import type { Saved } from './save.ts';

export type Told = Pick<Saved, 'problems' | 'losses' | 'differences' | 'notices'>;

export const toToldLines = ({ problems, losses, differences, notices }: Told): readonly string[] => [
  ...new Set([
    ...problems.map(({ at, message }) => `${at ? `${at.file}${at.line ? `:${at.line}` : ''}: ` : ''}${message}`),
    ...losses.map(({ field, message }) => `${field}: ${message}`),
    ...differences.map(({ field }) => `${field}: the archive did not take this as it was sent.`),
    ...notices,
  ]),
];
