/** Tags, and the vocabularies that some of them belong to. */
import { requireSysadmin } from './access.ts';
import type { Action, Call } from './call.ts';
import { isOn } from './checks.ts';
import { isTruthy, type Json, objectsOf, toText } from './json.ts';
import { invalid, missing, notFound } from './refusal.ts';
import type { Tag } from './world.ts';

const toJson = ({ id, name, vocabulary }: Tag): Json => ({ id, name, vocabulary_id: vocabulary, display_name: name });

const describe = (call: Call, { id, name }: { id: string; name: string }): Json => ({
  id,
  name,
  tags: call.house.world.tags
    .filter(({ vocabulary }) => vocabulary === id)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(toJson),
});

const getVocabulary = (call: Call, key: unknown): { id: string; name: string } => {
  if (!isTruthy(key)) throw missing('id');
  const found = call.house.world.vocabularies.find(({ id, name }) => id === key || name === key);
  if (found === undefined) throw notFound(`Could not find vocabulary "${toText(key)}"`);
  return found;
};

const create: Action = {
  run: (call, data) => {
    requireSysadmin(call);
    const { world } = call.house;
    if (!isTruthy(data.name)) throw missing('name');
    const name = toText(data.name);
    if (world.vocabularies.some((one) => one.name === name)) throw invalid({ name: ['That vocabulary name is already in use.'] });
    const vocabulary = { id: call.house.uuid(), name };
    world.vocabularies.push(vocabulary);
    for (const tag of objectsOf(data.tags)) {
      world.tags.push({ id: call.house.uuid(), name: toText(tag.name), vocabulary: vocabulary.id });
    }
    return describe(call, vocabulary);
  },
};

const show: Action = { reads: true, run: (call, data) => describe(call, getVocabulary(call, data.id)) };
const list: Action = { reads: true, run: (call) => call.house.world.vocabularies.map((one) => describe(call, one)) };

/** Free tags that a dataset has, or those of a vocabulary. */
const listTags: Action = {
  reads: true,
  run: (call, data) => {
    const { tags, datasets } = call.house.world;
    const vocabulary = isTruthy(data.vocabulary_id) ? getVocabulary(call, data.vocabulary_id).id : null;
    const used = new Set(datasets.filter(({ state }) => state !== 'deleted').flatMap((dataset) => dataset.tags));
    const query = toText(data.query ?? '').toLowerCase();
    const found = tags
      .filter((tag) => tag.vocabulary === vocabulary && (vocabulary !== null || used.has(tag.id)))
      .filter(({ name }) => name.toLowerCase().includes(query))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return isOn(data.all_fields) ? found.map(toJson) : found.map(({ name }) => name);
  },
};

const showTag: Action = {
  reads: true,
  run: (call, data) => {
    if (!isTruthy(data.id)) throw missing('id');
    const tag = call.house.world.tags.find(({ id, name }) => id === data.id || name === data.id);
    if (tag === undefined) throw notFound();
    return toJson(tag);
  },
};

export const vocabularyActions = {
  vocabulary_create: create,
  vocabulary_show: show,
  vocabulary_list: list,
  tag_list: listTags,
  tag_show: showTag,
};
