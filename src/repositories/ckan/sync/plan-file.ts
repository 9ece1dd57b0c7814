/** A plan as a file: from the job that decides to the jobs that write. It holds what the collection says, and no token. Pure. */
import { ArchiveError } from '../../../errors.ts';
import { isObject, type Json } from '../api/wire.ts';
import type { Strategies } from './collection.ts';
import type { SyncPlan } from './step.ts';

export const writePlan = (plan: SyncPlan): string => `${JSON.stringify(plan, null, 1)}\n`;

export const WORDS: { readonly [Name in keyof Strategies]: readonly Strategies[Name][] } = {
  names: ['preserve', 'replace'],
  groups: ['add', 'replace', 'preserve'],
  organisation: ['preserve', 'replace'],
  existing: ['update', 'keep'],
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const areTexts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);
const hasTexts = (value: Json, ...names: string[]): boolean => names.every((name) => isText(value[name]));

const isStrategies = (value: unknown): boolean =>
  isObject(value) && Object.entries(WORDS).every(([name, words]) => words.some((word) => word === value[name]));

const isGroup = (value: unknown): boolean =>
  isObject(value) &&
  (value.kind === 'group' || value.kind === 'organization') &&
  hasTexts(value, 'id', 'name', 'at') &&
  isObject(value.fields) &&
  areTexts(value.extras);

const isResource = (value: unknown): boolean => isObject(value) && isText(value.key) && isObject(value.fields);

const isDataset = (value: unknown): boolean =>
  isObject(value) &&
  hasTexts(value, 'id', 'name', 'at') &&
  (value.owner === undefined || isText(value.owner)) &&
  isObject(value.fields) &&
  areTexts(value.extras) &&
  isTexts(value.tags) &&
  isTexts(value.groups) &&
  Array.isArray(value.resources) &&
  value.resources.every(isResource);

const isGroupStep = (step: unknown): boolean =>
  isObject(step) && ['create', 'update', 'restore'].some((word) => word === step.action) && isGroup(step.group);

const isTarget = (value: unknown): boolean => isObject(value) && hasTexts(value, 'id', 'name');

const isDatasetStep = (step: unknown): boolean => {
  if (!isObject(step)) return false;
  if (step.action === 'create') return isDataset(step.dataset);
  if (step.action === 'update') return isTarget(step.target) && isDataset(step.dataset) && isTexts(step.fields);
  return step.action === 'delete' && isTarget(step.target) && isText(step.id);
};

const isProblem = (value: unknown): boolean => isObject(value) && hasTexts(value, 'id', 'name', 'message');

const CHECKS: { readonly [Name in keyof Required<SyncPlan>]: (value: unknown) => boolean } = {
  format: (value) => value === 1,
  source: isText,
  catalogue: isText,
  strategies: isStrategies,
  groups: (value) => Array.isArray(value) && value.every(isGroupStep),
  datasets: (value) => Array.isArray(value) && value.every(isDatasetStep),
  unchanged: Number.isInteger,
  problems: (value) => Array.isArray(value) && value.every(isProblem),
  part: (value) => value === undefined || (isObject(value) && Number.isInteger(value.number) && Number.isInteger(value.of)),
};

const isPlan = (value: unknown): value is SyncPlan =>
  isObject(value) && Object.entries(CHECKS).every(([name, isRight]) => isRight(value[name]));

/** Which part of it is none; for a file that somebody wrote into, or another version's. */
const findWrong = (value: unknown): string => {
  if (!isObject(value)) return 'it is no JSON object';
  const [name] = Object.entries(CHECKS).find(([key, isRight]) => !isRight(value[key])) ?? [];
  return `\`${name}\` is not what it should be`;
};

/** @throws ArchiveError `bad-input` */
export const readPlan = (text: string, path: string): SyncPlan => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (isPlan(value)) return value;
  throw new ArchiveError('bad-input', `${path} is no plan of this version: ${findWrong(value)}.`, {
    remedy: 'Plan again: `archive-release ckan sync SOURCE PATH… --plan --shards N`. Nothing was written.',
  });
};

/** The token goes to no other catalogue than the one that was named beside it. Throws `bad-input`. */
export const requireCatalogue = (plan: SyncPlan, base: string): void => {
  if (plan.catalogue === base) return;
  throw new ArchiveError('bad-input', `The plan was made for ${plan.catalogue}, and this is ${base}.`, {
    remedy: 'Give `--archive-url` (and `--archive`) as when it was planned.',
  });
};
