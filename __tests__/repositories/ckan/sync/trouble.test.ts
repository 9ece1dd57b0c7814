/** What can go wrong in a synchronisation: every item is told, none is made twice, and the next run goes on from there. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../../src/log.ts';
import type { CkanClient, WireDataset } from '../../../../src/repositories/ckan/index.ts';
import { get } from '../ground.ts';
import { datasets, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const markOf = ({ extras }: WireDataset, key: string): string | undefined => extras.find((extra) => extra.key === key)?.value;
const sets = (items: readonly object[]) => scene.lines(items).then((path) => [path]);
const failing = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'it went well',
    (thrown: unknown) => thrown,
  );

describe('A name that is taken', () => {
  test('fails for that item alone, and says by whom', async () => {
    get(await scene.as('editor').createDataset({ name: 'river-1', title: 'Old rivers', owner_org: 'sw-team' }));
    const report = await scene.run(await sets(datasets(3)));
    expect(report).toMatchObject({ created: 2, left: 0 });
    expect(report.failures).toEqual([
      expect.objectContaining({
        ...{ kind: 'dataset', id: 'river:1', name: 'river-1', at: `${scene.folder}/all.jsonl:2`, code: 'record-refused' },
        message: 'CKAN: the name river-1 is taken by another dataset, «Old rivers» of no source.',
      }),
    ]);
    expect(get(await scene.as().dataset('river-1'))).toMatchObject({ title: 'Old rivers' });
  });

  test('by one of another source, or by one that may not be read, is told as such', async () => {
    await scene.run(await sets(datasets(1)), { source: 'other' });
    get(await scene.as('admin').createDataset({ name: 'river-1', owner_org: 'other-org', private: true }));
    const { failures } = await scene.run(await sets(datasets(2)), {}, { user: 'editor', sideBySide: 1 });
    expect(failures.map(({ message }) => message)).toEqual([
      'CKAN: the name river-0 is taken by another dataset, «River 0» of the source "other", as "river:0".',
      'CKAN: the name river-1 is taken by a dataset that this account may not read.',
    ]);
  });
});

describe('An answer that is lost', () => {
  test.each(['crashAfterWrite', 'badGatewayAfterWrite', 'cutAfterRequest'] as const)('by %s makes nothing twice', async (fault) => {
    scene.ckan.faults[fault] = 2;
    const report = await scene.run(await sets(datasets(4)), {}, { sideBySide: 1 });
    expect(report.failures).toEqual([]);
    expect(await scene.there()).toHaveLength(4);
    scene.ckan.faults[fault] = 1;
    expect(await scene.run(await sets(datasets(4, (at) => (at === 0 ? { title: 'New' } : {}))))).toMatchObject({ failures: [], left: 0 });
    scene.ckan.faults[fault] = 1;
    const fewer = await sets(datasets(4, (at) => (at === 0 ? { title: 'New' } : {})).slice(0, 3));
    expect(await scene.run(fewer, { maxDelete: { count: 1 } })).toMatchObject({ deleted: 1, failures: [] });
    scene.forget();
    expect(await scene.run(fewer)).toMatchObject({ unchanged: 3 });
    expect(scene.writes()).toEqual([]);
  });

  test('before anything was done is asked for again', async () => {
    const client = scene.as('admin');
    let count = 0;
    const flaky: CkanClient = {
      ...client,
      createDataset: async (data) => {
        count += 1;
        if (count === 2) scene.ckan.faults.fail5xx = 1;
        return client.createDataset(data);
      },
    };
    expect(await scene.run(await sets(datasets(3)), {}, { client: flaky, sideBySide: 1 })).toMatchObject({ created: 3, failures: [] });
    expect(count).toBe(4);
  });
});

describe('A run that was killed', () => {
  test.each([1, 2, 3, 5, 8, 13])('before its request %i, and is started again, ends where another would', async (last) => {
    const before = [{ kind: 'group', id: 'g', name: 'rivers', title: 'Rivers' }, ...datasets(4, () => ({ groups: ['g'] }))];
    await scene.run(await sets(before));
    const after = [
      { kind: 'group', id: 'g', name: 'rivers', title: 'Streams' },
      ...datasets(6, (at) => ({ groups: ['g'], ...(at === 1 ? { notes: 'New' } : {}) })).slice(1),
    ];
    const collection = await sets(after);
    const killed = new AbortController();
    let asked = 0;
    const mortal = scene.as('admin');
    const dying = new Proxy(mortal, {
      get:
        (client, name: keyof CkanClient) =>
        async (...args: never[]) => {
          asked += 1;
          if (asked >= last) killed.abort(new Error('killed'));
          killed.signal.throwIfAborted();
          return (client[name] as (...all: never[]) => Promise<unknown>)(...args);
        },
    });
    const options = { maxDelete: { percent: 50 } };
    await failing(scene.run(collection, options, { client: dying, signal: killed.signal }));
    expect(await scene.run(collection, options)).toMatchObject({ failures: [], left: 0 });
    const there = await scene.there();
    expect(there.map(({ name, notes, groups }) => [name, notes, groups[0]?.name])).toEqual(
      [1, 2, 3, 4, 5].map((at) => [`river-${at}`, at === 1 ? 'New' : 'Levels by day', 'rivers']),
    );
    expect(get(await scene.as().ask('group_show', { id: 'rivers' }, (value) => value))).toMatchObject({ title: 'Streams' });
    scene.forget();
    await scene.run(collection, options);
    expect(scene.writes()).toEqual([]);
  });

  test('goes on where the search has not caught up yet', async () => {
    scene.ckan.faults.ckanSearch = 'late';
    await scene.run(await sets(datasets(3)));
    expect(await scene.run(await sets(datasets(3, () => ({ notes: 'New' }))))).toMatchObject({ created: 0, updated: 3, failures: [] });
    scene.ckan.faults.ckanSearch = 'up';
    expect((await scene.there()).map(({ notes }) => notes)).toEqual(['New', 'New', 'New']);
  });
});

describe('What a catalogue does not take as it is sent', () => {
  test('is told once and sent once, and again only after a change', async () => {
    const odd = (notes: string) =>
      datasets(1, () => ({ notes, frequency: 'daily', resources: [{ url: 'https://example.org/a', format: 'zip file' }] }));
    const report = await scene.run(await sets(odd('a')));
    expect(report.notices).toEqual([
      `river-0 (${scene.folder}/all.jsonl:1): the catalogue did not take as it was sent: frequency, resources.`,
    ]);
    scene.forget();
    expect(await scene.run(await sets(odd('a')))).toMatchObject({ unchanged: 1, notices: [] });
    expect(scene.writes()).toEqual([]);
    expect(await scene.run(await sets(odd('b')))).toMatchObject({ updated: 1 });
    scene.forget();
    await scene.run(await sets(odd('b')));
    expect(scene.writes()).toEqual([]);
  });
});

describe('Too many deletions', () => {
  test('stop a run before anything is written, and are allowed by number or share', async () => {
    await scene.run(await sets(datasets(10)));
    scene.forget();
    const fewer = () => sets(datasets(8));
    expect(await failing(scene.run(await fewer()))).toMatchObject({
      code: 'too-many-deletions',
      message: 'CKAN: 2 of the 10 datasets of survey would be deleted, and 10 % (1) may be. Nothing was written.',
    });
    expect(scene.writes()).toEqual([]);
    expect(await scene.run(await sets(datasets(9)))).toMatchObject({ deleted: 1 });
    expect(await scene.run(await fewer(), { maxDelete: { count: 1 } })).toMatchObject({ deleted: 1 });
    expect(await failing(scene.run(await sets([])))).toMatchObject({ code: 'too-many-deletions' });
  });
});

describe('A token', () => {
  test('that nobody knows ends the run before it takes private datasets for missing ones', async () => {
    const client = scene.as('nobody');
    expect(await failing(scene.run(await sets(datasets(1)), {}, { client }))).toMatchObject({ code: 'token-refused' });
  });

  test('that may be nobody’s, where the catalogue does not tell, is a warning', async () => {
    scene.ckan.faults.ckanHidesVersion = true;
    const warnings: string[] = [];
    const log = { ...silentLog, warning: (message: string) => void warnings.push(message) };
    const report = await scene.run(await sets(datasets(1)), {}, { client: scene.as('nobody'), log });
    expect(warnings).toEqual([expect.stringContaining('private datasets are not found')]);
    expect(report).toMatchObject({ created: 0, failures: [{ code: 'token-refused' }] });
  });

  test('that may not write everywhere fails for those items, and does the others', async () => {
    const items = datasets(12, (at) => (at < 10 ? { owner_org: 'other-org' } : {}));
    const report = await scene.run(await sets(items), {}, { user: 'editor', sideBySide: 1 });
    expect(report).toMatchObject({ created: 2, left: 0 });
    expect(report.failures.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 'token-refused'));
  });

  test('of an editor finds private datasets again', async () => {
    const collection = await sets(datasets(2, () => ({ private: true })));
    await scene.run(collection, {}, { user: 'editor' });
    scene.forget();
    expect(await scene.run(collection, {}, { user: 'editor' })).toMatchObject({ unchanged: 2 });
    expect(scene.writes()).toEqual([]);
  });
});

describe('Two datasets with one mark', () => {
  test('are told; the younger is left alone', async () => {
    await scene.run(await sets(datasets(1)));
    const [first] = (await scene.there()) as [WireDataset];
    const twin = { name: 'twin', owner_org: 'sw-team', extras: first.extras };
    get(await scene.as('admin').createDataset(twin));
    scene.forget();
    const report = await scene.run(await sets(datasets(1)));
    expect(report.failures).toEqual([expect.objectContaining({ code: 'twin-found', id: 'river:0', name: 'twin' })]);
    expect(scene.writes()).toEqual([]);
    expect(markOf(first, 'sync_id')).toBe('river:0');
  });
});

describe('A catalogue that goes down', () => {
  test('is not asked for every item: what was not tried is told, and done by the next run', async () => {
    const client = scene.as('admin');
    let count = 0;
    const falling: CkanClient = {
      ...client,
      createDataset: (data) => {
        count += 1;
        if (count === 3) scene.ckan.faults.ckanSearch = 'down';
        return client.createDataset(data);
      },
    };
    const collection = await sets(datasets(40));
    const report = await scene.run(collection, {}, { client: falling, sideBySide: 1 });
    expect(report).toMatchObject({ created: 2, left: 30 });
    expect(report.failures).toHaveLength(8);
    scene.ckan.faults.ckanSearch = 'up';
    expect(await scene.run(collection)).toMatchObject({ created: 38, unchanged: 2, failures: [], left: 0 });
  });

  test('asks for patience, and gets it', async () => {
    const collection = await sets(datasets(6));
    scene.ckan.faults.tooBusy = 3;
    expect(await scene.run(collection)).toMatchObject({ created: 6, failures: [] });
    expect(scene.clock.waits.some((pause) => pause >= 1000)).toBe(true);
  });
});
