import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Exchange, listen } from '../../src/sandbox/server.ts';

const open: { close(): Promise<void> }[] = [];
const opened = <T extends { close(): Promise<void> }>(thing: T): T => {
  open.push(thing);
  return thing;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

const seed = { owner: 'tidal-lab', name: 'tide-table' };

describe('the local archive', () => {
  test('has all sides up when it is ready, with a token for each user, good at both archives', async () => {
    const { ready } = opened(await startSandbox({ seeds: [seed], users: ['owner', 'other'] }));
    expect(Object.keys(ready.tokens)).toEqual(['owner', 'other']);
    const repository = await fetch(`${ready.github}/repos/tidal-lab/tide-table`);
    const deposits = await fetch(`${ready.zenodo}/api/deposit/depositions`, { headers: { authorization: `Bearer ${ready.tokens.owner}` } });
    expect([repository.status, deposits.status, await deposits.json()]).toEqual([200, 200, []]);
    const draft = await fetch(`${ready.inveniordm}/api/records`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ready.tokens.other}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([draft.status, ((await draft.json()) as { is_draft: boolean }).is_draft]).toEqual([201, true]);
  });

  test('reads its repositories from a folder, and shows their assets', async () => {
    const { github } = opened(await startSandbox({ seeds: join(import.meta.dirname, '../../examples/sample') }));
    const release = (await (await fetch(`${github.origin}/repos/sample-lab/driftline/releases/tags/v1.0.0`)).json()) as {
      assets: { name: string; size: number }[];
    };
    expect(release.assets.map(({ name }) => name)).toEqual([
      'driftline-1.0.0-py3-none-any.whl',
      'example-tracks.csv',
      'reference-field.bin',
    ]);
  });

  test('lets a watcher see both sides, and drop a request before it is carried out', async () => {
    const seen: Exchange[] = [];
    const watch = {
      before: ({ path }: Exchange) => (path.endsWith('/topics') ? ('drop' as const) : undefined),
      after: (exchange: Exchange) => void seen.push(exchange),
    };
    const { ready } = opened(await startSandbox({ seeds: [seed], watch }));
    await (await fetch(`${ready.github}/repos/tidal-lab/tide-table`)).text();
    await (await fetch(`${ready.zenodo}/api/records`)).text();
    await expect(fetch(`${ready.github}/repos/tidal-lab/tide-table/topics`)).rejects.toThrow();
    expect(seen.slice(0, 2).map(({ side, status }) => [side, status])).toEqual([
      ['github', 200],
      ['zenodo', 200],
    ]);
  });

  test('takes six ports one after the other where one is named', async () => {
    // Whether six neighbours are free is up to the machine: a few places are tried.
    const places = [23_140, 24_260, 25_380, 26_500, 27_620];
    const tries = places.map((port) => async () => opened(await startSandbox({ seeds: [seed], port })));
    const { github, zenodo, inveniordm, ckan } = await tries.reduce(
      (before, next) => before.catch(next),
      Promise.reject<Sandbox>(new Error('none tried yet')),
    );
    const ports = [github.origin, github.blobs, github.serverUrl, zenodo.origin, inveniordm.origin, ckan.origin].map((origin) =>
      Number(new URL(origin).port),
    );
    expect(ports.map((port) => port - (ports[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(places).toContain(ports[0]);
  });

  test('closes what is open already where a port is taken', async () => {
    const taken = opened(await listen('any', () => undefined));
    const port = Number(new URL(taken.origin).port);
    const seen: Exchange[] = [];
    const watch = { after: (exchange: Exchange) => void seen.push(exchange) };
    await expect(startSandbox({ seeds: [seed], port: port - 1, watch })).rejects.toThrow(/EADDRINUSE/);
    await fetch(`http://127.0.0.1:${port - 1}/`).catch(() => undefined); // another process may have that port
    expect(seen).toEqual([]);
  });

  test('has two clocks that are one', async () => {
    const now = (): Date => new Date('2031-02-03T04:05:06Z');
    const sandbox: Sandbox = opened(await startSandbox({ seeds: [seed], now }));
    const created = await fetch(`${sandbox.zenodo.origin}/api/deposit/depositions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.zenodo.tokens.owner}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(((await created.json()) as { created: string }).created).toMatch(/^2031-02-03T04:05:06/);
    const limit = (await fetch(`${sandbox.github.origin}/rate_limit`)).headers.get('x-ratelimit-reset');
    expect(limit).toBe(String(Date.parse('2031-02-03T05:05:06Z') / 1000));
  });
});
