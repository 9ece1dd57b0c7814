/** THE ORDER OF PRECEDENCE. What an earlier source says wins over the same from a later one; lists are united by the rules of merge.ts. */
import type { GitHub } from '../../github/github.ts';
import type { LicenceBook } from '../licences.ts';
import type { MetadataSource } from '../source.ts';
import { openCitationCff } from './citation-cff.ts';
import { type GitHubWishes, openGitHubSource } from './github.ts';
import { openMetadataInput } from './metadata-input.ts';
import { openZenodoJson } from './zenodo-json.ts';

export const openFileSources = (overrides: string | undefined, book: LicenceBook): readonly MetadataSource[] => [
  openMetadataInput(overrides, book),
  openZenodoJson(book),
  openCitationCff(book),
];

export const openSources = (
  github: GitHub,
  wishes: GitHubWishes & { overrides?: string },
  book: LicenceBook,
): readonly MetadataSource[] => [...openFileSources(wishes.overrides, book), openGitHubSource(github, wishes, book)];
