import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ArchiveError } from '../../src/errors.ts';
import { API_VERSION } from '../../src/github/octokit.ts';
import { toGitHubError, toStrange } from '../../src/github/refusal.ts';
import { closeAll, noon, open, serve, stage } from './ground.ts';

afterEach(closeAll);

const facts = { id: 1, name: 'engine', full_name: 'ada/engine', private: false, owner: { login: 'ada', type: 'User' } };
const json = (body: unknown): string => JSON.stringify(body);
const asJson = { 'content-type': 'application/json; charset=utf-8' };

const ask = async (answer: RequestListener) => {
  const server = await serve(answer);
  const opened = open(server.origin);
  const result = await opened.client.readRepository().catch((error: unknown) => error as ArchiveError);
  return { ...opened, ...server, result };
};

describe('every request', () => {
  test('names us, the version of the API and the token', async () => {
    const { asked } = await ask((_request, response) => response.writeHead(200, asJson).end(json(facts)));
    expect(asked[0]?.headers).toMatchObject({
      'user-agent': expect.stringMatching(/^archive-release\/0 \(\+https:\/\/example\.org\)/),
      'x-github-api-version': API_VERSION,
      authorization: 'token ghs_secret_of_the_test',
    });
  });

  test('goes without a token where none is given', async () => {
    const server = await serve((_request, response) => response.writeHead(200, asJson).end(json(facts)));
    await open(server.origin, { token: '' }).client.readRepository();
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
  });

  test('never goes to another server with the token', async () => {
    const thief = await serve((_request, response) => response.writeHead(200, asJson).end(json(facts)));
    const { result, asked } = await ask((_request, response) =>
      response.writeHead(301, { location: `${thief.origin}/repositories/1?token=x` }).end(),
    );
    expect(result).toMatchObject({ code: 'github-failed', message: expect.stringContaining('the token is not sent there') });
    expect([thief.asked, asked.length]).toEqual([[], 1]);
  });
});

describe('a failure', () => {
  test.each<[string, RequestListener]>([
    [
      'a page of HTML with status 502',
      (_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Unicorn</html>'),
    ],
    ['a connection that breaks', (request) => request.socket.destroy()],
    [
      'an answer that is cut short',
      (_request, response) =>
        void response.writeHead(200, { ...asJson, 'content-length': '9999' }).write(json(facts), () => response.destroy()),
    ],
    ['an answer that is cut and told no length', (_request, response) => response.writeHead(200, asJson).end('{"id":1,')],
    ['an answer without end', (_request, response) => response.writeHead(200, asJson) && response.write('{', () => response.destroy())],
  ])('%s is tried again, and told when it stays', async (_what, fail) => {
    const { result, asked, clock } = await ask(fail);
    expect(result).toMatchObject({ code: 'github-failed', message: expect.stringContaining('reading the repository ada/engine') });
    expect((result as ArchiveError).message).not.toContain('<');
    expect([asked.length, clock.waits]).toEqual([5, [1000, 4000, 9000, 16_000]]);
    let left = 2;
    const server = await serve((request, response) =>
      left-- > 0 ? fail(request, response) : response.writeHead(200, asJson).end(json(facts)),
    );
    expect((await open(server.origin).client.readRepository()).id).toBe(1);
  });

  test('of the local GitHub is outlived', async () => {
    const { client, server, clock } = await stage();
    server.faults.html5xx = 3;
    expect((await client.readRepository()).name).toBe('engine');
    expect(clock.waits).toEqual([1000, 4000, 9000]);
  });

  test.each<[string, unknown]>([
    ['HTML with status 200', '<html>Please log in</html>'],
    ['plain text', 'ok'],
    ['a list', []],
    ['null', null],
    ['numbers for names', { ...facts, name: 7 }],
    ['no visibility', { ...facts, private: undefined }],
    ['a huge id', { ...facts, id: 1e30 }],
  ])('that looks like a success, %s, is not taken for one', async (what, body) => {
    const type = { 'content-type': what.startsWith('HTML') ? 'text/html' : what === 'plain text' ? 'text/plain' : 'application/json' };
    const { result } = await ask((_request, response) => response.writeHead(200, type).end(typeof body === 'string' ? body : json(body)));
    expect(result).toMatchObject({ code: 'github-failed', message: expect.stringContaining('not its API') });
  });

  test('to reach it at all is told', async () => {
    const { client } = open('http://127.0.0.1:1');
    await expect(client.readRepository()).rejects.toMatchObject({
      code: 'github-failed',
      message: expect.stringContaining('could not be reached'),
    });
  });

  test('to end, a redirect in a circle, is told', async () => {
    const { result } = await ask((request, response) => response.writeHead(301, { location: request.url ?? '' }).end());
    expect(result).toMatchObject({ code: 'github-failed', message: expect.stringContaining('redirects without end') });
  });
});

describe('a refusal', () => {
  test('of the token is told, and not tried again', async () => {
    const { result, asked } = await ask((_request, response) => response.writeHead(401, asJson).end(json({ message: 'Bad credentials' })));
    expect(result).toMatchObject({
      code: 'github-refused',
      message: expect.stringContaining('does not accept the token (401)'),
      remedy: expect.stringContaining('github-token'),
    });
    expect(asked).toHaveLength(1);
  });

  test('for a missing permission says which to write into the workflow', async () => {
    const { result } = await ask((_request, response) =>
      response
        .writeHead(403, { ...asJson, 'x-accepted-github-permissions': 'contents=read' })
        .end(json({ message: 'Resource not accessible by integration' })),
    );
    expect(result).toMatchObject({
      code: 'github-refused',
      message: 'GitHub refused (403), reading the repository ada/engine: Resource not accessible by integration.',
      remedy: expect.stringContaining('permissions:\n  contents: read'),
    });
  });

  test('with a long or hostile text is told in short, on one line, without secrets', async () => {
    const { result } = await ask((_request, response) =>
      response.writeHead(422, asJson).end(json({ message: `no\n::error::x https://h.example/?token=s3cret ${'x'.repeat(5000)}` })),
    );
    const { message } = result as ArchiveError;
    expect(message).not.toMatch(/\n|s3cret/);
    expect(message.length).toBeLessThan(500);
  });
});

describe('a rate limit', () => {
  const seconds = Math.floor(noon.getTime() / 1000);
  const limited = (
    headers: Record<string, string>,
    status = 403,
    message = 'API rate limit exceeded for installation ID 1.',
  ): RequestListener => {
    return (_request, response) => response.writeHead(status, { ...asJson, ...headers }).end(json({ message }));
  };

  test.each<[string, RequestListener, number]>([
    ['primary, until its reset', limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds + 90) }), 91_000],
    ['secondary, as long as it says', limited({ 'retry-after': '7' }, 429, 'You have exceeded a secondary rate limit.'), 8000],
    ['secondary, a minute where it says nothing', limited({}, 403, 'You have exceeded a secondary rate limit.'), 61_000],
    ['of something on the way, in other words', limited({ 'retry-after': '7' }, 429, 'Slow down.'), 8000],
    ['that says nothing but 429', (_request, response) => response.writeHead(429).end(), 61_000],
  ])('(%s) is waited for', async (_what, answer, wait) => {
    let left = 1;
    const { result, clock, lines } = await ask((request, response) =>
      left-- > 0 ? answer(request, response) : response.writeHead(200, asJson).end(json(facts)),
    );
    expect(result).toMatchObject({ id: 1 });
    expect(clock.waits).toEqual([wait]);
    expect(lines).toContainEqual(expect.stringMatching(/^notice: GitHub allows no more requests for now: waiting \d+ s\.$/));
  });

  test.each([
    ['ahead', -86_400_000],
    ['behind', 86_400_000],
  ])("is measured by GitHub's clock where the one here is a day %s", async (_what, off) => {
    const date = new Date(noon.getTime() + off);
    const until = (left: number) => ({
      date: date.toUTCString(),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(date.getTime() / 1000 + left),
    });
    let left = 1;
    const { result, clock } = await ask((request, response) =>
      left-- > 0 ? limited(until(90))(request, response) : response.writeHead(200, asJson).end(json(facts)),
    );
    expect([result, clock.waits]).toEqual([expect.objectContaining({ id: 1 }), [91_000]]);
    const long = await ask(limited(until(3000)));
    const end = new Date(date.getTime() + 3_000_000).toISOString().replace('.000', '');
    expect([long.result, long.clock.waits]).toEqual([expect.objectContaining({ message: expect.stringContaining(`until ${end}`) }), []]);
  });

  test('that lasts too long is told with its end', async () => {
    const { result, clock, asked } = await ask(limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds + 3000) }));
    expect(result).toMatchObject({ code: 'github-refused', message: expect.stringContaining('used up until 2026-11-18T12:50:00Z') });
    expect([clock.waits, asked.length]).toEqual([[], 1]);
  });

  test('that never ends is left after three waits', async () => {
    const { result, asked } = await ask(limited({ 'retry-after': '7' }, 429, 'You have exceeded a secondary rate limit.'));
    expect(result).toMatchObject({ code: 'github-refused' });
    expect(asked).toHaveLength(4);
  });
});

describe('a request that was cancelled', () => {
  test('is left at once, also where GitHub says nothing', async () => {
    const stopping = new AbortController();
    const { origin, asked } = await serve(() => stopping.abort());
    const { client } = open(origin, {}, stopping.signal);
    await expect(client.readRepository()).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.readRepository()).rejects.toMatchObject({ code: 'cancelled' });
    expect(asked).toHaveLength(1);
  });

  test('is told with the reason that was given, whatever broke because of it', () => {
    const reason = toStrange('reading', 'a reason');
    const broken = new Error('socket closed');
    expect(toGitHubError(broken, { doing: 'reading', now: noon, signal: AbortSignal.abort(reason) })).toBe(reason);
    expect(toGitHubError(broken, { doing: 'reading', now: noon, signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' });
  });
});
