/** Creators and contributors of `.zenodo.json`. */
import type { Agent, Contributor, NameIdentifier } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import { toOrcid } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import { orcidOf, parseName, toOrcidIdentifier } from '../people.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine } from '../text.ts';

type Written = NonNullable<ZenodoJson['creators']>[number];

/** DataCite's contributor types, as Zenodo takes them (facts/zenodo.md 6.5). */
export const CONTRIBUTOR_TYPES = [
  'ContactPerson',
  'DataCollector',
  'DataCurator',
  'DataManager',
  'Distributor',
  'Editor',
  'HostingInstitution',
  'Producer',
  'ProjectLeader',
  'ProjectManager',
  'ProjectMember',
  'RegistrationAgency',
  'RegistrationAuthority',
  'RelatedPerson',
  'Researcher',
  'ResearchGroup',
  'RightsHolder',
  'Sponsor',
  'Supervisor',
  'Translator',
  'WorkPackageLeader',
  'Other',
] as const;

/** Roles that only organisations have. */
const ORGANISATION_TYPES: readonly string[] = [
  'HostingInstitution',
  'RegistrationAgency',
  'RegistrationAuthority',
  'ResearchGroup',
  'Sponsor',
];

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

const warnOfTwins = (agents: readonly (readonly [number, Agent])[], notes: Notebook, key: string): void => {
  const seen = new Map<string, number>();
  for (const [index, agent] of agents) {
    const orcid = orcidOf(agent);
    if (orcid === undefined) continue;
    const first = seen.get(orcid);
    if (first === undefined) seen.set(orcid, index);
    else {
      notes.tell('warning', 'orcid-twice', {
        message: `\`${key}[${index}]\` has the same ORCID iD (${orcid}) as \`${key}[${first}]\`. Both are kept; one of the two iDs is wrong, or the person stands twice.`,
        path: [key, index, 'orcid'],
      });
    }
  }
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
  warnOfTwins(listed, notes, 'creators');
  if (creators.length > 0) notes.put('creators', creators, ['creators']);
};

const readType = (written: string | undefined, notes: Notebook, path: DataPath): string => {
  const known = CONTRIBUTOR_TYPES.find(
    (type) =>
      type.toLowerCase() ===
      written
        ?.trim()
        .replace(/[\s_-]/g, '')
        .toLowerCase(),
  );
  if (known !== undefined) return known;
  const whole = toPathText([...path, 'type']);
  if (written === undefined || written.trim() === '') {
    notes.tellOnce('warning', 'contributor-without-type', {
      message: `\`${toPathText(path)}\` has no \`type\`; \`Other\` is taken.`,
      path,
    });
    return 'Other';
  }
  if (/^funder$/i.test(written.trim())) {
    const message = `\`${whole}\`: Zenodo refuses \`Funder\` today; \`Sponsor\` is taken. Funding itself belongs into \`grants\`.`;
    notes.tell('warning', 'contributor-funder', { message, path: [...path, 'type'] });
    return 'Sponsor';
  }
  const message = `\`${whole}\`: \`${toLine(written).slice(0, 60)}\` is not a contributor type; \`Other\` is taken. The types are ${CONTRIBUTOR_TYPES.join(', ')}.`;
  notes.tell('warning', 'contributor-type-unknown', { message, path: [...path, 'type'] });
  return 'Other';
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
    add(person, path, readType(person.type, notes, path));
  }
  for (const [index, person] of itemsOf(data.thesis_supervisors)) add(person, ['thesis_supervisors', index], 'Supervisor');
  if (contributors.length > 0)
    notes.put('contributors', contributors, [data.contributors === undefined ? 'thesis_supervisors' : 'contributors']);
};
