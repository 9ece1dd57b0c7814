/** A new dataset, with its files, and held against what was asked for. */
import { ArchiveError } from '../../../errors.ts';
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { Json, WireDataset } from '../api/wire.ts';
import type { DatasetChange } from '../save/change.ts';
import { compareKept } from '../save/kept.ts';
import { type SaveDoors, type SavedDataset, saveDataset } from '../save/save-dataset.ts';
import { createOnce } from './create-once.ts';
import type { Looked } from './get-dataset.ts';

const toNames = (change: { add: readonly string[] } | { replace: readonly string[] } | undefined): readonly Json[] | undefined =>
  change && ('replace' in change ? change.replace : change.add).map((name) => ({ name }));

/** As `package_create` takes it. Files go by a write of their own: it takes none, and loses them without a word (facts/ckan.md 4, 1). */
const toWhole = ({ fields = {}, extras = {}, tags, groups, add = [] }: DatasetChange): Json => {
  const pairs = Object.entries(extras).flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }]));
  const isLinksOnly = add.every(({ file }) => file === undefined);
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)),
    ...(pairs.length === 0 ? {} : { extras: pairs }),
    ...(tags === undefined ? {} : { tags: toNames(tags) }),
    ...(groups === undefined ? {} : { groups: toNames(groups) }),
    ...(add.length > 0 && isLinksOnly ? { resources: add.map((one) => one.fields) } : {}),
  };
};

const toTaken = (name: string, by: Looked): ArchiveError => {
  const isHidden = by.kind === 'unreadable';
  const whose = isHidden ? 'a dataset that this account may not read (private, or a draft)' : 'another dataset';
  return new ArchiveError('record-refused', `CKAN: the name ${name} is taken by ${whose}.`, {
    remedy: isHidden
      ? 'Choose another name, or ask the people who run the catalogue whose it is.'
      : 'Change that one, or choose another name.',
  });
};

/** What a new dataset is held against: nothing but what was asked for. */
const toBlank = (dataset: WireDataset, asked: Json): WireDataset => ({
  ...dataset,
  ...{ extras: [], tags: [], groups: [], resources: [] },
  ...Object.fromEntries(Object.entries(asked).filter(([key]) => !['extras', 'tags', 'groups', 'resources'].includes(key))),
});

/** The loser of two creates of one name gets a 500, too: it is ours only where it says what was asked for (facts/ckan.md 1.2). */
const saysAll = (dataset: WireDataset, { resources: _, ...fields }: Json): boolean =>
  compareKept(toBlank(dataset, fields), dataset, { fields, update: [], add: [], remove: [] }).length === 0;

export interface CreatedDataset extends Omit<SavedDataset, 'outcome'> {
  outcome: 'created';
}

/**
 * @param change `fields.name` at least, and an organisation (`owner_org`) on most sites; no `id`. `state: draft` is for sysadmins: for others the dataset is public
 * at once, so `private: true` while files follow (facts/ckan.md 1.5)
 * @throws ArchiveError `bad-input` with an id or without a name, `record-refused` (a name that is taken, too), `token-refused`, and what saveDataset throws
 */
export const createDataset = async (client: CkanClient, change: DatasetChange, doors: SaveDoors): Promise<CreatedDataset> => {
  const name = change.fields?.name;
  if (change.fields?.id !== undefined || typeof name !== 'string' || name === '') {
    throw new ArchiveError(
      'bad-input',
      `CKAN: a dataset that is made has a name and no id${typeof name === 'string' ? ` (${name})` : ''}.`,
      {
        remedy: 'Leave `id` out, or change the dataset that has it; give `name`.',
      },
    );
  }
  const whole = toWhole(change);
  const outcome = await createOnce(
    client,
    { ...whole, name },
    {
      ...doors,
      isOurs: (dataset, { isUnclear }) => isUnclear && saysAll(dataset, whole),
    },
  );
  if (outcome.kind === 'taken') throw toTaken(name, outcome.by);
  if (outcome.kind === 'refused') throw toCkanProblem(outcome.reply, `make the dataset ${name}`);
  const { dataset: made } = outcome;
  const hasFiles = (change.add ?? []).some(({ file }) => file !== undefined);
  const edit = { fields: whole, update: [], add: hasFiles ? [] : (change.add ?? []), remove: [] };
  const { resources: _, ...fields } = whole;
  const differences = compareKept(toBlank(made, fields), made, { ...edit, fields });
  if (!hasFiles) return { dataset: made, outcome: 'created', added: made.resources, differences, notices: [] };
  const saved = await saveDataset(client, made.id, { add: change.add ?? [] }, doors);
  return { ...saved, outcome: 'created', differences: [...differences, ...saved.differences] };
};
