/** Creators and contributors from all sources. Pure. */
import type { FieldTrail, Finding, Origin } from '../model/provenance.ts';
import type { Agent, Contributor } from '../model/record.ts';
import { fillPerson, peopleOf } from './fill-person.ts';
import { originOf } from './merge-lists.ts';
import { type Directory, openDirectory } from './same-person.ts';

export type UseOfCounted = 'auto' | 'creators' | 'contributors' | 'none';

export interface MergedPeople {
  creators: readonly Agent[];
  contributors: readonly Contributor[];
  trails: Record<string, FieldTrail>;
}

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
  const peers = openDirectory(creators);
  return creators.map((creator, index) => fillPerson(creator, lower, { path: `creators[${index}]`, peers, trails }));
};

const toUnitedTrail = (trail: FieldTrail | undefined, added: Origin): FieldTrail => {
  const from = trail?.from ?? [];
  return { from: from.some(({ source }) => source === added.source) ? from : [...from, added], how: 'united', over: trail?.over ?? [] };
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
      const filled = fillPerson(contributor, everybody, { path, peers: openDirectory(), trails });
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
        trails.creators = toUnitedTrail(trails.creators, originOf(counted, 'creators'));
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
