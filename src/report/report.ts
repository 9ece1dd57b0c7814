/** The room's door: everything that a run tells people and machines, from its outcome alone. */
import type { Severity } from '../model/problem.ts';
import { type Annotation, toAnnotations, toLossProblems } from './annotations.ts';
import { toJson } from './json.ts';
import type { Outcome } from './outcome.ts';
import { type OutputName, toOutputs } from './outputs.ts';
import { toSummary } from './summary.ts';
import { toText } from './text.ts';

export interface Report {
  outputs: Record<OutputName, string>;
  /** Markdown */
  summary: string;
  annotations: { shown: readonly Annotation[]; rest: readonly string[] };
  /** Plain text; it holds every problem too. */
  text: string;
  json: Record<string, unknown>;
}

/**
 * Pure: the doors write it where it belongs. A failed run ends with an error of its own, so one place among the annotations is kept for it.
 *
 * @param told how many annotations of each kind the log made on the way
 */
export const report = (outcome: Outcome, told: Partial<Record<Severity, number>> = {}): Report => ({
  outputs: toOutputs(outcome),
  summary: toSummary(outcome),
  annotations: toAnnotations([...outcome.problems, ...toLossProblems(outcome.losses, outcome.trail)], {
    ...told,
    ...(outcome.failure === undefined ? {} : { error: 1 }),
  }),
  text: toText(outcome),
  json: toJson(outcome),
});
