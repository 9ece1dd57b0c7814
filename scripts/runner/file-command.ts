/** The records that a step writes into `GITHUB_OUTPUT` and its like (facts/github.md 3.3). */

/** `name=value` lines, and `name<<WORD` up to a line that is `WORD`. Throws for what the runner would refuse. */
export const parseFileCommand = (text: string): Record<string, string> => {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const heredoc = /^([^=]*?)<<(.+)$/.exec(line);
    const equals = line.indexOf('=');
    if (heredoc !== null) {
      const [, name = '', word = ''] = heredoc;
      const end = lines.indexOf(word, at + 1);
      if (end < 0) throw new Error(`The record of ${name} is not closed: no line is ${word}.`);
      values[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (equals > 0) values[line.slice(0, equals)] = line.slice(equals + 1);
    else throw new Error(`A line of the file is no record: ${line}`);
  }
  return values;
};
