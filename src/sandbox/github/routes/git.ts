/** Commits, refs, tags, trees and blobs. */
import type { components } from '@octokit/openapi-types';
import { type Answer, json, notFound, paged, type RepositoryCall, refuse } from '../answer.ts';
import { branchesOf, type Commit, findCommit, findTag, tagsOf } from '../git/history.ts';
import { entriesOf, type GitTree } from '../git/objects.ts';
import { gitNodeId } from '../ids.ts';
import type { RepositoryRoute } from '../router.ts';
import { toCommit, toGitCommit, toRef, toTagListing, toTagObject, toTagRef, toTree } from '../wire/git.ts';
import { fullName, repositoryId } from '../world.ts';

const commitsOf = (call: RepositoryCall): Commit[] => [...tagsOf(call.seed).map((tag) => tag.commit), ...branchesOf(call.seed).values()];

/** The media type `sha` gives the bare id: a tag's commit in one question (facts/github.md 1.3). */
const commit = (call: RepositoryCall): Answer => {
  const ref = call.params.ref ?? '';
  if (commitsOf(call).length === 0) return refuse(409, 'Git Repository is empty.');
  const found = findCommit(call.seed, ref);
  if (found === undefined) return refuse(422, `No commit found for SHA: ${ref}`);
  if (call.form !== 'sha') return json(toCommit(call.world, call.seed, found));
  return { status: 200, bytes: found.sha, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' } };
};

const ref = (call: RepositoryCall): Answer => {
  const name = call.params.ref ?? '';
  const tag = name.startsWith('tags/') ? findTag(call.seed, name.slice(5)) : undefined;
  if (tag !== undefined) return json(toTagRef(call.world, call.seed, tag));
  const branch = name.startsWith('heads/') ? branchesOf(call.seed).get(name.slice(6)) : undefined;
  return branch === undefined ? notFound() : json(toRef(call.world, call.seed, { name, type: 'commit', sha: branch.sha }));
};

const tagObject = (call: RepositoryCall): Answer => {
  for (const tag of tagsOf(call.seed))
    if (tag.object?.sha === call.params.sha && tag.object !== undefined)
      return json(toTagObject(call.world, call.seed, { ...tag, object: tag.object }));
  return notFound();
};

const allTrees = (tree: GitTree): GitTree[] => [tree, ...tree.children.flatMap((child) => (child.tree ? allTrees(child.tree) : []))];

/** A tree is asked for by its own id, or by any ref. */
const tree = (call: RepositoryCall): Answer => {
  const sha = call.params.sha ?? '';
  const found =
    commitsOf(call)
      .flatMap((each) => allTrees(each.tree))
      .find((each) => each.sha === sha) ?? findCommit(call.seed, sha)?.tree;
  if (found === undefined) return notFound();
  return json(toTree(call.world, call.seed, { tree: found, recursive: call.url.searchParams.has('recursive') }));
};

const blob = (call: RepositoryCall): Answer => {
  const { sha = '' } = call.params;
  const entry = commitsOf(call)
    .flatMap((each) => entriesOf(each.tree))
    .find((each) => each.sha === sha && each.mode !== '160000');
  if (entry === undefined) return notFound();
  if (call.form === 'raw')
    return { status: 200, bytes: entry.bytes, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
  const url = `${call.world.origin}/repos/${fullName(call.seed)}/git/blobs/${sha}`;
  return json({
    sha,
    node_id: gitNodeId('C', repositoryId(call.seed), sha),
    size: entry.bytes.length,
    url,
    content: entry.bytes.toString('base64'),
    encoding: 'base64',
  } satisfies components['schemas']['blob']);
};

const gitCommit = (call: RepositoryCall): Answer => {
  const found = commitsOf(call).find((each) => each.sha === call.params.sha);
  return found === undefined ? notFound() : json(toGitCommit(call.world, call.seed, found));
};

const tags = (call: RepositoryCall): Answer =>
  paged(call, tagsOf(call.seed).reverse(), {
    path: `/repositories/${repositoryId(call.seed)}/tags`,
    toJson: (tag) => toTagListing(call.world, call.seed, tag),
  });

export const gitRoutes: readonly RepositoryRoute[] = [
  { method: 'GET', pattern: '/commits/*ref', answer: commit },
  { method: 'GET', pattern: '/tags', answer: tags },
  { method: 'GET', pattern: '/git/ref/*ref', answer: ref },
  { method: 'GET', pattern: '/git/tags/:sha', answer: tagObject },
  { method: 'GET', pattern: '/git/commits/:sha', answer: gitCommit },
  { method: 'GET', pattern: '/git/trees/*sha', answer: tree },
  { method: 'GET', pattern: '/git/blobs/:sha', answer: blob },
];
