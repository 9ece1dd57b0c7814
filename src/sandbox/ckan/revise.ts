/** `package_revise`: a change under a condition, in one go (facts/ckan.md 1.8). */
import { isSysadmin, requireEdit, requireGroups } from './access.ts';
import type { Action } from './call.ts';
import { isObject, type Json, listOf } from './json.ts';
import { showDataset, updateDataset } from './packages.ts';
import { invalid, misshapen } from './refusal.ts';
import { differences, differencesAt, filterBy, joined, merge, mergeAt, NoSuchKey } from './string-keys.ts';

/** What was sent as `match__name` and the like, by what follows; a text in a form may be JSON. */
const flattened = (data: Json, prefix: string): [string, unknown][] =>
  Object.entries(data)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]): [string, unknown] => [name.slice(prefix.length), value])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

const fromText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
};

const patterns = (value: unknown): string[] => {
  const parsed = fromText(value);
  return typeof parsed === 'string' ? parsed.split(',').map((word) => word.trim()) : listOf(parsed).map(String);
};

const refuse = (key: string, act: () => void): void => {
  try {
    act();
  } catch (error) {
    throw error instanceof NoSuchKey ? invalid({ [key]: [error.message] }) : error;
  }
};

/** Lists grow before anything is put into their items, so that a file finds the resource that it came with. */
const inOrder = (updates: [string, unknown][]): [string, unknown][] => {
  const weight = (key: string): string => (key.endsWith('extend') ? '_' : key);
  return updates.toSorted(([a], [b]) => (weight(a) < weight(b) ? -1 : weight(a) > weight(b) ? 1 : 0));
};

const requireMatch = (shown: Json, match: unknown, flat: readonly [string, unknown][]): void => {
  try {
    const found = [
      ...(match === undefined ? [] : differences(shown, match)),
      ...flat.flatMap(([key, value]) => differencesAt(shown, key, value)),
    ];
    if (found.length > 0) throw invalid({ match: found.map(joined) });
  } catch (error) {
    throw error instanceof NoSuchKey ? misshapen(error.message) : error;
  }
};

const revise: Action = {
  run: (call, data) => {
    const match = fromText(data.match);
    const update = fromText(data.update);
    const flat = flattened(data, 'match__');
    const wanted = { ...(isObject(match) ? match : {}), ...Object.fromEntries(flat) };
    const key = wanted.id || wanted.name;
    if (!key) throw invalid({ match__id: 'Missing value' });
    const { dataset, json } = showDataset(call, key);
    requireMatch(json, match, flat);
    if (data.filter !== undefined) {
      filterBy(json, patterns(data.filter));
      json.id = dataset.id;
    }
    if (update !== undefined) refuse('update', () => merge(json, update));
    for (const [name, value] of inOrder(flattened(data, 'update__'))) refuse(name, () => mergeAt(json, name, fromText(value)));
    requireEdit(call, dataset, json);
    // Here those that are there already are looked at, too, which no other write does (tried on 2.11.5 and 2.12.0).
    if (!isSysadmin(call)) requireGroups(call, json);
    const answer: Json = { package: updateDataset(call, json).json };
    if (data.include !== undefined) filterBy(answer, patterns(data.include));
    return answer;
  },
};

export const reviseActions = { package_revise: revise };
