/**
 * Carries a plan out: groups and organisations first, then what is deleted (it frees names), then what is changed, and at last what is new. An item that fails
 * does not stop the others. Nothing is remembered: a run that was killed is started again, and finds what is done.
 */
import { type ArchiveError, toArchiveError } from '../../../errors.ts';
import { carryDataset } from './carry-dataset.ts';
import { carryGroup } from './carry-group.ts';
import type { SyncDoors } from './doors.ts';
import { inPool } from './pool.ts';
import type { ItemFailure, SyncReport } from './report.ts';
import type { DatasetStep, GroupStep, SyncPlan } from './step.ts';

const AT_ONCE = 4;
/** So many in a row to which the catalogue had no answer: it is down, or has shut us out, and all the others would wait for the same. */
const MOST_IN_A_ROW = 8;
const OUTAGES: ReadonlySet<string> = new Set(['archive-failed', 'archive-blocked']);

type Step = DatasetStep | GroupStep;

const toFailure = (step: Step, { code, message, remedy }: ArchiveError): ItemFailure => {
  const told = { code, message, remedy };
  if ('group' in step) {
    const { kind, id, name, at } = step.group;
    return { kind: kind === 'group' ? 'group' : 'organisation', id, name, at, ...told };
  }
  if (step.action === 'delete') return { kind: 'dataset', id: step.id, name: step.target.name, ...told };
  const { id, name, at } = step.dataset;
  return { kind: 'dataset', id, name, at, ...told };
};

const toTwin = ({ id, name, message }: SyncPlan['problems'][number]): ItemFailure => ({
  ...{ kind: 'dataset', id, name, code: 'twin-found', message },
  remedy: 'Delete the one that should not be there, or take its mark away; then run it again.',
});

type Renaming = DatasetStep & { action: 'update' };
const isRenaming = (step: DatasetStep): step is Renaming => step.action === 'update' && step.dataset.name !== step.target.name;

/** Names that are handed on: whoever waits for a name comes after the one that has it. Those of a circle come at once, and are refused. */
const toWaves = (steps: readonly Renaming[]): readonly (readonly Renaming[])[] => {
  const waves: Renaming[][] = [];
  for (let waiting = [...steps]; waiting.length > 0; ) {
    const held = new Set(waiting.map(({ target }) => target.name));
    const free = waiting.filter(({ dataset }) => !held.has(dataset.name));
    const wave = new Set(free.length > 0 ? free : waiting);
    waves.push([...wave]);
    waiting = waiting.filter((step) => !wave.has(step));
  }
  return waves;
};

export const carryOutSync = async (plan: SyncPlan, doors: SyncDoors): Promise<SyncReport> => {
  const { source, catalogue, strategies } = plan;
  const merge = { source, strategies };
  const counts = { created: 0, updated: 0, deleted: 0, unchanged: plan.unchanged, groups: 0 };
  const failures: ItemFailure[] = [];
  const notices = new Set<string>();
  const total = plan.groups.length + plan.datasets.length;
  let [ended, left, inARow] = [0, 0, 0];

  const carry = async (step: Step): Promise<void> => {
    if ('group' in step) {
      if ((await carryGroup(step, doors, source)) !== 'unchanged') counts.groups += 1;
      return;
    }
    const { outcome, notices: told } = await carryDataset(step, doors, merge);
    counts[outcome] += 1;
    for (const notice of told) notices.add(notice);
  };
  const one = async (step: Step): Promise<void> => {
    if (inARow >= MOST_IN_A_ROW) {
      left += 1;
      return;
    }
    try {
      await carry(step);
      inARow = 0;
    } catch (thrown) {
      const failure = toArchiveError(thrown);
      if (failure.code === 'cancelled' || doors.signal?.aborted) throw thrown;
      inARow = OUTAGES.has(failure.code) ? inARow + 1 : 0;
      failures.push(toFailure(step, failure));
    }
    ended += 1;
    const isShown = total <= 20 || ended === total || ended % Math.ceil(total / 20) === 0;
    if (isShown)
      doors.log.progress(`${source}: ${ended} of ${total} done${failures.length > 0 ? `, ${failures.length} failed` : ''}`, ended / total);
  };
  const phase = (steps: readonly Step[]): Promise<void> => inPool(steps, doors.sideBySide ?? AT_ONCE, one);

  const of = (action: DatasetStep['action']): readonly DatasetStep[] => plan.datasets.filter((step) => step.action === action);
  await phase(plan.groups);
  await phase(of('delete'));
  await phase(of('update').filter((step) => !isRenaming(step)));
  for (const wave of toWaves(plan.datasets.filter(isRenaming))) await phase(wave);
  await phase(of('create'));
  return {
    format: 1,
    source,
    catalogue,
    ...counts,
    failures: [...plan.problems.map(toTwin), ...failures],
    left,
    notices: [...notices],
  };
};
