/** `codemeta.json` after its schema was held against it. */
export type Many<T> = T | readonly T[];
type Spelled = string | number;

export interface CodemetaPropertyValue {
  '@id'?: string;
  '@type'?: Many<string>;
  propertyID?: string;
  value?: Spelled;
  name?: string;
  url?: string;
}
export type CodemetaIdentifier = Spelled | CodemetaPropertyValue;

/** What everything has by which it is known. */
export interface CodemetaIds {
  '@id'?: string;
  '@type'?: Many<string>;
  identifier?: Many<CodemetaIdentifier>;
  url?: Many<string>;
  sameAs?: Many<string>;
}
export interface CodemetaOrganisation extends CodemetaIds {
  name?: string;
  legalName?: string;
  alternateName?: Many<string>;
  email?: Many<string>;
}
export interface CodemetaAgent extends CodemetaOrganisation {
  givenName?: Many<string>;
  familyName?: Many<string>;
  additionalName?: Many<string>;
  affiliation?: Many<string | CodemetaOrganisation>;
  worksFor?: Many<string | CodemetaOrganisation>;
  memberOf?: Many<string | CodemetaOrganisation>;
  /** Of a role. */
  roleName?: Many<string>;
  startDate?: unknown;
  endDate?: unknown;
  author?: Agents;
  creator?: Agents;
  contributor?: Agents;
  maintainer?: Agents;
  editor?: Agents;
  producer?: Agents;
  provider?: Agents;
  sponsor?: Agents;
  translator?: Agents;
  copyrightHolder?: Agents;
}
export interface CodemetaGrant extends CodemetaIds {
  name?: string;
  description?: string;
  funder?: Many<string | CodemetaOrganisation>;
}
export interface CodemetaWork extends CodemetaIds {
  name?: string;
  title?: string;
  headline?: string;
  datePublished?: Spelled;
}
type Named = string | { name?: string };
type Agents = Many<string | CodemetaAgent>;
type Works = Many<string | CodemetaWork>;

/** What is left of a file after the schema was held against it: each value has its type, any may be missing. */
export interface CodemetaJson extends CodemetaIds {
  name?: Many<string>;
  title?: Many<string>;
  headline?: Many<string>;
  alternateName?: Many<string>;
  description?: Many<string>;
  abstract?: Many<string>;
  author?: Agents;
  creator?: Agents;
  contributor?: Agents;
  maintainer?: Agents;
  editor?: Agents;
  producer?: Agents;
  provider?: Agents;
  sponsor?: Agents;
  translator?: Agents;
  copyrightHolder?: Agents;
  publisher?: Many<string | CodemetaOrganisation>;
  funder?: Many<string | CodemetaOrganisation>;
  funding?: Many<string | CodemetaGrant>;
  keywords?: Many<Named>;
  version?: Spelled;
  softwareVersion?: Spelled;
  dateCreated?: Spelled;
  dateModified?: Spelled;
  datePublished?: Spelled;
  copyrightYear?: Spelled;
  embargoDate?: string;
  embargoEndDate?: string;
  inLanguage?: Many<string | { name?: string; alternateName?: string }>;
  license?: Many<string | (CodemetaIds & { name?: string })>;
  fileFormat?: Many<string>;
  fileSize?: Spelled;
  programmingLanguage?: Many<Named>;
  developmentStatus?: Many<string>;
  codeRepository?: Many<string>;
  issueTracker?: Many<string>;
  readme?: Many<string>;
  buildInstructions?: Many<string>;
  softwareHelp?: Works;
  downloadUrl?: Many<string>;
  relatedLink?: Works;
  referencePublication?: Works;
  citation?: Works;
  isPartOf?: Works;
  hasPart?: Works;
  isBasedOn?: Works;
  exampleOfWork?: Works;
  supportingData?: Works;
}
