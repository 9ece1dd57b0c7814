/** Creators and contributors on their way in (facts/zenodo.md 6.5 and 7). */

import { isOrcid, readGnd, writtenOrcid } from '../framework/identifiers.ts';
import { crash } from '../framework/refusal.ts';
import { cleanText } from '../framework/text.ts';
import type { Agent, Identifier } from './rdm.ts';
import { check, type Json, objectOrCrash, type Reading, readList, textOrCrash } from './reading.ts';
import { contributorRoles } from './vocabularies/terms.ts';

/** `Family, Given` only with exactly one comma; all else is a family name. */
const splitName = (name: string): { family_name: string; given_name?: string } => {
  const parts = name.split(',').map(cleanText);
  const [family = '', given = ''] = parts;
  if (parts.length !== 2) return { family_name: cleanText(name) };
  return given === '' ? { family_name: family } : { family_name: family, given_name: given };
};

const readIdentifiers = (person: Json): Identifier[] => {
  const identifiers: Identifier[] = [];
  if (person.orcid) identifiers.push({ scheme: 'orcid', identifier: writtenOrcid(textOrCrash(person.orcid)) });
  if (person.gnd) {
    const gnd = readGnd(textOrCrash(person.gnd));
    if (gnd === undefined) throw crash();
    identifiers.push({ scheme: 'gnd', identifier: gnd });
  }
  return identifiers;
};

/** What makes a person invalid; publish says it, and until then the person has no `name`. */
export const personProblem = (person: Agent['person_or_org']): { field: string; message: string } | undefined => {
  if (person.family_name === '') return { field: 'family_name', message: 'Family name cannot be blank.' };
  const wrong = (person.identifiers ?? []).findIndex(({ scheme, identifier }) => scheme === 'orcid' && !isOrcid(identifier));
  return wrong < 0 ? undefined : { field: `identifiers.${wrong}.identifier`, message: 'Invalid ORCID identifier.' };
};

const readPerson = (value: unknown): Agent => {
  const person = objectOrCrash(value);
  const identifiers = readIdentifiers(person);
  const agent: Agent = { person_or_org: { type: 'personal', ...splitName(textOrCrash(person.name ?? '')) } };
  if (identifiers.length > 0) agent.person_or_org.identifiers = identifiers;
  const { family_name, given_name } = agent.person_or_org;
  if (personProblem(agent.person_or_org) === undefined) {
    agent.person_or_org.name = given_name === undefined ? family_name : `${family_name}, ${given_name}`;
  }
  const affiliation = person.affiliation;
  if (typeof affiliation === 'string' && affiliation !== '') agent.affiliations = [{ name: cleanText(affiliation) }];
  return agent;
};

export const readCreators = (reading: Reading, metadata: Json): Agent[] | undefined =>
  readList(reading, metadata, 'creators')?.map(readPerson);

/** Supervisors of a thesis are contributors too, and stand first. */
export const readContributors = (reading: Reading, metadata: Json): Agent[] => {
  const supervisors = readList(reading, metadata, 'thesis_supervisors') ?? [];
  const contributors = readList(reading, metadata, 'contributors') ?? [];
  return [
    ...supervisors.map((value) => ({ ...readPerson(value), role: { id: 'supervisor' } })),
    ...contributors.map((value) => {
      const agent = readPerson(value);
      const type = objectOrCrash(value).type;
      if (type === undefined || type === null) return agent;
      const id = textOrCrash(type).toLowerCase();
      check(reading, contributorRoles, id);
      return { ...agent, role: { id } };
    }),
  ];
};
