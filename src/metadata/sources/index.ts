/** THE ORDER OF PRECEDENCE. What an earlier source says wins over the same from a later one; lists are united by the rules of merge.ts. */
import type { GitHub } from '../../github/github.ts';
import type { Wishes } from '../described.ts';
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { openCitationCff } from './citation-cff.ts';
import { openCodemetaJson } from './codemeta-json.ts';
import { openDataciteJson } from './datacite-json.ts';
import { type GitHubWishes, openGitHubSource } from './github.ts';
import { openMetadataInput } from './metadata-input.ts';
import { openRecordInputs } from './record-inputs.ts';
import { openZenodoJson } from './zenodo-json.ts';

/** What inputs and files are asked for. */
type Said = Pick<Wishes, 'overrides' | 'communities' | 'isMetadataOnly'> & {
  /** The file was written for one record, by hand. */
  isByHand?: boolean;
};

export const openFileSources = ({ overrides, isByHand = false, ...inputs }: Said, book: LicenceBook): readonly MetadataSource[] => [
  openRecordInputs(inputs),
  openMetadataInput(overrides, book),
  openZenodoJson(book, { isOwnDoi: isByHand }),
  openDataciteJson(book),
  openCitationCff(book),
  openCodemetaJson(book),
];

export const openSources = (github: GitHub, wishes: GitHubWishes & Said, book: LicenceBook): readonly MetadataSource[] => [
  ...openFileSources(wishes, book),
  openGitHubSource(github, wishes, book),
];
