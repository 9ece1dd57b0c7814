/** What a source wants of a catalogue, in the words of the source: its own ids, and names of groups and organisations. Data alone. */
import type { Json } from '../api/wire.ts';

/** Where an item was written: `rivers.jsonl:12`. */
export type ItemPlace = string;

/** An organisation or a group. Others may use it, too: it is made and changed, never deleted. */
export interface WantedGroup {
  kind: 'group' | 'organization';
  /** The source's own. */
  id: string;
  name: string;
  /** `title`, `description`, `image_url`, … */
  fields: Json;
  extras: Readonly<Record<string, string>>;
  at: ItemPlace;
}

export interface WantedResource {
  /** Tells it from the others of its dataset: the source's id, else its name, else its address. */
  key: string;
  fields: Json;
}

export interface WantedDataset {
  /** The source's own; any text. */
  id: string;
  name: string;
  /** All that is no list and no name: `title`, `notes`, `private`, fields of a schema. Nothing in it is empty. */
  fields: Json;
  /** Name or id in the catalogue. */
  owner?: string;
  extras: Readonly<Record<string, string>>;
  tags: readonly string[];
  /** Names or ids in the catalogue. */
  groups: readonly string[];
  resources: readonly WantedResource[];
  at: ItemPlace;
}

export interface Collection {
  datasets: readonly WantedDataset[];
  groups: readonly WantedGroup[];
}

/** What becomes of what a catalogue has already. */
export interface Strategies {
  /** `preserve`: a dataset that is there keeps its name, and so its address. */
  names: 'preserve' | 'replace';
  /** `add`: to the groups that it is in; `replace`: those of the source and no other; `preserve`: the groups of the source are for new datasets only. */
  groups: 'add' | 'replace' | 'preserve';
  /** `preserve`: a dataset stays where it is; the organisation of the source is for new ones. */
  organisation: 'preserve' | 'replace';
  /** What becomes of groups and organisations that are there: `update` them, or `keep` them as they are. */
  existing: 'update' | 'keep';
}

export const STANDARD_STRATEGIES: Strategies = { names: 'preserve', groups: 'add', organisation: 'preserve', existing: 'update' };
