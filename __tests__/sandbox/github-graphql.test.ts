import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { schema as described } from '@octokit/graphql-schema';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType, isUnionType, parse, validate } from 'graphql';
import { kindsOf, types } from '../../src/sandbox/github/graphql/schema.ts';
import { openStage, type Stage, seed } from './github-stage.ts';

let github: Stage;
afterEach(() => github?.close());

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema(described.idl, { assumeValidSDL: true });
});

const profiles = `query($ids: [ID!]!) {
  rateLimit { cost remaining }
  nodes(ids: $ids) { __typename id ...profile }
}
fragment profile on User { login databaseId name company websiteUrl bio socialAccounts(first: 10) { nodes { provider url displayName } } }`;

const send = (query: string, variables = {}, as = 'actions') =>
  github.json('//graphql', { method: 'POST', as, body: { query, variables } });

describe("the corner of GitHub's schema", () => {
  test('is a corner of the real one: each type, field and argument is there, and leads to what we say', () => {
    for (const [name, fields] of Object.entries(types)) {
      const real = schema.getType(name);
      if (!isObjectType(real) && !isInterfaceType(real)) throw new Error(`GitHub has no type ${name}`);
      for (const [key, field] of Object.entries(fields)) {
        const known = real.getFields()[key];
        if (known === undefined) throw new Error(`GitHub's ${name} has no field ${key}`);
        expect(known.args.map((arg) => arg.name)).toEqual(expect.arrayContaining(Object.keys(field.args ?? {})));
        expect(String(known.type).replace(/[[\]!]/g, '')).toBe(field.type ?? String(known.type).replace(/[[\]!]/g, ''));
      }
    }
  });

  test('gives each interface objects that implement it', () => {
    for (const [name, kinds] of Object.entries(kindsOf)) {
      const real = schema.getType(name);
      if (!isInterfaceType(real) && !isUnionType(real)) throw new Error(`${name} is no interface of GitHub's`);
      const possible = schema.getPossibleTypes(real).map((type) => type.name);
      expect(possible).toEqual(expect.arrayContaining([...kinds]));
    }
  });
});

describe('GraphQL of the local GitHub', () => {
  test('answers profiles by node id: a question that the real schema finds good', async () => {
    github = await openStage();
    expect(validate(schema, parse(profiles))).toEqual([]);
    const [ada] = await github.json('/stats/contributors');
    const bot = (await github.json('//users/dependabot%5Bbot%5D')).node_id;
    const { data, errors } = await send(profiles, { ids: [ada.author.node_id, bot] });
    expect([errors, data.rateLimit]).toEqual([undefined, { cost: 1, remaining: 999 }]);
    const orcid = 'orcid.org/0000-0002-1825-0097';
    expect(data.nodes[0]).toMatchObject({
      login: 'ada',
      name: 'Ada Okafor',
      socialAccounts: { nodes: [{ provider: 'GENERIC', url: `https://${orcid}`, displayName: orcid }] },
    });
    expect(data.nodes[1]).toEqual({ __typename: 'Bot', id: bot });
  });

  test('answers people by login under aliases, and tells of the missing beside them', async () => {
    github = await openStage();
    const { data, errors } = await send('{ a: user(login: "ada") { name } b: user(login: "ghost") { name } }');
    expect(data).toEqual({ a: { name: 'Ada Okafor' }, b: null });
    expect(errors).toEqual([expect.objectContaining({ type: 'NOT_FOUND', path: ['b'] })]);
  });

  test('refuses a whole document that asks for an e-mail address', async () => {
    github = await openStage();
    const answer = await send('{ user(login: "ada") { name email } }');
    expect([answer.data, answer.errors[0].type]).toEqual([undefined, 'INSUFFICIENT_SCOPES']);
  });

  test.each([
    ['an unknown field', '{ user(login: "ada") { orcid } }', "Field 'orcid' doesn't exist on type 'User'"],
    ['an unknown argument', '{ user(login: "ada", id: 1) { name } }', "Field 'user' doesn't accept argument 'id'"],
    ['a missing argument', '{ user { name } }', "Field 'user' is missing required arguments: login"],
    [
      'a connection without a size',
      '{ user(login: "ada") { socialAccounts { nodes { url } } } }',
      'You must provide a `first` or `last` value',
    ],
    ['an object without fields', '{ rateLimit }', 'Field must have selections'],
    ['a leaf with fields', '{ user(login: "ada") { name { x } } }', "Selections can't be made on scalars"],
    ['an unknown type', '{ user(login: "ada") { ... on Human { name } } }', 'No such type Human'],
    ['an unknown fragment', '{ user(login: "ada") { ...who } }', 'Fragment who was used, but not defined'],
    ['a variable that was not given', 'query($login: String!) { user(login: $login) { name } }', 'Variable $login of type String!'],
    ['a text that does not end', '{ user(login: "ada") { name ', 'Parse error'],
    ['a mutation', 'mutation { addStar(input: {}) { clientMutationId } }', 'no mutation'],
  ])('refuses %s', async (_, query, message) => {
    github = await openStage();
    const { data, errors } = await send(query);
    expect([data, errors[0].message]).toEqual([undefined, expect.stringContaining(message)]);
  });

  test('asks for a token', async () => {
    github = await openStage();
    expect((await github.ask('//graphql', { method: 'POST', as: 'anonymous', body: { query: '{ rateLimit { cost } }' } })).status).toBe(
      401,
    );
  });

  test('takes at most a hundred ids', async () => {
    github = await openStage();
    const { errors } = await send(profiles, { ids: Array.from({ length: 101 }, (_, index) => String(index)) });
    expect(errors[0].message).toMatch(/more than 100/);
  });

  test('leaves every second one out, or is over the limit with 200, by switch', async () => {
    github = await openStage({ seeds: [seed({ users: [{ login: 'a' }, { login: 'b' }] })] });
    const ids = await Promise.all(['a', 'b'].map(async (login) => (await github.json(`//users/${login}`)).node_id));
    github.faults.graphqlPartial = true;
    const partial = await send(profiles, { ids });
    expect([partial.data.nodes[0].login, partial.data.nodes[1], partial.errors.length]).toEqual(['a', null, 1]);
    github.faults.graphqlRateLimited = 1;
    expect((await send(profiles, { ids })).errors[0].type).toBe('RATE_LIMITED');
  });
});
