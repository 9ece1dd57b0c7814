/** The body of a draft: metadata, custom fields, access, files, pids (facts/inveniordm.md 1.2, "Draft-save semantics"). */
import { isDay } from '../../framework/dates.ts';
import { crash, type FieldError, invalidField, notInVocabulary } from '../../framework/refusal.ts';
import type { House } from '../house.ts';
import { isObject, type Json } from '../json.ts';
import { vocabularies } from '../vocabularies/index.ts';
import type { Access, Pid } from '../world.ts';
import { complain, type Field, type Loading, listOf, newLoading, objectOf, term, text, withoutEmpty } from './loading.ts';
import { metadata, urlText } from './metadata.ts';

export interface Body {
  metadata: Json;
  customFields: Json;
  access: Access;
  /** Absent where the client did not say: whatever there is stays. */
  pids?: Record<string, Pid>;
  files: { enabled: boolean; defaultPreview?: string | null };
  errors: FieldError[];
}

/** As `metadata` for a schema: an object or a complaint, and null is one. */
const read = (loading: Loading, field: Field, body: Json, name: string): Json => {
  if (!(name in body)) return {};
  const { value } = field(body[name], name, loading);
  return isObject(value) ? (withoutEmpty(value) as Json) : {};
};

/** Wrong shapes here are told in words of their own. */
const shaped =
  (field: Field): Field =>
  (value, at, loading) =>
    value === undefined || value === null || isObject(value) ? field(value, at, loading) : complain(loading, at, 'Invalid type.');

const customShape = objectOf({
  fields: {
    'code:codeRepository': urlText,
    'code:programmingLanguage': (value, at, loading) =>
      Array.isArray(value) ? listOf(term('code:programmingLanguages'))(value, at, loading) : complain(loading, at, 'Invalid type.'),
    'code:developmentStatus': shaped(term('code:developmentStatus')),
  },
});
const noCustom = objectOf({ fields: {} });

const accessShape = objectOf({
  fields: { record: text, files: text, embargo: (value) => ({ ok: true, value }), status: text },
});

const embargoErrors = (loading: Loading, embargo: Json, nowMs: number): Access['embargo'] => {
  const given = embargo.until;
  const until = typeof given === 'string' && isDay(given) ? given : undefined;
  const at = 'access.embargo.until';
  const active = embargo.active === true;
  if (given !== undefined && given !== null && until === undefined) complain(loading, at, 'Not a valid date.');
  else if (active && (until === undefined || Date.parse(until) < nowMs))
    complain(loading, at, 'Embargo end date must be set to a future date.');
  else if (embargo.active === false && until !== undefined && Date.parse(until) > nowMs) {
    complain(loading, at, 'Embargo end date must be unset or in the past.');
  }
  return { active, ...(until === undefined ? {} : { until }), reason: typeof embargo.reason === 'string' ? embargo.reason : null };
};

export const openAccess = (): Access => ({ record: 'public', files: 'public', embargo: { active: false, reason: null } });

/** @throws Refusal 400 for a wrong word or half of the pair (facts/inveniordm.md 1.2, hard 400) */
const readAccess = (loading: Loading, body: Json, nowMs: number): Access => {
  const given = read(loading, accessShape, body, 'access');
  if (Object.keys(given).length === 0) return openAccess();
  const { record, files } = given;
  for (const [name, word] of [
    ['record', record],
    ['files', files],
  ] as const) {
    if (word !== 'public' && word !== 'restricted') throw invalidField('access', `'${name}'`);
  }
  const embargo = isObject(given.embargo) ? given.embargo : {};
  return {
    record: record as Access['record'],
    files: record === 'restricted' ? 'restricted' : (files as Access['files']),
    embargo: embargoErrors(loading, embargo, nowMs),
  };
};

const pidShape = objectOf({ fields: { identifier: text, provider: text, client: text }, required: ['identifier', 'provider'] });

/** @throws Refusal 500 for what the server looks at without asking whether it is there */
const readPids = (loading: Loading, body: Json): Record<string, Pid> | undefined => {
  if (!('pids' in body)) return undefined;
  const given = body.pids;
  if (given === null) complain(loading, 'pids', 'Field may not be null.');
  else if (!isObject(given)) complain(loading, 'pids', 'Not a valid mapping type.');
  if (!isObject(given)) return {};
  const pids: Record<string, Pid> = {};
  for (const [scheme, pid] of Object.entries(given)) {
    if (scheme !== 'doi' && scheme !== 'oai') {
      // The real one takes its text for a list of messages.
      loading.errors.push({ field: `pids.${scheme}.key`, messages: [...'Invalid persistent identifier scheme.'] });
      continue;
    }
    const loaded = pidShape(pid, `pids.${scheme}.value`, loading);
    if (!loaded.ok) {
      if (isObject(pid)) throw crash();
      continue;
    }
    pids[scheme] = loaded.value as unknown as Pid;
  }
  return pids;
};

const truths: readonly unknown[] = [true, 1, '1', 't', 'T', 'true', 'True', 'TRUE', 'on', 'On', 'ON', 'y', 'Y', 'yes', 'Yes', 'YES'];

/** @throws Refusal 500 for a list */
const readFiles = (loading: Loading, body: Json): Body['files'] => {
  if (!('files' in body)) return { enabled: true };
  const { files } = body;
  if (files === null) complain(loading, 'files', 'Field may not be null.');
  else if (Array.isArray(files)) throw crash();
  else if (!isObject(files)) complain(loading, 'files._schema', 'Invalid input type.');
  if (!isObject(files)) return { enabled: true };
  const preview = files.default_preview;
  return {
    enabled: !('enabled' in files) || truths.includes(files.enabled),
    ...(typeof preview === 'string' || preview === null ? { defaultPreview: preview } : {}),
  };
};

/**
 * Reads what a client wants a draft to be. What is wrong with it comes in `errors`.
 * @throws Refusal 400 for a term that is in no vocabulary and for access of a wrong shape, 500 where the real one breaks
 */
export const readBody = (house: House, given: unknown): Body => {
  if (given !== undefined && given !== null && !isObject(given)) throw crash();
  const body = isObject(given) ? given : {};
  const loading = newLoading();
  const pids = readPids(loading, body);
  const metadataRead = read(loading, metadata, 'metadata' in body ? body : {}, 'metadata');
  const customFields = read(loading, house.faults.customFields ? customShape : noCustom, body, 'custom_fields');
  const access = readAccess(loading, body, house.now().getTime());
  const files = readFiles(loading, body);
  const unknown = loading.terms.find(({ type, id }) => !vocabularies.has(type, id));
  if (unknown !== undefined) throw notInVocabulary(unknown.id);
  return { metadata: metadataRead, customFields, access, ...(pids === undefined ? {} : { pids }), files, errors: loading.errors };
};

/** What is wrong with a draft as it is kept: asked again before it is published. */
export const errorsOf = (house: House, draft: { metadata: Json; customFields: Json; access: Access }): FieldError[] => {
  const loading = newLoading();
  metadata(draft.metadata, 'metadata', loading);
  embargoErrors(loading, { ...draft.access.embargo }, house.now().getTime());
  return loading.errors;
};
