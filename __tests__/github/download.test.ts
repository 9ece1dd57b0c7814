import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import { closeAll, never, open, readAll, serve, stage } from './ground.ts';

afterEach(closeAll);

const size = 300_000;

const stageAsset = async (seed = {}) => {
  const staged = await stage({
    ...seed,
    tree: { a: 'x' },
    releases: [{ tag: 'v1', assets: [{ name: 'a.bin', content: { generate: size } }] }],
  });
  const release = await staged.client.readRelease({ tag: 'v1' }, await staged.client.readRepository());
  const [asset] = release.assets;
  if (asset === undefined) throw new Error('the stage has no asset');
  return { ...staged, release, asset };
};

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('an asset', () => {
  test.each([true, false])('arrives whole, by redirect or directly (%s)', async (directDownload) => {
    const { client, server, asset } = await stageAsset();
    server.faults.directDownload = directDownload;
    expect(sha256(await readAll(await client.openAsset(asset, never())))).toBe(asset.sha256);
  });

  test('is fetched from the other server without the token, by a new signed address each time, which is masked', async () => {
    const { client, server, asset, masked } = await stageAsset();
    await readAll(await client.openAsset(asset, never()));
    await readAll(await client.openAsset(asset, never()));
    expect(server.leaked).toEqual([]);
    expect(masked.filter((secret) => secret.includes('X-Amz-Signature'))).toHaveLength(2);
  });

  test('is fetched from a renamed repository, by way of its new address', async () => {
    const { asset, server } = await stageAsset({ formerNames: ['ada/old'] });
    const { client } = open(server.origin, { name: 'old', token: server.tokens.actions ?? '' });
    expect(await readAll(await client.openAsset(asset, never()))).toHaveLength(size);
    expect(server.leaked).toEqual([]);
  });

  test('whose address has expired is asked for anew', async () => {
    const { client, server, asset, clock } = await stageAsset();
    server.faults.expiredUrl = 2;
    expect(await readAll(await client.openAsset(asset, never()))).toHaveLength(size);
    expect(clock.waits).toEqual([1000, 4000]);
  });

  test('whose addresses stay expired is an error that names the host and not the address', async () => {
    const { client, server, asset } = await stageAsset();
    server.faults.expiredUrl = 99;
    const failure = await client.openAsset(asset, never()).catch((error: unknown) => error as ArchiveError);
    expect(failure).toMatchObject({ code: 'github-failed', message: `The download from ${new URL(server.blobs).host} answered 403.` });
    expect(JSON.stringify([failure, (failure as ArchiveError).remedy])).not.toContain('Amz');
  });

  test('is loaded from its public address, without the token, once the hour of the API is used up', async () => {
    const { client, server, asset, clock, requests, lines } = await stageAsset();
    server.faults.rateLimit = { kind: 'primary', times: 99 };
    requests.length = 0;
    for (const _ of [1, 2]) expect(sha256(await readAll(await client.openAsset(asset, never())))).toBe(asset.sha256);
    expect(requests.map((request) => request.split(/ |\?/).slice(0, 2).join(' '))).toEqual(
      ['github GET', 'github-pages GET', 'github-blobs GET', 'github-pages GET', 'github-blobs GET'], // the API is left alone for that hour
    );
    expect(server.leaked).toEqual([]);
    expect(lines.filter((line) => line.startsWith('notice'))).toEqual([
      "notice: GitHub's limit of requests is all but used up until 2026-11-18T13:00:00Z: assets are loaded from their public addresses.",
    ]);
    await clock.wait(3_600_000);
    server.faults.rateLimit = { kind: 'primary', times: 0 };
    requests.length = 0;
    await readAll(await client.openAsset(asset, never()));
    expect(requests[0]).toMatch(/^github GET/);
  });

  test.each([
    ['a login page', 200, { 'content-length': '2' }, 'The public address of a.bin gives something else than the file.'],
    ['a login page of unknown length', 200, {}, 'The public address of a.bin gives something else than the file.'],
    ['a failure', 503, {}, 'The download from HOST answered 503.'],
  ])('whose public address is %s is asked for all the same, and says when the hour ends', async (_what, status, headers, told) => {
    const { client, server, asset, lines } = await stageAsset();
    const login = await serve((_request, response) => response.writeHead(status, headers).end('hi'));
    server.faults.rateLimit = { kind: 'primary', times: 99 };
    for (const _ of ['met', 'known']) {
      const pending = client.openAsset({ ...asset, page: `${login.origin}/login` }, never());
      await expect(pending).rejects.toMatchObject({
        code: 'github-refused',
        message: "GitHub's limit of requests is used up until 2026-11-18T13:00:00Z, downloading a.bin.",
        remedy: expect.stringContaining('Run the job again after 2026-11-18T13:00:00Z.'),
      });
    }
    expect(lines).toContain(`notice: ${told.replace('HOST', new URL(login.origin).host)}`);
    expect(login.asked.map((request) => request.headers.authorization).filter(Boolean)).toEqual([]);
  });

  test('is loaded from there as soon as nine of ten requests of the hour are gone, which the other jobs of the repository share', async () => {
    const { client, server, asset, requests } = await stageAsset();
    const ask = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${server.tokens.actions}` };
      const answer = await fetch(`${server.origin}/repos/ada/engine`, { headers });
      await answer.arrayBuffer();
      return Number(answer.headers.get('x-ratelimit-remaining'));
    };
    while ((await ask()) > 101);
    requests.length = 0;
    for (const _ of [100, 99, 99]) expect(await readAll(await client.openAsset(asset, never()))).toHaveLength(size);
    expect(requests.map((request) => request.split(' ')[0]).filter((side) => side !== 'github-blobs')).toEqual([
      'github',
      'github',
      'github-pages',
    ]);
    expect(await ask()).toBe(98);
    const login = await serve((_request, response) => response.end('Who are you?'));
    expect(await readAll(await client.openAsset({ ...asset, page: login.origin }, never()))).toHaveLength(size);
  });

  test('of a private repository has no such address', async () => {
    const { client, server, asset } = await stageAsset({ private: true });
    server.faults.rateLimit = { kind: 'primary', times: 99 };
    await expect(client.openAsset(asset, never())).rejects.toMatchObject({ code: 'github-refused' });
  });

  test('that is cut short fails while it is read', async () => {
    const { client, server, asset } = await stageAsset();
    server.faults.cutDownload = { after: 1000, times: 1 };
    await expect(client.openAsset(asset, never()).then(readAll)).rejects.toThrow();
    expect(await readAll(await client.openAsset(asset, never()))).toHaveLength(size);
  });

  test('that has another length than GitHub told is not begun', async () => {
    const { client, server, asset } = await stageAsset();
    for (const directDownload of [true, false]) {
      server.faults.directDownload = directDownload;
      await expect(client.openAsset({ ...asset, size: 5 }, never())).rejects.toMatchObject({ code: 'file-changed' });
    }
  });

  test('stops when it is cancelled, before and while it is read', async () => {
    const { client, server, asset } = await stageAsset();
    server.faults.stallDownload = { after: 1000, times: 1 };
    const stalled = new ArchiveError('transfer-stalled', 'It stands still.', { remedy: 'Wait.' });
    const controller = new AbortController();
    const stream = await client.openAsset(asset, controller.signal);
    stream.once('data', () => controller.abort(stalled));
    await expect(readAll(stream)).rejects.toThrow();
    await expect(client.openAsset(asset, controller.signal)).rejects.toBe(stalled);
    await expect(client.openAsset(asset, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the source archive', () => {
  test.each(['zip', 'tar.gz'] as const)('arrives as %s, without the token', async (format) => {
    const { client, server, release } = await stageAsset();
    const bytes = await readAll(await client.openSourceArchive(release.commit, format, never()));
    expect(bytes.subarray(0, 2).toString('hex')).toBe(format === 'zip' ? '504b' : '1f8b');
    expect(server.leaked).toEqual([]);
  });

  test('is asked for by its commit', async () => {
    const { client, requests, release } = await stageAsset();
    await readAll(await client.openSourceArchive(release.commit, 'zip', never()));
    expect(requests).toContain(`github GET /repos/ada/engine/zipball/${release.commit}`);
  });
});

describe('a download server', () => {
  const asset = { id: 1, name: 'a.bin', size: 3, state: 'uploaded' };

  test.each([
    ['answers with a page', 502, '<html>Bad gateway</html>', 'answered 502'],
    ['sends on to nowhere', 302, '', 'answered 302'],
  ])('that %s is told by its host', async (_what, status, body, told) => {
    const store = await serve((_request, response) => response.writeHead(status).end(body));
    const api = await serve((_request, response) => response.writeHead(302, { location: `${store.origin}/x?sig=secret` }).end());
    const { client } = open(api.origin);
    const failure = await client.openAsset(asset, never()).catch((error: unknown) => error as ArchiveError);
    expect(failure).toMatchObject({ code: 'github-failed', message: `The download from ${new URL(store.origin).host} ${told}.` });
    expect(store.asked).toHaveLength(5);
  });

  test('that sends on for ever is left', async () => {
    const store = await serve((_request, response) => response.writeHead(302, { location: '/again' }).end());
    const api = await serve((_request, response) => response.writeHead(302, { location: `${store.origin}/x` }).end());
    await expect(open(api.origin).client.openAsset(asset, never())).rejects.toMatchObject({
      message: expect.stringContaining('redirects without end'),
    });
  });

  test('that sends back to the API is not given the token again', async () => {
    const store = await serve((_request, response) => response.writeHead(302, { location: `${api.origin}/caught` }).end());
    const api = await serve((request, response) => {
      if (request.url === '/caught') response.writeHead(200, { 'content-length': '3' }).end('abc');
      else response.writeHead(302, { location: `${store.origin}/x` }).end();
    });
    expect(String(await readAll(await open(api.origin).client.openAsset(asset, never())))).toBe('abc');
    expect(api.asked.map(({ url, headers }) => [url, headers.authorization !== undefined])).toEqual([
      ['/repos/ada/engine/releases/assets/1', true],
      ['/caught', false],
    ]);
    expect(store.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('on the host of the API, but outside of it, is not given the token', async () => {
    const api = await serve((request, response) => {
      if (request.url?.startsWith('/storage')) response.writeHead(200).end('abc');
      else response.writeHead(302, { location: '/storage/x?sig=1' }).end();
    });
    const { client, masked } = open(`${api.origin}/api/v3/`);
    expect(String(await readAll(await client.openAsset(asset, never())))).toBe('abc');
    expect(api.asked.map(({ url, headers }) => [url, headers.authorization !== undefined])).toEqual([
      ['/api/v3/repos/ada/engine/releases/assets/1', true],
      ['/storage/x?sig=1', false],
    ]);
    expect(masked).toContain(`${api.origin}/storage/x?sig=1`);
  });

  test('that cannot be reached is told', async () => {
    const store = await serve(() => {});
    const api = await serve((_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end());
    await expect(open(api.origin).client.openAsset(asset, never())).rejects.toMatchObject({
      code: 'github-failed',
      message: expect.stringContaining('downloading a.bin'),
    });
    expect(store.asked).toEqual([]);
  });
});
