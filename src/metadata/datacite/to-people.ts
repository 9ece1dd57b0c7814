/** People and organisations, the way back to DataCite. */
import type { Affiliation, Agent, Contributor, NameIdentifier, SchemedIdentifier } from '../../model/record.ts';
import { toFullName } from '../../model/record.ts';
import type { Ledger } from '../../repositories/ledger.ts';
import { CONTRIBUTOR_TYPES } from '../contributor-types.ts';
import { type Json, withoutEmpty } from '../json.ts';
import { UNAVAILABLE } from './unknown.ts';

const SCHEMES: Readonly<Record<string, { name: string; url: string; base: string }>> = {
  orcid: { name: 'ORCID', url: 'https://orcid.org', base: 'https://orcid.org/' },
  ror: { name: 'ROR', url: 'https://ror.org', base: 'https://ror.org/' },
  isni: { name: 'ISNI', url: 'https://isni.org', base: 'https://isni.org/isni/' },
  gnd: { name: 'GND', url: 'https://d-nb.info/gnd', base: 'https://d-nb.info/gnd/' },
};

const toNameIdentifier = ({ scheme, value, schemeName, schemeUrl }: NameIdentifier): Json => {
  const known = SCHEMES[scheme];
  return withoutEmpty({
    nameIdentifier: known === undefined || value.startsWith('http') ? value : `${known.base}${value}`,
    nameIdentifierScheme: known?.name ?? schemeName ?? 'Other',
    schemeUri: known?.url ?? schemeUrl,
  });
};

/** A ROR, or what else it is known by, as scheme and address. */
export const toSchemedRor = (ror: string | undefined, other: SchemedIdentifier | undefined): SchemedIdentifier | undefined =>
  ror === undefined ? other : { value: ror, scheme: 'ROR', schemeUrl: 'https://ror.org' };

const toAffiliation = ({ name, ror, identifier }: Affiliation): Json => {
  const known = toSchemedRor(ror, identifier);
  return withoutEmpty({
    name: name === '' ? UNAVAILABLE : name,
    affiliationIdentifier: known?.value,
    affiliationIdentifierScheme: known?.scheme,
    schemeUri: known?.schemeUrl,
  });
};

export const toPerson = (agent: Agent): Json =>
  withoutEmpty({
    name: toFullName(agent),
    nameType: agent.kind === 'person' ? 'Personal' : 'Organizational',
    givenName: agent.given,
    familyName: agent.given === undefined ? undefined : agent.family,
    nameIdentifiers: agent.identifiers.map(toNameIdentifier),
    affiliation: agent.affiliations.map(toAffiliation),
    lang: agent.language,
  });

export const toContributor = (agent: Contributor, field: string, ledger: Ledger): Json => {
  const known = CONTRIBUTOR_TYPES.find((type) => type.toLowerCase() === agent.type.toLowerCase());
  const instead = /^funder$/i.test(agent.type) ? 'Sponsor' : 'Other';
  if (known === undefined)
    ledger.tell(field, 'changed', `DataCite has no contributor of the type «${agent.type}»: it is written as «${instead}».`);
  return { ...toPerson(agent), contributorType: known ?? instead };
};
