/** The repository: by its name, or by one that it had before. */
import { ArchiveError } from '../errors.ts';
import type { RepositoryFacts } from '../model/release.ts';
import type { Connection, Told } from './connection.ts';
import { toStrange } from './refusal.ts';
import { at, listAt, textAt, wholeAt } from './shape.ts';

/** GitHub sends on from an old name to the repository's number (facts/github.md 2.6); an answer of another name without that is another repository's. */
const isAnswerFor = ({ url, data }: Told, owner: string, name: string): boolean => {
  const [trueOwner, trueName, id] = [textAt(data, 'owner', 'login'), textAt(data, 'name'), wholeAt(data, 'id')];
  return `${trueOwner}/${trueName}`.toLowerCase() === `${owner}/${name}`.toLowerCase() || url.endsWith(`/repositories/${id}`);
};

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
  if (!isAnswerFor(told, owner, name)) throw toStrange(doing, `it is the repository ${trueOwner}/${trueName}`);
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
  return told !== undefined && wholeAt(told.data, 'id') === id && isAnswerFor(told, owner, repo);
};
