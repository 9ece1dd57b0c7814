/** Problems where they stand: beside the line of the file, in GitHub's view of the change. */
import { METADATA_INPUT } from '../metadata/source.ts';
import type { Loss } from '../model/deposit.ts';
import { type Problem, type Severity, toPlaceText } from '../model/problem.ts';
import { type Trail, toPlaceOf } from '../model/provenance.ts';
import { cut, toCleanLine } from './clean.ts';

export interface Annotation {
  kind: Severity;
  message: string;
  /** Relative to the repository's root. */
  file?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
  title?: string;
}

/** GitHub shows so many of each kind for one step, and drops the others (facts/github.md 3.3). */
const MOST_OF_A_KIND = 10;
/** It cuts longer messages at 4096; in characters, with room for what they are joined to. */
const LONGEST_MESSAGE = 4000;
const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];

/** With the field in front, unless the message begins with it anyway. */
const toMessage = ({ path, message }: Problem): string => (path && !message.startsWith(`\`${path}\``) ? `${path}: ${message}` : message);

/** `CITATION.cff:3:1: authors[0].orcid: …`, as far as known. */
export const toProblemLine = (problem: Problem): string =>
  toCleanLine(problem.at === undefined ? toMessage(problem) : `${toPlaceText(problem.at)}: ${toMessage(problem)}`);

const toAnnotation = (problem: Problem): Annotation => {
  const { severity, code } = problem;
  // An input is no file that GitHub could show a line of: its place stands in the message.
  const at = problem.at?.file === METADATA_INPUT ? undefined : problem.at;
  return {
    kind: severity,
    message: cut(at === undefined ? toProblemLine(problem) : toCleanLine(toMessage(problem)), LONGEST_MESSAGE),
    ...(at === undefined ? {} : { file: toCleanLine(at.file) }),
    ...(at?.line === undefined ? {} : { line: at.line }),
    ...(at?.line === undefined || at.column === undefined ? {} : { column: at.column }),
    title: toCleanLine(code),
  };
};

/** What the archive does not take as it is, as problems where the value was written. */
export const toLossProblems = (losses: readonly Loss[], trail: Trail = {}): readonly Problem[] =>
  losses.map(({ field, outcome, message }) => {
    const at = toPlaceOf(trail, field);
    const severity = outcome === 'refused' ? 'error' : 'warning';
    return { severity, code: `value-${outcome}`, message, path: field, ...(at === undefined ? {} : { at }) };
  });

/**
 * Ten of a kind as annotations, worst kinds first; the rest as lines for the log.
 *
 * @param taken how many of each kind the step makes by itself: the error that ends a failed run is one, and must not be the one that is dropped
 */
export const toAnnotations = (
  problems: readonly Problem[],
  taken: Partial<Record<Severity, number>> = {},
): { shown: readonly Annotation[]; rest: readonly string[] } => {
  const groups = WORST_FIRST.map((severity) => {
    const ofKind = problems.filter((problem) => problem.severity === severity);
    const room = Math.max(0, MOST_OF_A_KIND - (taken[severity] ?? 0));
    return { shown: ofKind.slice(0, room), rest: ofKind.slice(room) };
  });
  return {
    shown: groups.flatMap(({ shown }) => shown.map(toAnnotation)),
    rest: groups.flatMap(({ rest }) => rest.map((problem) => `${problem.severity}: ${toProblemLine(problem)}`)),
  };
};
