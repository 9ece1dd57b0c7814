/** A record as its exports see it: the JSON that the API prints, with what can be counted on once it is published. */

import type { Json } from '../json.ts';
import { type VocabularyType, vocabularies } from '../vocabularies/index.ts';

export interface Identifier {
  identifier: string;
  scheme: string;
}

export interface Term {
  id: string;
  title?: Record<string, string>;
}

export interface Agent {
  person_or_org: { type: string; name: string; given_name?: string; family_name?: string; identifiers?: Identifier[] };
  affiliations?: { id?: string; name: string; identifiers?: Identifier[] }[];
  role?: Term;
}

export interface Right {
  id?: string;
  title?: Record<string, string>;
  link?: string;
  props?: { url?: string; scheme?: string };
}

export interface Award {
  id?: string;
  title?: Record<string, string>;
  number?: string;
  identifiers?: Identifier[];
}

export interface Metadata {
  resource_type: Term;
  title: string;
  publication_date: string;
  creators: Agent[];
  contributors?: Agent[];
  additional_titles?: { title: string; type?: Term; lang?: Term }[];
  description?: string;
  additional_descriptions?: { description: string; type?: Term; lang?: Term }[];
  rights?: Right[];
  copyright?: string;
  subjects?: { id?: string; subject: string; scheme?: string }[];
  languages?: Term[];
  dates?: { date: string; type: Term; description?: string }[];
  version?: string;
  publisher?: string;
  identifiers?: Identifier[];
  related_identifiers?: (Identifier & { relation_type: Term; resource_type?: Term })[];
  sizes?: string[];
  formats?: string[];
  locations?: { features: { place?: string; geometry?: { type: string; coordinates: unknown[] } }[] };
  funding?: { funder: { id?: string; name: string; identifiers?: Identifier[] }; award?: Award }[];
  references?: { reference: string }[];
}

export interface ToldFile {
  key: string;
  size: number;
  checksum: string;
  mimetype: string;
  ext?: string;
}

export interface Told {
  id: string;
  created: string;
  updated: string;
  links: { self: string; self_html: string; doi?: string };
  parent: { pids: Record<string, { identifier: string }>; communities: { entries?: { slug: string }[] } };
  pids: Record<string, { identifier: string }>;
  metadata: Metadata;
  access: { status: string; embargo: { until?: string } };
  files: { enabled: boolean; total_bytes?: number; entries?: Record<string, ToldFile> };
}

export const filesOf = ({ files }: Told): ToldFile[] => Object.values(files.entries ?? {});
export const doiOf = ({ pids }: Told): string | undefined => pids.doi?.identifier;
export const parentDoiOf = ({ parent }: Told): string | undefined => parent.pids.doi?.identifier;
export const doiUrl = (doi: string): string => `https://doi.org/${doi}`;
export const slugsOf = ({ parent }: Told): string[] => (parent.communities.entries ?? []).map(({ slug }) => slug);

/** Where a file is, for people. */
export const fileUrl = ({ links }: Told, { key }: ToldFile): string => `${links.self_html}/files/${encodeURIComponent(key)}`;
export const communityUrl = ({ links }: Told, slug: string): string => `${new URL(links.self_html).origin}/communities/${slug}/`;

/** What a vocabulary says of a term besides its title. */
export const propOf = (type: VocabularyType, id: string | undefined, name: string): string => {
  const props = id === undefined ? undefined : (vocabularies.find(type, id)?.props as Json | undefined);
  return typeof props?.[name] === 'string' ? props[name] : '';
};

const addresses: Readonly<Record<string, string>> = {
  doi: 'https://doi.org/',
  orcid: 'https://orcid.org/',
  ror: 'https://ror.org/',
  handle: 'https://hdl.handle.net/',
  arxiv: 'https://arxiv.org/abs/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  gnd: 'https://d-nb.info/gnd/',
};

/** The address of what is identified so, where its scheme has one. */
export const urlOf = ({ identifier, scheme }: Identifier): string | undefined => {
  if (/^https?:\/\//.test(identifier)) return identifier;
  if (scheme === 'isni') return `http://isni.org/isni/${identifier}`;
  const base = addresses[scheme];
  return base === undefined ? undefined : `${base}${identifier}`;
};

/** Year, month and day, as far as they are told, of each end of the publication date. */
export const datePartsOf = ({ metadata }: Told): string[][] => metadata.publication_date.split('/').map((date) => date.split('-'));

export const yearOf = (told: Told): string => datePartsOf(told)[0]?.[0] ?? '';
