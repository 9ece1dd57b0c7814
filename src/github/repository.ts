/** The repository, its licence, and the files at a commit. */
import { ArchiveError } from '../errors.ts';
import type { RepositoryFacts } from '../model/release.ts';
import type { Connection } from './connection.ts';
import { toStrange } from './refusal.ts';
import { at, isObject, listAt, textAt, wholeAt } from './shape.ts';

/** GitHub's contents list holds a thousand names at the most (facts/github.md 2.7). */
const LONGEST_CONTENTS = 1000;

/** Throws `github-refused` where there is no such repository, or the token may not see it: GitHub does not tell which. */
export const readRepository = async (connection: Connection): Promise<RepositoryFacts> => {
  const { owner, name, serverUrl } = connection.settings;
  const doing = `reading the repository ${owner}/${name}`;
  const told = await connection.find('GET /repos/{owner}/{repo}', { doing });
  if (told === undefined) {
    throw new ArchiveError('github-refused', `GitHub shows no repository ${owner}/${name}.`, {
      remedy: `Check the name. A private repository is seen only with a github-token that may read it${connection.hasToken ? '' : ', and none is given'}.`,
    });
  }
  const { data } = told;
  const id = wholeAt(data, 'id');
  const trueOwner = textAt(data, 'owner', 'login');
  const trueName = textAt(data, 'name');
  const isPrivate = at(data, 'private');
  if (id === undefined || trueOwner === undefined || trueName === undefined || typeof isPrivate !== 'boolean') {
    throw toStrange(doing, 'it holds no id, owner, name and visibility');
  }
  connection.rename(trueOwner, trueName);
  const parent = textAt(data, 'parent', 'full_name');
  const description = textAt(data, 'description');
  const homepage = textAt(data, 'homepage');
  const language = textAt(data, 'language');
  return {
    id,
    owner: trueOwner,
    name: trueName,
    url: `${serverUrl}/${trueOwner}/${trueName}`,
    isPrivate,
    isFork: at(data, 'fork') === true,
    topics: (listAt(data, 'topics') ?? []).filter((topic) => typeof topic === 'string'),
    defaultBranch: textAt(data, 'default_branch') ?? 'main',
    ownerIsOrganisation: textAt(data, 'owner', 'type') === 'Organization',
    ...(description === undefined ? {} : { description }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(language === undefined ? {} : { language }),
    ...(parent === undefined ? {} : { parentUrl: `${serverUrl}/${parent}` }),
  };
};

/** By its number, which survives renaming. An address that leads nowhere, or to another server, is no address of it. */
export const isSameRepository = async (connection: Connection, url: string, { id }: RepositoryFacts): Promise<boolean> => {
  const path = url.startsWith(`${connection.settings.serverUrl}/`) ? url.slice(connection.settings.serverUrl.length + 1) : '';
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(path) ?? [];
  if (owner === undefined || repo === undefined) return false;
  const told = await connection.find('GET /repos/{owner}/{repo}', {
    doing: `asking where ${path} is now`,
    parameters: { owner, repo },
    absent: [403, 404, 451],
  });
  return wholeAt(told?.data, 'id') === id;
};

/** SPDX id as GitHub detects it in the licence file at the commit. It cannot tell «only» from «or later» and says the bare old id (facts/github.md 2.6). */
export const readLicence = async (connection: Connection, commit: string): Promise<string | undefined> => {
  const doing = 'reading the licence';
  const told = await connection.find('GET /repos/{owner}/{repo}/license', { doing, parameters: { ref: commit } });
  if (told !== undefined && !(isObject(told.data) && Object.hasOwn(told.data, 'license'))) throw toStrange(doing, 'it holds no licence');
  const id = textAt(told?.data, 'license', 'spdx_id');
  return id === 'NOASSERTION' || id === 'NONE' ? undefined : id;
};

/** A list that is understood in part would say of a file that it is not there, and the record would be made without it. */
const namesIn = (entries: readonly unknown[] | undefined, key: string, doing: string): readonly string[] => {
  if (entries === undefined) throw toStrange(doing, 'it is no list');
  return entries.map((entry) => {
    const name = textAt(entry, key);
    if (name === undefined) throw toStrange(doing, 'an entry has no name');
    return name;
  });
};

/** Names in the root folder at the commit, folders and links among them. */
export const listFiles = async (connection: Connection, commit: string): Promise<readonly string[]> => {
  const doing = `listing the files at ${commit.slice(0, 7)}`;
  const told = await connection.ask('GET /repos/{owner}/{repo}/contents/', { doing, parameters: { ref: commit } });
  const entries = listAt(told, 'data');
  if (entries === undefined || entries.length < LONGEST_CONTENTS) return namesIn(entries, 'name', doing);
  const tree = await connection.ask('GET /repos/{owner}/{repo}/git/trees/{commit}', { doing, parameters: { commit } });
  return namesIn(listAt(tree.data, 'tree'), 'path', doing);
};

/**
 * The bytes of one file, links followed as GitHub follows them; undefined for nothing, a folder, a submodule, a link that leads nowhere.
 * Asked for as JSON first: the raw form of a folder is its list, and looks like a file (facts/github.md 2.7).
 */
export const readFile = async (connection: Connection, commit: string, path: string): Promise<Buffer | undefined> => {
  const doing = `reading ${path} at ${commit.slice(0, 7)}`;
  const told = await connection.find('GET /repos/{owner}/{repo}/contents/{path}', {
    doing,
    parameters: { path, ref: commit, headers: { accept: 'application/vnd.github.object+json' } },
  });
  if (told === undefined) return undefined;
  const type = textAt(told.data, 'type');
  if (type === undefined) throw toStrange(doing, 'it does not say what it is');
  if (type !== 'file') return undefined;
  const content = textAt(told?.data, 'content');
  if (textAt(told?.data, 'encoding') === 'base64' && (content !== undefined || wholeAt(told?.data, 'size') === 0)) {
    return Buffer.from(content ?? '', 'base64');
  }
  // Over 1 MB the contents leave the bytes out; the raw form would come as text, with foreign bytes already lost.
  const sha = textAt(told?.data, 'sha');
  const blob = await connection.ask('GET /repos/{owner}/{repo}/git/blobs/{sha}', { doing, parameters: { sha } });
  if (textAt(blob.data, 'encoding') !== 'base64') throw toStrange(doing, 'it holds no bytes');
  return Buffer.from(textAt(blob.data, 'content') ?? '', 'base64');
};
