/** Reading files at a commit: `GET /repos/{owner}/{repo}/contents/{path}?ref=`. */
import { posix } from 'node:path';
import { type Answer, json, notFound, type RepositoryCall, refuse } from '../answer.ts';
import { defaultBranchOf, findCommit } from '../git/history.ts';
import type { Entry, GitTree } from '../git/objects.ts';
import { renderMarkdown } from '../markdown.ts';
import type { RepositoryRoute } from '../router.ts';
import { type At, contentLimit, toFile, toListing, toSubmodule, toSymlink } from '../wire/contents.ts';
import { fullName } from '../world.ts';

type Found = { tree: GitTree } | { entry: Entry };

export const findPath = (tree: GitTree, path: string): Found | undefined => {
  let found: Found = { tree };
  for (const part of path.split('/').filter((name) => name !== '')) {
    const child: GitTree['children'][number] | undefined =
      'tree' in found ? found.tree.children.find(({ name }) => name === part) : undefined;
    if (child?.tree !== undefined) found = { tree: child.tree };
    else if (child?.entry !== undefined) found = { entry: child.entry };
    else return undefined;
  }
  return found;
};

/** A link to a file is answered by that file; one that leads elsewhere by itself (facts/github.md 2.7). */
const follow = (tree: GitTree, entry: Entry): Entry => {
  if (entry.mode !== '120000') return entry;
  const target = findPath(tree, posix.join(posix.dirname(entry.path), entry.bytes.toString()));
  return target !== undefined && 'entry' in target && target.entry.mode !== '120000' ? { ...target.entry, path: entry.path } : entry;
};

const tooLarge = (): Answer =>
  refuse(
    403,
    'This API returns blobs up to 1 MB in size. The requested blob is too large to fetch via the API, but you can use the Git Data API to request blobs up to 100 MB in size.',
    [{ resource: 'Blob', field: 'data', code: 'too_large' }],
  );

const tellFile = (call: RepositoryCall, at: At, entry: Entry): Answer => {
  if (call.form === 'raw')
    return { status: 200, bytes: entry.bytes, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
  if (call.form === 'html') {
    const html = renderMarkdown(entry.bytes.toString(), { serverUrl: call.world.serverUrl, repository: fullName(call.seed) });
    return { status: 200, bytes: html, headers: { 'content-type': 'application/vnd.github.html; charset=utf-8' } };
  }
  if (entry.mode === '160000') return json(toSubmodule(call.world, at, entry));
  if (entry.mode === '120000') return json(toSymlink(call.world, at, entry));
  if (entry.bytes.length > contentLimit && call.form !== 'object') return tooLarge();
  return json(toFile(call.world, at, entry));
};

const contents = (call: RepositoryCall): Answer => {
  const { seed, world, version } = call;
  const ref = call.url.searchParams.get('ref') ?? defaultBranchOf(seed);
  const commit = findCommit(seed, ref);
  if (commit === undefined) return refuse(404, `No commit found for the ref ${ref}`);
  const path = call.params.path ?? '';
  const found = findPath(commit.tree, path);
  if (found === undefined) return notFound();
  const at = { seed, ref };
  if ('entry' in found) return tellFile(call, at, follow(commit.tree, found.entry));
  const entries = toListing(world, at, { tree: found.tree, path, version });
  return json(
    call.form === 'object' ? { type: 'dir', name: path.split('/').at(-1) ?? '', path, sha: found.tree.sha, size: 0, entries } : entries,
  );
};

export const contentsRoutes: readonly RepositoryRoute[] = [{ method: 'GET', pattern: '/contents/*path', answer: contents }];
