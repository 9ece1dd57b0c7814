/** The adapter of the port in github.ts: GitHub by its REST API, and one GraphQL call. */
import type { GitHubDoors, GitHubSettings } from './connection.ts';
import { openConnection } from './connection.ts';
import { openContents } from './contents.ts';
import { readContributions } from './contributions.ts';
import { openAssets, openSourceArchive } from './download.ts';
import type { GitHub } from './github.ts';
import { readProfiles } from './profiles.ts';
import { readRelease } from './release.ts';
import { isSameRepository, readRepository } from './repository.ts';

export type { GitHubDoors, GitHubSettings } from './connection.ts';

/**
 * Opens nothing until it is asked. Every method throws ArchiveError (`github-refused`, `github-failed`, `cancelled`, and what stands at the method).
 * `formerUrls` tells the configured address of the repository once `readRepository` has found that GitHub sends on from it to a new name.
 */
export const github = (settings: GitHubSettings, doors: GitHubDoors): GitHub & { formerUrls(): readonly string[] } => {
  const connection = openConnection(settings, doors);
  const asked = `${settings.owner}/${settings.name}`;
  let former: readonly string[] = [];
  return {
    readRepository: async () => {
      const facts = await readRepository(connection);
      const isRenamed = `${facts.owner}/${facts.name}`.toLowerCase() !== asked.toLowerCase();
      former = isRenamed ? [`${connection.settings.serverUrl}/${asked}`] : [];
      return facts;
    },
    isSameRepository: (url, repository) => isSameRepository(connection, url, repository),
    readRelease: (ref, repository) => readRelease(connection, ref, repository),
    readContributions: (until) => readContributions(connection, until),
    readProfiles: (contributions) => readProfiles(connection, contributions),
    ...openContents(connection),
    openAsset: openAssets(connection),
    openSourceArchive: (commit, format, signal) => openSourceArchive(connection, commit, { format, signal }),
    formerUrls: () => former,
  };
};
