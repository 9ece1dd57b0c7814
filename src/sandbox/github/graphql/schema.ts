/** The corner of GitHub's GraphQL schema that profiles are read from. Its names are checked against the real schema in a test. */
import type { Rate } from '../budget.ts';
import type { SeedUser } from '../seed-words.ts';
import { toSimpleUser } from '../wire/user.ts';
import { typeOf, userId, userNodeId, usersOf, type World } from '../world.ts';

export interface Context {
  world: World;
  rate: Rate;
  /** Tells of something that is missing beside the data. */
  report(error: { type: string; message: string; path: (string | number)[] }): void;
}

export interface Field {
  /** The object's type, where it is no leaf. */
  type?: string;
  args?: Record<string, 'required' | 'optional'>;
  /** A list that must be told how much of it is wanted. */
  isConnection?: boolean;
  resolve(source: unknown, args: Record<string, unknown>, asked: { context: Context; path: (string | number)[] }): unknown;
}

export interface Typed {
  __typename: string;
  value: unknown;
}

const leaf = <T>(pick: (source: T, context: Context) => unknown): Field => ({
  resolve: (source, _, { context }) => pick(source as T, context),
});

const findNode = (world: World, id: string): Typed | undefined => {
  const user = usersOf(world).find((candidate) => userNodeId(candidate) === id && candidate.ghost !== true);
  return user === undefined ? undefined : { __typename: typeOf(user), value: user };
};

const missing = (id: string): string => `Could not resolve to a node with the global id of '${id}'.`;

const resolveNodes: Field['resolve'] = (_, args, { context, path }) =>
  (args.ids as string[]).map((id, index) => {
    const node = context.world.faults.graphqlPartial && index % 2 === 1 ? undefined : findNode(context.world, id);
    if (node === undefined) context.report({ type: 'NOT_FOUND', message: missing(id), path: [...path, index] });
    return node ?? null;
  });

const resolveUser: Field['resolve'] = (_, args, { context, path }) => {
  const login = String(args.login);
  const user = usersOf(context.world).find((each) => each.login.toLowerCase() === login.toLowerCase() && each.ghost !== true);
  if (user !== undefined && typeOf(user) === 'User') return { __typename: 'User', value: user };
  context.report({ type: 'NOT_FOUND', message: `Could not resolve to a User with the login of '${login}'.`, path });
  return null;
};

const resolveAccounts: Field['resolve'] = (source, args) => {
  const accounts = (source as SeedUser).socialAccounts ?? [];
  const first = typeof args.first === 'number' ? accounts.slice(0, args.first) : accounts.slice(-Number(args.last));
  return { __typename: 'SocialAccountConnection', value: { shown: first, all: accounts } };
};

const account = {
  id: leaf<SeedUser>((user) => userNodeId(user)),
  login: leaf<SeedUser>((user) => user.login),
  databaseId: leaf<SeedUser>((user) => userId(user)),
  url: leaf<SeedUser>((user, { world }) => toSimpleUser(world, user.login).html_url),
  avatarUrl: leaf<SeedUser>((user, { world }) => toSimpleUser(world, user.login).avatar_url),
};

interface Accounts {
  shown: NonNullable<SeedUser['socialAccounts']>;
  all: NonNullable<SeedUser['socialAccounts']>;
}

type Account = Accounts['shown'][number];

/** An instant of GraphQL: ISO 8601, whole seconds. */
const toInstant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

export const types: Record<string, Record<string, Field>> = {
  Query: {
    node: { type: 'Node', args: { id: 'required' }, resolve: (_, args, { context }) => findNode(context.world, String(args.id)) ?? null },
    nodes: { type: 'Node', args: { ids: 'required' }, resolve: resolveNodes },
    user: { type: 'User', args: { login: 'required' }, resolve: resolveUser },
    rateLimit: {
      type: 'RateLimit',
      args: { dryRun: 'optional' },
      resolve: (_, __, { context }) => ({ __typename: 'RateLimit', value: context.rate }),
    },
  },
  Node: { id: account.id },
  Actor: { login: account.login, url: account.url, avatarUrl: account.avatarUrl },
  User: {
    ...account,
    name: leaf<SeedUser>((user) => user.name ?? null),
    company: leaf<SeedUser>((user) => user.company ?? null),
    websiteUrl: leaf<SeedUser>((user) => user.blog ?? null),
    location: leaf<SeedUser>((user) => user.location ?? null),
    bio: leaf<SeedUser>((user) => user.bio ?? null),
    socialAccounts: {
      type: 'SocialAccountConnection',
      args: { first: 'optional', last: 'optional', after: 'optional', before: 'optional' },
      isConnection: true,
      resolve: resolveAccounts,
    },
  },
  Bot: account,
  Organization: {
    ...account,
    name: leaf<SeedUser>((user) => user.name ?? null),
    websiteUrl: leaf<SeedUser>((user) => user.blog ?? null),
    location: leaf<SeedUser>((user) => user.location ?? null),
  },
  SocialAccountConnection: {
    totalCount: leaf<Accounts>(({ all }) => all.length),
    nodes: {
      type: 'SocialAccount',
      resolve: (source) => (source as Accounts).shown.map((value) => ({ __typename: 'SocialAccount', value })),
    },
  },
  SocialAccount: {
    provider: leaf<Account>(({ provider }) => provider.toUpperCase()),
    url: leaf<Account>(({ url }) => url),
    displayName: leaf<Account>(({ displayName, url }) => displayName ?? url.replace(/^https?:\/\//, '')),
  },
  RateLimit: {
    cost: leaf<Rate>(() => 1),
    limit: leaf<Rate>(({ limit }) => limit),
    remaining: leaf<Rate>(({ remaining }) => remaining),
    used: leaf<Rate>(({ used }) => used),
    nodeCount: leaf<Rate>(() => 0),
    resetAt: leaf<Rate>(({ reset }) => toInstant(reset)),
  },
};

/** Which objects an interface stands for. */
export const kindsOf: Record<string, readonly string[]> = { Node: ['User', 'Bot', 'Organization'], Actor: ['User', 'Bot', 'Organization'] };

/** Fields that need a scope which a workflow's token lacks: GitHub then refuses the whole document (facts/github.md 2.5). */
export const scopedFields: Record<string, string> = { 'User.email': "['user:email', 'read:user']" };
