/** The terminal, as commands see it. */
import { createInterface } from 'node:readline/promises';
import { print } from '../command/stdout.ts';
import { usage } from '../command/words.ts';
import { toSafeText, type Veil } from '../log.ts';

/** What is printed here is veiled: a server may send a token back in its own words. */
export interface Terminal {
  /** A text as it is, or one line of a result that has no end to wait for. */
  print(text: string): Promise<void>;
  /** Veiled before it is JSON, so that it stays JSON. */
  printJson(value: unknown, options?: { indent: number }): Promise<void>;
  /** Throws `bad-input` where nobody can be asked. */
  confirm(question: string): Promise<boolean>;
}

export const openTerminal = (veil: Veil): Terminal => ({
  print: (text) => print(veil.over(text)),
  printJson: (value, { indent } = { indent: 0 }) => print(JSON.stringify(veil.over(value), null, indent)),
  confirm: async (question) => {
    if (!process.stdin.isTTY) throw usage('Nobody can be asked here: say `--yes` to do it without a question.');
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await lines.question(`${veil.over(toSafeText(question))} [y/N] `);
    lines.close();
    return /^y(es)?$/i.test(answer.trim());
  },
});
