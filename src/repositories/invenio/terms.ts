/** Which ids the server's vocabularies have: asked before the first write, as one that is missing fails the whole request (facts/inveniordm.md 1.2, 1.5). */
import type { InvenioClient } from './client.ts';
import { FIELD_OF } from './custom.ts';
import { toTermKey, type Unheld, type UsedId } from './way.ts';

/** Letters. */
const BEGINNING = 3;

export interface Terms {
  /** Ids that were seen not to be there, and the nearest that are. */
  unheld: Unheld;
  /** Asks for these ids, each once a run; true where one is missing. A server that does not answer says nothing. */
  check(used: readonly UsedId[]): Promise<boolean>;
}

/** @param onAbsent told of a field whose whole list the server does not have */
export const openTerms = (client: InvenioClient, onAbsent: (field: string) => void): Terms => {
  const unheld = new Map<string, readonly string[]>();
  const asked = new Map<string, Promise<boolean>>();

  /** What begins like a word that nothing is like was perhaps meant. */
  const findNearest = async ({ vocabulary, id }: UsedId) => {
    const whole = await client.suggest(vocabulary, id);
    if (!whole.ok || whole.value.length > 0 || id.length <= BEGINNING) return whole;
    const alike = await client.suggest(vocabulary, id.slice(0, BEGINNING));
    return alike.ok ? alike : whole;
  };

  const isMissing = async (term: UsedId): Promise<boolean> => {
    const { status } = await client.lookUp(term.vocabulary, term.id);
    if (status !== 404) return false;
    const nearest = await findNearest(term);
    unheld.set(toTermKey(term), nearest.ok ? nearest.value : []);
    // A server without the whole list has not the field that it is for.
    const field = nearest.ok || nearest.answer.status !== 404 ? undefined : FIELD_OF[term.vocabulary];
    if (field !== undefined) onAbsent(field);
    return true;
  };

  /** Several of one vocabulary are searched for at once. A search proves only what it finds: the others are asked for by their addresses, one by one. */
  const findMissing = (vocabulary: string, ids: readonly string[]): void => {
    const found = ids.length < 2 ? undefined : client.findTerms(vocabulary, ids);
    for (const id of ids) {
      const term = { vocabulary, id };
      const has = async (): Promise<boolean> => {
        const reply = await found;
        return reply?.ok === true && reply.value.includes(id);
      };
      asked.set(
        toTermKey(term),
        has().then((isThere) => !isThere && isMissing(term)),
      );
    }
  };

  return {
    unheld,
    check: async (used) => {
      const fresh = new Map<string, Set<string>>();
      for (const { vocabulary, id } of used) {
        if (asked.has(toTermKey({ vocabulary, id }))) continue;
        fresh.set(vocabulary, (fresh.get(vocabulary) ?? new Set()).add(id));
      }
      for (const [vocabulary, ids] of fresh) findMissing(vocabulary, [...ids]);
      return (await Promise.all(used.map((term) => asked.get(toTermKey(term))))).includes(true);
    },
  };
};
