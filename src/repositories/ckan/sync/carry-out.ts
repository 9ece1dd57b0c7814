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

const isRenaming = (step: Step): boolean => 'target' in step && step.action === 'update' && step.dataset.name !== step.target.name;

export const carryOutSync = async (plan: SyncPlan, doors: SyncDoors): Promise<SyncReport> => {
  const { source, catalogue, strategies } = plan;
  const merge = { source, strategies };
  const counts = { created: 0, updated: 0, deleted: 0, unchanged: plan.unchanged, groups: 0 };
  const failures = new Map<Step, ItemFailure>();
  const notices = new Set<string>();
  const total = plan.groups.length + plan.datasets.length;
  let [ended, left, inARow] = [0, 0, 0];

  const carry = async (step: Step): Promise<void> => {
    if ('group' in step) {
      if ((await carryGroup(step, doors)) !== 'unchanged') counts.groups += 1;
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
      failures.delete(step);
      inARow = 0;
    } catch (thrown) {
      const failure = toArchiveError(thrown);
      if (failure.code === 'cancelled' || doors.signal?.aborted) throw thrown;
      inARow = OUTAGES.has(failure.code) ? inARow + 1 : 0;
      failures.set(step, toFailure(step, failure));
    }
    ended = Math.min(total, ended + 1);
    const isShown = total <= 20 || ended === total || ended % Math.ceil(total / 20) === 0;
    if (isShown)
      doors.log.progress(`${source}: ${ended} of ${total} done${failures.size > 0 ? `, ${failures.size} failed` : ''}`, ended / total);
  };
  const phase = (steps: readonly Step[]): Promise<void> => inPool(steps, doors.sideBySide ?? AT_ONCE, one);

  const of = (action: DatasetStep['action']): readonly DatasetStep[] => plan.datasets.filter((step) => step.action === action);
  await phase(plan.groups);
  await phase(of('delete'));
  await phase(of('update'));
  // A name that one gives up another may wait for: tried again as long as some come through.
  for (let waiting = 0; ; ) {
    const again = [...failures.keys()].filter(isRenaming);
    if (again.length === 0 || again.length === waiting) break;
    waiting = again.length;
    await phase(again);
  }
  await phase(of('create'));
  return {
    format: 1,
    source,
    catalogue,
    ...counts,
    failures: [...plan.problems.map(toTwin), ...failures.values()],
    left,
    notices: [...notices],
  };
};
