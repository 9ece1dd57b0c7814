/** People and organisations of `codemeta.json`, as objects, names or addresses. */
import type { Affiliation, Agent, Contributor, NameIdentifier } from '../../model/record.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { toOrcid, toRor } from '../identifiers.ts';
import type { Notebook } from '../notebook.ts';
import { warnOfTwins } from '../orcid-twins.ts';
import { parseName, toContactEmail, toLoginFromUrl, toOrcidIdentifier } from '../people.ts';
import { AGENT_DETAILS } from '../schemas/codemeta-json.ts';
import type { CodemetaAgent, CodemetaJson, CodemetaOrganisation } from '../schemas/codemeta-json-types.ts';
import { toLine } from '../text.ts';
import { typesOf } from './plain.ts';
import { castOf, tellOfAuthorRole, toContributorType } from './roles.ts';
import { type Known, knownAs, linesOf, valuesOf } from './values.ts';

type Tools = { notes: Notebook; path: DataPath };

const joined = (written: CodemetaAgent['givenName']): string =>
  linesOf(written, [])
    .map(([text]) => text)
    .join(' ');

const ORGANISATION = /organi[sz]ation|corporation|consortium|project|business|system|hospital|association|agency$/i;
const looksLikeOrcid = (text: string): boolean => /orcid\.org\/|^(orcid:\s*)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(text);
const looksLikeRor = (text: string): boolean => /ror\.org\//i.test(text);

const tellOfWrong = (what: 'orcid' | 'ror', { text, path }: Known, notes: Notebook): void => {
  const words = what === 'orcid' ? 'an ORCID iD (16 digits, the last one a check)' : 'a ROR (nine characters, the last two a check)';
  const message = `\`${toPathText(path)}\`: \`${text.slice(0, 80)}\` is not ${words}; it is left out, or the archive would refuse the record.`;
  notes.tell('warning', `invalid-${what}`, { message, path });
};

/** ORCID and ROR from wherever they stand; other identifiers only where they are called that. */
const readIdentifiers = (written: CodemetaAgent, { notes, path }: Tools): NameIdentifier[] => {
  const found = new Map<string, NameIdentifier>();
  for (const known of knownAs(written, path)) {
    const isOrcid = looksLikeOrcid(known.text) || /^orcid$/i.test(known.scheme ?? '');
    const orcid = isOrcid ? toOrcid(known.text) : undefined;
    const ror = looksLikeRor(known.text) ? toRor(known.text) : undefined;
    if (orcid !== undefined) found.set(`orcid ${orcid}`, toOrcidIdentifier(orcid));
    else if (ror !== undefined) found.set(`ror ${ror}`, { scheme: 'ror', value: ror.slice('https://ror.org/'.length) });
    else if (isOrcid || looksLikeRor(known.text)) tellOfWrong(isOrcid ? 'orcid' : 'ror', known, notes);
    else if (known.isNamed && !known.text.startsWith('_:')) {
      const { text, scheme } = known;
      found.set(text, { scheme: 'other', value: text, ...(scheme === undefined ? {} : { schemeName: scheme }) });
    }
  }
  return [...found.values()];
};

const readAffiliations = (written: CodemetaAgent, { notes, path }: Tools): Affiliation[] => {
  const key = (['affiliation', 'worksFor', 'memberOf'] as const).find((one) => written[one] !== undefined);
  if (key === undefined) return [];
  return valuesOf<string | CodemetaOrganisation>(written[key], [...path, key]).flatMap(([one, at]): Affiliation[] => {
    const organisation = typeof one === 'string' ? (looksLikeRor(one) ? { '@id': one } : { name: one }) : one;
    const name = toLine(organisation.name ?? organisation.legalName ?? '');
    const written = knownAs(organisation, at).find(({ text }) => looksLikeRor(text));
    const ror = written === undefined ? undefined : toRor(written.text);
    if (written !== undefined && ror === undefined) tellOfWrong('ror', written, notes);
    if (name !== '' || ror !== undefined) return [{ name, ...(ror === undefined ? {} : { ror }) }];
    const message = `\`${toPathText(at)}\` has neither a name nor a ROR, and is left out.`;
    notes.tellOnce('warning', 'affiliation-without-name', { message, path: at });
    return [];
  });
};

const toName = (written: CodemetaAgent, isOrganisation: boolean): Pick<Agent, 'family' | 'given'> => {
  const [family, given] = [joined(written.familyName), joined(written.givenName)];
  const name = toLine(written.name ?? written.legalName ?? '');
  if (isOrganisation) return { family: name || [given, family].filter(Boolean).join(' ') };
  const middle = joined(written.additionalName);
  const whole = middle === '' || given.includes(middle) ? given : `${given} ${middle}`.trim();
  if (family !== '') return whole === '' ? { family } : { family, given: whole };
  return name === '' ? { family: given || (linesOf(written.alternateName, [])[0]?.[0] ?? '') } : parseName(name);
};

/** `Ada Lovelace <ada@example.org>`, as package files have it; an address alone is no name. */
const fromText = (text: string): CodemetaAgent => {
  const line = toLine(text);
  if (looksLikeOrcid(line) || /^(https?:\/\/|_:)/.test(line)) return { '@id': line };
  const [, name = line, email] = /^([^<]*[^<\s])\s*<([^<>\s]+@[^<>\s]+)>$/.exec(line) ?? [];
  return email === undefined ? { name } : { name, email };
};

/** Undefined, and told, where there is no name. @param field where it will stand in the record: `creators[0]`. */
const readAgent = (one: string | CodemetaAgent, { notes, path, field }: Tools & { field: string }): Agent | undefined => {
  const written = typeof one === 'string' ? fromText(one) : one;
  const types = typesOf(written);
  const identifiers = readIdentifiers(written, { notes, path });
  const isPerson = types.includes('Person') || written.familyName !== undefined || identifiers.some(({ scheme }) => scheme === 'orcid');
  const isOrganisation = !isPerson && (types.some((type) => ORGANISATION.test(type)) || identifiers.some(({ scheme }) => scheme === 'ror'));
  const name = toName(written, isOrganisation);
  if (name.family === '') {
    notes.tell('warning', 'empty-name', { message: `\`${toPathText(path)}\` has no name and is left out.`, path });
    return undefined;
  }
  if (!isOrganisation && name.given === undefined && written.familyName === undefined && name.family.includes(' ')) {
    const message = `The name \`${name.family.slice(0, 80)}\` stays whole as the family name, as nothing says where to split it. Write \`familyName\` and \`givenName\`, or \`"@type": "Organization"\`.`;
    notes.tellOnce('notice', 'name-not-split', { message, path });
  }
  const details = AGENT_DETAILS.filter((key) => Object.hasOwn(written, key));
  if (details.length > 0) {
    const message = `Of people and organisations archives keep names, identifiers and affiliations; ${details.map((key) => `\`${key}\``).join(', ')} is left out.`;
    notes.tellOnce('notice', 'person-details', { message, path: [...path, details[0] ?? ''] });
  }
  const affiliations = readAffiliations(written, { notes, path });
  const [email] = linesOf(written.email, []).map(([text]) => text.replace(/^mailto:/i, ''));
  const login = knownAs(written, path)
    .map(({ text }) => toLoginFromUrl(text))
    .find((found) => found !== undefined);
  const [alias] = linesOf(written.alternateName, []).map(([text]) => text);
  notes.point(field, path);
  return {
    kind: isOrganisation ? 'organisation' : 'person',
    ...name,
    identifiers,
    affiliations,
    ...(login === undefined ? {} : { login }),
    ...(alias === undefined ? {} : { alias }),
    ...(email === undefined ? {} : { email }),
  };
};

/** Who is what in DataCite's words. */
export const ROLES = [
  ['contributor', 'Other'],
  ['maintainer', 'ContactPerson'],
  ['editor', 'Editor'],
  ['producer', 'Producer'],
  ['provider', 'Distributor'],
  ['sponsor', 'Sponsor'],
  ['translator', 'Translator'],
  ['copyrightHolder', 'RightsHolder'],
] as const;

export const readPeople = (data: CodemetaJson, notes: Notebook): void => {
  const creators: Agent[] = [];
  const listed: (readonly [number, Agent])[] = [];
  const key = data.author === undefined ? 'creator' : 'author';
  if (data.author !== undefined && data.creator !== undefined)
    notes.tell('notice', 'creator-ignored', { message: '`creator` is left out, as there is `author`.', path: ['creator'] });
  for (const [index, one] of castOf(valuesOf(data[key], [key]), notes).entries()) {
    const agent = readAgent(one.written, { notes, path: one.path, field: `creators[${creators.length}]` });
    if (agent === undefined) continue;
    tellOfAuthorRole(one, notes);
    creators.push(agent);
    listed.push([index, agent]);
  }
  warnOfTwins(listed, notes, [key, '@id']);
  if (creators.length > 0) notes.put('creators', creators, [key]);
  const contributors: Contributor[] = [];
  for (const [role, type] of ROLES) {
    for (const one of castOf(valuesOf(data[role], [role]), notes)) {
      const agent = readAgent(one.written, { notes, path: one.path, field: `contributors[${contributors.length}]` });
      if (agent === undefined) continue;
      const called = toContributorType(one, type, notes);
      contributors.push({ ...agent, ...(called === 'ContactPerson' ? toContactEmail(agent) : {}), type: called });
    }
  }
  const [first] = ROLES.filter(([role]) => data[role] !== undefined);
  if (contributors.length > 0) notes.put('contributors', contributors, [first?.[0] ?? 'contributor']);
};
