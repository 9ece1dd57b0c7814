/** Names behind logins: one GraphQL call for a hundred people. */
import type { Connection } from './connection.ts';
import type { Contribution, Profile } from './github.ts';
import { toStrange } from './refusal.ts';
import { listAt, textAt } from './shape.ts';

/**
 * Never asks for `email`: without a scope of its own GitHub refuses the whole document for it (facts/github.md 2.5).
 * A test holds it against GitHub's published schema.
 */
export const PROFILES_QUERY = `query Profiles($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on User {
      id
      login
      name
      company
      websiteUrl
      socialAccounts(first: 10) {
        nodes {
          url
        }
      }
    }
  }
}`;

const PAGE = 100;

const toProfile = (node: unknown, login: string): Profile => {
  const name = textAt(node, 'name');
  const company = textAt(node, 'company');
  const websiteUrl = textAt(node, 'websiteUrl');
  const socialUrls = (listAt(node, 'socialAccounts', 'nodes') ?? [])
    .map((account) => textAt(account, 'url'))
    .filter((url) => url !== undefined);
  return {
    login,
    socialUrls,
    ...(name === undefined ? {} : { name }),
    ...(company === undefined ? {} : { company }),
    ...(websiteUrl === undefined ? {} : { websiteUrl }),
  };
};

/** By either: an id may come back in its newer form, and people take other names. */
const isOf = (node: unknown, { nodeId, login }: Contribution): boolean =>
  textAt(node, 'id') === nodeId || textAt(node, 'login')?.toLowerCase() === login?.toLowerCase();

const askFor = async (connection: Connection, people: readonly Contribution[]): Promise<readonly Profile[]> => {
  const doing = 'reading the profiles of the contributors';
  const variables = { ids: people.map((person) => person.nodeId) };
  const told = await connection.ask(`POST ${connection.graphqlUrl}`, { doing, parameters: { query: PROFILES_QUERY, variables } });
  const nodes = listAt(told.data, 'data', 'nodes');
  const errors = (listAt(told.data, 'errors') ?? []).map((error) => textAt(error, 'message') ?? 'an error without a message');
  if (nodes === undefined) throw toStrange(doing, errors.join('; ') || 'it holds no nodes');
  if (errors.length > 0) connection.log.debug(`GitHub did not find all profiles: ${errors.join('; ')}`);
  // In the order that was asked for; what was not found is null.
  return people.flatMap((person, index) => {
    const node = nodes[index];
    const login = textAt(node, 'login');
    if (login === undefined) return [];
    if (!isOf(node, person)) throw toStrange(doing, `for ${person.login} it tells of ${login}`);
    return [toProfile(node, person.login ?? '')];
  });
};

/** By login, as the contribution spells it. Who has no account, is a bot, or is not found is not in it. Without a token GitHub tells none, and a warning says so. */
export const readProfiles = async (
  connection: Connection,
  contributions: readonly Contribution[],
): Promise<ReadonlyMap<string, Profile>> => {
  const people = contributions.filter((one) => one.type === 'User' && one.nodeId !== undefined && one.login !== undefined);
  const profiles = new Map<string, Profile>();
  if (people.length > 0 && !connection.hasToken) {
    connection.log.warning('Without a github-token GitHub tells no profiles: contributors stand there by their login.');
    return profiles;
  }
  for (let start = 0; start < people.length; start += PAGE) {
    for (const profile of await askFor(connection, people.slice(start, start + PAGE))) profiles.set(profile.login, profile);
  }
  return profiles;
};
