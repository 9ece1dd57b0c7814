import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type HttpClient, openHttp } from '../../src/http/client.ts';
import type { HttpRequest } from '../../src/http/request.ts';
import { silentLog } from '../../src/log.ts';
import { openClock } from './clock.ts';
import { sendJson, serve, type TestServer } from './server.ts';

const userAgent = 'archive-release/1.2.3 (+https://example.org/complaints)';
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const start = async (...handlers: Parameters<typeof serve>): Promise<TestServer> => {
  const server = await serve(...handlers);
  open.push(server);
  return server;
};
const client = (clock = openClock(), environment: Record<string, string> = {}): HttpClient => {
  const http = openHttp({ userAgent, clock, log: silentLog, random: () => 0.5, environment });
  open.push(http);
  return http;
};

describe('A request', () => {
  test('says who asks, and sends JSON with exactly the type application/json', async () => {
    const server = await start((_asked, response) => sendJson(response, 201, { id: 5 }));
    const answer = await client().json({ method: 'POST', url: `${server.origin}/api`, body: { a: 1 } });
    expect(answer).toMatchObject({ status: 201, json: { id: 5 } });
    expect(server.asked[0]).toMatchObject({
      method: 'POST',
      headers: { 'user-agent': userAgent, accept: 'application/json', 'content-type': 'application/json' },
    });
    expect(server.asked[0]?.body.toString()).toBe('{"a":1}');
  });

  test('without a body has no content type', async () => {
    const server = await start((_asked, response) => sendJson(response, 202, {}));
    await client().json({ method: 'POST', url: server.origin });
    expect(server.asked[0]?.headers['content-type']).toBeUndefined();
    expect(server.asked[0]?.headers['content-length'] ?? '0').toBe('0');
  });

  test('goes by connections that are kept', async () => {
    const server = await start((_asked, response) => sendJson(response, 200, []));
    const http = client();
    for (let turn = 0; turn < 8; turn += 1) await http.json({ method: 'GET', url: server.origin });
    expect(new Set(server.asked.map(({ port }) => port)).size).toBeLessThanOrEqual(2);
  });
});

describe('Whether anything was written', () => {
  test('is told by what was asked, not by how it ended', async () => {
    const server = await start(({ url }, response) => {
      if (url === '/lost') response.socket?.destroy();
      else sendJson(response, url === '/refused' ? 400 : 200, {});
    });
    const hasWritten = async (...asked: readonly Pick<HttpRequest, 'method' | 'url' | 'worksAs'>[]): Promise<boolean> => {
      const http = client();
      for (const { url, ...request } of asked) await http.json({ ...request, url: server.origin + url });
      return http.mayHaveWritten();
    };
    expect(
      await hasWritten({ method: 'GET', url: '/' }, { method: 'POST', url: '/', worksAs: 'GET' }, { method: 'POST', url: '/refused' }),
    ).toBe(false);
    expect(await hasWritten({ method: 'POST', url: '/' })).toBe(true);
    expect(await hasWritten({ method: 'POST', url: '/lost' })).toBe(true);
  });

  test('is not known of what was broken off', async () => {
    const stopping = new AbortController();
    const server = await start(() => stopping.abort());
    const http = client();
    await expect(http.json({ method: 'POST', url: server.origin, signal: stopping.signal })).rejects.toThrow('cancelled');
    expect(http.mayHaveWritten()).toBe(true);
  });
});

describe('An answer', () => {
  test('is parsed only where its type says JSON; of anything else a piece is kept', async () => {
    const server = await start(({ url }, response) => {
      response.writeHead(200, { 'content-type': url === '/json' ? 'application/vnd.api+json; charset=utf-8' : 'text/html' });
      response.end(url === '/json' ? '{"a":1}' : `{"a":1}${'x'.repeat(5_000_000)}`);
    });
    const http = client();
    expect(await http.json({ method: 'GET', url: `${server.origin}/json` })).toMatchObject({ json: { a: 1 } });
    const page = await http.json({ method: 'GET', url: `${server.origin}/page` });
    expect(page.json).toBeUndefined();
    expect(page.text).toHaveLength(500);
  });

  test('that says JSON and is none is kept as text', async () => {
    const server = await start((_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"a":');
    });
    expect(await client().json({ method: 'GET', url: server.origin })).toMatchObject({ status: 200, text: '{"a":' });
  });

  test('that never comes has the status 0, and a reason', async () => {
    const server = await start((_asked, response) => response.socket?.destroy());
    const answer = await client().json({ method: 'POST', url: server.origin });
    expect(answer.status).toBe(0);
    expect(answer.cause).toBeInstanceOf(Error);
  });
});

describe('A token', () => {
  const credentials = (origin: string) => ({ origin, authorization: 'Bearer S3cret' });

  test('goes to its own origin, and to no other', async () => {
    const [ours, theirs] = [
      await start((_a, response) => sendJson(response, 200, {})),
      await start((_a, response) => sendJson(response, 200, {})),
    ];
    const http = client();
    await http.json({ method: 'GET', url: ours.origin, credentials: credentials(ours.origin) });
    await http.json({ method: 'GET', url: theirs.origin, credentials: credentials(ours.origin) });
    expect(ours.asked[0]?.headers.authorization).toBe('Bearer S3cret');
    expect(theirs.asked[0]?.headers.authorization).toBeUndefined();
  });

  test('stays at home when an answer leads elsewhere, and follows where it does not', async () => {
    const theirs = await start((_asked, response) => sendJson(response, 200, { elsewhere: true }));
    const ours = await start(({ url }, response) => {
      if (url === '/away') response.writeHead(302, { location: `${theirs.origin}/x` }).end();
      else if (url === '/near') response.writeHead(301, { location: '/here' }).end('<html>moved</html>');
      else sendJson(response, 200, { here: true });
    });
    const http = client();
    const ask = (path: string) => http.json({ method: 'GET', url: `${ours.origin}${path}`, credentials: credentials(ours.origin) });
    expect(await ask('/away')).toMatchObject({ status: 302, url: `${ours.origin}/away` }); // nobody else knows what this account has
    expect(theirs.asked).toEqual([]);
    const opened = await http.open({ method: 'GET', url: `${ours.origin}/away`, credentials: credentials(ours.origin) });
    expect(opened).toMatchObject({ status: 200, url: `${theirs.origin}/x` });
    for await (const _piece of opened.body ?? []);
    expect(theirs.asked[0]?.headers.authorization).toBeUndefined();
    expect(await ask('/near')).toMatchObject({ json: { here: true } });
    expect(ours.asked.map(({ headers }) => headers.authorization)).toEqual(Array(4).fill('Bearer S3cret'));
  });

  test('does not follow a write that is sent elsewhere', async () => {
    const theirs = await start((_asked, response) => sendJson(response, 200, {}));
    const ours = await start((_asked, response) => response.writeHead(307, { location: theirs.origin }).end());
    expect((await client().json({ method: 'PUT', url: ours.origin, body: {}, credentials: credentials(ours.origin) })).status).toBe(307);
    expect(theirs.asked).toEqual([]);
  });

  test('is not led round in a circle', async () => {
    const server = await start((_asked, response) => response.writeHead(302, { location: '/' }).end());
    expect((await client().json({ method: 'GET', url: server.origin })).status).toBe(302);
    expect(server.asked).toHaveLength(6);
  });
});

describe('A failure', () => {
  test('of a GET or PUT is repeated with growing pauses until it works', async () => {
    const server = await start((_asked, response, turn) => sendJson(response, turn < 4 ? 503 : 200, { turn }));
    const clock = openClock();
    expect(await client(clock).json({ method: 'PUT', url: server.origin, body: {} })).toMatchObject({ status: 200, json: { turn: 4 } });
    expect(clock.waits).toEqual([750, 1500, 3000]);
  });

  test('in the middle of JSON, where no length was told, is one too', async () => {
    const server = await start((_asked, response, turn) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(turn === 1 ? '{"turn":' : '{"turn":2}');
    });
    expect(await client().json({ method: 'GET', url: server.origin })).toMatchObject({ json: { turn: 2 } });
  });

  test('of a POST is told at once', async () => {
    const server = await start((_asked, response) => sendJson(response, 502, {}));
    expect((await client().json({ method: 'POST', url: server.origin, body: {} })).status).toBe(502);
    expect(server.asked).toHaveLength(1);
  });

  test('by too many requests waits as long as the server asks, even with a POST', async () => {
    const server = await start((_asked, response, turn) =>
      turn === 1 ? sendJson(response, 429, {}, { 'retry-after': '9' }) : sendJson(response, 201, {}),
    );
    const clock = openClock();
    expect((await client(clock).json({ method: 'POST', url: server.origin, body: {} })).status).toBe(201);
    expect(clock.waits).toEqual([9500]);
  });
});

test('A server that says that few requests are left is asked more slowly', async () => {
  const clock = openClock();
  const server = await start((_asked, response, turn) =>
    sendJson(
      response,
      200,
      {},
      { 'x-ratelimit-remaining': String(3 - turn), 'x-ratelimit-reset': String(Math.round(clock.now().getTime() / 1000) + 60) },
    ),
  );
  const http = client(clock);
  for (let turn = 0; turn < 3; turn += 1) await http.json({ method: 'GET', url: server.origin });
  expect(clock.waits).toEqual([20_000, 30_000]);
});

describe('A body', () => {
  test('is sent with its exact length, as bytes', async () => {
    const server = await start((_asked, response) => sendJson(response, 201, {}));
    const body = Readable.from([Buffer.from('abc'), Buffer.from('def')], { objectMode: false });
    expect((await client().send({ method: 'PUT', url: server.origin, body, length: 6 })).status).toBe(201);
    expect(server.asked[0]).toMatchObject({ headers: { 'content-length': '6', 'content-type': 'application/octet-stream' } });
    expect(server.asked[0]?.headers['transfer-encoding']).toBeUndefined();
    expect(server.asked[0]?.body.toString()).toBe('abcdef');
  });

  test('that is shorter than it was said to be arrives nowhere', async () => {
    const server = await start((_asked, response) => sendJson(response, 201, {}));
    const body = Readable.from([Buffer.from('abc')], { objectMode: false });
    expect((await client().send({ method: 'PUT', url: server.origin, body, length: 6 })).status).toBe(0);
    expect(server.asked).toEqual([]);
  });

  test('is sent once, whatever comes back', async () => {
    const server = await start((_asked, response) => sendJson(response, 503, {}, { 'retry-after': '1' }));
    expect((await client().send({ method: 'PUT', url: server.origin, body: Buffer.from('a'), length: 1 })).status).toBe(503);
    expect(server.asked).toHaveLength(1);
  });

  test('that is refused before it is read gives the refusal', async () => {
    const server = await start(
      () => {},
      (_request, response) => {
        sendJson(response, 403, { message: 'Permission denied.' }, { connection: 'close' });
        return true;
      },
    );
    const body = Readable.from(
      (function* () {
        for (let turn = 0; turn < 200; turn += 1) yield Buffer.alloc(65_536);
      })(),
      { objectMode: false },
    );
    expect(await client().send({ method: 'PUT', url: server.origin, body, length: 200 * 65_536 })).toMatchObject({ status: 403 });
  });
});

test('A run that is cancelled stops waiting for an answer', async () => {
  const server = await start(() => {});
  const controller = new AbortController();
  const pending = client().json({ method: 'GET', url: server.origin, signal: controller.signal });
  controller.abort();
  await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
});

test('A proxy is used where the environment names one, and never for the machine itself', async () => {
  const proxy = await start((_asked, response) => sendJson(response, 200, { by: 'proxy' }));
  const direct = await start((_asked, response) => sendJson(response, 200, { by: 'direct' }));
  const http = client(openClock(), { http_proxy: proxy.origin });
  expect((await http.json({ method: 'GET', url: direct.origin })).json).toEqual({ by: 'direct' });
  expect(proxy.asked).toEqual([]);
  expect((await http.json({ method: 'POST', url: 'http://archive.invalid/api' })).json).toEqual({ by: 'proxy' }); // a name that is nowhere
  expect(proxy.asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST http://archive.invalid/api']);
});
