/** What a source wants, what a catalogue has, and so what is to do. Pure: nothing is asked, and nothing that comes in is changed. */

import type { WireDataset } from '../api/wire.ts';
import type { Collection, Strategies, WantedGroup } from './collection.ts';
import { ID_KEY, readMark } from './marks.ts';
import { isGroupDue } from './merge-group.ts';
import type { Observed } from './observe.ts';
import { findDue, toFieldNames } from './settled.ts';
import type { DatasetStep, DeleteStep, GroupStep, ItemProblem, SyncPlan } from './step.ts';

export interface PlanOptions {
  source: string;
  catalogue: string;
  strategies: Strategies;
}

const planGroup = (group: WantedGroup, observed: Observed, { source, strategies: { existing } }: PlanOptions): readonly GroupStep[] => {
  const there = observed.groups[group.kind].get(group.name);
  if (there === undefined) return [{ action: 'create', group }];
  if (there.state === 'deleted') return [{ action: 'restore', group }];
  return existing === 'keep' || !isGroupDue(group, there, source) ? [] : [{ action: 'update', group }];
};

const created = ({ metadata_created: at }: WireDataset): string => (typeof at === 'string' ? at : '');

/** By the source's id; of two that are marked as one the older counts, and the other is told and left alone. */
const byId = (datasets: readonly WireDataset[]): { first: ReadonlyMap<string, WireDataset>; problems: readonly ItemProblem[] } => {
  const first = new Map<string, WireDataset>();
  const problems: ItemProblem[] = [];
  for (const dataset of datasets.toSorted((a, b) => (created(a) < created(b) ? -1 : 1))) {
    const id = readMark(dataset, ID_KEY) ?? '';
    const older = first.get(id);
    if (older === undefined) first.set(id, dataset);
    else {
      const message = `${dataset.name} and ${older.name} are both marked as ${JSON.stringify(id)}: ${dataset.name} is left alone.`;
      problems.push({ id, name: dataset.name, message });
    }
  }
  return { first, problems };
};

/** Deletions first, for they free names; then what is changed, and what is new. */
export const planSync = (collection: Collection, observed: Observed, options: PlanOptions): SyncPlan => {
  const { source, catalogue, strategies } = options;
  const { first, problems } = byId(observed.datasets);
  const wanted = new Set(collection.datasets.map(({ id }) => id));
  const deleted = [...first]
    .filter(([id]) => !wanted.has(id))
    .map(([id, { id: uuid, name }]): DeleteStep => ({ action: 'delete', target: { id: uuid, name }, id }));
  const updated: DatasetStep[] = [];
  const fresh: DatasetStep[] = [];
  for (const dataset of collection.datasets) {
    const there = first.get(dataset.id);
    const due = there && findDue(dataset, there, { source, strategies });
    if (there === undefined) fresh.push({ action: 'create', dataset });
    else if (due !== undefined)
      updated.push({ action: 'update', target: { id: there.id, name: there.name }, dataset, fields: toFieldNames(due) });
  }
  return {
    ...{ format: 1, source, catalogue, strategies },
    groups: collection.groups
      .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'organization' ? -1 : 1))
      .flatMap((group) => planGroup(group, observed, options)),
    datasets: [...deleted, ...updated, ...fresh],
    unchanged: collection.datasets.length - updated.length - fresh.length,
    problems,
  };
};
