import { afterEach, describe, expect, test } from '@jest/globals';
import { schema } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { PROFILES_QUERY } from '../../src/github/profiles.ts';
import { closeAll, open, serve, stage } from './ground.ts';

afterEach(closeAll);

describe('the query for profiles', () => {
  const github = buildSchema(schema.idl, { assumeValid: true });

  test("is good by GitHub's own schema", () => {
    expect(validate(github, parse(PROFILES_QUERY))).toEqual([]);
    expect(validate(github, parse(PROFILES_QUERY.replace('company', 'companie')))).toHaveLength(1);
  });

  test('never asks for an e-mail address, for which GitHub would refuse all of it', () => {
    expect(PROFILES_QUERY).not.toMatch(/email/i);
  });
});

const people = Array.from({ length: 5 }, (_, index) => ({ login: `User-${index}`, weeks: [{ week: '2026-10-18', commits: 9 - index }] }));
const users = people.map(({ login }, index) => ({
  login,
  name: index === 3 ? null : `Name ${index}`,
  company: '@ada',
  blog: 'https://x.example',
  socialAccounts: [{ provider: 'generic', url: 'https://orcid.org/0000-0002-1825-0097' }],
}));
const until = '2026-11-01T10:00:00Z';

describe('profiles', () => {
  test('come by login, for people with an account only', async () => {
    const bots = [{ login: 'robot[bot]', weeks: [{ week: '2026-10-18', commits: 1 }] }];
    const { client, requests } = await stage({ contributors: [...people, ...bots], users });
    const profiles = await client.readProfiles((await client.readContributions(until)).list);
    expect([...profiles.keys()]).toEqual(people.map(({ login }) => login));
    expect(profiles.get('User-0')).toEqual({
      login: 'User-0',
      name: 'Name 0',
      company: '@ada',
      websiteUrl: 'https://x.example',
      socialUrls: ['https://orcid.org/0000-0002-1825-0097'],
    });
    expect(profiles.get('User-3')?.name).toBeUndefined();
    expect(requests.filter((request) => request.includes('/graphql'))).toHaveLength(1);
  });

  test('that GitHub does not find are missing, the others are there', async () => {
    const { client, server, lines } = await stage({ contributors: people, users });
    server.faults.graphqlPartial = true;
    const profiles = await client.readProfiles((await client.readContributions(until)).list);
    expect([...profiles.keys()]).toEqual(['User-0', 'User-2', 'User-4']);
    expect(lines.filter((line) => line.includes('did not find all profiles'))).toHaveLength(1);
  });

  test('of more than a hundred people take one question for each hundred', async () => {
    const crowd = Array.from({ length: 120 }, (_, index) => ({ login: `u${index}`, commits: 200 - index }));
    const { client, server, requests } = await stage({ contributors: crowd });
    server.faults.statsPending = Number.POSITIVE_INFINITY;
    const profiles = await client.readProfiles((await client.readContributions(until)).list);
    expect(profiles.size).toBe(120);
    expect(requests.filter((request) => request.includes('/graphql'))).toHaveLength(2);
  });

  test('are waited for when the limit is nearly over', async () => {
    const { client, server, clock } = await stage({ contributors: people, users });
    const { list } = await client.readContributions(until);
    const limited = await serve((request, response) => {
      request.resume();
      const isFirst = limited.asked.length === 1;
      const body = isFirst
        ? { errors: [{ type: 'RATE_LIMITED', message: 'slow down' }] }
        : { data: { nodes: [{ login: 'User-0', name: 'Zero' }] } };
      const reset = String(Math.floor(clock.now().getTime() / 1000) + 30);
      response.writeHead(200, { 'content-type': 'application/json', 'x-ratelimit-reset': reset }).end(JSON.stringify(body));
    });
    const other = open(server.origin, { graphqlUrl: `${limited.origin}/graphql` });
    expect((await other.client.readProfiles(list)).get('User-0')?.name).toBe('Zero');
    expect(other.clock.waits).toEqual([31_000]);
  });

  test('are not asked for without a token, and a warning says so', async () => {
    const { client, warnings, requests } = await stage({ contributors: people, users }, { as: 'nobody' });
    expect((await client.readProfiles((await client.readContributions(until)).list)).size).toBe(0);
    expect(warnings()).toHaveLength(1);
    expect(requests.filter((request) => request.includes('/graphql'))).toEqual([]);
  });

  test('refused as a whole are an error that repeats what GitHub said', async () => {
    const strange = await serve((request, response) => {
      request.resume();
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ message: 'Your token has not been granted the required scopes' }] }));
    });
    const { client } = open(strange.origin);
    await expect(client.readProfiles([{ login: 'a', nodeId: 'U_1', type: 'User', commits: 1 }])).rejects.toMatchObject({
      code: 'github-failed',
      message: expect.stringContaining('required scopes'),
    });
  });
});
