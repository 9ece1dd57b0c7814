/** Searches all that a run told and sent, as the proxy saw it, for what must not be there. */
import type { ActionRun } from '../../scripts/run-action.ts';
import { type Found, LOCAL, search, signaturesIn, tokensOf, toldBy } from '../e2e/canary.ts';
import type { Seen, Side } from './proxy.ts';

interface Tokens {
  archive: string;
  github: string;
}

/** Each token is for one side only, and never in an address. */
const MAY_KNOW: Readonly<Record<keyof Tokens, Side>> = { archive: 'archive', github: 'github' };

export const canaryOf =
  (tokens: Tokens) =>
  (ended: ActionRun, seen: readonly Seen[]): Found => {
    const signatures = signaturesIn(seen.filter(({ side }) => side === 'blobs').map(({ path }) => path));
    const all = [...tokensOf({ ...tokens }), ...signatures];
    const told = search(toldBy(ended), [...all, ...LOCAL]);
    const sent = seen.map(({ side, method, path, head, body }) => {
      const others = Object.fromEntries(Object.entries(tokens).filter(([name]) => MAY_KNOW[name as keyof Tokens] !== side));
      // Who signed an address is asked by it.
      const strange = side === 'blobs' ? [] : signatures;
      const address = search({ [`the address of ${method} to ${side}`]: path }, [...tokensOf({ ...tokens }), ...strange]);
      const rest = search({ [`a request to ${side}`]: `${head}\n${body.toString('latin1')}` }, [...tokensOf(others), ...strange, ...LOCAL]);
      return [address, rest];
    });
    const found = [told, ...sent.flat()];
    return {
      leaks: [...new Set(found.flatMap(({ leaks }) => leaks))],
      searched: found.reduce((sum, { searched }) => sum + searched, 0),
    };
  };
