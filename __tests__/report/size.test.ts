import { expect, test } from '@jest/globals';
import { toSummary } from '../../src/report/summary.ts';
import { files, OUTCOMES } from './outcomes.ts';

const base = OUTCOMES['failed-after-draft'];
if (base === undefined || files[0] === undefined) throw new Error('the samples are gone');

const huge = {
  ...base,
  problems: Array.from({ length: 20_000 }, (_, index) => ({
    ...{ severity: 'warning' as const, code: 'unknown-key', path: `a[${index}]`, at: { file: '.zenodo.json', line: index + 1, column: 1 } },
    message: `|<>`.repeat(400),
  })),
  files: Array.from({ length: 100 }, () => ({ ...files[0], name: '*'.repeat(255) }) as (typeof files)[number]),
};

test('a summary stays under the size at which GitHub drops it, and says what it left out', () => {
  const summary = toSummary(huge);
  const bytes = Buffer.byteLength(summary);
  expect(bytes).toBeLessThanOrEqual(900_000);
  expect(bytes).toBeGreaterThan(800_000);
  expect(summary).toMatch(/\*\d+ more lines are left out here/);
});

test('what matters most is kept: what happened, the link of the draft, what is left', () => {
  const summary = toSummary(huge);
  expect(summary).toContain('no byte moved for 120 s');
  expect(summary).toContain('(https://zenodo.org/uploads/1002)');
  expect(summary).toContain('- [ ] publish 1002');
});

test('an ordinary summary leaves nothing out', () => {
  expect(toSummary(base)).not.toContain('left out');
});
