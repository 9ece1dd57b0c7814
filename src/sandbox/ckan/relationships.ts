/** Relationships between datasets, which any later write of either takes away (facts/ckan.md 1.8). */
import { requireEdit } from './access.ts';
import type { Action, Call } from './call.ts';
import { oneOf } from './checks.ts';
import { isTruthy, type Json, repr, toText } from './json.ts';
import { showDataset } from './packages.ts';
import { crash, invalid, notFound } from './refusal.ts';
import { relationPairs, relationTypes, reverseOf } from './relation-types.ts';
import { type Dataset, findDataset, type Relationship } from './world.ts';

const toJson = (call: Call, relation: Relationship, side: 'subject' | 'object'): Json => {
  const nameOf = (id: string): string => findDataset(call.house.world, id)?.name ?? id;
  const { subject, object, type, comment } = relation;
  return side === 'subject'
    ? { subject: nameOf(subject), type, object: nameOf(object), comment }
    : { subject: nameOf(object), type: reverseOf(type), object: nameOf(subject), comment };
};

const getDataset = (call: Call, data: Json, field: 'subject' | 'object'): Dataset => {
  const dataset = findDataset(call.house.world, data[field]);
  if (dataset === undefined)
    throw notFound(`${field === 'subject' ? 'Subject' : 'Object'} package ${repr(toText(data[field]))} was not found.`);
  return dataset;
};

/** Made a second time it is written, and answers 500 all the same. */
const create: Action = {
  run: (call, data) => {
    const absent = ['subject', 'object', 'type'].filter((field) => !isTruthy(data[field]));
    if (absent.length > 0) throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
    const type = toText(data.type);
    if (!relationTypes.includes(type)) throw invalid({ type: [oneOf(relationTypes)] });
    const [a, b] = [getDataset(call, data, 'subject'), getDataset(call, data, 'object')];
    requireEdit(call, a);
    requireEdit(call, b);
    const isForward = relationPairs.some(([forward]) => forward === type);
    const [subject, object] = isForward ? [a, b] : [b, a];
    const wanted: Relationship = {
      subject: subject.id,
      object: object.id,
      type: isForward ? type : reverseOf(type),
      comment: toText(data.comment ?? ''),
      state: 'active',
    };
    const { relationships } = call.house.world;
    const known = relationships.find((one) => one.subject === wanted.subject && one.object === wanted.object && one.type === wanted.type);
    if (known !== undefined) {
      Object.assign(known, wanted);
      throw crash();
    }
    relationships.push(wanted);
    return toJson(call, wanted, isForward ? 'subject' : 'object');
  },
};

const list: Action = {
  reads: true,
  run: (call, data) => {
    const { dataset } = showDataset(call, data.id);
    return call.house.world.relationships
      .filter(({ subject, object, state }) => state === 'active' && (subject === dataset.id || object === dataset.id))
      .map((relation) => toJson(call, relation, relation.subject === dataset.id ? 'subject' : 'object'));
  },
};

export const relationshipActions = { package_relationship_create: create, package_relationships_list: list };
