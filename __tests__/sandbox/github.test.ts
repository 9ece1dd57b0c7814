import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage, seed } from './github-stage.ts';

let github: Stage;
afterEach(() => github.close());

describe('a repository of the local GitHub', () => {
  test('tells its facts: the language with most bytes, and the licence of its default branch', async () => {
    github = await openStage();
    const repository = await github.json('');
    expect(repository).toMatchObject({ full_name: 'tidal-lab/tide-table', language: 'Python', topics: ['tides'], default_branch: 'main' });
    expect(repository.license.spdx_id).toBe('NOASSERTION');
  });

  test('is found by its number, and under a former name by a redirect to it', async () => {
    github = await openStage({ seeds: [seed({ formerNames: ['tidal-lab/old'] })] });
    const { id } = await github.json('');
    const moved = await github.ask('//repos/tidal-lab/old/releases?page=1');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${github.origin}/repositories/${id}/releases?page=1`]);
    expect((await github.json(`//repositories/${id}`)).full_name).toBe('tidal-lab/tide-table');
  });

  test('that is private is not there for a stranger', async () => {
    github = await openStage({ seeds: [seed({ private: true })] });
    const answers = await Promise.all(['actions', 'stranger', 'anonymous'].map((as) => github.ask('', { as })));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
  });

  test('names the parent of a fork and the organisation that owns it', async () => {
    github = await openStage({ seeds: [seed({ parent: 'sea-lab/tides', users: [{ login: 'tidal-lab', type: 'Organization' }] })] });
    const repository = await github.json('');
    expect([repository.fork, repository.parent.full_name, repository.organization.login]).toEqual([true, 'sea-lab/tides', 'tidal-lab']);
  });

  test('changes while it runs, and leaves the seed that it was given alone', async () => {
    const given = seed();
    github = await openStage({ seeds: [given] });
    for (const live of github.repositories) live.description = 'changed';
    expect([(await github.json('')).description, given.description]).toEqual(['changed', 'Predicts tides']);
  });

  test('has a page for people, at the address that the API tells', async () => {
    github = await openStage();
    const { html_url } = await github.json('/releases/tags/v1.0.0');
    expect(await (await fetch(html_url)).text()).toContain('tidal-lab/tide-table: v1.0.0');
    expect((await fetch(`${github.serverUrl}/nobody/nothing`)).status).toBe(404);
  });
});

describe('a token', () => {
  test('that nobody has is refused', async () => {
    github = await openStage();
    const answer = await github.ask('', { as: 'wrong' });
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ message: 'Bad credentials', status: '401' })]);
  });

  test('spends the hour of its own caller; without one there are 60 requests, and then a refusal with the time to come back', async () => {
    github = await openStage({ now: () => new Date('2025-06-01T12:00:00Z') });
    expect((await github.ask('')).headers.get('x-ratelimit-remaining')).toBe('999');
    for (let spent = 0; spent < 60; spent += 1) await (await github.ask('/topics', { as: 'anonymous' })).text();
    const refused = await github.ask('/topics', { as: 'anonymous' });
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    expect(refused.headers.get('x-ratelimit-reset')).toBe(String(Date.parse('2025-06-01T13:00:00Z') / 1000));
    expect((await github.json('//rate_limit')).resources.core.used).toBe(1);
  });
});

describe('a limit by switch', () => {
  test.each([
    { kind: 'primary', status: 403, header: null },
    { kind: 'secondary', retryAfter: 3, status: 429, header: '3' },
    { kind: 'secondary', status: 429, header: null },
  ] as const)('$kind, told to wait: $header', async ({ status, header, ...fault }) => {
    github = await openStage();
    github.faults.rateLimit = { ...fault, times: 1 };
    const refused = await github.ask('');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([status, header]);
    expect(await refused.text()).toMatch(/rate limit/);
    expect((await github.ask('')).status).toBe(200);
  });

  test('of the server itself is a page of HTML', async () => {
    github = await openStage();
    github.faults.html5xx = 1;
    const broken = await github.ask('');
    expect([broken.status, broken.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
  });
});

describe('what stands before every route', () => {
  test.each([
    ['an unknown version of the API', { headers: { 'x-github-api-version': '2020-01-01' } }, 400],
    ['a media type that is not JSON', { accept: 'application/octet-stream' }, 415],
  ])('refuses %s', async (_, asked, status) => {
    github = await openStage();
    expect((await github.ask('', asked)).status).toBe(status);
  });

  test('answers 304 for what has not changed', async () => {
    github = await openStage();
    const etag = (await github.ask('/topics')).headers.get('etag') ?? '';
    expect((await github.ask('/topics', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('answers 404 in the form of GitHub for what is not there', async () => {
    github = await openStage();
    expect(await github.json('/nothing')).toMatchObject({ message: 'Not Found', status: '404' });
  });
});

describe('people', () => {
  test('are told with their e-mail to signed-in callers only', async () => {
    github = await openStage();
    const [known, unknown] = [await github.json('//users/ada'), await github.json('//users/ada', { as: 'anonymous' })];
    expect([known.name, known.email, unknown.email]).toEqual(['Ada Okafor', 'ada@example.org', null]);
    expect(await github.json('//users/ada/social_accounts')).toEqual([
      { provider: 'generic', url: 'https://orcid.org/0000-0002-1825-0097' },
    ]);
    expect((await github.json(`//user/${known.id}`)).login).toBe('ada');
  });

  test('who are gone are 404, and still listed', async () => {
    github = await openStage({ seeds: [seed({ users: [{ login: 'ada', ghost: true }] })] });
    expect((await github.ask('//users/ada')).status).toBe(404);
    expect(JSON.stringify(await github.json('/contributors'))).toContain('"ada"');
  });
});

describe('contributors', () => {
  test('come with most commits first, anonymous ones only where asked for', async () => {
    github = await openStage();
    const list = async (query: string) => (await github.json(`/contributors${query}`)).map((person: { type: string }) => person.type);
    expect([await list(''), await list('?anon=1')]).toEqual([
      ['Bot', 'User'],
      ['Bot', 'User', 'Anonymous'],
    ]);
  });

  test('have statistics by week, after as many 202 as the switch says', async () => {
    github = await openStage();
    github.faults.statsPending = 2;
    const answers = [await github.ask('/stats/contributors'), await github.ask('/stats/contributors')];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const [ada] = await github.json('/stats/contributors');
    const sunday = Date.parse('2025-03-02T00:00:00Z') / 1000;
    expect([ada.author.login, ada.total, ada.weeks[0]]).toEqual(['ada', 4, { w: sunday, a: 10, d: 1, c: 4 }]);
  });

  test('of an empty repository are 204, of a very long history 403', async () => {
    github = await openStage({ seeds: [seed({ contributors: [] })] });
    expect([(await github.ask('/contributors')).status, (await github.ask('/stats/contributors')).status]).toEqual([204, 204]);
    github.faults.contributorsTooLarge = true;
    expect((await github.ask('/contributors')).status).toBe(403);
  });
});
