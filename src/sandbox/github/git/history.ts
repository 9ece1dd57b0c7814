/** The commits, tags and branches of a seeded repository. Computed anew for each question, since a seed may change while the server runs. */
import type { Seed, SeedRelease, SeedTag, Tree, TreeEntry } from '../seed-words.ts';
import { commitId, type GitTree, type Signature, tagId, toGitTree } from './objects.ts';

export interface Commit {
  sha: string;
  tree: GitTree;
  parents: readonly string[];
  author: Signature;
  message: string;
}

export interface Tag {
  name: string;
  commit: Commit;
  /** There for an annotated tag. */
  object?: { sha: string; message: string; tagger: Signature };
}

export const defaultBranchOf = (seed: Seed): string => seed.defaultBranch ?? 'main';

/** When it was published; the same each time where a seed does not say. */
export const publishedAtOf = (release: SeedRelease): string => release.publishedAt ?? '2026-01-05T10:00:00Z';

const committedAtOf = (tag: SeedTag): string => {
  if (tag.committedAt !== undefined) return tag.committedAt;
  const published = Date.parse(publishedAtOf(tag));
  return new Date(published - 3_600_000).toISOString().replace('.000Z', 'Z');
};

const lay = (tree: Tree, over: Record<string, TreeEntry | null> = {}): Tree => {
  const files: Tree = { ...tree };
  for (const [path, file] of Object.entries(over)) {
    if (file === null) delete files[path];
    else files[path] = file;
  }
  return files;
};

const authorOf = (seed: Seed, date: string): Signature => {
  const login = seed.contributors?.find((person) => person.login !== undefined)?.login ?? seed.owner;
  const name = seed.users?.find((user) => user.login === login)?.name ?? login;
  return { name, email: `${login}@users.noreply.github.com`, date };
};

const toCommit = (seed: Seed, tag: SeedTag): Commit => {
  const tree = toGitTree(lay(seed.tree ?? {}, tag.tree));
  const author = authorOf(seed, committedAtOf(tag));
  const message = tag.message ?? `Release ${tag.tag}`;
  const parents = tag.parents ?? [];
  return { sha: commitId({ tree: tree.sha, parents, author, message }), tree, parents, author, message };
};

const toTag = (seed: Seed, tag: SeedTag): Tag => {
  const commit = toCommit(seed, tag);
  if (tag.annotated === undefined || tag.annotated === false) return { name: tag.tag, commit };
  const message = tag.annotated === true ? tag.tag : tag.annotated;
  const tagger = commit.author;
  return { name: tag.tag, commit, object: { sha: tagId({ commit: commit.sha, name: tag.tag, tagger, message }), message, tagger } };
};

/** Every tag, in the seed's order. The tag of a draft does not exist yet. */
export const tagsOf = (seed: Seed): Tag[] => {
  const released = (seed.releases ?? []).filter((release) => release.draft !== true);
  return [...released, ...(seed.tags ?? [])].map((tag) => toTag(seed, tag));
};

export const findTag = (seed: Seed, name: string): Tag | undefined => tagsOf(seed).find((tag) => tag.name === name);

/** The default branch stands at the last tag; a repository without files and tags is empty and has no commit. */
export const branchesOf = (seed: Seed): Map<string, Commit> => {
  const branches = new Map<string, Commit>();
  const tip = tagsOf(seed).at(-1)?.commit;
  if (tip !== undefined) branches.set(defaultBranchOf(seed), tip);
  else if (seed.tree !== undefined) branches.set(defaultBranchOf(seed), toCommit(seed, { tag: 'none', message: 'First commit' }));
  for (const [name, tree] of Object.entries(seed.branches ?? {})) {
    branches.set(name, toCommit(seed, { tag: name, tree, message: `Work on ${name}` }));
  }
  return branches;
};

/**
 * What a ref of any form stands for: a commit id (7 digits or more), `[refs/]heads/X`, `[refs/]tags/X`, a branch, a tag.
 * A bare name that is both is taken for the branch: so a client that wants the tag must ask for its commit (facts/github.md 2.3).
 */
export const findCommit = (seed: Seed, ref: string): Commit | undefined => {
  const tags = tagsOf(seed);
  const branches = branchesOf(seed);
  const name = ref.replace(/^refs\//, '');
  if (name.startsWith('tags/')) return tags.find((tag) => tag.name === name.slice(5))?.commit;
  if (name.startsWith('heads/')) return branches.get(name.slice(6));
  if (name === 'HEAD') return branches.get(defaultBranchOf(seed));
  const named = branches.get(name) ?? tags.find((tag) => tag.name === name)?.commit;
  if (named !== undefined || !/^[0-9a-f]{7,40}$/.test(name)) return named;
  return [...tags.map((tag) => tag.commit), ...branches.values()].find((commit) => commit.sha.startsWith(name));
};
