/** Everything in a report may come from a stranger: the release, the files' names, the metadata. None of it may be more than words. */
import { describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { report } from '../../src/report/report.ts';
import { OUTCOMES } from './outcomes.ts';
import { toWrongOutputs } from './output-kinds.ts';

const RLO = '\u202e';
const HOSTILE = [
  '::set-output name=doi::10.1/evil',
  '\n::add-mask::e\r\n##[error]evil',
  '</td></table></code></details><script>alert(1)</script><img src=x onerror=alert(1)>',
  '| cell | cell |',
  '```\n# heading',
  '`code` **bold** ~~gone~~ $x^2$ [text](javascript:alert(1)) ![picture](https://evil.example/x.png)',
  `\u001b[31mred\u001b[0m \u001b]0;title\u0007 ${RLO}gpj.exe\u2066 \u0000\u0007\u009b`,
  '@somebody https://evil.example www.evil.example :tada: <https://evil.example> &lt;b&gt;',
].join(' ');

/** A text of the server's, or the release's, made hostile. */
type Venom = (text: string) => string;
const WAYS: Readonly<Record<string, Venom>> = {
  'in place of': () => HOSTILE,
  behind: (text) => `${text}${HOSTILE}`,
  // Still an address, and still a DOI.
  'with nothing that no DOI has behind': (text) => `${text}${HOSTILE.replace(/##\[|[\s\p{Cc}\p{Cf}`$|^]+/gu, '')}`,
};

/** Every text of an outcome made hostile; what the types hold to a few words stays. */
const poison = (value: unknown, venom: Venom, key = ''): unknown => {
  if (['state', 'mode', 'severity', 'outcome', 'do', 'phase', 'kind', 'origin', 'how', 'code', 'general', 'right', 'scheme'].includes(key))
    return value;
  if (typeof value === 'string') return venom(value);
  if (value instanceof ArchiveError) return new ArchiveError(value.code, venom(value.message), { remedy: venom(value.remedy) });
  if (Array.isArray(value)) return value.map((item) => poison(item, venom));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poison(part, venom, name)]));
  return value;
};

/** Cells of a row, as GitHub splits it: at bars that no backslash stands before. */
const cellsOf = (row: string): number => row.split(/(?<!\\)\|/).length;

/** Without blocks of code, in which nothing is read. */
const outsideBlocks = (markdown: string): string => markdown.replace(/^(`{3,})bibtex\n[\s\S]*?\n\1$/gm, '');

test('what a run of our own puts out is of its kind', () => {
  for (const outcome of Object.values(OUTCOMES)) expect(toWrongOutputs(report(outcome).outputs)).toEqual([]);
  expect(report(OUTCOMES.published as Outcome).outputs).toMatchObject({
    doi: '10.5281/zenodo.1002',
    citation: expect.stringContaining('doi'),
  });
});

const CASES = Object.entries(WAYS).flatMap(([way, venom]) =>
  Object.entries(OUTCOMES).map(([state, outcome]) => ({ way, venom, state, outcome })),
);

describe.each(CASES)('hostile text $way every text of a run that ends $state', ({ outcome, venom }) => {
  const { summary, text, annotations, outputs } = report(poison(outcome, venom) as Outcome);
  const page = outsideBlocks(summary).replace(/\[!\[DOI\]\([^()\s]*\)\]/g, '[badge]');

  test('holds no control character, and nothing that turns a line round', () => {
    for (const shown of [summary, text, JSON.stringify(annotations)])
      expect(shown.match(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u)).toBeNull();
  });

  test('gives the runner no command', () => {
    for (const shown of [summary, text, annotations.rest.join('\n')]) expect(shown.match(/^\s*::.*|##\[.*/m)).toBeNull();
  });

  test('brings no tag of its own', () => {
    const tags = [...page.matchAll(/<[^>]*>?/g)].map(([tag]) => tag);
    expect([...new Set(tags)].filter((tag) => !['<code>', '</code>', '<br>'].includes(tag))).toEqual([]);
    expect(page.match(/<code>/g)?.length).toBe(page.match(/<\/code>/g)?.length);
  });

  test('leaves every table in its columns', () => {
    const blocks = page.split('\n\n').map((block) => block.split('\n').filter((line) => line.startsWith('|')));
    for (const rows of blocks.filter((block) => block.length > 0)) {
      expect(rows.length).toBeGreaterThan(2);
      expect(new Set(rows.map(cellsOf)).size).toBe(1);
    }
  });

  test('makes no link, picture, block, formula or mention', () => {
    // The addresses of our own links, and our own advice, are left out: what is held here is everything else.
    const words = page.replace(/\]\(https:\/\/[^()\s]*\)/g, ']()').replaceAll('`after-publish: correct`', '');
    expect(words.match(/`|@|\$|!\[|https?:|javascript:(?!alert)|www\.|^# |\*\*(?=bold)|~~|:tada:/gm) ?? []).toEqual([]);
  });

  test('is in no output more than its kind allows: a step may print it, or write it on a page', () => {
    expect(toWrongOutputs(outputs)).toEqual([]);
  });

  test('goes no further in a link than to an address of the web', () => {
    const targets = [...page.matchAll(/\]\(([^()]*)\)/g)].map(([, target]) => target ?? '');
    expect(
      targets.filter(
        (target) =>
          !/^https:\/\/(doi\.org|zenodo\.org|github\.com|rdm\.example\.org|catalogue\.example\.org)\/[^\s<>|`]*$/.test(target) &&
          target !== 'javascript:alert',
      ),
    ).toEqual([]);
  });
});

test('a block of code ends where it should, whatever stands in it', () => {
  const base = OUTCOMES.published;
  if (base?.record === undefined) throw new Error('the sample has no record');
  const { summary } = report({ ...base, record: { ...base.record, title: '```\n````\n## out' } });
  expect(outsideBlocks(summary)).not.toContain('````');
  expect(summary).toContain('\n`````bibtex\n');
});
