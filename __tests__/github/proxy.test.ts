import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { github } from '../../src/github/client.ts';
import { silentLog } from '../../src/log.ts';
import { closeAll, createClock, never, readAll, serve, stage } from './ground.ts';

afterEach(closeAll);

/** A proxy by which alone the hosts below `github.test` can be reached: each is this machine. It remembers what went through it. */
const startProxy = async () => {
  const hosts = new Set<string>();
  const proxy = await serve((incoming, response) => {
    const url = new URL(incoming.url ?? '');
    hosts.add(url.hostname);
    const onward = request({ host: '127.0.0.1', port: url.port, path: url.pathname + url.search, headers: incoming.headers }, (answer) => {
      const location = answer.headers.location?.replace('//127.0.0.1:', '//blobs.github.test:');
      response.writeHead(answer.statusCode ?? 500, { ...answer.headers, ...(location === undefined ? {} : { location }) });
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  return { url: proxy.origin, hosts };
};

describe('a proxy in the environment', () => {
  const run = async (options: { host: string; toEnvironment: (proxy: string) => Record<string, string> }) => {
    const { server } = await stage({ releases: [{ tag: 'v1', assets: [{ name: 'a', content: 'abc' }] }] });
    const proxy = await startProxy();
    const { port } = new URL(server.origin);
    const client = github(
      { owner: 'ada', name: 'engine', apiUrl: `http://${options.host}:${port}`, serverUrl: server.serverUrl, userAgent: 'test' },
      { log: silentLog, clock: createClock(), environment: options.toEnvironment(proxy.url) },
    );
    const release = await client.readRelease({ tag: 'v1' }, await client.readRepository());
    const [asset] = release.assets;
    const bytes = asset === undefined ? '' : String(await readAll(await client.openAsset(asset, never())));
    return { bytes, hosts: [...proxy.hosts].sort() };
  };

  test.each(['http_proxy', 'HTTP_PROXY'])('%s is used for the API and for downloads', async (name) => {
    const { bytes, hosts } = await run({ host: 'api.github.test', toEnvironment: (proxy) => ({ [name]: proxy }) });
    expect([bytes, hosts]).toEqual(['abc', ['api.github.test', 'blobs.github.test']]);
  });

  test('is left out for this machine', async () => {
    expect(await run({ host: '127.0.0.1', toEnvironment: (proxy) => ({ http_proxy: proxy }) })).toEqual({ bytes: 'abc', hosts: [] });
  });

  test('is left out for the hosts of no_proxy', async () => {
    const failure = run({ host: 'api.github.test', toEnvironment: (proxy) => ({ http_proxy: proxy, no_proxy: '.github.test' }) });
    await expect(failure).rejects.toMatchObject({ code: 'github-failed' });
  });
});
