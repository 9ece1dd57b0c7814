/** What a reader writes down while it goes through a file: values, their places, and what is wrong with them. */
import type { Place, Problem, Severity } from '../model/problem.ts';
import type { FieldPath, Finding } from '../model/provenance.ts';
import type { ArchiveRecord, PartialRecord, RecordField } from '../model/record.ts';
import type { DataPath, SourceDocument } from './documents/document.ts';
import { toPathText } from './documents/document.ts';

/** More than anyone reads; a hostile file has one for every line. */
const MOST_PROBLEMS = 200;

export interface Notebook {
  put<F extends RecordField>(field: F, value: ArchiveRecord[F], from: DataPath): void;
  /** Where a part of a field stands: `creators[0].orcid`. */
  point(field: FieldPath, from: DataPath): void;
  tell(severity: Severity, code: string, told: { message: string; path: DataPath }): void;
  /** For what a file does again and again: told at the first place, with the number of the others. */
  tellOnce(severity: Severity, code: string, told: { message: string; path: DataPath }): void;
  /** A DOI that the file claims for this software itself. */
  claim(doi: string, from: DataPath): void;
  literal(path: DataPath): string | undefined;
  toFinding(): Finding;
}

const sortAndCap = (problems: readonly Problem[], file: string): Problem[] => {
  const sorted = problems.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  // Errors are never among those that are cut, or an unusable file would pass.
  const ranked = [...sorted.filter((one) => one.severity === 'error'), ...sorted.filter((one) => one.severity !== 'error')];
  const [next, ...others] = ranked.slice(MOST_PROBLEMS);
  const message = `${file} has ${others.length + 1} more problems that are not shown, from here on.`;
  return [
    ...ranked.slice(0, MOST_PROBLEMS),
    { severity: 'warning', code: 'more-problems', message, at: next?.at ?? { file, line: 1, column: 1 } },
  ];
};

export const openNotebook = (source: string, document: SourceDocument): Notebook => {
  const fields: PartialRecord = {};
  const at: Record<FieldPath, Place> = {};
  const claimedDois: { doi: string; at: Place }[] = [];
  const problems: Problem[] = [];
  const repeated = new Map<string, { problem: Problem; times: number }>();

  return {
    put: (field, value, from) => {
      fields[field] = value;
      at[field] = document.at(from);
    },
    point: (field, from) => {
      at[field] = document.at(from);
    },
    tell: (severity, code, { message, path }) => {
      problems.push({ severity, code, message, path: toPathText(path), at: document.at(path) });
    },
    tellOnce: (severity, code, { message, path }) => {
      const known = repeated.get(code);
      if (known !== undefined) known.times += 1;
      else repeated.set(code, { problem: { severity, code, message, path: toPathText(path), at: document.at(path) }, times: 1 });
    },
    claim: (doi, from) => {
      claimedDois.push({ doi, at: document.at(from) });
    },
    literal: document.literal,
    toFinding: () => {
      const once = [...repeated.values()].map(({ problem, times }) =>
        times === 1 ? problem : { ...problem, message: `${problem.message} (${times} places)` },
      );
      const all = sortAndCap([...document.problems, ...problems, ...once], document.file);
      return { source, fields, at, problems: all, ...(claimedDois.length === 0 ? {} : { claimedDois }) };
    },
  };
};
