/** A repository as GitHub's answers and its event payloads tell it. */
import type { components } from '@octokit/openapi-types';
import type { components as webhooks } from '@octokit/openapi-webhooks-types';
import { branchesOf, defaultBranchOf, publishedAtOf } from '../git/history.ts';
import { entriesOf } from '../git/objects.ts';
import { nodeId } from '../ids.ts';
import { detectLicence, findLicenceFile, type Licence, licenceOf } from '../licences.ts';
import type { Seed } from '../seed-words.ts';
import { type Caller, findRepository, fullName, getUser, type Known, repositoryId, typeOf } from '../world.ts';
import { toApiUrls, toGitUrls } from './repository-urls.ts';
import { toSimpleUser } from './user.ts';

type Schemas = components['schemas'];

export const toLicence = (world: Known, licence: Licence) =>
  ({
    key: licence.key,
    name: licence.name,
    spdx_id: licence.spdx_id,
    url: licence.key === 'other' ? null : `${world.origin}/licenses/${licence.key}`,
    node_id: Buffer.from(`07:License${licence.key.length}`).toString('base64'),
  }) satisfies NonNullable<Schemas['nullable-license-simple']>;

/** The licence at the default branch, which need not be the tag's. */
const licenceAtHead = (seed: Seed): Licence | undefined => {
  if (seed.licence === null) return undefined;
  if (seed.licence !== undefined) return licenceOf(seed.licence);
  const tree = branchesOf(seed).get(defaultBranchOf(seed))?.tree;
  const file = tree === undefined ? undefined : findLicenceFile(tree);
  return file === undefined ? undefined : detectLicence(file.bytes.toString());
};

const toPermissions = (caller: Caller) => ({
  admin: false,
  maintain: false,
  push: caller.access === 'write',
  triage: caller.access === 'write',
  pull: true,
});

/** What the API's forms and the payload's form have in common. */
const toBase = (world: Known, seed: Seed) => {
  const licence = licenceAtHead(seed);
  const tree = branchesOf(seed).get(defaultBranchOf(seed))?.tree;
  const bytes = tree === undefined ? 0 : entriesOf(tree).reduce((sum, entry) => sum + entry.bytes.length, 0);
  const [language] = Object.entries(seed.languages ?? {}).sort(([, a], [, b]) => b - a)[0] ?? [null];
  const pushed = (seed.releases ?? []).map(publishedAtOf).sort().at(-1) ?? '2026-01-01T00:00:00Z';
  return {
    id: repositoryId(seed),
    node_id: nodeId('R', repositoryId(seed)),
    name: seed.name,
    full_name: fullName(seed),
    owner: toSimpleUser(world, seed.owner),
    private: seed.private === true,
    html_url: `${world.serverUrl}/${fullName(seed)}`,
    description: seed.description ?? null,
    fork: seed.parent !== undefined,
    ...toApiUrls(world, seed),
    ...toGitUrls(world, seed),
    mirror_url: null,
    homepage: seed.homepage ?? null,
    language,
    license: licence === undefined ? null : toLicence(world, licence),
    size: Math.ceil(bytes / 1024),
    default_branch: defaultBranchOf(seed),
    topics: seed.topics ?? [],
    visibility: seed.private === true ? 'private' : 'public',
    archived: seed.archived === true,
    disabled: false,
    is_template: false,
    web_commit_signoff_required: false,
    allow_forking: true,
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    watchers: 0,
    watchers_count: 0,
    stargazers_count: 0,
    created_at: seed.createdAt ?? '2020-02-02T02:02:02Z',
    updated_at: pushed,
    pushed_at: pushed,
    custom_properties: seed.customProperties ?? {},
  } satisfies Schemas['repository'] & Record<string, unknown>;
};

/** The parent of a fork, seeded or only named. */
const toParent = (world: Known, name: string): Schemas['repository'] => {
  const [owner = '', repository = ''] = name.split('/');
  return toBase(world, findRepository(world, name)?.seed ?? { owner, name: repository });
};

/** The full form, of `GET /repos/{owner}/{repo}`. Version 2026-03-10 of the API leaves `has_downloads` out (facts/github.md 2). */
export const toFullRepository = (world: Known, seed: Seed, asked: { caller: Caller; version: string }): Schemas['full-repository'] => {
  const { has_downloads, ...base } = toBase(world, seed);
  const parent = seed.parent === undefined ? undefined : toParent(world, seed.parent);
  return {
    ...base,
    ...(asked.version === '2022-11-28' ? { has_downloads } : {}),
    ...(asked.caller.name === 'anonymous' ? {} : { permissions: toPermissions(asked.caller) }),
    ...(typeOf(getUser(world, seed.owner)) === 'Organization' ? { organization: toSimpleUser(world, seed.owner) } : {}),
    ...(parent === undefined ? {} : { parent, source: parent }),
    subscribers_count: 0,
    network_count: 0,
  };
};

/** The form in event payloads. */
export const toPayloadRepository = (world: Known, seed: Seed) => {
  const base = toBase(world, seed);
  return {
    ...base,
    visibility: seed.private === true ? ('private' as const) : ('public' as const),
  } satisfies webhooks['schemas']['repository-webhooks'];
};
