/** A collection and a catalogue, brought in step on the local CKAN: what is there afterwards, and what it was asked for it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WireDataset } from '../../../../src/repositories/ckan/index.ts';
import { get } from '../ground.ts';
import { datasets, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const extrasOf = ({ extras }: WireDataset): Record<string, string> => Object.fromEntries(extras.map(({ key, value }) => [key, value]));

describe('A first run', () => {
  test('makes organisations, groups and datasets, each with its mark', async () => {
    const path = await scene.lines([
      ...datasets(3, () => ({ owner_org: 'o-1', groups: ['g-1'] })),
      { kind: 'organisation', id: 'o-1', name: 'hydro', title: 'Hydrography', extras: { seat: 'North' } },
      { kind: 'group', id: 'g-1', name: 'rivers', title: 'Rivers' },
    ]);
    const report = await scene.run([path]);
    expect(report).toMatchObject({ created: 3, updated: 0, deleted: 0, unchanged: 0, groups: 2, failures: [], left: 0, notices: [] });
    const [first] = await scene.there();
    expect(first).toMatchObject({
      ...{ name: 'river-0', title: 'River 0', organization: { name: 'hydro' }, groups: [{ name: 'rivers' }] },
      ...{
        tags: [{ name: 'station 0' }, { name: 'water' }],
        resources: [{ name: 'levels', format: 'CSV', url: 'https://example.org/0.csv' }],
      },
    });
    expect(extrasOf(first as WireDataset)).toMatchObject({ region: 'North', gauge: '0', sync_source: 'survey', sync_id: 'river:0' });
    const organisation = get(await scene.as('admin').organisation('hydro'));
    expect(organisation).toMatchObject({ title: 'Hydrography', extras: [{ key: 'seat', value: 'North' }] });
  });

  test('is followed by one that writes nothing, whatever the order of the items', async () => {
    const items = datasets(5);
    await scene.run([await scene.lines(items)]);
    scene.forget();
    const report = await scene.run([await scene.lines(items.toReversed())]);
    expect(report).toMatchObject({ created: 0, updated: 0, deleted: 0, unchanged: 5 });
    expect(scene.writes()).toEqual([]);
    expect(scene.asked()).toEqual(['user_show', 'package_search']);
  });
});
