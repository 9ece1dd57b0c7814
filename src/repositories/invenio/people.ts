/** People and organisations as InvenioRDM knows them (facts/inveniordm.md 1.4). */
import type { Affiliation, Agent, Contributor } from '../../model/record.ts';
import { toGnd, toOrcid } from '../identifiers.ts';
import { ROLES } from './vocabularies.ts';
import type { Way } from './way.ts';
import type { Json } from './wire.ts';

const ROLES_VOCABULARY = 'vocabularies/contributorsroles';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `04d836q62` of `https://ror.org/04d836q62`: the id of the vocabularies of organisations. */
export const toRorId = (ror: string): string =>
  ror
    .trim()
    .replace(/^https?:\/\/ror\.org\//i, '')
    .toLowerCase();

const toIsni = (value: string): string | undefined => {
  const digits = value
    .replace(/^https?:\/\/(www\.)?isni\.org\/(isni\/)?/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  return /^\d{15}[\dX]$/.test(digits) ? digits : undefined;
};

const VALUES: Readonly<Record<string, (value: string) => string | undefined>> = {
  orcid: toOrcid,
  gnd: toGnd,
  isni: toIsni,
  ror: (value) => (/^0[a-z0-9]{6}\d{2}$/.test(toRorId(value)) ? toRorId(value) : undefined),
};

/** One for each scheme: a second one of the same is refused. */
const toIdentifiers = (agent: Agent, field: string, way: Way): readonly Json[] => {
  const sent = new Map<string, string>();
  for (const { scheme, value, schemeName } of agent.identifiers) {
    const own = VALUES[scheme]?.(value);
    if (VALUES[scheme] === undefined)
      way.tell(
        field,
        'dropped',
        `The archive keeps ORCID, ISNI, GND and ROR of people: ${schemeName ?? 'the identifier'} ${value} is left out.`,
      );
    else if (own === undefined) way.tell(field, 'dropped', `«${value}» is not a valid ${scheme.toUpperCase()}: it is left out.`);
    else if (sent.has(scheme)) way.tell(field, 'dropped', `The archive keeps one ${scheme.toUpperCase()} of each: ${value} is left out.`);
    else sent.set(scheme, own);
  }
  return [...sent].map(([scheme, identifier]) => ({ scheme, identifier }));
};

const toAffiliation = ({ name, ror }: Affiliation, field: string, way: Way): readonly Json[] => {
  const id = ror === undefined ? undefined : toRorId(ror);
  if (id !== undefined && way.use('affiliations', id)) return [{ id }];
  if (id !== undefined)
    way.tell(
      field,
      'changed',
      `The archive does not know the organisation ${id}: its name is sent alone.${way.nearest('affiliations', id)}`,
    );
  return squeeze(name) === '' ? [] : [{ name: squeeze(name) }];
};

/** The same organisation twice is refused. */
const toAffiliations = (agent: Agent, field: string, way: Way): readonly Json[] => {
  const all = agent.affiliations.flatMap((affiliation) => toAffiliation(affiliation, field, way));
  return [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
};

const toOne = (agent: Agent, field: string, way: Way): Json => {
  const [family, given] = [squeeze(agent.family), squeeze(agent.given ?? '')];
  const identifiers = toIdentifiers(agent, field, way);
  const affiliations = toAffiliations(agent, field, way);
  const name =
    agent.kind === 'organisation'
      ? { type: 'organizational', name: given === '' ? family : `${family}, ${given}` }
      : { type: 'personal', family_name: family === '' ? given : family, ...(given === '' || family === '' ? {} : { given_name: given }) };
  return {
    person_or_org: { ...name, ...(identifiers.length > 0 ? { identifiers } : {}) },
    ...(affiliations.length > 0 ? { affiliations } : {}),
  };
};

const isNamed = (agent: Agent, field: string, way: Way): boolean => {
  const hasName = squeeze(`${agent.family}${agent.given ?? ''}`) !== '';
  if (!hasName) way.tell(field, 'dropped', 'This entry has no name, and the archive takes none without: it is left out.');
  return hasName;
};

export const toCreators = (creators: readonly Agent[], way: Way): readonly Json[] =>
  creators.flatMap((agent, index) => (isNamed(agent, `creators[${index}]`, way) ? [toOne(agent, `creators[${index}]`, way)] : []));

/** A contributor must have one: undefined, and told, where the server has none that it could be. */
const toRole = (written: string, field: string, way: Way): string | undefined => {
  const role = written.trim().toLowerCase();
  const known = ROLES.has(role) ? role : role === 'funder' ? 'sponsor' : 'other';
  if (known !== role) way.tell(field, 'changed', `The archive has no role «${written}»: it is sent as «${known}».`);
  const sent = way.first(ROLES_VOCABULARY, [known, 'other']);
  if (sent === known) return sent;
  const [outcome, end] =
    sent === undefined ? (['dropped', 'the contributor is left out'] as const) : (['changed', `it is sent as «${sent}»`] as const);
  way.tell(field, outcome, `The archive does not have the role «${known}»: ${end}.${way.nearest(ROLES_VOCABULARY, known)}`);
  return sent;
};

export const toContributors = (contributors: readonly Contributor[], way: Way): readonly Json[] =>
  contributors.flatMap((agent, index) => {
    const field = `contributors[${index}]`;
    const role = isNamed(agent, field, way) ? toRole(agent.type, field, way) : undefined;
    return role === undefined ? [] : [{ ...toOne(agent, field, way), role: { id: role } }];
  });
