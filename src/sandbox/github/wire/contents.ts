/** Files and folders at a commit as GitHub's contents API tells them. */
import type { components } from '@octokit/openapi-types';
import type { Entry, GitTree } from '../git/objects.ts';
import type { Seed } from '../seed-words.ts';
import { fullName, type Known } from '../world.ts';

type Schemas = components['schemas'];

export interface At {
  seed: Seed;
  /** As asked for; it stands in the addresses. */
  ref: string;
}

const toPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const toLinks = (world: Known, { seed, ref }: At, item: { path: string; sha: string; kind: 'blob' | 'tree' }) => {
  const url = `${world.origin}/repos/${fullName(seed)}/contents/${toPath(item.path)}?ref=${encodeURIComponent(ref)}`;
  const git = `${world.origin}/repos/${fullName(seed)}/git/${item.kind}s/${item.sha}`;
  const html = `${world.serverUrl}/${fullName(seed)}/${item.kind}/${toPath(ref)}/${toPath(item.path)}`;
  return { url, git_url: git, html_url: html, _links: { self: url, git, html } };
};

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

const toDownload = (world: Known, { seed, ref }: At, path: string): string =>
  `${world.serverUrl}/${fullName(seed)}/raw/${toPath(ref)}/${toPath(path)}`;

/** base64 in lines of 60 letters, as GitHub breaks them. */
const toBase64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{1,60}/g, '$&\n');

/** Up to this size content is told; above it only raw (facts/github.md 2.7). bytes */
export const contentLimit = 1_048_576;

export const toFile = (world: Known, at: At, entry: Entry): Schemas['content-file'] & { type: 'file' } => {
  const isTold = entry.bytes.length <= contentLimit;
  return {
    name: nameOf(entry.path),
    path: entry.path,
    sha: entry.sha,
    size: entry.bytes.length,
    ...toLinks(world, at, { ...entry, kind: 'blob' }),
    download_url: toDownload(world, at, entry.path),
    type: 'file',
    content: isTold ? toBase64(entry.bytes) : '',
    encoding: isTold ? 'base64' : 'none',
  };
};

export const toSymlink = (world: Known, at: At, entry: Entry): Schemas['content-symlink'] => ({
  name: nameOf(entry.path),
  path: entry.path,
  sha: entry.sha,
  size: entry.bytes.length,
  ...toLinks(world, at, { ...entry, kind: 'blob' }),
  download_url: toDownload(world, at, entry.path),
  type: 'symlink',
  target: entry.bytes.toString(),
});

export const toSubmodule = (world: Known, at: At, entry: Entry): Schemas['content-submodule'] => ({
  name: nameOf(entry.path),
  path: entry.path,
  sha: entry.sha,
  size: 0,
  ...toLinks(world, at, { ...entry, kind: 'tree' }),
  download_url: null,
  type: 'submodule',
  submodule_git_url: entry.submoduleUrl ?? '',
});

/** A folder's listing. A submodule stands there as a file until version 2026-03-10 of the API (facts/github.md 2). */
export const toListing = (world: Known, at: At, folder: { tree: GitTree; path: string; version: string }): Schemas['content-directory'] =>
  folder.tree.children.slice(0, 1000).map(({ name, mode, sha, entry }) => {
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    const isFolder = mode === '040000';
    const isSubmodule = mode === '160000';
    const type = isFolder ? 'dir' : mode === '120000' ? 'symlink' : isSubmodule && folder.version !== '2022-11-28' ? 'submodule' : 'file';
    return {
      name,
      path,
      sha,
      size: entry?.bytes.length ?? 0,
      ...toLinks(world, at, { path, sha, kind: isFolder || isSubmodule ? 'tree' : 'blob' }),
      download_url: isFolder || isSubmodule ? null : toDownload(world, at, path),
      type,
    };
  });
