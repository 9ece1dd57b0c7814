/** Text between two comments of a Markdown file belongs to a generator; the rest belongs to people. */

const toMarkers = (name: string): readonly [string, string] => [`<!-- ${name}: written by npm run generate -->`, `<!-- /${name} -->`];

/** Puts `content` between the markers of `name`. Throws where they are not there, once each and in order: a table that nobody updates is worse than none. */
export const replaceBetween = (text: string, name: string, content: string): string => {
  const [start, end] = toMarkers(name);
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from || text.lastIndexOf(start) !== from || text.lastIndexOf(end) !== to) {
    throw new Error(`The markers «${start}» and «${end}» must stand once each, in this order.`);
  }
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`;
};

/** A Markdown table; cells may hold Markdown, a bar in them is escaped, a line break becomes a space. */
export const toTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows]
    .map(
      (cells) =>
        `| ${cells
          .map((cell) =>
            cell
              .replace(/\s*\n\s*/g, ' ')
              .replaceAll('|', '\\|')
              .trim(),
          )
          .join(' | ')} |`,
    )
    .join('\n');
