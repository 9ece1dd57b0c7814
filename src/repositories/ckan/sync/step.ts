/** What is still to do to bring a catalogue in step with a source: data, which can be printed, written to a file and carried out by another job. */
import type { Strategies, WantedDataset, WantedGroup } from './collection.ts';

export interface GroupStep {
  action: 'create' | 'update' | 'restore';
  group: WantedGroup;
}

export interface CreateStep {
  action: 'create';
  dataset: WantedDataset;
}

export interface UpdateStep {
  action: 'update';
  /** Of the dataset in the catalogue. */
  target: { id: string; name: string };
  dataset: WantedDataset;
  /** What differed when it was planned, for people: it is looked at again when it is written. */
  fields: readonly string[];
}

export interface DeleteStep {
  action: 'delete';
  target: { id: string; name: string };
  /** The source's id, by the dataset's mark. */
  id: string;
}

export type DatasetStep = CreateStep | UpdateStep | DeleteStep;

/** What can't be done for an item, and is known before anything is. */
export interface ItemProblem {
  id: string;
  /** Of the dataset in the catalogue. */
  name: string;
  message: string;
}

export interface SyncPlan {
  /** Of this shape. */
  format: 1;
  source: string;
  /** The root of the catalogue that it was made for. */
  catalogue: string;
  strategies: Strategies;
  groups: readonly GroupStep[];
  datasets: readonly DatasetStep[];
  /** Datasets of the source that are as they shall be. */
  unchanged: number;
  problems: readonly ItemProblem[];
  /** Of a plan that was divided: which part, of how many. */
  part?: { number: number; of: number };
}
