/** A person with what other sources know of the same one. Pure. */
import type { FieldTrail, Finding } from '../model/provenance.ts';
import type { Agent } from '../model/record.ts';
import { originOf } from './merge-lists.ts';
import { orcidOf } from './people.ts';
import { type Directory, openDirectory } from './same-person.ts';

/** Everybody whom a source names, and where. */
export const peopleOf = (finding: Finding) => {
  const places = new Map<Agent, string>();
  for (const [index, agent] of (finding.fields.creators ?? []).entries()) places.set(agent, `creators[${index}]`);
  for (const [index, agent] of (finding.fields.contributors ?? []).entries()) places.set(agent, `contributors[${index}]`);
  return { finding, places, directory: openDirectory([...places.keys()]) };
};
export type People = ReturnType<typeof peopleOf>;

/** One source may name a person several times, as creator and as contributor. Nobody, where it could be two people. */
const unlessAmbiguous = (candidates: readonly Agent[]): readonly Agent[] =>
  new Set(candidates.flatMap((agent) => orcidOf(agent) ?? [])).size > 1 ? [] : candidates;

/** The parts of `same` that `person` lacks, and what they are called in a trail. */
const lacking = (person: Agent, same: Agent): { parts: Partial<Agent>; names: readonly string[] } => {
  const missing = same.identifiers.filter(({ scheme }) => !person.identifiers.some((known) => known.scheme === scheme));
  const names: string[] = missing.map(({ scheme }) => scheme);
  const parts: Partial<Agent> = missing.length === 0 ? {} : { identifiers: [...person.identifiers, ...missing] };
  if (person.affiliations.length === 0 && same.affiliations.length > 0) {
    parts.affiliations = same.affiliations;
    names.push('affiliations');
  }
  if (person.given === undefined && same.given !== undefined && person.kind === 'person') {
    parts.family = same.family;
    parts.given = same.given;
    names.push('given');
  }
  for (const handle of ['login', 'alias', 'email'] as const) {
    const value = same[handle];
    if (person[handle] === undefined && value !== undefined) parts[handle] = value;
  }
  return { parts, names };
};

/**
 * Fills identifiers, affiliations, the split of the name, and the handles that a person is matched by.
 * @param others highest source first
 * @param options.path where the person stands in the record
 * @param options.peers those beside it in its list: what could belong to two of them goes to neither
 */
export const fillPerson = <T extends Agent>(
  person: T,
  others: readonly People[],
  { path, peers, trails }: { path: string; peers: Directory<Agent>; trails: Record<string, FieldTrail> },
): T => {
  let filled = person;
  for (const { finding, places, directory } of others) {
    for (const same of unlessAmbiguous(directory.find(filled).filter((other) => other !== person))) {
      if (peers.find(same).some((peer) => peer !== person)) continue;
      const { parts, names } = lacking(filled, same);
      // Whom nothing is added to stays the same object: what they are found by need not be worked out again.
      if (Object.keys(parts).length > 0) filled = { ...filled, ...parts };
      for (const name of names)
        trails[`${path}.${name}`] = { from: [originOf(finding, `${places.get(same)}.${name}`)], how: 'filled', over: [] };
    }
  }
  return filled;
};
