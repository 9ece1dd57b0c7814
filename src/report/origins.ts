/** Where a field's value came from, in one line. */
import { toPlaceText } from '../model/problem.ts';
import type { FieldTrail, Origin, Trail } from '../model/provenance.ts';
import { cut, toPlainWords } from './clean.ts';

/** Characters of a value that lost. */
const LONGEST_VALUE = 60;

/** `CITATION.cff:3:1`; the source's own name where it has no place, or stands in a file of another name. */
const toOriginText = ({ source, at }: Origin): string => {
  if (at === undefined) return source;
  return at.file === source ? toPlaceText(at) : `${source} (${toPlaceText(at)})`;
};

const unique = (texts: readonly string[]): string => [...new Set(texts)].join(', ');

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A value that lost and says the same is not worth a word. */
const toLost = ({ over }: FieldTrail, won: unknown): readonly string[] =>
  over
    .filter(({ value }) => !isSame(value, won))
    .map(({ value, ...origin }) =>
      typeof value === 'string' || typeof value === 'number'
        ? `${toOriginText(origin)} “${cut(toPlainWords(String(value)), LONGEST_VALUE)}”`
        : toOriginText(origin),
    );

const HOW: Readonly<Record<FieldTrail['how'], string>> = {
  replaced: '',
  united: 'united from ',
  filled: 'filled from ',
  derived: 'by rule from ',
};

const toTrailText = (trail: FieldTrail): string =>
  trail.from.length === 0 ? '' : `${HOW[trail.how]}${unique(trail.from.map(toOriginText))}`;

/**
 * The field's own trail, then what was filled in below it (an ORCID, say), then what it won over.
 *
 * @param won the field's value in the record
 */
export const toOriginLine = (trail: Trail, field: string, won: unknown): string => {
  const own = Object.hasOwn(trail, field) ? trail[field] : undefined;
  const parts = Object.entries(trail)
    .filter(([path]) => path.startsWith(`${field}[`) || path.startsWith(`${field}.`))
    .map(([, part]) => part);
  const filled = own === undefined ? parts : parts.filter(({ how }) => how === 'filled');
  const lost = [...(own === undefined ? [] : toLost(own, won)), ...parts.flatMap((part) => toLost(part, undefined))];
  return [
    own === undefined ? '' : toTrailText(own),
    unique(filled.map(toTrailText).filter(Boolean)),
    lost.length === 0 ? '' : `instead of ${unique(lost)}`,
  ]
    .filter(Boolean)
    .join('; ');
};
