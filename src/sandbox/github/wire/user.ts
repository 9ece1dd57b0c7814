/** An account as GitHub's answers tell it. */
import type { components } from '@octokit/openapi-types';
import type { SeedUser } from '../seed-words.ts';
import { getUser, type Known, typeOf, userId, userNodeId } from '../world.ts';

type Schemas = components['schemas'];

/** The short form that stands in lists, for the API and for event payloads alike. */
export const toSimpleUser = (world: Known, login: string) => {
  const user = getUser(world, login);
  const url = `${world.origin}/users/${encodeURIComponent(user.login)}`;
  const type = typeOf(user);
  const page = type === 'Bot' ? `apps/${user.login.replace(/\[bot\]$/, '')}` : user.login;
  return {
    login: user.login,
    id: userId(user),
    node_id: userNodeId(user),
    avatar_url: `${world.serverUrl}/avatars/u/${userId(user)}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${world.serverUrl}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  } satisfies Schemas['simple-user'];
};

/** The public profile. An e-mail address is told to signed-in callers only (facts/github.md 2.5). */
export const toPublicUser = (world: Known, user: SeedUser, options: { withEmail: boolean }): Schemas['public-user'] => ({
  ...toSimpleUser(world, user.login),
  name: user.name ?? null,
  company: user.company ?? null,
  blog: user.blog ?? '',
  location: user.location ?? null,
  email: options.withEmail ? (user.email ?? null) : null,
  hireable: null,
  bio: user.bio ?? null,
  twitter_username: null,
  public_repos: world.repositories.filter((seed) => seed.owner === user.login && seed.private !== true).length,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: '2015-03-14T09:26:53Z',
  updated_at: '2026-01-02T03:04:05Z',
});

export const toSocialAccounts = (user: SeedUser): Schemas['social-account'][] =>
  (user.socialAccounts ?? []).map(({ provider, url }) => ({ provider: provider.toLowerCase(), url }));
