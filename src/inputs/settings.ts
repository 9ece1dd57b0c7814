/** The typed, complete answer to «what is wanted»: every room reads it, only parse.ts makes it. */

export type Mode = 'archive' | 'plan' | 'validate';

export interface Settings {
  mode: Mode;
  archive: {
    /** A name of the registry: `zenodo`, `zenodo-sandbox`. */
    name: string;
    /** Another host of the same kind. */
    url?: string;
    token?: string;
    /** Which record the release is a version of, in any form. */
    concept?: string;
    /** A record of the repository that something or somebody else made is gone on with. */
    adopt?: boolean;
    /** Communities that the record shall belong to. */
    communities: readonly string[];
    /** The data management plan that shall name the record. */
    dmp?: string;
    parallelUploads: number;
    /** Whose the record shall be, by name, title or id. */
    organisation?: string;
    /** CKAN: one dataset for a repository, or one for each release. */
    layout: 'repository' | 'release';
    /** CKAN: fields by the catalogue's own names, as YAML. */
    fields?: string;
    tooLarge: 'link' | 'fail';
    /** Of how many releases the files stay; undefined: of all. */
    keep?: number;
    /** CKAN: a correction takes away files that the release does not have any more. */
    prunes?: boolean;
    /** A DOI that the release has elsewhere. */
    doi?: string;
  };
  github: { token?: string };
  release: {
    tag?: string;
    prereleases: 'skip' | 'archive';
    allowPrivate: boolean;
  };
  files: {
    /** Globs on asset names, in order; one that starts with `!` takes away. */
    patterns: readonly string[];
    source: 'zip' | 'tar.gz' | 'none';
    /** There shall be none: the record is its metadata. */
    isMetadataOnly: boolean;
  };
  metadata: {
    /** YAML or JSON with the field names of .zenodo.json. */
    overrides?: string;
    contributors: 'auto' | 'creators' | 'contributors' | 'none';
    contributorType: string;
    contributorsMinCommits: number;
    releaseFacts: 'release' | 'file';
  };
  publish: boolean;
  afterPublish: 'keep' | 'correct';
}
