/** People and organisations as Zenodo's deposit API knows them: one `name`, one affiliation, an ORCID, a GND; everybody is a person (facts/zenodo.md 6.5, 7). */
import type { Agent, Contributor } from '../../model/record.ts';
import { toGnd, toOrcid } from '../identifiers.ts';
import type { Ledger } from '../ledger.ts';

export interface WireAgent {
  name: string;
  affiliation?: string;
  orcid?: string;
  gnd?: string;
  type?: string;
}

const TYPES: ReadonlyMap<string, string> = new Map(
  'ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager ProjectMember RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor Translator WorkPackageLeader Other'
    .split(' ')
    .map((type) => [type.toLowerCase(), type]),
);

/** Exactly one comma splits a name into family and given, at the server; with none or several the whole is the family name. */
const toName = (agent: Agent, field: string, ledger: Ledger): string => {
  const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const family = squeeze(agent.family);
  const given = squeeze(agent.given ?? '');
  if (given !== '') {
    const name = [family, given].map((part) => squeeze(part.replaceAll(',', ' '))).join(', ');
    if (name !== `${family}, ${given}`)
      ledger.tell(field, 'changed', `A name may hold one comma at Zenodo: «${family}, ${given}» is sent as «${name}».`);
    return name;
  }
  if (agent.kind === 'organisation' && family.split(',').length === 2) {
    const name = squeeze(family.replace(',', ' '));
    ledger.tell(
      field,
      'changed',
      `Zenodo would split «${family}» at its comma into a family name and a given name: it is sent as «${name}».`,
    );
    return name;
  }
  return family;
};

const toIdentifiers = (agent: Agent, field: string, ledger: Ledger): Pick<WireAgent, 'orcid' | 'gnd'> => {
  const sent: Pick<WireAgent, 'orcid' | 'gnd'> = {};
  for (const { scheme, value, schemeName } of agent.identifiers) {
    const own = scheme === 'orcid' ? toOrcid(value) : scheme === 'gnd' ? toGnd(value) : undefined;
    if (scheme === 'orcid' && own !== undefined && sent.orcid === undefined) sent.orcid = own;
    else if (scheme === 'gnd' && own !== undefined && sent.gnd === undefined) sent.gnd = own;
    else if (scheme === 'orcid' || scheme === 'gnd')
      ledger.tell(field, 'dropped', `«${value}» is not a valid ${scheme.toUpperCase()}: it is left out.`);
    else ledger.tell(field, 'dropped', `Zenodo keeps ORCID and GND only: ${schemeName ?? scheme} ${value} is left out.`);
  }
  return sent;
};

const toWireAgent = (agent: Agent, field: string, ledger: Ledger): WireAgent => {
  const affiliations = agent.affiliations.map(({ name }) => name.trim()).filter((name) => name !== '');
  if (affiliations.length > 1) ledger.tell(field, 'changed', `Zenodo keeps one affiliation: «${affiliations.join('; ')}» is sent as one.`);
  if (agent.affiliations.some(({ ror }) => ror !== undefined))
    ledger.tell(field, 'dropped', "Zenodo's deposit API does not take the ROR of an affiliation: its name is sent alone.");
  return {
    name: toName(agent, field, ledger),
    ...(affiliations.length > 0 ? { affiliation: affiliations.join('; ') } : {}),
    ...toIdentifiers(agent, field, ledger),
  };
};

/** Without a name the whole record is refused at publishing. */
const isNamed = (agent: Agent, field: string, ledger: Ledger): boolean => {
  const name = `${agent.family}${agent.given ?? ''}`.replace(/[\s,]/g, '');
  if (name === '') ledger.tell(field, 'dropped', 'This entry has no name, and Zenodo takes none without: it is left out.');
  return name !== '';
};

export const toCreators = (creators: readonly Agent[], ledger: Ledger): readonly WireAgent[] => {
  if (creators.some(({ kind }) => kind === 'organisation')) {
    ledger.tell('creators', 'changed', "Zenodo's deposit API keeps organisations as persons (zenodo#1956): their names are sent whole.");
  }
  return creators.flatMap((agent, index) =>
    isNamed(agent, `creators[${index}]`, ledger) ? [toWireAgent(agent, `creators[${index}]`, ledger)] : [],
  );
};

const toType = (written: string, field: string, ledger: Ledger): string => {
  const known = TYPES.get(written.trim().toLowerCase());
  if (known !== undefined) return known;
  const instead = written.trim().toLowerCase() === 'funder' ? 'Sponsor' : 'Other';
  ledger.tell(field, 'changed', `Zenodo has no contributor type «${written}»: it is sent as «${instead}».`);
  return instead;
};

export const toContributors = (contributors: readonly Contributor[], ledger: Ledger): readonly WireAgent[] =>
  contributors.flatMap((agent, index) => {
    const field = `contributors[${index}]`;
    return isNamed(agent, field, ledger) ? [{ ...toWireAgent(agent, field, ledger), type: toType(agent.type, field, ledger) }] : [];
  });
