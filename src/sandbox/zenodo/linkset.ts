/** Where the things of a record are: as a linkset, and as the `Link` header of its page. */
import { partsOf } from './citations.ts';
import { quoted } from './deposit-json.ts';
import { licenceUrl, schemaType } from './linked-data.ts';
import type { Json } from './reading.ts';
import { filesOf, type View } from './record-json.ts';

/** Formats that the real one describes a record in; a few of them it does in earnest only there. */
const described: readonly { type: string; profile?: string }[] = [
  { type: 'application/dcat+xml' },
  { type: 'application/json' },
  { type: 'application/ld+json' },
  { type: 'application/ld+json', profile: 'https://datapackage.org/profiles/2.0/datapackage.json' },
  { type: 'application/marcxml+xml' },
  { type: 'application/vnd.citationstyles.csl+json' },
  { type: 'application/vnd.datacite.datacite+json' },
  { type: 'application/vnd.datacite.datacite+xml' },
  { type: 'application/vnd.geo+json' },
  { type: 'application/vnd.inveniordm.v1+json' },
  { type: 'application/vnd.inveniordm.v1.full+csv' },
  { type: 'application/vnd.inveniordm.v1.simple+csv' },
  { type: 'application/x-bibtex' },
  { type: 'application/x-dc+xml' },
  { type: 'text/x-bibliography' },
];

const linksOut = (view: View): Json => {
  const { metadata, doi } = partsOf(view);
  const api = `${view.origin}/api/records/${view.version.id}`;
  const page = `${view.origin}/records/${view.version.id}`;
  const orcids = (metadata.creators ?? []).flatMap(({ person_or_org: { identifiers } }) =>
    (identifiers ?? []).filter(({ scheme }) => scheme === 'orcid').map(({ identifier }) => ({ href: `https://orcid.org/${identifier}` })),
  );
  const licence = licenceUrl(view);
  return {
    ...(orcids.length > 0 && { author: orcids }),
    'cite-as': [{ href: `https://doi.org/${doi}` }],
    describedby: described.map((format) => ({ href: api, ...format })),
    item: filesOf(view).map((file) => ({ href: `${page}/files/${quoted(file.key)}`, type: file.mimetype })),
    ...(licence && { license: [{ href: licence }] }),
    type: [{ href: schemaType(view) }, { href: 'https://schema.org/AboutPage' }],
  };
};

export const linkset = (view: View): Json => {
  const page = `${view.origin}/records/${view.version.id}`;
  const up = [{ href: page, type: 'text/html' }];
  return {
    linkset: [
      { ...linksOut(view), anchor: page },
      ...filesOf(view).map((file) => ({ anchor: `${page}/files/${quoted(file.key)}`, collection: up })),
      { anchor: `${view.origin}/api/records/${view.version.id}`, describes: up },
    ],
  };
};

const asLink = (rel: string, { href, type, profile }: { href: string; type?: string; profile?: string }): string =>
  `<${href}> ; rel="${rel}"${type === undefined ? '' : ` ; type="${type}"`}${profile === undefined ? '' : ` ; profile="${profile}"`}`;

/** The same as a `Link` header, for the page of a record. */
export const pageLinks = (view: View): string =>
  [
    ...Object.entries(linksOut(view) as Record<string, { href: string; type?: string; profile?: string }[]>).flatMap(([rel, links]) =>
      links.map((link) => asLink(rel, link)),
    ),
    asLink('linkset', { href: `${view.origin}/api/records/${view.version.id}`, type: 'application/linkset+json' }),
  ].join(' , ');
