/** Creators and contributors from all sources. Pure. */
import type { FieldTrail, Finding } from '../model/provenance.ts';
import type { Agent, Contributor } from '../model/record.ts';
import { originOf } from './merge-lists.ts';
import { orcidOf } from './people.ts';
import { type Directory, openDirectory } from './same-person.ts';

export type UseOfCounted = 'auto' | 'creators' | 'contributors' | 'none';

export interface MergedPeople {
  creators: readonly Agent[];
  contributors: readonly Contributor[];
  trails: Record<string, FieldTrail>;
}

/** Everybody whom a source names, and where. */
const peopleOf = (finding: Finding) => {
  const places = new Map<Agent, string>();
  for (const [index, agent] of (finding.fields.creators ?? []).entries()) places.set(agent, `creators[${index}]`);
  for (const [index, agent] of (finding.fields.contributors ?? []).entries()) places.set(agent, `contributors[${index}]`);
  return { finding, places, directory: openDirectory([...places.keys()]) };
};
type People = ReturnType<typeof peopleOf>;

/** Whom of a list a person of another source is; nobody where it could be two of them. */
const findOnly = (candidates: readonly Agent[]): Agent | undefined => {
  const [first, ...others] = candidates;
  // One source may name a person twice, as creator and as contributor: the first entry will do.
  return first !== undefined && others.every((other) => orcidOf(other) === orcidOf(first) && other.family === first.family)
    ? first
    : undefined;
};

/** A person with what lower sources know of the same one: identifiers, affiliations, the split of the name, and handles to be matched by. */
const fill = <T extends Agent>(
  person: T,
  lower: readonly People[],
  { path, taken, trails }: { path: string; taken: ReadonlySet<string>; trails: Record<string, FieldTrail> },
): T => {
  let filled = person;
  for (const { finding, places, directory } of lower) {
    const same = findOnly(directory.find(filled).filter((other) => other !== person));
    if (same === undefined) continue;
    const from = (part: string) => {
      trails[`${path}.${part}`] = { from: [originOf(finding, `${places.get(same)}.${part}`)], how: 'filled', over: [] };
    };
    const missing = same.identifiers.filter(
      ({ scheme, value }) => !filled.identifiers.some((known) => known.scheme === scheme) && !(scheme === 'orcid' && taken.has(value)),
    );
    if (missing.length > 0) {
      filled = { ...filled, identifiers: [...filled.identifiers, ...missing] };
      for (const { scheme } of missing) from(scheme);
    }
    if (filled.affiliations.length === 0 && same.affiliations.length > 0) {
      filled = { ...filled, affiliations: same.affiliations };
      from('affiliations');
    }
    if (filled.given === undefined && same.given !== undefined && filled.kind === 'person') {
      filled = { ...filled, family: same.family, given: same.given };
      from('given');
    }
    const { login = same.login, alias = same.alias, email = same.email } = filled;
    filled = {
      ...filled,
      ...(login === undefined ? {} : { login }),
      ...(alias === undefined ? {} : { alias }),
      ...(email === undefined ? {} : { email }),
    };
  }
  return filled;
};

const orcidsOf = (agents: readonly Agent[]): Set<string> => new Set(agents.flatMap((agent) => orcidOf(agent) ?? []));

/** The highest source that names creators, each filled up from the sources below it. */
const mergeCreators = (findings: readonly Finding[], trails: Record<string, FieldTrail>): readonly Agent[] => {
  const first = findings.findIndex((finding) => (finding.fields.creators ?? []).length > 0);
  const winner = findings[first];
  if (winner === undefined) return [];
  const creators = winner.fields.creators ?? [];
  const over = findings.slice(first + 1).flatMap((finding) => {
    const value = finding.fields.creators;
    return value === undefined || finding.isCounted ? [] : [{ ...originOf(finding, 'creators'), value }];
  });
  trails.creators = { from: [originOf(winner, 'creators')], how: 'replaced', over };
  const lower = findings.slice(first + 1).map(peopleOf);
  const taken = orcidsOf(creators);
  return creators.map((creator, index) => {
    const filled = fill(creator, lower, { path: `creators[${index}]`, taken, trails });
    const orcid = orcidOf(filled);
    if (orcid !== undefined) taken.add(orcid);
    return filled;
  });
};

/**
 * Creators: of the highest source that names any, filled up from lower ones. Contributors: all that are named, once in each role.
 * Counted people come last: those who stand nowhere yet, as contributors or creators by `use`; and as creators where nobody is named.
 * @param findings highest source first
 */
export const mergePeople = (findings: readonly Finding[], use: UseOfCounted): MergedPeople => {
  const trails: Record<string, FieldTrail> = {};
  const named = findings.filter((finding) => !finding.isCounted);
  const counted = findings.find((finding) => finding.isCounted);
  const isNamed = named.some((finding) => (finding.fields.creators ?? []).length > 0);
  const mayCreate = use === 'auto' || use === 'creators';
  const creators = [...mergeCreators(isNamed || mayCreate ? findings : named, trails)];

  const contributors: Contributor[] = [];
  const roles = new Map<string, Directory<Agent>>();
  const sources: Finding[] = [];
  const everybody = findings.map(peopleOf);
  for (const finding of named) {
    const added: Contributor[] = [];
    for (const [index, contributor] of (finding.fields.contributors ?? []).entries()) {
      // What one source lists twice stays twice; only another source's entry is the same again.
      if ((roles.get(contributor.type)?.find(contributor).length ?? 0) > 0) continue;
      const path = `contributors[${contributors.length}]`;
      const filled = fill(contributor, everybody, { path, taken: new Set(), trails });
      trails[path] = { from: [originOf(finding, `contributors[${index}]`)], how: 'replaced', over: [] };
      contributors.push(filled);
      added.push(filled);
    }
    for (const contributor of added) {
      const directory = roles.get(contributor.type) ?? openDirectory<Agent>();
      directory.add(contributor);
      roles.set(contributor.type, directory);
    }
    if (added.length > 0) sources.push(finding);
  }

  if (counted !== undefined && isNamed && use !== 'none') {
    const here = openDirectory<Agent>([...creators, ...contributors]);
    for (const person of counted.fields.contributors ?? []) {
      if (here.find(person).length > 0) continue;
      if (use === 'creators') {
        const { type: _, ...agent } = person;
        trails[`creators[${creators.length}]`] = { from: [originOf(counted, 'creators')], how: 'united', over: [] };
        creators.push(agent);
      } else {
        trails[`contributors[${contributors.length}]`] = { from: [originOf(counted, 'contributors')], how: 'united', over: [] };
        contributors.push(person);
        if (!sources.includes(counted)) sources.push(counted);
      }
    }
  } else if (counted !== undefined && use === 'contributors') {
    contributors.push(...(counted.fields.contributors ?? []));
    sources.push(counted);
  }
  if (contributors.length > 0) {
    trails.contributors = {
      from: sources.map((finding) => originOf(finding, 'contributors')),
      how: sources.length > 1 ? 'united' : 'replaced',
      over: [],
    };
  }
  return { creators, contributors, trails };
};
