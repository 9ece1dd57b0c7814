/** The room's door: everything that a run tells people and machines, from its outcome alone. */
import { type Annotation, toAnnotations } from './annotations.ts';
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

/** Pure: the doors write it where it belongs. A failed run ends with an error of its own, so one place among the annotations is kept for it. */
export const report = (outcome: Outcome): Report => ({
  outputs: toOutputs(outcome),
  summary: toSummary(outcome),
  annotations: toAnnotations(outcome.problems, outcome.failure === undefined ? {} : { error: 1 }),
  text: toText(outcome),
  json: toJson(outcome),
});
