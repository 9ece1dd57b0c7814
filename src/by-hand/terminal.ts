/** The terminal, as commands see it. */
import { createInterface } from 'node:readline/promises';
import { print } from '../command/stdout.ts';
import { usage } from '../command/words.ts';
import { toSafeText } from '../log.ts';

export interface Terminal {
  /** One line of a result that has no end to wait for. */
  print(line: string): Promise<void>;
  /** Throws `bad-input` where nobody can be asked. */
  confirm(question: string): Promise<boolean>;
}

export const terminal: Terminal = {
  print,
  confirm: async (question) => {
    if (!process.stdin.isTTY) throw usage('Nobody can be asked here: say `--yes` to do it without a question.');
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await lines.question(`${toSafeText(question)} [y/N] `);
    lines.close();
    return /^y(es)?$/i.test(answer.trim());
  },
};
