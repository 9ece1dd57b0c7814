import { describe, expect, test } from '@jest/globals';
import type { Loss } from '../../src/model/deposit.ts';
import type { Problem, Severity } from '../../src/model/problem.ts';
import type { Trail } from '../../src/model/provenance.ts';
import { toAnnotations, toLossProblems } from '../../src/report/annotations.ts';
import { report } from '../../src/report/report.ts';
import { OUTCOMES } from './outcomes.ts';

const many = (severity: Severity, number: number): readonly Problem[] =>
  Array.from({ length: number }, (_, index) => ({
    severity,
    code: 'unknown-key',
    message: `${severity} ${index + 1}`,
    at: { file: 'CITATION.cff', line: index + 1, column: 2 },
  }));

describe('annotations', () => {
  test('stand at file, line and column, with the field named', () => {
    const { shown } = toAnnotations([
      {
        severity: 'error',
        code: 'bad-orcid',
        path: 'authors[0].orcid',
        message: 'This is no ORCID.',
        at: { file: 'CITATION.cff', line: 7, column: 5 },
      },
    ]);
    expect(shown).toEqual([
      { kind: 'error', title: 'bad-orcid', message: 'authors[0].orcid: This is no ORCID.', file: 'CITATION.cff', line: 7, column: 5 },
    ]);
  });

  test('name the field once', () => {
    const { shown } = toAnnotations([{ severity: 'error', code: 'wrong-type', path: 'version', message: '`version` must be a text.' }]);
    expect(shown.map(({ message }) => message)).toEqual(['`version` must be a text.']);
  });

  test('have no place where none is known, and no column without a line', () => {
    const { shown } = toAnnotations([
      { severity: 'notice', code: 'a', message: 'A.' },
      { severity: 'notice', code: 'b', message: 'B.', at: { file: 'CITATION.cff', column: 4 } },
    ]);
    expect(shown).toEqual([
      { kind: 'notice', title: 'a', message: 'A.' },
      { kind: 'notice', title: 'b', message: 'B.', file: 'CITATION.cff' },
    ]);
  });

  test('of an input name the place in words: there is no file to show it in', () => {
    const at = { file: 'metadata input', line: 2, column: 11 };
    expect(toAnnotations([{ severity: 'error', code: 'wrong-type', path: 'keywords', message: 'This is no list.', at }]).shown).toEqual([
      { kind: 'error', title: 'wrong-type', message: 'metadata input:2:11: keywords: This is no list.' },
    ]);
  });

  test('tell what the archive does not take where the value was written, or the field around it', () => {
    const at = { file: '.zenodo.json', line: 9, column: 14 };
    const trail: Trail = { rights: { from: [{ source: '.zenodo.json', at }], how: 'replaced', over: [] } };
    const losses: readonly Loss[] = [
      { field: 'rights', outcome: 'changed', message: 'Sent as another.' },
      { field: 'rights[0].title', outcome: 'dropped', message: 'Left out.' },
      { field: 'title', outcome: 'refused', message: 'Too short.' },
    ];
    expect(toAnnotations(toLossProblems(losses, trail)).shown).toEqual([
      { kind: 'error', title: 'value-refused', message: 'title: Too short.' },
      { kind: 'warning', title: 'value-changed', message: 'rights: Sent as another.', file: '.zenodo.json', line: 9, column: 14 },
      { kind: 'warning', title: 'value-dropped', message: 'rights[0].title: Left out.', file: '.zenodo.json', line: 9, column: 14 },
    ]);
  });

  test('leave room for what the log told on the way', () => {
    const planned = OUTCOMES.planned;
    if (planned === undefined) throw new Error('the sample is gone');
    const { annotations } = report({ ...planned, problems: many('warning', 10), losses: [] }, { warning: 3 });
    expect(annotations.shown).toHaveLength(7);
    expect(annotations.rest).toHaveLength(3);
  });

  test('are ten of a kind, the worst kind first; the rest are lines for the log', () => {
    const { shown, rest } = toAnnotations([...many('notice', 3), ...many('warning', 12), ...many('error', 10)]);
    expect(shown.map(({ kind }) => kind)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(3).fill('notice')]);
    expect(rest).toEqual(['warning: CITATION.cff:11:2: warning 11', 'warning: CITATION.cff:12:2: warning 12']);
  });

  test('leave room for the error that ends a failed run', () => {
    const failed = OUTCOMES['failed-before-draft'];
    if (failed === undefined) throw new Error('the sample is gone');
    const { annotations } = report({ ...failed, problems: many('error', 10) });
    expect(annotations.shown).toHaveLength(9);
    expect(annotations.rest).toEqual(['error: CITATION.cff:10:2: error 10']);
  });

  test('are cut before GitHub cuts them', () => {
    const { shown } = toAnnotations([{ severity: 'warning', code: 'a', message: 'x'.repeat(9000) }]);
    expect(shown[0]?.message.length).toBe(4000);
    expect(shown[0]?.message.endsWith('…')).toBe(true);
  });
});
