/** Creators and contributors of `datacite.json`. */
import type { Agent, Contributor, NameIdentifier } from '../../model/record.ts';
import { ORGANISATION_TYPES, readContributorType } from '../contributor-types.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import { warnOfTwins } from '../orcid-twins.ts';
import { parseName } from '../people.ts';
import type { DataciteAgent, DataciteJson } from '../schemas/datacite-json-types.ts';
import { toLine } from '../text.ts';
import { readAffiliations, readNameIdentifiers } from './name-identifiers.ts';
import { toSaid } from './unknown.ts';

const isOrganisationScheme = ({ scheme, schemeName }: NameIdentifier): boolean =>
  scheme === 'ror' || /^(grid|crossref funder id|wikidata)$/i.test(schemeName ?? '');

/** `nameType`, where it is said and one; else what the parts of the name and the identifiers tell. */
const readKind = (
  written: DataciteAgent,
  identifiers: readonly NameIdentifier[],
  tools: { notes: Notebook; path: DataPath },
): Agent['kind'] => {
  const said = toLine(written.nameType ?? '').toLowerCase();
  if (said === 'personal') return 'person';
  if (/^organi[sz]ational$/.test(said)) return 'organisation';
  if (said !== '') {
    const path = [...tools.path, 'nameType'];
    const message = `\`${toPathText(path)}\`: \`${said.slice(0, 60)}\` is neither \`Personal\` nor \`Organizational\`; it is taken as not said.`;
    tools.notes.tell('warning', 'name-type-unknown', { message, path });
  }
  if (written.familyName || written.givenName || identifiers.some(({ scheme }) => scheme === 'orcid')) return 'person';
  const isWhole = parseName(written.name ?? '').given === undefined;
  const isOrganisation =
    identifiers.some(isOrganisationScheme) ||
    ORGANISATION_TYPES.some((type) => type.toLowerCase() === written.contributorType?.toLowerCase());
  return isWhole && isOrganisation ? 'organisation' : 'person';
};

/** A person's parts where the file gives them, else what can be read from the name. */
const toName = (written: DataciteAgent, kind: Agent['kind']): Pick<Agent, 'family' | 'given'> => {
  const [name, family, given] = [written.name, written.familyName, written.givenName].map(toSaid);
  if (kind === 'organisation') return { family: name || [given, family].filter(Boolean).join(' ') };
  if (family) return given ? { family, given } : { family };
  return name ? parseName(name) : { family: given ?? '' };
};

const tellOfName = (written: DataciteAgent, name: Pick<Agent, 'family' | 'given'>, tools: { notes: Notebook; path: DataPath }): void => {
  const { notes, path } = tools;
  const whole = parseName(written.name ?? '');
  if (name.given === undefined && written.familyName === undefined && name.family.includes(' ')) {
    const message = `The name \`${name.family.slice(0, 80)}\` has no comma, so it stays whole as the family name. Write \`familyName\` and \`givenName\`, or \`nameType\`: \`Organizational\`.`;
    notes.tellOnce('notice', 'name-not-split', { message, path: [...path, 'name'] });
  } else if (whole.family !== '' && [whole.family, whole.given].join() !== [name.family, name.given].join()) {
    const message = `\`${toPathText([...path, 'name'])}\` is \`${toLine(written.name ?? '').slice(0, 80)}\`, but the parts of the name say otherwise; the parts are taken.`;
    notes.tellOnce('warning', 'name-differs', { message, path: [...path, 'name'] });
  }
};

/** Undefined, and told, where there is no name. @param field where it will stand in the record: `creators[0]`; undefined where nothing points there. */
export const readAgent = (
  written: DataciteAgent,
  notes: Notebook,
  { path, field }: { path: DataPath; field?: string },
): Agent | undefined => {
  const identifiers = readNameIdentifiers(written.nameIdentifiers, notes, [...path, 'nameIdentifiers']);
  const kind = readKind(written, identifiers, { notes, path });
  const name = toName(written, kind);
  if (name.family === '') {
    // A name that is said to be unknown is no slip.
    if (toLine(written.name ?? '') === '')
      notes.tell('warning', 'empty-name', { message: `\`${toPathText(path)}\` has no name and is left out.`, path });
    return undefined;
  }
  if (kind === 'person') tellOfName(written, name, { notes, path });
  const affiliations = readAffiliations(written.affiliation, notes, [...path, 'affiliation']);
  const language = toLine(written.lang ?? '');
  if (field !== undefined) {
    notes.point(field, path);
    if (identifiers.some(({ scheme }) => scheme === 'orcid')) notes.point(`${field}.orcid`, [...path, 'nameIdentifiers']);
    if (affiliations.length > 0) notes.point(`${field}.affiliations`, [...path, 'affiliation']);
  }
  return { kind, ...name, identifiers, affiliations, ...(language === '' ? {} : { language }) };
};

/** The contributors of a list, each with its type. */
export const readContributorList = (
  written: readonly DataciteAgent[] | undefined,
  notes: Notebook,
  { path, field }: { path: DataPath; field?: string },
): Contributor[] => {
  const contributors: Contributor[] = [];
  for (const [index, one] of itemsOf(written)) {
    const here = [...path, index];
    const agent = readAgent(one, notes, { path: here, ...(field === undefined ? {} : { field: `${field}[${contributors.length}]` }) });
    if (agent !== undefined)
      contributors.push({ ...agent, type: readContributorType(one.contributorType, notes, [...here, 'contributorType']) });
  }
  return contributors;
};

export const readPeople = (data: DataciteJson, notes: Notebook): void => {
  const creators: Agent[] = [];
  const listed: (readonly [number, Agent])[] = [];
  for (const [index, one] of itemsOf(data.creators)) {
    const agent = readAgent(one, notes, { path: ['creators', index], field: `creators[${creators.length}]` });
    if (agent === undefined) continue;
    creators.push(agent);
    listed.push([index, agent]);
  }
  warnOfTwins(listed, notes, ['creators', 'nameIdentifiers']);
  if (creators.length > 0) notes.put('creators', creators, ['creators']);
  const contributors = readContributorList(data.contributors, notes, { path: ['contributors'], field: 'contributors' });
  if (contributors.length > 0) notes.put('contributors', contributors, ['contributors']);
};
