/** CKAN for programs, the high level: datasets, groups and organisations, that no update takes anything from (docs/library.md). */
import { type HttpClient, openHttp } from '../../../http/client.ts';
import { type Clock, systemClock } from '../../../http/clock.ts';
import { type Log, silentLog } from '../../../log.ts';
import { USER_AGENT } from '../../../version.ts';
import type { CkanClient } from '../api/api.ts';
import type { WireDataset, WireGroup } from '../api/wire.ts';
import { ckanClient } from '../client.ts';
import type { DatasetChange, ToChange } from '../save/change.ts';
import { type SaveDoors, type SavedDataset, saveDataset } from '../save/save-dataset.ts';
import { type CreatedDataset, createDataset } from './create-dataset.ts';
import { type DatasetKey, getDataset, type LookOptions, lookUpDataset } from './get-dataset.ts';
import {
  createGroup,
  deleteGroup,
  type GroupChange,
  type GroupKey,
  type GroupKind,
  getGroup,
  listGroups,
  type SavedGroup,
  saveGroup,
  updateGroup,
} from './groups.ts';
import { quoteForSearch, searchAll } from './search.ts';
import { deleteDataset, wipeDataset } from './wipe-dataset.ts';

export interface Groups {
  list(): AsyncIterable<WireGroup>;
  get(key: GroupKey, options?: LookOptions): Promise<WireGroup>;
  create(change: GroupChange): Promise<SavedGroup>;
  update(key: GroupKey, change: GroupChange): Promise<SavedGroup>;
  /** By name: made, restored or changed. */
  save(change: GroupChange): Promise<SavedGroup>;
  delete(key: GroupKey, options?: { purge?: boolean }): Promise<boolean>;
}

export interface Datasets {
  /** Of an organisation or a group by its name, or all that a query in Solr's words finds; private ones, too, for whoever may see them. */
  list(of?: { organisation?: string; group?: string; fq?: string }): AsyncIterable<WireDataset>;
  /** Throws `record-not-found` for what is deleted, too, and for what has the word as its other key. */
  get(key: DatasetKey, options?: LookOptions): Promise<WireDataset>;
  create(change: DatasetChange): Promise<CreatedDataset>;
  /** Only what is named changes; nothing is written where nothing differs. */
  update(key: DatasetKey, change: ToChange, options?: LookOptions): Promise<SavedDataset>;
  /** By `fields.id`, or by `fields.name`: made where there is none. */
  save(change: DatasetChange): Promise<SavedDataset | CreatedDataset>;
  delete(key: DatasetKey): Promise<boolean>;
  /** Its name is free for any other afterwards. */
  wipe(key: DatasetKey, options?: { purge?: boolean }): Promise<boolean>;
}

export interface CkanCatalogue {
  /** One floor below. */
  client: CkanClient;
  datasets: Datasets;
  groups: Groups;
  organisations: Groups;
  /** Lets go of its connections. */
  close(): Promise<void>;
}

export interface CatalogueOptions {
  /** The root of the catalogue. */
  url: string;
  token?: string;
  /** Where the site has a header of its own for tokens. */
  tokenHeader?: string;
  /** Hears what a write will destroy before it is made; what it throws stops the write. */
  tell?: SaveDoors['tell'];
  log?: Log;
  signal?: AbortSignal;
  /** Where `https_proxy` and its like are looked up. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** For whoever has one already. */
  http?: HttpClient;
  clock?: Clock;
  /** 0 to 1 */
  random?: () => number;
}

const toGroups = (client: CkanClient, kind: GroupKind): Groups => ({
  list: () => listGroups(client, kind),
  get: (key, { allowDeleted = false } = {}) => getGroup(client, kind, { key, allowDeleted }),
  create: (change) => createGroup(client, kind, change),
  update: (key, change) => updateGroup(client, kind, { ...change, key }),
  save: (change) => saveGroup(client, kind, change),
  delete: (key, { purge = false } = {}) => deleteGroup(client, kind, { key, purge }),
});

const toDatasets = (client: CkanClient, doors: SaveDoors): Datasets => {
  const update: Datasets['update'] = async (key, change, { allowDeleted = false } = {}) => {
    const { id } = await getDataset(client, key, { allowDeleted: true });
    return saveDataset(client, id, change, { ...doors, ...(allowDeleted ? { allowDeleted } : {}) });
  };
  return {
    list: ({ organisation, group, fq } = {}) => {
      const filters = [
        ...(organisation === undefined ? [] : [`organization:${quoteForSearch(organisation)}`]),
        ...(group === undefined ? [] : [`groups:${quoteForSearch(group)}`]),
        ...(fq === undefined ? [] : [fq]),
      ];
      return searchAll(client, filters.length === 0 ? {} : { fq: filters.map((one) => `+${one}`).join(' ') });
    },
    get: (key, options) => getDataset(client, key, options),
    create: (change) => createDataset(client, change, doors),
    update,
    save: async (change) => {
      const { id, name, ...fields } = change.fields ?? {};
      if (typeof id === 'string') return update({ id }, { ...change, fields: { ...fields, ...(name === undefined ? {} : { name }) } });
      const looked = await lookUpDataset(client, { name: String(name ?? '') });
      return looked.kind === 'found' ? update({ id: looked.dataset.id }, change) : createDataset(client, change, doors);
    },
    delete: (key) => deleteDataset(client, key),
    wipe: (key, { purge = false } = {}) => wipeDataset(client, key, { ...doors, purge }),
  };
};

/** Asks nothing yet. */
export const openCatalogue = (options: CatalogueOptions): CkanCatalogue => {
  const { url, token, tokenHeader, signal, tell, log = silentLog, clock = systemClock, random = Math.random } = options;
  if (token !== undefined) log.mask(token);
  const environment = options.environment === undefined ? {} : { environment: options.environment };
  const http = options.http ?? openHttp({ userAgent: USER_AGENT, clock, log, random, ...environment });
  const client = ckanClient({ base: url, http, token, tokenHeader, signal });
  return {
    client,
    datasets: toDatasets(client, { clock, random, signal, tell }),
    groups: toGroups(client, 'group'),
    organisations: toGroups(client, 'organization'),
    close: () => http.close(),
  };
};

export type { CreatedDataset } from './create-dataset.ts';
export type { DatasetKey, LookOptions } from './get-dataset.ts';
export type { GroupChange, GroupKey, GroupKind, SavedGroup } from './groups.ts';
