/** Commits, refs, tags and trees as GitHub's answers tell them. */
import type { components } from '@octokit/openapi-types';
import type { Commit, Tag } from '../git/history.ts';
import type { Entry, GitTree } from '../git/objects.ts';
import { gitNodeId } from '../ids.ts';
import type { Seed } from '../seed-words.ts';
import { fullName, type Known, repositoryId } from '../world.ts';

type Schemas = components['schemas'];

const unsigned = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
} satisfies Schemas['verification'];

const api = (world: Known, seed: Seed): string => `${world.origin}/repos/${fullName(seed)}`;
const page = (world: Known, seed: Seed): string => `${world.serverUrl}/${fullName(seed)}`;

/** Of `GET /repos/{owner}/{repo}/commits/{ref}`. Authors are told by git's words, without an account. */
export const toCommit = (world: Known, seed: Seed, commit: Commit): Schemas['commit'] => ({
  sha: commit.sha,
  node_id: gitNodeId('C', repositoryId(seed), commit.sha),
  commit: {
    author: commit.author,
    committer: commit.author,
    message: commit.message,
    tree: { sha: commit.tree.sha, url: `${api(world, seed)}/git/trees/${commit.tree.sha}` },
    url: `${api(world, seed)}/git/commits/${commit.sha}`,
    comment_count: 0,
    verification: unsigned,
  },
  url: `${api(world, seed)}/commits/${commit.sha}`,
  html_url: `${page(world, seed)}/commit/${commit.sha}`,
  comments_url: `${api(world, seed)}/commits/${commit.sha}/comments`,
  author: null,
  committer: null,
  parents: commit.parents.map((sha) => ({
    sha,
    url: `${api(world, seed)}/commits/${sha}`,
    html_url: `${page(world, seed)}/commit/${sha}`,
  })),
  stats: { total: 0, additions: 0, deletions: 0 },
  files: [],
});

/** Of `GET /repos/{owner}/{repo}/git/commits/{sha}`. */
export const toGitCommit = (world: Known, seed: Seed, commit: Commit): Schemas['git-commit'] => ({
  sha: commit.sha,
  node_id: gitNodeId('C', repositoryId(seed), commit.sha),
  url: `${api(world, seed)}/git/commits/${commit.sha}`,
  html_url: `${page(world, seed)}/commit/${commit.sha}`,
  author: commit.author,
  committer: commit.author,
  tree: { sha: commit.tree.sha, url: `${api(world, seed)}/git/trees/${commit.tree.sha}` },
  message: commit.message,
  parents: commit.parents.map((sha) => ({
    sha,
    url: `${api(world, seed)}/git/commits/${sha}`,
    html_url: `${page(world, seed)}/commit/${sha}`,
  })),
  verification: unsigned,
});

export const toRef = (world: Known, seed: Seed, ref: { name: string; type: 'commit' | 'tag'; sha: string }): Schemas['git-ref'] => ({
  ref: `refs/${ref.name}`,
  node_id: gitNodeId('REF', repositoryId(seed), `refs/${ref.name}`),
  url: `${api(world, seed)}/git/refs/${ref.name.split('/').map(encodeURIComponent).join('/')}`,
  object: { sha: ref.sha, type: ref.type, url: `${api(world, seed)}/git/${ref.type}s/${ref.sha}` },
});

/** An annotated tag's ref points at the tag object, a lightweight one's at the commit. */
export const toTagRef = (world: Known, seed: Seed, tag: Tag): Schemas['git-ref'] =>
  toRef(world, seed, {
    name: `tags/${tag.name}`,
    ...(tag.object ? { type: 'tag', sha: tag.object.sha } : { type: 'commit', sha: tag.commit.sha }),
  });

export const toTagObject = (world: Known, seed: Seed, tag: Tag & { object: NonNullable<Tag['object']> }): Schemas['git-tag'] => ({
  node_id: gitNodeId('TA', repositoryId(seed), tag.object.sha),
  sha: tag.object.sha,
  url: `${api(world, seed)}/git/tags/${tag.object.sha}`,
  tagger: tag.object.tagger,
  object: { sha: tag.commit.sha, type: 'commit', url: `${api(world, seed)}/git/commits/${tag.commit.sha}` },
  tag: tag.name,
  message: tag.object.message,
  verification: unsigned,
});

/** Of `GET /repos/{owner}/{repo}/tags`. */
export const toTagListing = (world: Known, seed: Seed, tag: Tag): Schemas['tag'] => ({
  name: tag.name,
  zipball_url: `${api(world, seed)}/zipball/refs/tags/${tag.name}`,
  tarball_url: `${api(world, seed)}/tarball/refs/tags/${tag.name}`,
  commit: { sha: tag.commit.sha, url: `${api(world, seed)}/commits/${tag.commit.sha}` },
  node_id: gitNodeId('REF', repositoryId(seed), `refs/tags/${tag.name}`),
});

const typeOf = (mode: string): string => (mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob');

interface Listed {
  path: string;
  mode: string;
  sha: string;
  entry?: Entry;
}

const listFolder = (tree: GitTree, above = ''): (Listed & { tree?: GitTree })[] =>
  tree.children.map((child) => ({ ...child, path: `${above}${child.name}` }));

/** Folders are listed too, each before what it holds. */
const listAll = (tree: GitTree, above = ''): Listed[] =>
  listFolder(tree, above).flatMap((child) => [child, ...(child.tree ? listAll(child.tree, `${child.path}/`) : [])]);

/** One folder, or with `recursive` everything below it. */
export const toTree = (world: Known, seed: Seed, asked: { tree: GitTree; recursive: boolean }): Schemas['git-tree'] => {
  const url = `${api(world, seed)}/git`;
  return {
    sha: asked.tree.sha,
    url: `${url}/trees/${asked.tree.sha}`,
    truncated: false,
    tree: (asked.recursive ? listAll(asked.tree) : listFolder(asked.tree)).map(({ path, mode, sha, entry }) => ({
      path,
      mode,
      type: typeOf(mode),
      sha,
      ...(typeOf(mode) === 'blob' && entry !== undefined ? { size: entry.bytes.length } : {}),
      ...(typeOf(mode) === 'commit' ? {} : { url: `${url}/${typeOf(mode)}s/${sha}` }),
    })),
  };
};
