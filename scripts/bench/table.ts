/** The bench's table, in Markdown. A row with goals says of each whether it was met. */

export interface Goal {
  text: string;
  isMet: boolean;
}

export interface Row {
  what: string;
  median?: string;
  /** To the anchor of the same rounds, whose own is 1. */
  ratio?: string;
  /** What was counted on the way, and has no anchor. */
  count?: string;
  goals?: readonly Goal[];
}

/** What was measured is compared before it is rounded: 0.804 is shown as 0.80, and misses 0.8. No number at all misses, too. */
export const atMost = (value: number, most: number, unit = ''): Goal => ({ text: `at most ${most}${unit}`, isMet: value <= most });

export const noWrite = (writes: number): Goal => ({ text: 'no write', isMet: writes === 0 });

const DASH = '–';
const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const HEAD = [toLine(['what', 'median', 'ratio', 'count', 'goal', 'met']), toLine(Array(6).fill('---'))].join('\n');

export const toRow = ({ what, median = '', ratio = '', count = '', goals = [] }: Row): string => {
  const told = (toText: (goal: Goal) => string): string => goals.map(toText).join('; ') || DASH;
  return toLine([what, median, ratio, count, told(({ text }) => text), told(({ isMet }) => (isMet ? 'met' : 'missed'))]);
};

/** Of two in the middle the greater one. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
