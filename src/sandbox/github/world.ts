/** Everything that the local GitHub knows: the seeded repositories, its addresses, its callers, its faults. */
import type { GitHubFaults } from './faults.ts';
import { nodeId, numberOf } from './ids.ts';
import type { Seed, SeedAsset, SeedRelease, SeedUser } from './seed-words.ts';

/** Who asks. `write` sees drafts and edits releases; `isApp` is a workflow's own token, which has less to spend and may do less. */
export interface Caller {
  name: string;
  /** `none` sees public repositories only. */
  access: 'none' | 'read' | 'write';
  isApp: boolean;
  /** Requests an hour. */
  limit: number;
}

/** What an answer or an event payload is made from. */
export interface Known {
  /** Live: changing it changes the next answer. */
  repositories: Seed[];
  /** The API's address. */
  origin: string;
  /** Where people look. */
  serverUrl: string;
}

export interface World extends Known {
  faults: GitHubFaults;
  /** Signed downloads and source archives. */
  blobs: string;
  now(): Date;
  /** Token by caller's name. */
  tokens: Record<string, string>;
}

export type UserType = 'User' | 'Bot' | 'Organization';

/** facts/github.md 2.8: 1 000 for a workflow's token, 5 000 for a person's, 60 without one. */
export const callers: readonly Caller[] = [
  { name: 'actions', access: 'read', isApp: true, limit: 1000 },
  { name: 'actions-write', access: 'write', isApp: true, limit: 1000 },
  { name: 'maintainer', access: 'write', isApp: false, limit: 5000 },
  { name: 'stranger', access: 'none', isApp: false, limit: 5000 },
];

export const anonymous: Caller = { name: 'anonymous', access: 'none', isApp: false, limit: 60 };

export const fullName = (seed: Seed): string => `${seed.owner}/${seed.name}`;

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** By `OWNER/NAME`, of now or of before, in any case of letters. */
export const findRepository = (world: Known, name: string): { seed: Seed; isRenamed: boolean } | undefined => {
  const seed = world.repositories.find((candidate) => isSame(fullName(candidate), name));
  if (seed !== undefined) return { seed, isRenamed: false };
  const renamed = world.repositories.find((candidate) => candidate.formerNames?.some((former) => isSame(former, name)));
  return renamed === undefined ? undefined : { seed: renamed, isRenamed: true };
};

/** Survives a renaming that keeps the first former name. */
export const repositoryId = (seed: Seed): number => seed.id ?? numberOf(`repository ${seed.formerNames?.[0] ?? fullName(seed)}`);

export const releaseId = (seed: Seed, release: SeedRelease): number =>
  release.id ?? numberOf(`release ${repositoryId(seed)} ${release.tag}`);

export const assetId = (seed: Seed, release: SeedRelease, asset: SeedAsset): number =>
  asset.id ?? numberOf(`asset ${releaseId(seed, release)} ${asset.name}`);

export const authorOf = (seed: Seed, release: SeedRelease): string =>
  release.author ?? seed.contributors?.find((person) => person.login !== undefined && !person.login.endsWith('[bot]'))?.login ?? seed.owner;

export const typeOf = (user: SeedUser): UserType => user.type ?? (user.login.endsWith('[bot]') ? 'Bot' : 'User');

export const userId = (user: SeedUser): number => user.id ?? numberOf(`user ${user.login.toLowerCase()}`);

const kinds = { User: 'U', Bot: 'BOT', Organization: 'O' } as const;

export const userNodeId = (user: SeedUser): string => nodeId(kinds[typeOf(user)], userId(user));

/** Accounts that a seed describes, and those that it only mentions: owners, contributors, authors. */
export const usersOf = (world: Known): SeedUser[] => {
  const users = new Map<string, SeedUser>();
  for (const seed of world.repositories) for (const user of seed.users ?? []) users.set(user.login.toLowerCase(), user);
  const mentioned = world.repositories.flatMap((seed) => [
    seed.owner,
    ...(seed.contributors ?? []).flatMap((person) => person.login ?? []),
    ...(seed.releases ?? []).flatMap((release) => [
      authorOf(seed, release),
      ...(release.assets ?? []).flatMap((asset) => asset.uploader ?? []),
    ]),
  ]);
  for (const login of mentioned) if (!users.has(login.toLowerCase())) users.set(login.toLowerCase(), { login });
  return [...users.values()];
};

/** The account of a login; one that nobody told of gets the same number each time. */
export const getUser = (world: Known, login: string): SeedUser => usersOf(world).find((user) => isSame(user.login, login)) ?? { login };
