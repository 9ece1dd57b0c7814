/** Keeps a summary under the size at which GitHub drops all of it. */

/** A part of the page: `lines` may be left out from the end, `head` and `tail` belong to them. */
export interface Section {
  head: readonly string[];
  lines: readonly string[];
  tail?: readonly string[];
}

const bytesOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);

const leftOut = (number: number): readonly string[] => [
  '',
  `*${number} more ${number === 1 ? 'line is' : 'lines are'} left out here, because GitHub drops a summary that is too long. The log has what the run said.*`,
];

/** Room that a section keeps back for saying what it left out. Bytes. */
const RESERVE = 250;

/**
 * Joins the sections, in order, in at most `limit` bytes of UTF-8. A section that does not fit gives up lines from its end, and says how many;
 * one whose head does not fit is left out whole. So what matters most stands first.
 */
export const fitInto = (sections: readonly Section[], limit: number): string => {
  const page: string[] = [];
  let room = limit;
  const add = (lines: readonly string[]): void => {
    page.push(...lines);
    room -= bytesOf(lines);
  };
  for (const { head, lines, tail = [] } of sections) {
    const frame = bytesOf(head) + bytesOf(tail) + RESERVE;
    if (frame > room) continue;
    const roomForLines = room - frame;
    let used = 0;
    let shown = 0;
    for (const line of lines) {
      used += Buffer.byteLength(line) + 1;
      if (used > roomForLines) break;
      shown += 1;
    }
    add([...head, ...lines.slice(0, shown), ...tail]);
    if (shown < lines.length) add(leftOut(lines.length - shown));
    add(['']);
  }
  return `${page.join('\n').trimEnd()}\n`;
};
