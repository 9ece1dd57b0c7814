/** From what is wanted and what is there to what is to be written: nothing, where nothing differs (facts/ckan.md 1.8: on 2.11 every write leaves a trace). Pure. */
import { ArchiveError } from '../../../errors.ts';
import type { Json, WireDataset, WireExtra, WireResource } from '../api/wire.ts';
import type { DatasetChange, Edit, GroupsChange, ResourceChange, ResourceEdit, TagsChange } from './change.ts';
import { isGenerated, isGroup, isSameOfDataset, isSameOfResource, toExtraMap, toTagKey } from './same.ts';

const toExtras = (there: readonly WireExtra[], wanted: Readonly<Record<string, string | null>>): readonly WireExtra[] | undefined => {
  const found = toExtraMap(there);
  const want = toExtraMap(Object.entries(wanted).map(([key, value]) => ({ key, value })));
  if (Object.keys(wanted).every((key) => found.get(key) === want.get(key))) return undefined;
  const kept = there.filter(({ key }) => !Object.hasOwn(wanted, key));
  const ours = Object.entries(wanted).flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }]));
  return [...kept, ...ours];
};

/** A list goes out whole, or what is left out is lost; a tag of a vocabulary stays, whatever is wanted of the free ones (facts/ckan.md 1.5, 1.8). */
const toTags = (there: WireDataset['tags'], wanted: TagsChange): readonly Json[] | undefined => {
  const isFree = (tag: Json): boolean => !tag.vocabulary_id;
  const free = new Set(there.filter(isFree).map(toTagKey));
  const names = [...new Set('replace' in wanted ? wanted.replace : wanted.add)];
  const fresh = names.filter((name) => !free.has(toTagKey({ name })));
  const gone =
    'replace' in wanted
      ? [...free].filter((key) => !names.some((name) => toTagKey({ name }) === key))
      : (wanted.remove ?? []).map((name) => toTagKey({ name })).filter((key) => free.has(key));
  if (fresh.length === 0 && gone.length === 0) return undefined;
  const stay = there.filter((tag) => !isFree(tag) || !gone.includes(toTagKey(tag)));
  return [...stay, ...fresh.map((name) => ({ name }))];
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** As a group is named to CKAN. */
export const toGroupRef = (key: string): Json => (UUID.test(key) ? { id: key } : { name: key });

const toGroups = (there: WireDataset['groups'], wanted: GroupsChange): readonly Json[] | undefined => {
  const keys = [...new Set('replace' in wanted ? wanted.replace : wanted.add)];
  const fresh = keys.filter((key) => !there.some((group) => isGroup(group, key)));
  const isGone = (group: Json): boolean =>
    'replace' in wanted ? !keys.some((key) => isGroup(group, key)) : (wanted.remove ?? []).some((key) => isGroup(group, key));
  const stay = there.filter((group) => !isGone(group));
  if (fresh.length === 0 && stay.length === there.length) return undefined;
  return [...stay.map(({ id }) => ({ id })), ...fresh.map(toGroupRef)];
};

const withoutSize = ({ fields, file }: ResourceChange): Json => {
  if (file === undefined) return fields;
  const { size: _, ...rest } = fields;
  return rest;
};

const toResourceEdit = (before: WireResource, place: number, change: ResourceChange): ResourceEdit | undefined => {
  const wanted = Object.entries(withoutSize(change)).filter(([key, value]) => key !== 'id' && value !== undefined);
  // An address is a file's own, or leads elsewhere, by what the resource becomes: both may end in the same name.
  const becoming: Json = { ...before, ...(change.fields.url_type === undefined ? {} : { url_type: change.fields.url_type }) };
  const differing = wanted.filter(([key, value]) => !isSameOfResource(key, value, key === 'url' ? becoming : before));
  const { file } = change;
  if (differing.length === 0 && file === undefined) return undefined;
  // What goes with a file is sent with it, the same or not: the old one's would stay (facts/ckan.md 1.7, item 4).
  return { before, place, fields: Object.fromEntries(file === undefined ? differing : wanted), ...(file === undefined ? {} : { file }) };
};

const idOf = ({ fields }: ResourceChange): string | undefined => (typeof fields.id === 'string' ? fields.id : undefined);

const LISTS = ['extras', 'tags', 'groups', 'resources'];

/** A list among the fields would replace the whole of what is there: it has a place of its own in a change, which keeps what others wrote. */
const refuseLists = (fields: Json): void => {
  const found = LISTS.filter((name) => fields[name] !== undefined);
  if (found.length === 0) return;
  throw new ArchiveError('bad-input', `CKAN: ${found.join(', ')} stand among the fields of a change.`, {
    remedy: 'Say them beside `fields`: `extras` by key, `tags` and `groups` by name, resources by `add`, `update` and `remove`.',
  });
};

/** Throws `bad-input` for a list among the fields. What the server alone writes is passed over, so that a whole dataset may be handed back. */
export const toEdit = (dataset: WireDataset, change: DatasetChange): Edit => {
  refuseLists(change.fields ?? {});
  const fields: Json = Object.fromEntries(
    Object.entries(change.fields ?? {}).filter(
      ([key, value]) => value !== undefined && !isGenerated(key) && !isSameOfDataset(key, value, dataset),
    ),
  );
  const extras = change.extras && toExtras(dataset.extras, change.extras);
  const tags = change.tags && toTags(dataset.tags, change.tags);
  const groups = change.groups && toGroups(dataset.groups, change.groups);
  const remove = (change.remove ?? []).filter((id) => dataset.resources.some((resource) => resource.id === id));
  const stay = dataset.resources.filter(({ id }) => !remove.includes(id));
  const isThere = (one: ResourceChange): boolean => stay.some(({ id }) => id === idOf(one));
  const wanted = new Map([...(change.add ?? []).filter(isThere).map((one) => [idOf(one) ?? '', one] as const), ...(change.update ?? [])]);
  return {
    fields: {
      ...fields,
      ...(extras === undefined ? {} : { extras }),
      ...(tags === undefined ? {} : { tags }),
      ...(groups === undefined ? {} : { groups }),
    },
    update: stay.flatMap((resource, place) => {
      const one = wanted.get(resource.id);
      return (one && toResourceEdit(resource, place, one)) ?? [];
    }),
    add: (change.add ?? []).filter((one) => !isThere(one)).map((one) => ({ ...one, fields: withoutSize(one) })),
    remove,
  };
};

export const isNothing = ({ fields, update, add, remove }: Edit): boolean =>
  Object.keys(fields).length === 0 && update.length + add.length + remove.length === 0;
