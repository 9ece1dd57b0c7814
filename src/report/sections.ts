/** The parts of the summary, each from the outcome alone; a part that has nothing to say is undefined. */
import { toPlaceText } from '../model/problem.ts';
import { toSizeText } from '../plan/progress.ts';
import { toStepText } from '../plan/step.ts';
import { toBadge } from './badge.ts';
import { toDoiUrl } from './doi.ts';
import { toFieldTexts, toFieldTitle } from './fields.ts';
import type { Section } from './fit.ts';
import { toKnown } from './known.ts';
import { toBlock, toCode, toLink, toProse, toRow, toTableHead, toWords } from './markdown.ts';
import { toOriginLine } from './origins.ts';
import type { FileReport, Outcome } from './outcome.ts';
import { citationOf } from './outputs.ts';
import { toAdvice, toAftermath, toExactSize, toFailureLines, toHeadline, toTitle, toValueText, toWordLines } from './story.ts';

export type ToSection = (outcome: Outcome) => Section | undefined;

const table = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Section | undefined =>
  rows.length === 0 ? undefined : { head: [`### ${title}`, '', ...toTableHead(columns)], lines: rows.map(toRow) };

export const headline: ToSection = (outcome) => {
  const badge = outcome.deposit === undefined ? undefined : toBadge(outcome.deposit);
  const advice = toAdvice(outcome);
  const parts = [`**${toProse(toHeadline(outcome))}**`, badge?.markdown, advice].filter((part) => part !== undefined);
  return { head: [`## ${toWords(toTitle(outcome))}`, '', parts.join('\n\n')], lines: [] };
};

/** What happened, what stands there now, and what to do. */
export const failure: ToSection = (outcome) => {
  if (outcome.failure === undefined) return undefined;
  const { code, remedy } = outcome.failure;
  return {
    head: [`### What happened`, ''],
    lines: toFailureLines(outcome).map((line) => `- ${toProse(line)}`),
    tail: ['', `**What to do:** ${toProse(remedy)}`, '', `${toAftermath(outcome)} Error code: ${toCode(code)}.`],
  };
};

/** In the reviewers' or curators' own words. */
export const words: ToSection = (outcome) => {
  const { title, lines } = toWordLines(outcome);
  return lines.length === 0 ? undefined : { head: [`### ${title}`, ''], lines: lines.map((line) => `- ${toWords(line)}`) };
};

export const keyFacts: ToSection = (outcome) => {
  const { deposit, release } = outcome;
  const { doi, reservedDoi, conceptDoi, isPublic, version } = toKnown(outcome);
  const doiLink = (text: string): string => toLink(text, toDoiUrl(text));
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['DOI', doi && doiLink(doi)],
    ['DOI that it will get', reservedDoi && toCode(reservedDoi)],
    ['DOI of all versions', conceptDoi && (isPublic ? doiLink(conceptDoi) : toCode(conceptDoi))],
    [isPublic ? 'Record' : 'Draft', deposit && toLink(deposit.url, deposit.url)],
    ['Request', deposit?.request && toLink(deposit.request.url, deposit.request.url)],
    ['Version', version && toWords(version)],
    ['Release', release && toLink(release.tag, release.url)],
    ['Commit', release && toCode(release.commit)],
  ];
  const known = rows.flatMap(([name, value]) => (value ? [toRow([name, value])] : []));
  return known.length === 0 ? undefined : { head: [toRow(['', '']), toRow(['---', '---'])], lines: known };
};

/** The plan: as a preview, or divided into what is done and what is left. */
export const steps: ToSection = ({ state, done, left, failure: failed }) => {
  if (state === 'planned') {
    return left.length === 0
      ? undefined
      : { head: ['### Plan', ''], lines: left.map((step, index) => `${index + 1}. ${toWords(toStepText(step))}`) };
  }
  if (failed === undefined || done.length + left.length === 0) return undefined;
  return {
    head: ['### Done and left', ''],
    lines: [
      ...done.map((step) => `- [x] ${toWords(toStepText(step))}`),
      ...left.map((step, index) => `- [ ] ${toWords(toStepText(step))}${index === 0 ? ' **(stopped here)**' : ''}`),
    ],
  };
};

export const problems: ToSection = (outcome) => {
  const inOrder = (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    outcome.problems.filter((problem) => problem.severity === severity),
  );
  const rows = inOrder.map(({ severity, at, path, message }) => [
    severity,
    at ? toCode(toPlaceText(at)) : '',
    path ? toCode(path) : '',
    toWords(message),
  ]);
  return table('Problems', ['Kind', 'Where', 'Field', 'What'], rows);
};

export const losses: ToSection = ({ losses: list, archive }) =>
  table(
    `What ${toWords(archive)} does not take as it is`,
    ['Field', 'Becomes', 'Why'],
    list.map(({ field, outcome, message }) => [toWords(toFieldTitle(field)), outcome, toProse(message)]),
  );

export const differences: ToSection = ({ differences: list }) =>
  table(
    'Differs from what is wanted',
    ['Field', 'Wanted', 'Found'],
    list.map(({ field, wanted, found }) => [toWords(toFieldTitle(field)), toWords(toValueText(wanted)), toWords(toValueText(found))]),
  );

export const notices: ToSection = ({ notices: list }) =>
  list.length === 0 ? undefined : { head: ['### Good to know', ''], lines: list.map((notice) => `- ${toProse(notice)}`) };

export const fields: ToSection = ({ record, trail = {} }) =>
  record === undefined
    ? undefined
    : table(
        'Metadata',
        ['Field', 'Value', 'From'],
        toFieldTexts(record).map(({ field, title, text }) => [title, toWords(text), toWords(toOriginLine(trail, field, record[field]))]),
      );

const toFileRow = ({ name, size, sha256, md5, url, isProved }: FileReport): readonly string[] => [
  url === undefined ? toWords(name) : toLink(name, url),
  toExactSize(size),
  [sha256 && `SHA-256 ${toCode(sha256)}`, md5 && `MD5 ${toCode(md5)}`].filter(Boolean).join('<br>'),
  isProved ? 'yes' : '',
];

/** «Proved» is said only where something was compared. */
export const files: ToSection = ({ files: list }) => {
  const total = list.reduce((sum, { size }) => sum + size, 0);
  const isAnyProved = list.some(({ isProved }) => isProved);
  const columns = ['File', 'Size', 'Checksums', 'Proved'].slice(0, isAnyProved ? 4 : 3);
  const section = table(
    `Files (${list.length}, ${toSizeText(total)})`,
    columns,
    list.map((file) => toFileRow(file).slice(0, columns.length)),
  );
  if (section === undefined || !isAnyProved) return section;
  return { ...section, tail: ['', 'Proved: the archive’s checksum is that of the bytes that GitHub holds.'] };
};

export const citation: ToSection = (outcome) => {
  const text = citationOf(outcome);
  return text === undefined ? undefined : { head: ['### Citation', '', toBlock(text, 'bibtex')], lines: [] };
};
