/** THE ORDER OF PRECEDENCE. What an earlier source says wins over the same from a later one; lists are united by the rules of merge.ts. */
import type { GitHub } from '../../github/github.ts';
import type { Wishes } from '../described.ts';
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { openCitationCff } from './citation-cff.ts';
import { openCodemetaJson } from './codemeta-json.ts';
import { openCommunityInput } from './community-input.ts';
import { openDataciteJson } from './datacite-json.ts';
import { type GitHubWishes, openGitHubSource } from './github.ts';
import { openMetadataInput } from './metadata-input.ts';
import { openZenodoJson } from './zenodo-json.ts';

export const openFileSources = (
  { overrides, communities }: Pick<Wishes, 'overrides' | 'communities'>,
  book: LicenceBook,
): readonly MetadataSource[] => [
  ...(communities === undefined || communities.length === 0 ? [] : [openCommunityInput(communities)]),
  openMetadataInput(overrides, book),
  openZenodoJson(book),
  openDataciteJson(book),
  openCitationCff(book),
  openCodemetaJson(book),
];

export const openSources = (
  github: GitHub,
  wishes: GitHubWishes & Pick<Wishes, 'overrides' | 'communities'>,
  book: LicenceBook,
): readonly MetadataSource[] => [...openFileSources(wishes, book), openGitHubSource(github, wishes, book)];
