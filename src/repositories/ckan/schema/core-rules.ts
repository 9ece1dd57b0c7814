/** What every CKAN refuses, or stores as something else, whatever its schema (facts/ckan.md 1.5, 1.6). Pure. */
import type { Problem } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';
import { checkDatasetName } from './names.ts';
import { checkTag } from './tags.ts';

const LONGEST_VERSION = 100;
/** Bytes of one exact term of Solr's index: one more, and the whole write fails with a 500 (facts/ckan.md 1.5). */
export const LONGEST_TERM = 32_766;

/** As HTML's own rule for an address, which CKAN follows; and no dot at the beginning, nor two in a row. */
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const EMAIL = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`);

const toError = (path: string, code: string, message: string): Problem => ({ severity: 'error', code, path, message });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const checkTerm = (value: unknown, path: string): Problem[] => {
  const bytes = Buffer.byteLength(textOf(value));
  if (bytes <= LONGEST_TERM) return [];
  return [toError(path, 'value-too-long', `\`${path}\` has ${bytes} bytes, and the search of a CKAN takes ${LONGEST_TERM}.`)];
};

const checkExtras = (extras: unknown, dataset: Json): Problem[] => {
  if (!Array.isArray(extras)) return [];
  const seen = new Set<string>();
  return extras.flatMap((extra: unknown, at) => {
    const path = `extras[${at}]`;
    if (!isObject(extra) || typeof extra.key !== 'string' || extra.key === '')
      return [toError(path, 'wrong-shape', `\`${path}\` needs a key.`)];
    const { key, value } = extra;
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...(isTwice ? [toError(path, 'extra-twice', `The extra \`${key}\` is there twice.`)] : []),
      ...(key in dataset ? [toError(path, 'extra-is-field', `\`${key}\` is a field of the dataset, and cannot be an extra as well.`)] : []),
      ...(typeof value === 'string' || value === null
        ? []
        : [toError(path, 'wrong-shape', `The extra \`${key}\` must be a text: CKAN makes something else of lists and mappings.`)]),
      ...checkTerm(value, `extras.${key}`),
    ];
  });
};

/** As a list, or as one text with commas. */
const checkTags = ({ tags, tag_string: written }: Json): Problem[] => {
  const told = (name: string, path: string): Problem[] => {
    const said = checkTag(name);
    return said === undefined ? [] : [toError(path, 'tag-refused', `The tag ${JSON.stringify(name)} ${said}.`)];
  };
  const listed = Array.isArray(tags) ? tags : [];
  const texts = textOf(written)
    .split(',')
    .map((tag) => tag.trim());
  return [
    ...listed.flatMap((tag: unknown, at) => told(isObject(tag) ? textOf(tag.name) : '', `tags[${at}]`)),
    ...texts.filter(Boolean).flatMap((tag) => told(tag, 'tag_string')),
  ];
};

const checkEmails = (dataset: Json): Problem[] =>
  ['author_email', 'maintainer_email'].flatMap((field) => {
    const email = textOf(dataset[field]).trim();
    if (email === '' || (EMAIL.test(email) && !/^\.|\.\./.test(email))) return [];
    return [toError(field, 'email-malformed', `\`${field}\`: ${JSON.stringify(email)} is no e-mail address.`)];
  });

/** Everything at once. */
export const checkCoreRules = (dataset: Json, resources: readonly Json[]): Problem[] => {
  const { name, version, private: isPrivate } = dataset;
  const said = typeof name === 'string' ? checkDatasetName(name) : undefined;
  const { length } = [...textOf(version)];
  const isOwned = textOf(dataset.owner_org) !== '';
  return [
    ...(said === undefined ? [] : [toError('name', 'name-refused', `The name ${JSON.stringify(name)} ${said}.`)]),
    ...(length > LONGEST_VERSION
      ? [toError('version', 'value-too-long', `\`version\` has ${length} characters, and CKAN takes ${LONGEST_VERSION}.`)]
      : []),
    ...(isPrivate === true && !isOwned
      ? [toError('private', 'needs-organisation', 'A private dataset belongs to an organisation, and none is named.')]
      : []),
    ...checkEmails(dataset),
    ...checkTags(dataset),
    ...checkExtras(dataset.extras, dataset),
    ...checkTerm(dataset.url, 'url'),
    ...resources.flatMap((resource, at) => checkTerm(resource.url, `resources[${at}].url`)),
  ];
};
