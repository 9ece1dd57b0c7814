/** When two entries are one person, so that nobody stands twice. */
import type { Agent } from '../model/record.ts';
import { toFullName } from '../model/record.ts';
import { orcidOf } from './people.ts';
import { toKey } from './text.ts';

// Letters that decomposition leaves whole.
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const spell = (text: string, letters: Readonly<Record<string, string>>): string =>
  [...text.normalize('NFC').toLowerCase()].map((letter) => letters[letter] ?? letter).join('');

/** What a name is compared by: its words in any order, and the same without initials. */
interface NameKey {
  whole: string;
  long: string;
  initials: string;
}

const toNameKey = (agent: Agent, letters: Readonly<Record<string, string>>): NameKey => {
  const words = toKey(spell(spell(toFullName(agent), letters), LETTERS))
    .split(' ')
    .toSorted();
  const isLong = (word: string) => [...word].length > 1;
  return { whole: words.join(' '), long: words.filter(isLong).join(' '), initials: words.filter((word) => !isLong(word)).join(' ') };
};

const nameKeys = new WeakMap<Agent, readonly NameKey[]>();

/** As it stands, and with ä as ae. Kept, as each person is compared with several. */
const nameKeysOf = (agent: Agent): readonly NameKey[] => {
  const known = nameKeys.get(agent) ?? [toNameKey(agent, {}), toNameKey(agent, UMLAUTS)];
  nameKeys.set(agent, known);
  return known;
};

/** Same words in any order; or the same without initials, where at most one of the two writes them or both write the same. */
const isSameName = (a: Agent, b: Agent): boolean => {
  const others = nameKeysOf(b);
  return nameKeysOf(a).some((one) =>
    others.some((other) => {
      if (one.whole === other.whole) return one.whole !== '';
      const isOneWithout = one.initials === '' || other.initials === '' || one.initials === other.initials;
      return isOneWithout && one.long.includes(' ') && one.long === other.long;
    }),
  );
};

const handlesOf = (agent: Agent): string[] =>
  [agent.login, agent.alias].flatMap((name) => (name === undefined ? [] : [name.replace(/^@/, '').toLowerCase()]));

/** Whether a handle of one is what the other is called by: its handle, or its whole name (`probonopd`). */
const isSameHandle = (a: Agent, b: Agent): boolean => {
  const isKnownAs = (one: Agent, other: Agent) => {
    const names = [...handlesOf(other), ...(other.given === undefined ? [other.family.toLowerCase()] : [])];
    return handlesOf(one).some((handle) => names.includes(handle));
  };
  return isKnownAs(a, b) || isKnownAs(b, a);
};

/**
 * Whether two entries are one person: by ORCID, then login or alias, then e-mail, then normalised name.
 * Two ORCIDs that differ are two people, whatever they are called.
 */
export const isSamePerson = (a: Agent, b: Agent): boolean => {
  const [orcid, other] = [orcidOf(a), orcidOf(b)];
  if (orcid !== undefined && other !== undefined) return orcid === other;
  if (isSameHandle(a, b)) return true;
  if (a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase()) return true;
  return isSameName(a, b);
};

/** A hostile file gives one name to thousands; the first of them are enough to compare with. */
const MOST_CANDIDATES = 20;

/** People of a list, found again without comparing everybody with everybody. */
export interface Directory<T extends Agent> {
  add(agent: T): void;
  /** Those in the list who are the same person, in the list's order. */
  find(agent: Agent): readonly T[];
}

const cards = new WeakMap<Agent, readonly string[]>();

/** What somebody is found by. Kept, as each person is looked for in several lists. */
const cardsOf = (agent: Agent): readonly string[] => {
  const known = cards.get(agent) ?? toCards(agent);
  cards.set(agent, known);
  return known;
};

const toCards = (agent: Agent): readonly string[] => {
  const orcid = orcidOf(agent);
  const names = nameKeysOf(agent).flatMap(({ whole, long }) => [`name ${whole}`, ...(long.includes(' ') ? [`name ${long}`] : [])]);
  const handles = [...handlesOf(agent), ...(agent.given === undefined ? [agent.family.toLowerCase()] : [])].map(
    (handle) => `handle ${handle}`,
  );
  const email = agent.email === undefined ? [] : [`email ${agent.email.toLowerCase()}`];
  return [...new Set([...(orcid === undefined ? [] : [`orcid ${orcid}`]), ...names, ...handles, ...email])];
};

export const openDirectory = <T extends Agent>(agents: readonly T[] = []): Directory<T> => {
  const listedBy = new Map<string, T[]>();
  const order = new Map<T, number>();
  const add = (agent: T): void => {
    order.set(agent, order.size);
    for (const card of cardsOf(agent)) {
      const listed = listedBy.get(card);
      if (listed === undefined) listedBy.set(card, [agent]);
      else if (listed.length < MOST_CANDIDATES) listed.push(agent);
    }
  };
  for (const agent of agents) add(agent);
  return {
    add,
    find: (agent) => {
      const candidates = new Set(cardsOf(agent).flatMap((card) => listedBy.get(card) ?? []));
      return [...candidates]
        .filter((candidate) => isSamePerson(candidate, agent))
        .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
  };
};
