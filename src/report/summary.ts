/** The page that a job shows, as Markdown. */
import { fitInto } from './fit.ts';
import type { Outcome } from './outcome.ts';
import * as sections from './sections.ts';

/** GitHub drops the whole summary of a step over 1 MiB (facts/github.md 3.3). Bytes. */
const LIMIT = 900_000;

/** What matters most comes first: where room is short, the end is left out. */
const ORDER: readonly sections.ToSection[] = [
  sections.headline,
  sections.failure,
  sections.words,
  sections.keyFacts,
  sections.steps,
  sections.problems,
  sections.differences,
  sections.losses,
  sections.notices,
  sections.citation,
  sections.files,
  sections.fields,
];

/** At most 900 kB; nothing in it that came from outside can be more than words. */
export const toSummary = (outcome: Outcome): string =>
  fitInto(
    ORDER.map((toSection) => toSection(outcome)).filter((section) => section !== undefined),
    LIMIT,
  );
