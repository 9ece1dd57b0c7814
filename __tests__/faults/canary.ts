/** Searches all that a run printed and sent for what must not be there. */
import type { ActionRun } from '../../scripts/run-action.ts';
import type { Seen, Side } from './proxy.ts';

interface Tokens {
  archive: string;
  github: string;
}

export interface Found {
  leaks: readonly string[];
  /** bytes */
  searched: number;
}

const forms = (secret: string): readonly string[] => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  encodeURIComponent(secret),
  secret.replace(/[_-]/g, '\\$&'), // as Markdown has it
];

/** The runner is told what to mask; that line is for it alone, and it shows it to nobody. */
const withoutMasks = (stdout: string): string => stdout.replace(/^::add-mask::.*$/gm, '');

/** Each token is for one side only, and never in an address. */
const MAY_KNOW: Readonly<Record<keyof Tokens, Side>> = { archive: 'archive', github: 'github' };

export const canaryOf =
  (tokens: Tokens) =>
  ({ stdout, stderr, outputs, summary }: ActionRun, seen: readonly Seen[]): Found => {
    const leaks: string[] = [];
    let searched = 0;
    const search = (where: string, text: string, secrets: readonly (readonly [string, string])[]): void => {
      searched += Buffer.byteLength(text);
      for (const [name, secret] of secrets) if (text.includes(secret)) leaks.push(`${name} in ${where}`);
    };
    const keys = Object.entries(tokens).flatMap(([name, token]) => forms(token).map((form) => [`the token of ${name}`, form] as const));
    // The signature of every signed address that was given out.
    const signatures = seen.flatMap(({ side, path }) => {
      const query = path.split('?')[1];
      return side === 'blobs' && query !== undefined && query.length > 20 ? [['a signed address', query] as const] : [];
    });
    const told = { stdout: withoutMasks(stdout), stderr, outputs: JSON.stringify(outputs), summary };
    for (const [where, text] of Object.entries(told))
      search(where, text, [...keys, ...signatures, ['a local path', '/archive-release-run-']]);
    for (const { side, method, path, head, body } of seen) {
      search(`the address of ${method} to ${side}`, path, keys);
      const others = Object.entries(tokens).filter(([name]) => MAY_KNOW[name as keyof Tokens] !== side);
      const foreign = others.flatMap(([name, token]) => forms(token).map((form) => [`the token of ${name}`, form] as const));
      search(`a request to ${side}`, `${head}\n${body.toString('latin1')}`, foreign);
    }
    return { leaks: [...new Set(leaks)], searched };
  };
