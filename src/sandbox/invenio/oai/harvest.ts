/** Which records a harvester sees, and how they are told. */
import type { Call } from '../call.ts';
import { dataciteXml } from '../formats/datacite-xml.ts';
import { dcat } from '../formats/dcat.ts';
import { dublinCore } from '../formats/dublin-core.ts';
import { toldOf } from '../formats/index.ts';
import { marc } from '../formats/marc.ts';
import type { Told } from '../formats/told.ts';
import { type Element, el } from '../formats/xml.ts';
import { parentOf, type Version } from '../world.ts';
import { datestamp } from './answer.ts';

const oaiNamespace = 'http://schema.datacite.org/oai/oai-1.1/';

const oaiDatacite = (record: Told): Element =>
  el('oai_datacite', [el('schemaVersion', '4.3'), el('datacentreSymbol'), el('payload', [dataciteXml(record)])], {
    xmlns: oaiNamespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${oaiNamespace} ${oaiNamespace}oai.xsd`,
  });

interface Prefix {
  schema: string;
  namespace: string;
  tell(record: Told): Element;
}

const marcPrefix: Prefix = {
  schema: 'https://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd',
  namespace: 'https://www.loc.gov/standards/marcxml/',
  tell: marc,
};
const datacitePrefix: Prefix = {
  schema: 'http://schema.datacite.org/meta/kernel-4.3/metadata.xsd',
  namespace: 'http://datacite.org/schema/kernel-4',
  tell: dataciteXml,
};
const oaiDatacitePrefix: Prefix = { schema: `${oaiNamespace}oai.xsd`, namespace: oaiNamespace, tell: oaiDatacite };

export const prefixes: Readonly<Record<string, Prefix>> = {
  marcxml: marcPrefix,
  oai_dc: {
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    tell: dublinCore,
  },
  dcat: { schema: 'http://schema.datacite.org/meta/kernel-4/metadata.xsd', namespace: 'https://www.w3.org/ns/dcat', tell: dcat },
  marc21: marcPrefix,
  datacite: datacitePrefix,
  oai_datacite: oaiDatacitePrefix,
  datacite4: datacitePrefix,
  oai_datacite4: oaiDatacitePrefix,
};

/** Public records that the index knows and that have an OAI identifier, the one that was changed longest ago first. */
export const harvestable = ({ house }: Call): Version[] =>
  house.index
    .visible(house.now().getTime(), house.faults.indexLagMs)
    .filter(({ kind, version }) => kind === 'record' && version.published?.access.record === 'public')
    .map(({ version }) => version)
    .filter(({ published }) => published?.pids.oai !== undefined)
    .toSorted((a, b) => ((a.published?.updated ?? '') < (b.published?.updated ?? '') ? -1 : 1));

/** Each community is a set. */
export const setsOf = ({ house }: Call, version: Version): string[] =>
  parentOf(house.world, version).communities.flatMap((id) => {
    const community = house.world.communities[id];
    return community === undefined ? [] : [`community-${community.slug}`];
  });

export const updatedOf = ({ published }: Version): Date => new Date(published?.updated ?? 0);

export const header = (call: Call, version: Version): Element =>
  el('header', [
    el('identifier', version.published?.pids.oai?.identifier ?? ''),
    el('datestamp', datestamp(updatedOf(version))),
    ...setsOf(call, version).map((set) => el('setSpec', set)),
  ]);

export const recordElement = (call: Call, version: Version, prefix: Prefix): Element =>
  el('record', [header(call, version), el('metadata', [prefix.tell(toldOf(call, version))])]);
