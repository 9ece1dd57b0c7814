/** A plan in parts that independent jobs carry out, in any order and side by side. Pure. */
import type { DatasetStep, GroupStep, SyncPlan } from './step.ts';

/** The names that a step frees or takes: steps that share one go into the same part, or a new dataset could come before the end of the old one. */
const namesOf = (step: DatasetStep): readonly string[] => [
  ...(step.action === 'create' ? [] : [step.target.name]),
  ...(step.action === 'delete' ? [] : [step.dataset.name]),
];

const toClusters = (steps: readonly DatasetStep[]): readonly (readonly DatasetStep[])[] => {
  const byName = new Map<string, DatasetStep[]>();
  for (const step of steps) {
    const own = [step];
    for (const name of new Set(namesOf(step))) {
      const other = byName.get(name);
      if (other !== undefined && other[0] !== own[0]) own.unshift(...other);
    }
    // Whoever was drawn in is led to the new cluster, too.
    for (const one of own) for (const name of namesOf(one)) byName.set(name, own);
  }
  return [...new Set(byName.values())];
};

/** A group that a dataset needs is made by whichever part comes first: the others find it (carry-group.ts). */
const needs = (steps: readonly DatasetStep[], { group }: GroupStep): boolean =>
  steps.some(
    (step) =>
      step.action !== 'delete' && (group.kind === 'group' ? step.dataset.groups.includes(group.name) : step.dataset.owner === group.name),
  );

/** @param count of parts; some are empty where there is less to do */
export const toShards = (plan: SyncPlan, count: number): readonly SyncPlan[] => {
  const parts: DatasetStep[][] = Array.from({ length: count }, () => []);
  for (const cluster of toClusters(plan.datasets)) {
    const least = parts.reduce((a, b) => (b.length < a.length ? b : a));
    least.push(...cluster);
  }
  const order = new Map(plan.datasets.map((step, at) => [step, at]));
  const isAnywhere = (step: GroupStep): boolean => needs(plan.datasets, step);
  return parts.map((steps, at) => ({
    ...plan,
    groups: plan.groups.filter((step) => needs(steps, step) || (at === 0 && !isAnywhere(step))),
    datasets: steps.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    unchanged: at === 0 ? plan.unchanged : 0,
    problems: at === 0 ? plan.problems : [],
    part: { number: at + 1, of: count },
  }));
};
