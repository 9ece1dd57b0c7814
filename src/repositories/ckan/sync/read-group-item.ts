/** A group or an organisation of a collection. Pure. */
import type { Problem } from '../../../model/problem.ts';
import { checkDatasetName } from '../schema/names.ts';
import type { WantedGroup } from './collection.ts';
import { readExtras } from './read-dataset-item.ts';
import { findNul, type ItemReader, isBlank, readId, toItemProblem, wrongType } from './read-item.ts';

/** Who belongs to it, and what is in it, is the catalogue's to say. */
const OWN = ['title', 'description', 'image_url'];

export const readGroupItem =
  (kind: WantedGroup['kind']): ItemReader<WantedGroup> =>
  (item, at) => {
    const problems: Problem[] = [...findNul(item)];
    const id = readId(item, problems);
    const { name, state } = item;
    const said = typeof name === 'string' ? checkDatasetName(name) : undefined;
    if (isBlank(name)) problems.push(toItemProblem('name', 'missing', 'A group and an organisation need a `name`.'));
    else if (typeof name !== 'string') problems.push(wrongType('name', 'a text'));
    else if (said !== undefined) problems.push(toItemProblem('name', 'name-refused', `The name ${JSON.stringify(name)} ${said}.`));
    if (!isBlank(state) && state !== 'active') problems.push(toItemProblem('state', 'not-active', 'Leave out what is deleted.'));
    for (const field of OWN) if (!isBlank(item[field]) && typeof item[field] !== 'string') problems.push(wrongType(field, 'a text'));
    const extras = readExtras(item, problems);
    if (problems.length > 0) return { problems };
    const fields = Object.fromEntries(OWN.filter((field) => !isBlank(item[field])).map((field) => [field, item[field]]));
    return { problems, item: { kind, id, name: String(name), fields, extras, at } };
  };
