/** What should be known besides what was done: a line each, in the order in which it came up. */
import type { Difference, Loss } from '../model/deposit.ts';
import type { Problem } from '../model/problem.ts';

/** What was not taken as it was wanted: by the metadata file, the archive's rules, the server. */
export interface Told {
  problems: readonly Problem[];
  losses: readonly Loss[];
  differences: readonly Difference[];
  notices: readonly string[];
}

export const toToldLines = ({ problems, losses, differences, notices }: Told): readonly string[] => [
  ...new Set([
    ...problems.map(({ at, message }) => `${at ? `${at.file}${at.line ? `:${at.line}` : ''}: ` : ''}${message}`),
    ...losses.map(({ field, message }) => `${field}: ${message}`),
    ...differences.map(({ field }) => `${field}: the archive did not take this as it was sent.`),
    ...notices,
  ]),
];
