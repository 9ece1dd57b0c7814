/** A collection on disk, and a local CKAN that counts what it is asked. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Log, silentLog } from '../../../../src/log.ts';
import { type SyncDoors, type SyncOptions, type SyncReport, sync, type WireDataset } from '../../../../src/repositories/ckan/index.ts';
import type { CkanOptions } from '../../../../src/sandbox/ckan/index.ts';
import { type Ground, get, openGround } from '../ground.ts';

export interface Scene extends Ground {
  /** Items as JSON lines. */
  lines(items: readonly object[], name?: string): Promise<string>;
  /** Any file of the collection's folder. */
  put(name: string, text: string): Promise<string>;
  folder: string;
  doors(more?: Partial<SyncDoors> & { user?: string }): SyncDoors;
  run(
    collection: SyncOptions['collection'],
    more?: Partial<SyncOptions>,
    doors?: Partial<SyncDoors> & { user?: string },
  ): Promise<SyncReport>;
  /** The source's datasets that are there, by name. */
  there(source?: string): Promise<readonly WireDataset[]>;
}

export const openScene = async (options: CkanOptions = {}): Promise<Scene> => {
  const ground = await openGround(options);
  const folder = await mkdtemp(join(tmpdir(), 'collection-'));
  const put: Scene['put'] = async (name, text) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return path;
  };
  const doors: Scene['doors'] = ({ user = 'admin', ...more } = {}) => ({
    ...{ client: ground.as(user), log: silentLog as Log, clock: ground.clock, random: () => 0.5 },
    ...more,
  });
  return {
    ...ground,
    folder,
    put,
    doors,
    lines: (items, name = 'all.jsonl') => put(name, items.map((item) => `${JSON.stringify(item)}\n`).join('')),
    run: (collection, more = {}, outside = {}) =>
      sync({ source: 'survey', catalogue: ground.ckan.origin, collection, ...more }, doors(outside)),
    there: async (source = 'survey') =>
      get(await ground.as('admin').search({ fq: `sync_source:"${source}"`, include_private: true, rows: 1000, sort: 'name asc' })).results,
    close: async () => {
      await ground.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** So many datasets of one organisation, by their numbers. */
export const datasets = (count: number, more: (at: number) => object = () => ({})): object[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `river:${at}`, name: `river-${at}`, title: `River ${at}`, notes: 'Levels by day', owner_org: 'sw-team' },
    ...{ tags: ['water', `station ${at}`], extras: { region: 'North', gauge: String(at) } },
    resources: [{ name: 'levels', url: `https://example.org/${at}.csv`, format: 'CSV' }],
    ...more(at),
  }));
