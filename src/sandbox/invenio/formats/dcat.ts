/** DCAT-AP in RDF: what InvenioRDM makes of its DataCite export. */
import { type Agent, doiOf, doiUrl, filesOf, fileUrl, parentDoiOf, propOf, type Told, urlOf, yearOf } from './told.ts';
import { type Attributes, type Element, el } from './xml.ts';

const namespaces: Attributes = Object.fromEntries(
  Object.entries({
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    adms: 'http://www.w3.org/ns/adms#',
    bibo: 'http://purl.org/ontology/bibo/',
    citedcat: 'https://w3id.org/citedcat-ap/',
    dct: 'http://purl.org/dc/terms/',
    dctype: 'http://purl.org/dc/dcmitype/',
    dcat: 'http://www.w3.org/ns/dcat#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    gsp: 'http://www.opengis.net/ont/geosparql#',
    locn: 'http://www.w3.org/ns/locn#',
    org: 'http://www.w3.org/ns/org#',
    owl: 'http://www.w3.org/2002/07/owl#',
    prov: 'http://www.w3.org/ns/prov#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
    wdrs: 'http://www.w3.org/2007/05/powder-s#',
  }).map(([prefix, address]) => [`xmlns:${prefix}`, address]),
);

const xsd = (type: string): Attributes => ({ 'rdf:datatype': `http://www.w3.org/2001/XMLSchema#${type}` });
const at = (name: string, address: string): Element => el(name, undefined, { 'rdf:resource': address });
const about = (address: string | undefined, content: readonly Element[]): Element =>
  el('rdf:Description', content, address === undefined ? {} : { 'rdf:about': address });

const agent = ({ person_or_org: { type, name, given_name, family_name, identifiers = [] }, affiliations = [] }: Agent): Element =>
  about(identifiers.flatMap((item) => urlOf(item) ?? [])[0], [
    at('rdf:type', `http://xmlns.com/foaf/0.1/${type === 'organizational' ? 'Organization' : 'Person'}`),
    el('foaf:name', name),
    ...(given_name ? [el('foaf:givenName', given_name)] : []),
    ...(family_name ? [el('foaf:familyName', family_name)] : []),
    ...affiliations.map((affiliation) => el('org:memberOf', [el('foaf:Organization', [el('foaf:name', affiliation.name)])])),
  ]);

const identifier = (text: string, agency: string, type?: string): Element =>
  el('adms:identifier', [
    el('adms:Identifier', [el('skos:notation', text, type === undefined ? {} : xsd(type)), el('adms:schemeAgency', agency)]),
  ]);

const related = (name: string, address: string): Element => el(name, [about(address, [el('dct:identifier', address)])]);

/** DCMI's words for DataCite's, where they have one. */
const dcmiType = (general: string): string | undefined =>
  ({ Software: 'Software', Dataset: 'Dataset', Collection: 'Collection', Event: 'Event', Image: 'Image', Sound: 'Sound', Text: 'Text' })[
    general
  ];

export const dcat = (record: Told): Element => {
  const { metadata, links, pids, updated } = record;
  const doi = doiOf(record);
  const [address, parent] = [doi === undefined ? links.self_html : doiUrl(doi), parentDoiOf(record)];
  const type = dcmiType(propOf('resourcetypes', metadata.resource_type.id, 'datacite_general'));
  const licences = (metadata.rights ?? []).flatMap(({ props, link }) => props?.url ?? link ?? []);
  const [published = ''] = metadata.publication_date.split('/');
  const access = [...licences.map((url) => at('dct:license', url)), at('dcat:accessURL', address)];
  return el(
    'rdf:RDF',
    [
      about(address, [
        at('rdf:type', 'http://www.w3.org/ns/dcat#Dataset'),
        ...(type === undefined ? [] : [at('dct:type', `http://purl.org/dc/dcmitype/${type}`)]),
        el('dct:identifier', address, xsd('anyURI')),
        at('foaf:page', address),
        ...metadata.creators.map((creator) => el('dct:creator', [agent(creator)])),
        ...(metadata.contributors ?? []).map((contributor) => el('dct:contributor', [agent(contributor)])),
        el('dct:title', metadata.title),
        ...(metadata.publisher ? [el('dct:publisher', [el('foaf:Agent', [el('foaf:name', metadata.publisher)])])] : []),
        el('dct:issued', yearOf(record), xsd('gYear')),
        ...(metadata.subjects ?? []).map(({ subject }) => el('dcat:keyword', subject)),
        ...(published.length === 10 ? [el('dct:issued', published, xsd('date'))] : []),
        el('dct:modified', updated.slice(0, 10), xsd('date')),
        at('owl:sameAs', links.self_html),
        identifier(links.self_html, 'URL', 'anyURI'),
        ...(pids.oai === undefined ? [] : [identifier(pids.oai.identifier, 'oai')]),
        ...(metadata.related_identifiers ?? []).map((item) => related('dct:relation', urlOf(item) ?? item.identifier)),
        ...(parent === undefined ? [] : [related('dct:isVersionOf', doiUrl(parent))]),
        ...(metadata.version ? [el('owl:versionInfo', metadata.version)] : []),
        el('dcat:distribution', [el('dcat:Distribution', access)]),
        ...filesOf(record).map((file) =>
          el('dcat:distribution', [
            el('dcat:Distribution', [
              at('dcat:downloadURL', fileUrl(record, file)),
              el('dcat:mediaType', file.mimetype),
              el('dcat:byteSize', String(file.size)),
              ...access,
            ]),
          ]),
        ),
      ]),
    ],
    namespaces,
  );
};
