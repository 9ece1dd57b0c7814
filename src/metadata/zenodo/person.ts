/** Creators and contributors of `.zenodo.json`. */
import type { Agent, Contributor, NameIdentifier } from '../../model/record.ts';
import { ORGANISATION_TYPES, readContributorType } from '../contributor-types.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toOrcid } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import { warnOfTwins } from '../orcid-twins.ts';
import { parseName, toOrcidIdentifier } from '../people.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine } from '../text.ts';

type Written = NonNullable<ZenodoJson['creators']>[number];

const readIdentifiers = (person: Written, notes: Notebook, path: DataPath): NameIdentifier[] => {
  const identifiers: NameIdentifier[] = [];
  if (person.orcid !== undefined && person.orcid.trim() !== '') {
    const orcid = toOrcid(person.orcid);
    if (orcid !== undefined) identifiers.push(toOrcidIdentifier(orcid));
    else {
      const here = [...path, 'orcid'];
      notes.tell('warning', 'invalid-orcid', {
        message: `\`${toPathText(here)}\`: \`${toLine(person.orcid).slice(0, 80)}\` is not an ORCID iD (16 digits, the last one a check); it is left out, or the archive would refuse the record.`,
        path: here,
      });
    }
  }
  const gnd = person.gnd?.trim().replace(/^(https?:\/\/d-nb\.info\/gnd\/|gnd:)/i, '');
  if (gnd !== undefined && /^[\dX-]{3,20}$/i.test(gnd)) identifiers.push({ scheme: 'gnd', value: gnd });
  else if (gnd) {
    const here = [...path, 'gnd'];
    notes.tell('warning', 'invalid-gnd', { message: `\`${toPathText(here)}\` is not a GND number; it is left out.`, path: here });
  }
  return identifiers;
};

/** One person; undefined, and told, where the name is empty. `field` is where it will stand in the record: `creators[0]`. */
const readPerson = (
  person: Written,
  notes: Notebook,
  { path, field, isOrganisation = false }: { path: DataPath; field: string; isOrganisation?: boolean },
): Agent | undefined => {
  if (person.name === undefined) return undefined; // of the wrong type, and told
  const name = parseName(person.name);
  if (name.family === '') {
    notes.tell('warning', 'empty-name', { message: `\`${toPathText(path)}\` has an empty name and is left out.`, path });
    return undefined;
  }
  if (!isOrganisation && name.given === undefined && name.family.includes(' ')) {
    notes.tellOnce('notice', 'name-not-split', {
      message: `The name \`${name.family.slice(0, 80)}\` has no comma, so it stays whole as the family name. Write it as \`Family, Given\`.`,
      path: [...path, 'name'],
    });
  }
  const identifiers = readIdentifiers(person, notes, path);
  const affiliation = toLine(person.affiliation ?? '');
  notes.point(field, path);
  if (identifiers.some(({ scheme }) => scheme === 'orcid')) notes.point(`${field}.orcid`, [...path, 'orcid']);
  if (affiliation !== '') notes.point(`${field}.affiliations`, [...path, 'affiliation']);
  return { kind: 'person', ...name, identifiers, affiliations: affiliation === '' ? [] : [{ name: affiliation }] };
};

export const readCreators = (data: ZenodoJson, notes: Notebook): void => {
  const creators: Agent[] = [];
  const listed: (readonly [number, Agent])[] = [];
  for (const [index, person] of itemsOf(data.creators)) {
    const agent = readPerson(person, notes, { path: ['creators', index], field: `creators[${creators.length}]` });
    if (agent === undefined) continue;
    creators.push(agent);
    listed.push([index, agent]);
  }
  warnOfTwins(listed, notes, ['creators', 'orcid']);
  if (creators.length > 0) notes.put('creators', creators, ['creators']);
};

export const readContributors = (data: ZenodoJson, notes: Notebook): void => {
  const contributors: Contributor[] = [];
  const add = (person: Written, path: DataPath, type: string): void => {
    const isOrganisation = ORGANISATION_TYPES.includes(type) && !person.name?.includes(',') && !person.orcid;
    const agent = readPerson(person, notes, { path, field: `contributors[${contributors.length}]`, isOrganisation });
    if (agent !== undefined) contributors.push({ ...agent, kind: isOrganisation ? 'organisation' : 'person', type });
  };
  for (const [index, person] of itemsOf(data.contributors)) {
    const path = ['contributors', index];
    add(person, path, readContributorType(person.type, notes, [...path, 'type']));
  }
  for (const [index, person] of itemsOf(data.thesis_supervisors)) add(person, ['thesis_supervisors', index], 'Supervisor');
  if (contributors.length > 0)
    notes.put('contributors', contributors, [data.contributors === undefined ? 'thesis_supervisors' : 'contributors']);
};
