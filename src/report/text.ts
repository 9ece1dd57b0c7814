/** The same story as plain text, for a terminal and a log. */
import { toSafeText } from '../log.ts';
import { toStepText } from '../plan/step.ts';
import { toCleanLine } from './clean.ts';
import { toDoiUrl } from './doi.ts';
import { toFieldTexts } from './fields.ts';
import { toKnown } from './known.ts';
import { toOriginLine } from './origins.ts';
import type { FileReport, Outcome } from './outcome.ts';
import { toAdvice, toAftermath, toExactSize, toFailureLines, toHeadline, toProblemLines, toValueText, toWordLines } from './story.ts';

/** A heading and its lines, indented; nothing where there are none. */
const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${toCleanLine(line)}`)];

const toPairs = (pairs: readonly (readonly [string, string | undefined])[]): readonly string[] => {
  const known = pairs.filter((pair): pair is readonly [string, string] => Boolean(pair[1]));
  const width = Math.max(0, ...known.map(([name]) => name.length));
  return known.map(([name, value]) => `${name.padEnd(width)}  ${toCleanLine(value)}`);
};

const toFileLine = ({ name, size, sha256, md5, isProved }: FileReport): string =>
  [`${name}  ${toExactSize(size)}`, sha256 && `sha256:${sha256}`, md5 && `md5:${md5}`, isProved && 'proved'].filter(Boolean).join('  ');

const toStepLines = ({ state, done, left, failure }: Outcome): readonly string[] => {
  if (state === 'planned') return left.map((step, index) => `${index + 1}. ${toStepText(step)}`);
  if (failure === undefined) return [];
  return [...done.map((step) => `done  ${toStepText(step)}`), ...left.map((step) => `left  ${toStepText(step)}`)];
};

const toFieldLines = ({ record, trail = {} }: Outcome): readonly string[] =>
  record === undefined
    ? []
    : toFieldTexts(record).map(({ field, title, text }) => {
        const from = toOriginLine(trail, field, record[field]);
        return `${title}: ${text}${from === '' ? '' : ` [${from}]`}`;
      });

/** Many lines, without a last line feed. The record's fields are shown where nothing else shows what would be archived: in `plan` and `validate`. */
export const toText = (outcome: Outcome): string => {
  const { deposit, failure, mode } = outcome;
  const { doi, reservedDoi, conceptDoi, isPublic } = toKnown(outcome);
  const advice = toAdvice(outcome);
  const words = toWordLines(outcome);
  const lines = [
    toHeadline(outcome),
    ...toPairs([
      ['DOI', doi && `${doi}  ${toDoiUrl(doi)}`],
      ['reserved DOI', reservedDoi],
      ['all versions', conceptDoi],
      [isPublic ? 'record' : 'draft', deposit?.url],
      ['request', deposit?.request?.url],
    ]),
    ...(failure === undefined
      ? []
      : ['', ...toFailureLines(outcome), `What to do: ${toCleanLine(failure.remedy)}`, `${toAftermath(outcome)} [${failure.code}]`]),
    ...block(words.title, words.lines),
    ...block(outcome.state === 'planned' ? 'Plan' : 'Steps', toStepLines(outcome)),
    ...block('Problems', toProblemLines(outcome)),
    ...block(
      'Differs from what is wanted',
      outcome.differences.map(({ field, wanted, found }) => `${field}: wanted ${toValueText(wanted)}; found ${toValueText(found)}`),
    ),
    ...block(
      `What ${toCleanLine(outcome.archive)} does not take as it is`,
      outcome.losses.map(({ field, outcome: fate, message }) => `${field} (${fate}): ${message}`),
    ),
    ...block('Good to know', [...outcome.notices, ...(advice === undefined ? [] : [advice])]),
    ...block('Files', outcome.files.map(toFileLine)),
    ...(mode === 'archive' ? [] : block('Metadata', toFieldLines(outcome))),
  ];
  return toSafeText(lines.join('\n'));
};
