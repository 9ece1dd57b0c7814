/** A dataset of a collection: the words of CKAN's own answers are understood, so that what one catalogue tells another can take. Pure. */
import type { Problem } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';
import { isGenerated, isGeneratedOfResource } from '../save/same.ts';
import { checkCoreRules, LONGEST_TERM } from '../schema/core-rules.ts';
import type { WantedDataset, WantedResource } from './collection.ts';
import { GIVEN_KEY, MARK_KEYS, RESOURCE_KEY, writeGiven } from './marks.ts';
import { findNul, type ItemReader, isBlank, readId, toItemProblem, wrongType } from './read-item.ts';

const TEXTS = ['title', 'notes', 'author', 'author_email', 'maintainer', 'maintainer_email', 'license_id', 'url', 'version', 'type'];
/** Read on their own. */
const APART = new Set(['kind', 'id', 'name', 'owner_org', 'organization', 'tags', 'tag_string', 'extras', 'groups', 'resources']);

/** A text, or an object with a name or an id. */
const toKey = (value: unknown): string | undefined => {
  const key = isObject(value) ? (value.name ?? value.id) : value;
  return typeof key === 'string' && key.trim() !== '' ? key.trim() : undefined;
};

const readKeys = (item: Json, field: string, problems: Problem[]): readonly string[] => {
  const { [field]: list } = item;
  if (isBlank(list)) return [];
  if (!Array.isArray(list)) {
    problems.push(wrongType(field, 'a list'));
    return [];
  }
  const keys = list.map((one: unknown, at) => {
    const key = toKey(one);
    if (key === undefined) problems.push(wrongType(`${field}[${at}]`, 'a name, or an object with a name'));
    return key ?? '';
  });
  return keys; // in its places, so that what is wrong with one is found
};

const readTags = (item: Json, problems: Problem[]): readonly string[] => {
  const said = typeof item.tag_string === 'string' ? item.tag_string.split(',').map((tag) => tag.trim()) : [];
  // Tags of a vocabulary are the catalogue's own, and stay whatever is wanted.
  const free = Array.isArray(item.tags) ? item.tags.filter((tag: unknown) => !(isObject(tag) && tag.vocabulary_id)) : item.tags;
  return [...readKeys({ tags: free }, 'tags', problems), ...said.filter((tag) => tag !== '')];
};

/** An object, or CKAN's list of keys and values. Numbers and truth values become texts, as CKAN makes them (facts/ckan.md 1.5). */
export const readExtras = ({ extras }: Json, problems: Problem[]): Readonly<Record<string, string>> => {
  if (isBlank(extras)) return {};
  const pairs: (readonly [string, unknown, string])[] = [];
  if (Array.isArray(extras)) {
    for (const [at, extra] of extras.entries()) {
      if (isObject(extra) && typeof extra.key === 'string' && extra.key !== '') pairs.push([extra.key, extra.value, `extras[${at}]`]);
      else problems.push(wrongType(`extras[${at}]`, 'an object with `key` and `value`'));
    }
  } else if (isObject(extras)) for (const [key, value] of Object.entries(extras)) pairs.push([key, value, `extras.${key}`]);
  else problems.push(wrongType('extras', 'an object, or a list of keys and values'));
  const read = new Map<string, string>();
  for (const [key, value, path] of pairs) {
    if (MARK_KEYS.has(key) || isBlank(value)) continue; // another sync's marks come with what a catalogue tells
    if (read.has(key)) problems.push(toItemProblem(path, 'extra-twice', `The extra \`${key}\` is there twice.`));
    if (typeof value === 'object') problems.push(wrongType(path, 'a text (write lists and objects as JSON in a text)'));
    else read.set(key, String(value));
  }
  return Object.fromEntries(read);
};

/** What follows from a file of another catalogue, and would be no file in this one (facts/ckan.md 1.8). */
const OF_FILE = new Set(['url_type', 'kind', RESOURCE_KEY, GIVEN_KEY]);

const readResources = ({ resources }: Json, problems: Problem[]): readonly WantedResource[] => {
  if (isBlank(resources)) return [];
  if (!Array.isArray(resources)) {
    problems.push(wrongType('resources', 'a list'));
    return [];
  }
  const keys = new Map<string, number>();
  return resources.flatMap((resource: unknown, at): WantedResource[] => {
    if (!isObject(resource)) {
      problems.push(wrongType(`resources[${at}]`, 'an object'));
      return [];
    }
    for (const field of ['name', 'url', 'description', 'format']) {
      if (!isBlank(resource[field]) && typeof resource[field] !== 'string') problems.push(wrongType(`resources[${at}].${field}`, 'a text'));
    }
    const said = [resource.id, resource.name, resource.url].find((one) => !isBlank(one)) ?? 'resource';
    const count = (keys.get(String(said)) ?? 0) + 1;
    keys.set(String(said), count);
    const fields = Object.entries(resource).filter(([key, value]) => !isGeneratedOfResource(key) && !OF_FILE.has(key) && !isBlank(value));
    return [{ key: count === 1 ? String(said) : `${said}#${count}`, fields: Object.fromEntries(fields) }];
  });
};

const checkState = ({ state }: Json): readonly Problem[] =>
  isBlank(state) || state === 'active'
    ? []
    : [
        toItemProblem(
          'state',
          'not-active',
          'Only active datasets are in a collection: leave out what shall be gone, and say `private: true` for what is not for everybody.',
        ),
      ];

/** The names of what is given are kept in a field of their own, which is a term of the search, too (facts/ckan.md 1.5). */
const checkGiven = (fields: Json, extras: Json, tags: readonly string[]): readonly Problem[] => {
  const bytes = Buffer.byteLength(writeGiven({ fields: Object.keys(fields), extras: Object.keys(extras), tags }));
  return bytes <= LONGEST_TERM
    ? []
    : [
        toItemProblem(
          '',
          'too-much',
          `The names of fields, extras and tags together have ${bytes} bytes, and ${LONGEST_TERM} can be noted.`,
        ),
      ];
};

/** Every problem at once; the dataset only where there is none. */
export const readDatasetItem: ItemReader<WantedDataset> = (item, at, { ownerOrg }) => {
  const problems: Problem[] = [...checkState(item), ...findNul(item)];
  const id = readId(item, problems);
  const { name } = item;
  if (isBlank(name)) problems.push(toItemProblem('name', 'missing', 'A dataset needs a `name`: the last part of its address.'));
  else if (typeof name !== 'string') problems.push(wrongType('name', 'a text'));
  for (const field of TEXTS) if (!isBlank(item[field]) && typeof item[field] === 'object') problems.push(wrongType(field, 'a text'));
  if (!isBlank(item.private) && typeof item.private !== 'boolean') problems.push(wrongType('private', 'true or false'));
  const isOwned = !isBlank(item.owner_org ?? item.organization);
  const owner = toKey(item.owner_org) ?? toKey(item.organization) ?? ownerOrg;
  if (isOwned && (toKey(item.owner_org) ?? toKey(item.organization)) === undefined)
    problems.push(wrongType('owner_org', 'a name or an id'));
  const fields = Object.fromEntries(Object.entries(item).filter(([key, value]) => !APART.has(key) && !isGenerated(key) && !isBlank(value)));
  const [tags, groups, extras, resources] = [
    readTags(item, problems),
    readKeys(item, 'groups', problems),
    readExtras(item, problems),
    readResources(item, problems),
  ];
  const asCkan = {
    ...{ ...fields, ...(owner === undefined ? {} : { owner_org: owner }), ...(typeof name === 'string' ? { name } : {}) },
    ...{ tags: tags.map((tag) => ({ name: tag })), extras: Object.entries(extras).map(([key, value]) => ({ key, value })) },
  };
  const texts = resources.map((one) => one.fields);
  const told = new Set(problems.map(({ path }) => path));
  problems.push(...checkCoreRules(asCkan, texts).filter(({ path }) => !told.has(path)));
  problems.push(...checkGiven(fields, extras, tags));
  if (problems.length > 0) return { problems };
  const wanted = { id, name: String(name), fields, extras, tags: [...new Set(tags)], groups: [...new Set(groups)], resources, at };
  return { problems, item: owner === undefined ? wanted : { ...wanted, owner } };
};
