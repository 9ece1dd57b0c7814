import { describe, expect, test } from '@jest/globals';
import type { Problem, Severity } from '../../src/model/problem.ts';
import { toAnnotations } from '../../src/report/annotations.ts';
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
