/** A plan and a report in words. Pure. */
import type { ItemFailure, SyncReport } from './report.ts';
import type { DatasetStep, GroupStep, SyncPlan } from './step.ts';

const SIGNS = { create: '+', update: '~', restore: '+', delete: '-' } as const;

const toStepLine = (step: DatasetStep | GroupStep): string => {
  const sign = SIGNS[step.action];
  if ('group' in step) {
    const { kind, name, id } = step.group;
    return `  ${sign} ${kind === 'group' ? 'group' : 'organisation'} ${name} (${id})`;
  }
  if (step.action === 'delete') return `  ${sign} ${step.target.name} (${step.id})`;
  const { id, name, at } = step.dataset;
  return step.action === 'create'
    ? `  ${sign} ${name} (${id}, ${at})`
    : `  ${sign} ${step.target.name} (${id}, ${at}): ${step.fields.join(', ')}`;
};

const count = ({ datasets }: SyncPlan, action: DatasetStep['action']): number => datasets.filter((step) => step.action === action).length;

export const toPlanText = (plan: SyncPlan): string => {
  const { source, catalogue, groups, datasets, problems, unchanged } = plan;
  const part = plan.part === undefined ? '' : `, part ${plan.part.number} of ${plan.part.of}`;
  const numbers = `${count(plan, 'create')} to create, ${count(plan, 'update')} to update, ${count(plan, 'delete')} to delete, ${unchanged} unchanged`;
  return [
    `${source} at ${catalogue}${part}: ${numbers}${groups.length > 0 ? `; ${groups.length} groups and organisations` : ''}.`,
    ...[...groups, ...datasets].map(toStepLine),
    ...problems.map(({ message }) => `  ! ${message}`),
  ].join('\n');
};

const toFailureLines = ({ kind, id, name, at, message, remedy, code }: ItemFailure): readonly string[] => [
  `  ! ${kind} ${name} (${id}${at === undefined ? '' : `, ${at}`}): ${message.replaceAll('\n', '\n    ')}`,
  `    ${remedy} [${code}]`,
];

export const toReportText = (report: SyncReport): string => {
  const { source, catalogue, created, updated, deleted, unchanged, groups, failures, left, notices } = report;
  return [
    `${source} at ${catalogue}: ${created} created, ${updated} updated, ${deleted} deleted, ${unchanged} unchanged${groups > 0 ? `; ${groups} groups and organisations` : ''}.`,
    ...notices.map((notice) => `  ${notice}`),
    ...(failures.length > 0 ? [`${failures.length} failed:`, ...failures.flatMap(toFailureLines)] : []),
    ...(left > 0 ? [`${left} were not tried: the catalogue did not answer any more. Run it again later, and it goes on from here.`] : []),
  ].join('\n');
};
