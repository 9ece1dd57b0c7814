/** `CITATION.cff` after its schema was held against it. */
type CffAffiliation = string | { name?: string; ror?: string };
export interface CffAgent {
  'family-names'?: string;
  'given-names'?: string;
  'name-particle'?: string;
  'name-suffix'?: string;
  name?: string;
  affiliation?: string | readonly CffAffiliation[];
  orcid?: string;
  alias?: string;
  email?: string;
  website?: string;
  city?: string;
  country?: string;
}
export interface CffIdentifier {
  type?: string;
  value?: string;
}
export interface CffReference {
  type?: string;
  authors?: readonly CffAgent[];
  editors?: readonly CffAgent[];
  title?: string;
  doi?: string;
  url?: string;
  isbn?: string;
  pmcid?: string;
  repository?: string;
  'repository-code'?: string;
  identifiers?: readonly CffIdentifier[];
  journal?: string;
  'collection-title'?: string;
  conference?: CffAgent;
  publisher?: CffAgent;
  institution?: CffAgent;
  edition?: string;
  volume?: string;
  issue?: string;
  number?: string;
  pages?: string;
  start?: string;
  end?: string;
  version?: string;
  year?: string;
  'date-released'?: string;
  'date-published'?: string;
}

/** What is left of a file after the schema was held against it: each value has its type (numbers as they are spelled), any may be missing. */
export interface CitationCff {
  'cff-version'?: string;
  title?: string;
  authors?: readonly CffAgent[];
  abstract?: string;
  commit?: string;
  contact?: readonly CffAgent[];
  'date-released'?: string;
  doi?: string;
  identifiers?: readonly CffIdentifier[];
  keywords?: readonly string[];
  license?: string | readonly string[];
  'license-url'?: string;
  'preferred-citation'?: CffReference;
  references?: readonly CffReference[];
  repository?: string;
  'repository-artifact'?: string;
  'repository-code'?: string;
  type?: string;
  url?: string;
  version?: string;
}
