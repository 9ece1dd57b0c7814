import { describe, expect, test } from '@jest/globals';
import type { Agent } from '../../src/model/record.ts';
import { toCitation } from '../../src/report/citation.ts';
import { toOutputs } from '../../src/report/outputs.ts';
import { OUTCOMES, record } from './outcomes.ts';

const person = (family: string, given?: string): Agent => ({
  kind: 'person',
  family,
  ...(given === undefined ? {} : { given }),
  identifiers: [],
  affiliations: [],
});
const organisation = (family: string): Agent => ({ kind: 'organisation', family, identifiers: [], affiliations: [] });

const cite = (changes: Partial<typeof record>, doi = '10.5281/zenodo.1'): string =>
  toCitation({ record: { ...record, ...changes }, doi, archive: 'Zenodo', name: 'tide-tables', version: '2.1.0' });

/** The value of one field, with its braces. */
const fieldOf = (bibtex: string, name: string): string | undefined => bibtex.match(new RegExp(`^  ${name} += (.*),$`, 'm'))?.[1];

const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

describe('the citation', () => {
  test.each([
    ['a person', [person('Brandt', 'Ilse')], '{Brandt, Ilse}'],
    ['two people', [person('Brandt', 'Ilse'), person('de la Cruz', 'Ana María')], '{Brandt, Ilse and de la Cruz, Ana María}'],
    ['a suffix after a comma', [person('Brandt, Jr.', 'Karl')], '{{Brandt, Jr.}, Karl}'],
    ['a name that was not split', [person('Mori Kenta')], '{{Mori Kenta}}'],
    ['an organisation with «and» and a comma', [organisation('Food, Wine and Fun & Co.')], '{{Food, Wine and Fun \\& Co.}}'],
  ])('names %s so that BibTeX does not split it elsewhere', (_, creators, author) => {
    expect(fieldOf(cite({ creators }), 'author')).toBe(author);
  });

  test('has no author where there is none', () => {
    expect(fieldOf(cite({ creators: [] }), 'author')).toBeUndefined();
  });

  test('writes the characters of TeX as text', () => {
    expect(fieldOf(cite({ title: '100 % of $5 & #1_a {b} ~c^ \\d <e> |f|' }), 'title')).toBe(
      '{{100 \\% of \\$5 \\& \\#1\\_a \\textbraceleft{}b\\textbraceright{} \\textasciitilde{}c\\textasciicircum{} \\textbackslash{}d \\textless{}e\\textgreater{} \\textbar{}f\\textbar{}}}',
    );
  });

  test.each(['}', '{', '\\}', '{{{', 'a}, note = {b', '\n@comment{'])('stays one whole entry with %j in every text', (evil) => {
    const bibtex = cite(
      { title: evil, creators: [person(evil, evil), organisation(evil)], publisher: evil, publicationDate: evil },
      `10.1/${evil}`,
    );
    expect(isBalanced(bibtex)).toBe(true);
    expect(bibtex.match(/^@/gm)).toHaveLength(1);
  });

  test.each([
    ['software', '@software{'],
    ['dataset', '@dataset{'],
    ['publication', '@misc{'],
  ])('is for %s an entry %s', (general, start) => {
    expect(cite({ type: { general } }).startsWith(start)).toBe(true);
  });

  test.each([
    ['2026', '{2026}', undefined],
    ['2026-03', '{2026}', 'mar'],
    ['2025-12-31/2026-01-02', '{2025}', 'dec'],
  ])('reads the date %s', (publicationDate, year, month) => {
    const bibtex = cite({ publicationDate });
    expect([fieldOf(bibtex, 'year'), fieldOf(bibtex, 'month')]).toEqual([year, month]);
  });

  test('has a key that every BibTeX takes', () => {
    const bibtex = toCitation({ record, doi: '10.5281/zenodo.1', archive: 'Zenodo', name: 'Gezeiten, Überblick', version: 'v1 (β)' });
    expect(bibtex.split(',')[0]).toBe('@software{Gezeiten-U-berblick_v1');
  });

  test('names what the archive holds, where other things are wanted by now', () => {
    const drifted = OUTCOMES.drifted;
    if (drifted === undefined) throw new Error('the sample is gone');
    const differences = [
      { field: 'title', wanted: 'Tide tables', found: 'Tide table' },
      { field: 'publicationDate', wanted: '2026-11-02', found: '2025-03-04' },
      { field: 'creators', wanted: [], found: [{ name: 'Brandt, Ilse', orcid: '0000-0002-1825-0097' }, { name: 'Harbour Office' }] },
      { field: 'description', wanted: 'New.', found: '' },
    ];
    const bibtex = toOutputs({ ...drifted, differences }).citation;
    expect(['title', 'year', 'month', 'author'].map((name) => fieldOf(bibtex, name))).toEqual([
      '{{Tide table}}',
      '{2025}',
      'mar',
      '{Brandt, Ilse and {Harbour Office}}',
    ]);
  });
});
