/** A collection and a catalogue brought in step, with every write lost once on its way. On the local archive, and on real servers. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../src/http/client.ts';
import { systemClock } from '../../src/http/clock.ts';
import { silentLog } from '../../src/log.ts';
import { ckanClient, type SyncOptions, type SyncReport, sync, toCkanProblem, type WireDataset } from '../../src/repositories/ckan/index.ts';
import type { CkanPlace } from './ckan-client.ts';
import { openRelay } from './relay.ts';

/** Datasets of the collection; with the others it makes two dozen writes. */
const MANY = 20;

const openScene = async (place: CkanPlace) => {
  const relay = await openRelay(place.origin);
  const folder = await mkdtemp(join(tmpdir(), 'collection-'));
  const clock = { ...systemClock, wait: (ms: number, signal?: AbortSignal) => systemClock.wait(Math.min(ms, 300), signal) };
  const http = openHttp({ userAgent: 'archive-release-test', clock, log: silentLog, random: () => 0.5, environment: {} });
  // What earlier tests left on a real server is of other sources, and has other names.
  const own = randomBytes(5).toString('hex');
  const client = ckanClient({ base: relay.origin, http, token: place.tokens.admin });
  return {
    ...{ relay, own, client },
    items: (count: number, more: (at: number) => object = () => ({})): object[] => [
      { kind: 'organisation', id: 'o-1', name: `hydro-${own}`, title: 'Hydrography' },
      { kind: 'group', id: 'g-1', name: `rivers-${own}`, title: 'Rivers' },
      ...Array.from({ length: count }, (_, at) => ({
        ...{
          id: `river:${at}`,
          name: `river-${own}-${at}`,
          title: `River ${at}`,
          notes: 'Levels by day',
          owner_org: 'o-1',
          groups: ['g-1'],
        },
        ...{ tags: ['water', `station ${at}`], extras: { region: 'North', gauge: String(at) } },
        resources: [{ name: 'levels', url: `https://example.org/${at}.csv`, format: 'CSV' }],
        ...more(at),
      })),
    ],
    run: async (items: readonly object[], more: Partial<SyncOptions> = {}): Promise<SyncReport> => {
      const path = join(folder, 'all.jsonl');
      await writeFile(path, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
      relay.requests.length = 0;
      const options = { source: `survey-${own}`, catalogue: relay.origin, collection: [path], ...more };
      return sync(options, { client, log: silentLog, clock, random: () => 0.5 });
    },
    writes: () => relay.requests.filter((line) => /_(create|patch|update|revise|delete|purge)$/.test(line)),
    there: async (): Promise<readonly WireDataset[]> => {
      const reply = await client.search({ fq: `sync_source:"survey-${own}"`, include_private: true, rows: 1000, sort: 'name asc' });
      if (!reply.ok) throw toCkanProblem(reply, 'list the datasets of the source');
      return reply.value.results;
    },
    close: async () => {
      await http.close();
      await relay.close();
      await rm(folder, { recursive: true, force: true });
      await place.close();
    },
  };
};

export const syncSuite = (name: string, openPlace: () => Promise<CkanPlace>): void => {
  describe(`A collection in step, ${name}`, () => {
    let scene: Awaited<ReturnType<typeof openScene>>;
    beforeEach(async () => {
      scene = await openScene(await openPlace());
    });
    afterEach(() => scene.close());

    test('is made, found unchanged without a write, changed and shortened', async () => {
      const { items, run, there, writes } = scene;
      expect(await run(items(MANY))).toMatchObject({
        created: MANY,
        updated: 0,
        deleted: 0,
        groups: 2,
        failures: [],
        left: 0,
        notices: [],
      });
      const made = await there();
      expect(made).toHaveLength(MANY);
      expect(made[0]).toMatchObject({
        ...{ organization: { name: `hydro-${scene.own}` }, groups: [{ name: `rivers-${scene.own}` }] },
        ...{
          tags: [{ name: 'station 0' }, { name: 'water' }],
          resources: [{ name: 'levels', format: 'CSV', url: 'https://example.org/0.csv' }],
        },
      });
      expect(await run(items(MANY).toReversed())).toMatchObject({ created: 0, updated: 0, deleted: 0, unchanged: MANY });
      expect(writes()).toEqual([]);
      const changed = items(MANY, (at) => (at === 3 ? { notes: 'Levels by hour', version: '2', tags: ['water'] } : {})).slice(0, -1);
      expect(await run(changed)).toMatchObject({ updated: 1, deleted: 1, unchanged: MANY - 2, failures: [] });
      expect((await there()).find(({ title }) => title === 'River 3')).toMatchObject({
        ...{ notes: 'Levels by hour', version: '2', tags: [{ name: 'water' }] },
      });
      expect(await run(changed)).toMatchObject({ unchanged: MANY - 1 });
      expect(writes()).toEqual([]);
      await expect(run(items(2))).rejects.toMatchObject({ code: 'too-many-deletions' });
      expect(writes()).toEqual([]);
    });

    test('keeps what people added, and sets back what is the source’s', async () => {
      const { items, run, there, client, writes } = scene;
      await run(items(2));
      const [river] = (await there()) as [WireDataset];
      await client.patchDataset(river.id, {
        ...{ notes: 'Mine', maintainer: 'Ada' },
        extras: [...river.extras, { key: 'shelf', value: '7' }],
        tags: [...river.tags, { name: 'checked' }],
        resources: [...river.resources, { name: 'photo', url: 'https://example.org/photo.jpg', format: 'JPEG' }],
      });
      expect(await run(items(2))).toMatchObject({ updated: 1, notices: [] });
      const [after] = (await there()) as [WireDataset];
      expect(after).toMatchObject({
        ...{ notes: 'Levels by day', maintainer: 'Ada', resources: [{ id: river.resources[0]?.id }, { name: 'photo' }] },
        extras: expect.arrayContaining([{ key: 'shelf', value: '7' }]),
      });
      expect(after.tags.map((tag) => tag.name)).toEqual(['checked', 'station 0', 'water']);
      expect(await run(items(2))).toMatchObject({ unchanged: 2 });
      expect(writes()).toEqual([]);
    });

    test.each(['lose-before', 'lose-after'] as const)(
      '(%s of every third write) makes nothing twice, and the next run goes on',
      async (mishap) => {
        const { items, run, there, relay, writes } = scene;
        let seen = 0;
        relay.watch = (line) => {
          if (!/_(create|revise|patch)$/.test(line)) return undefined;
          seen += 1;
          return seen % 3 === 0 ? mishap : undefined;
        };
        await run(items(MANY));
        await run(items(MANY, (at) => ({ notes: `Levels of ${at}` })));
        relay.watch = () => undefined;
        expect(seen).toBeGreaterThan(MANY);
        expect(await run(items(MANY, (at) => ({ notes: `Levels of ${at}` })))).toMatchObject({ failures: [], left: 0 });
        const now = await there();
        expect(now.map(({ notes }) => notes).toSorted()).toEqual(Array.from({ length: MANY }, (_, at) => `Levels of ${at}`).toSorted());
        for (const { resources } of now) expect(resources).toHaveLength(1);
        await run(items(MANY, (at) => ({ notes: `Levels of ${at}` })));
        expect(writes()).toEqual([]);
      },
    );
  });
};
