/** Fields from a JSON or YAML file and from `--field` on the command line; the latter win. All that is wrong is told at once, and before anything is sent. */
import { ArchiveError } from '../../../errors.ts';
import type { OwnDoors, OwnSaid } from '../../own-commands.ts';
import type { CkanClient } from '../api/api.ts';
import { isObject, type Json } from '../api/wire.ts';
import { toClient } from './doors.ts';

const refuse = (message: string): ArchiveError =>
  new ArchiveError('bad-input', message, { remedy: 'Fields are `name: value`, one a line, or a JSON object. Nothing was written.' });

const toReason = (cause: unknown): string => (cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));

/** Of YAML every plain value stays the text that it is (`version: 1.10`): CKAN keeps texts, and takes yes and no as texts, too (facts/ckan.md 1.5). */
const parseText = async (text: string, path: string): Promise<unknown> => {
  if (/^\s*[[{]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch (cause) {
      if (/\.json$/i.test(path)) throw refuse(`${path} is not valid JSON: ${toReason(cause)}.`);
    }
  }
  const { parse } = await import(/* webpackMode: "eager" */ 'yaml');
  try {
    return parse(text, { schema: 'failsafe', logLevel: 'error' });
  } catch (cause) {
    throw refuse(`${path} is not valid YAML: ${toReason(cause)}`);
  }
};

const readFile = async (path: string, { readText }: Pick<OwnDoors, 'readText'>): Promise<Json> => {
  const text = (await readText(path)).replace(/^\uFEFF/, '');
  if (text.trim() === '') return {};
  const parsed = await parseText(text, path);
  if (!isObject(parsed)) throw refuse(`${path} holds no fields: it is ${Array.isArray(parsed) ? 'a list' : 'a single value'}.`);
  return parsed;
};

/** `name=text`, `name:=JSON`, and `extras.KEY=text` for one extra field. */
const readOption = (written: string): { name: string; value: unknown } | string => {
  const [, name = '', isJson, text = ''] = /^([^=:\s][^=:]*?)(:?)=([\s\S]*)$/.exec(written) ?? [];
  if (name === '') return `\`--field ${written}\` is no field: write NAME=TEXT, or NAME:=JSON.`;
  if (isJson !== ':') return { name, value: text };
  try {
    return { name, value: JSON.parse(text) };
  } catch {
    return `\`--field ${written}\`: what stands behind \`:=\` is not valid JSON.`;
  }
};

const withField = (fields: Json, { name, value }: { name: string; value: unknown }): Json => {
  const [, key] = /^extras\.(.+)$/.exec(name) ?? [];
  if (key === undefined) return { ...fields, [name]: value };
  const { extras } = fields;
  const pairs = Array.isArray(extras) ? Object.fromEntries(extras.filter(isObject).map((one) => [one.key, one.value])) : extras;
  return { ...fields, extras: { ...(isObject(pairs) ? pairs : {}), [key]: value } };
};

/** @param path of the file; `-` is the standard input; undefined: there is none */
export const readFields = async (path: string | undefined, said: OwnSaid, doors: Pick<OwnDoors, 'readText'>): Promise<Json> => {
  const options = said.list('field').map(readOption);
  const wrong = options.filter((one) => typeof one === 'string');
  if (wrong.length > 0) throw refuse(wrong.join('\n'));
  const fields = path === undefined ? {} : await readFile(path, doors);
  const all = options.filter((one) => typeof one !== 'string').reduce(withField, fields);
  if (Object.keys(all).length === 0 && said.text('file') === undefined)
    throw refuse('No field is given: name a file of fields, or say --field NAME=TEXT.');
  return all;
};

/** What commands that write begin with: of which thing (where one is named first), and which fields. */
export const readChange = async (said: OwnSaid, doors: OwnDoors): Promise<{ key: string; given: Json; client: CkanClient }> => {
  const [key = '', path] = said.places;
  return { key, client: toClient(doors), given: await readFields(path, said, doors) };
};

export const FIELD_OPTION = { field: { type: 'string', multiple: true } } as const;
