/** `.zenodo.json` after its schema was held against it. */
interface ZenodoPerson {
  name?: string;
  affiliation?: string;
  orcid?: string;
  gnd?: string;
}
type ZenodoType = string | { type?: string; subtype?: string; id?: string };
type Titled = string | Readonly<Record<string, unknown>>;
interface ZenodoFunder {
  doi?: string;
  name?: string;
  id?: string;
}
export interface ZenodoGrant {
  id?: string | number;
  code?: string | number;
  title?: Titled;
  acronym?: string;
  url?: string;
  funder?: ZenodoFunder;
}

/** What is left of a file after the schema was held against it: each value has its type, any may be missing. */
export interface ZenodoJson {
  title?: string;
  upload_type?: string;
  publication_type?: string;
  image_type?: string;
  software_type?: string;
  resource_type?: ZenodoType;
  creators?: readonly ZenodoPerson[];
  contributors?: readonly (ZenodoPerson & { type?: string })[];
  description?: string;
  publication_date?: string | number;
  version?: string | number;
  access_right?: string;
  access?: unknown;
  embargo_date?: string;
  access_conditions?: string;
  license?: string | { id?: string } | readonly (string | { id?: string })[];
  keywords?: readonly string[];
  notes?: string;
  method?: string;
  related_identifiers?: readonly {
    identifier?: string;
    relation?: string;
    relation_type?: { id?: string };
    scheme?: string;
    resource_type?: ZenodoType;
  }[];
  language?: string;
  references?: readonly (string | { reference?: string })[];
  dates?: readonly { start?: string | number; end?: string | number; type?: string; description?: string }[];
  locations?: readonly { place?: string; lat?: string | number; lon?: string | number; description?: string }[];
  subjects?: readonly { term?: string; identifier?: string; scheme?: string }[];
  communities?: readonly (string | { identifier?: string })[];
  grants?: string | readonly (string | ZenodoGrant)[];
  funding?: readonly { award?: { id?: string | number; number?: string | number; title?: Titled }; funder?: ZenodoFunder }[];
  alternate_identifiers?: readonly { identifier?: string; scheme?: string }[];
  doi?: string;
  prereserve_doi?: unknown;
  openaire_type?: unknown;
  publisher?: string;
  thesis_supervisors?: readonly ZenodoPerson[];
  custom?: Readonly<Record<string, unknown>>;
  custom_fields?: Readonly<Record<string, unknown>>;
}
