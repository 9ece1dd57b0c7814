/** Metadata as InvenioRDM keeps it. The deposit API translates to it on the way in, and from it on the way out. */

export interface Identifier {
  identifier: string;
  scheme: string;
}

export interface Agent {
  person_or_org: { type: 'personal'; family_name: string; given_name?: string; name?: string; identifiers?: Identifier[] };
  role?: { id: string };
  affiliations?: { name: string }[];
}

export interface RelatedIdentifier extends Identifier {
  relation_type: { id: string };
  resource_type?: { id: string };
}

export interface Metadata {
  title?: string;
  resource_type?: { id: string };
  creators?: Agent[];
  contributors?: Agent[];
  publication_date?: string;
  publisher?: string;
  version?: string;
  description?: string;
  /** A description that was too short or no text is kept empty: publish refuses it. */
  additional_descriptions?: { description?: string; type: { id: string } }[];
  subjects?: { subject: string }[];
  languages?: { id: string }[];
  dates?: { date?: string; type: { id: string }; description?: string }[];
  related_identifiers?: RelatedIdentifier[];
  /** Alternate identifiers. */
  identifiers?: Identifier[];
  references?: { reference: string }[];
  rights?: ({ id: string } | { title: string })[];
  funding?: { award: string }[];
  locations?: { place: string; description?: string; lat?: number; lon?: number }[];
}

export interface Access {
  record: 'public';
  files: 'public' | 'restricted';
  embargo: { active: boolean; until?: string };
}

export interface Rdm {
  metadata: Metadata;
  custom: Record<string, unknown>;
  access: Access;
  /** A DOI that was put in by hand. */
  doi?: string;
  /** Slugs as given: applied when it is published. */
  communities: string[];
}

export const emptyRdm = (): Rdm => ({
  metadata: {},
  custom: {},
  access: { record: 'public', files: 'public', embargo: { active: false } },
  communities: [],
});
