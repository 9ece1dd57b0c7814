/** A release of the repository harbour/tides, and doors to what a test lays out for it. Plain literals, passed by argument. */
import type { Contributions, GitHub, Profile } from '../../src/github/github.ts';
import type { FilesAtCommit } from '../../src/metadata/source.ts';
import type { Release, RepositoryFacts } from '../../src/model/release.ts';

export const toRelease = (release: Partial<Release> = {}, repository: Partial<RepositoryFacts> = {}): Release => ({
  repository: {
    id: 7,
    owner: 'harbour',
    name: 'tides',
    url: 'https://github.com/harbour/tides',
    isPrivate: false,
    isFork: false,
    description: 'Predicts the sea & the harbour.',
    topics: [],
    defaultBranch: 'main',
    ownerIsOrganisation: true,
    ...repository,
  },
  id: 1,
  tag: 'v1.2.0',
  version: '1.2.0',
  commit: '0123456789abcdef0123456789abcdef01234567',
  title: 'v1.2.0',
  url: 'https://github.com/harbour/tides/releases/tag/v1.2.0',
  publishedAt: '2026-05-04T23:30:00Z',
  isPrerelease: false,
  assets: [],
  ...release,
});

export const filesOf = (files: Readonly<Record<string, string>>): FilesAtCommit => ({
  list: async () => Object.keys(files).filter((name) => !name.includes('/')),
  read: async (path) => files[path],
});

const notAsked = async (): Promise<never> => {
  throw new Error('a description needs no more of GitHub than licence, contributions and profiles');
};

export const githubWith = (answers: { licence?: string; contributions?: Contributions; profiles?: readonly Profile[] }): GitHub => ({
  isSameRepository: async () => false,
  readLicence: async () => answers.licence,
  readContributions: async () => answers.contributions ?? { list: [], counted: 'empty' },
  readProfiles: async () => new Map((answers.profiles ?? []).map((profile) => [profile.login, profile])),
  readRepository: notAsked,
  readRelease: notAsked,
  listFiles: notAsked,
  readFile: notAsked,
  openAsset: notAsked,
  openSourceArchive: notAsked,
});

export const wishes = {
  contributors: 'auto',
  contributorType: 'ProjectMember',
  contributorsMinCommits: 1,
  releaseFacts: 'release',
} as const;
