/**
 * When two values of a catalogue say the same: CKAN gives back other spellings of nothing, of numbers and of line ends than it was sent, and adds fields of
 * its own (facts/ckan.md 6, rows 12 and 13). Pure.
 */
import { isObject, type Json } from '../api/wire.ts';

/** What the server writes, and nobody else: told for information, ignored on its way in. */
const GENERATED: ReadonlySet<string> = new Set([
  ...['id', 'creator_user_id', 'metadata_created', 'metadata_modified', 'revision_id', 'isopen', 'license_title', 'license_url'],
  ...['num_resources', 'num_tags', 'organization', 'relationships_as_subject', 'relationships_as_object', 'tracking_summary'],
]);
const GENERATED_OF_RESOURCE: ReadonlySet<string> = new Set([
  ...['id', 'package_id', 'position', 'state', 'created', 'last_modified', 'metadata_modified', 'revision_id', 'datastore_active'],
  ...['cache_last_updated', 'upload', 'clear_upload', 'tracking_summary'],
]);

export const isGenerated = (field: string): boolean => GENERATED.has(field);
export const isGeneratedOfResource = (field: string): boolean => GENERATED_OF_RESOURCE.has(field);

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Text as it is kept: line ends of forms, and blanks around it, are no difference; numbers and truth values are texts in most columns. */
const toPlain = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return String(value).replace(/\r\n/g, '\n').trim();
};

const toNormal = (value: unknown): unknown => {
  if (isEmpty(value)) return null;
  if (Array.isArray(value)) return value.map(toNormal);
  if (isObject(value)) {
    const said = Object.entries(value).filter(([, part]) => !isEmpty(part));
    return Object.fromEntries(said.map(([key, part]) => [key, toNormal(part)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
  const plain = toPlain(value);
  // Python writes truth values with a capital.
  return /^(true|false)$/i.test(plain) ? plain.toLowerCase() : plain;
};

/** One text for all that says the same: null, '', nothing and an empty list are one; an object may lack what is empty, its keys have no order; a list keeps its own. */
export const toCanonical = (value: unknown): string => JSON.stringify(toNormal(value));

/** Any two values. */
export const isSame = (a: unknown, b: unknown): boolean => toCanonical(a) === toCanonical(b);

const lastOf = (url: unknown): string => toPlain(url).split('/').at(-1) ?? '';

/** A field of a resource: formats come back in the catalogue's own case, an address gets its scheme, and a file's address is the server's (facts/ckan.md 1.6, 1.7). */
export const isSameOfResource = (field: string, wanted: unknown, found: Json): boolean => {
  const value = found[field];
  if (isSame(wanted, value)) return true;
  if (isEmpty(wanted) || isEmpty(value)) return false;
  if (field === 'format') return toPlain(wanted).toLowerCase() === toPlain(value).toLowerCase();
  if (field !== 'url') return false;
  return found.url_type === 'upload' ? lastOf(wanted) === lastOf(value) : `http://${toPlain(wanted)}` === toPlain(value);
};

const toWords = (tagString: unknown): readonly string[] =>
  toPlain(tagString ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
const tagsOf = ({ tags }: Json): readonly unknown[] => (Array.isArray(tags) ? tags.filter(isObject).map(({ name }) => name) : []);

/** A field of a dataset; `tag_string` adds to the tags, and is never told; an organisation is named by its id or its name, and without a title a dataset is called by its name. */
export const isSameOfDataset = (field: string, wanted: unknown, found: Json): boolean => {
  const value = found[field];
  if (isSame(wanted, value)) return true;
  if (field === 'title') return isEmpty(wanted) && value === found.name;
  if (field === 'tag_string') return toWords(wanted).every((name) => tagsOf(found).includes(name));
  if (field !== 'owner_org' || isEmpty(wanted)) return false;
  return isObject(found.organization) && isSame(wanted, found.organization.name);
};

/** Tags of a vocabulary are others than free ones of the same name (facts/ckan.md 1.5). */
export const toTagKey = (tag: Json): string => `${typeof tag.vocabulary_id === 'string' ? tag.vocabulary_id : ''}\n${toPlain(tag.name)}`;

export const isSameSet = (a: readonly string[], b: readonly string[]): boolean => {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((item) => right.has(item));
};

/** By key; an extra field without a value is none. */
export const toExtraMap = (extras: readonly { key: unknown; value: unknown }[]): ReadonlyMap<string, string> =>
  new Map(extras.flatMap(({ key, value }) => (isEmpty(value) ? [] : [[String(key), toPlain(value)] as const])));

/** Names or ids of the same group are one. */
export const isGroup = (group: Json, key: string): boolean => group.id === key || group.name === key;
