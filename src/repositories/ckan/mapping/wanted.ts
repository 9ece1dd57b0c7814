/** What a catalogue shall hold: the record's own fields, what the catalogue asks for beyond, and what people say for it, who win. In the catalogue's own spelling. Pure. */
import type { Problem } from '../../../model/problem.ts';
import { isObject, type Json, type WireDataset, type WireGroup, type WireResource } from '../api/wire.ts';
import type { CkanFields } from '../fields/fields.ts';
import { type FormFields, toFormFields } from '../fields/form-fields.ts';
import { type Profile, toProfiledTitle } from '../profile/profile.ts';
import type { Schema } from '../schema/schema.ts';
import { fitToSchema } from '../schema/schema-fit.ts';
import type { Crossed } from './crosswalk.ts';
import { KEYS } from './releases.ts';
import { toDigests } from './written.ts';

export interface Surroundings {
  profile: Profile;
  schema: Schema | undefined;
  said: Pick<CkanFields, 'dataset' | 'resources'>;
}

export interface WantedDataset {
  /** Ours, as long as nobody else wrote something there. */
  fields: Json;
  /** Where nothing is there yet, or what is there is ours: that a person's own stays is nothing to tell. */
  defaults: Json;
  tags: readonly string[];
  /** Names or ids. */
  groups: readonly string[];
  extras: Readonly<Record<string, string>>;
  /** Notices: what was understood as something else than was written. */
  problems: readonly Problem[];
}

/** What is said elsewhere (fields.ts refuses it), or of a dataset that is made (preflight.ts tells where it is there). */
const NOT_FIELDS = new Set(['extras', 'tags', 'groups', 'name', 'owner_org', 'private', 'type']);

const pick = (data: Json, test: (key: string) => boolean): Json => Object.fromEntries(Object.entries(data).filter(([key]) => test(key)));
const namesOf = (list: unknown): readonly string[] =>
  (Array.isArray(list) ? list : [])
    .flatMap((item: unknown) => (isObject(item) ? [String(item.name ?? item.id ?? '')] : []))
    .filter(Boolean);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** People say who is to be asked; else the metadata files do. */
const toContacts = ({ fields, contacts }: Crossed, { profile, said }: Surroundings): Json => {
  const people = [
    { name: textOf(said.dataset.maintainer) || fields.maintainer, email: textOf(said.dataset.maintainer_email) },
    { name: textOf(said.dataset.author) || fields.author, email: textOf(said.dataset.author_email) },
    ...contacts,
  ];
  return profile.contacts?.(people) ?? {};
};

export type Organisation = Pick<WireGroup, 'id' | 'name' | 'title'>;

/** @param organisation that the dataset belongs to; undefined: it belongs to none, or nobody may know */
export const toWanted = (crossed: Crossed, around: Surroundings, organisation: Organisation | undefined): WantedDataset => {
  const { profile, schema, said } = around;
  const title = toProfiledTitle(crossed.fields.title, crossed.facts?.repository ?? '', profile);
  const own: Json = { ...crossed.fields, title, ...pick(said.dataset, (key) => !NOT_FIELDS.has(key)) };
  const defaults = { ...profile.dataset, ...toContacts(crossed, around) };
  const whole = { ...defaults, ...own };
  const fitted = fitToSchema(schema, organisation === undefined ? whole : (profile.complete?.(whole, organisation) ?? whole), []);
  const extras = (Array.isArray(said.dataset.extras) ? said.dataset.extras : []).filter(isObject);
  const tags = [...new Set([...crossed.tags, ...namesOf(said.dataset.tags)])];
  return {
    fields: pick(fitted.dataset, (key) => key in own),
    defaults: pick(fitted.dataset, (key) => !(key in own)),
    tags: tags.length === 0 ? profile.tags : tags,
    groups: namesOf(said.dataset.groups),
    extras: { ...crossed.extras, ...Object.fromEntries(extras.map(({ key, value }) => [String(key), String(value ?? '')])) },
    problems: fitted.problems,
  };
};

/** What is said of a resource of ours, as JSON. */
export const toResource = (fields: Json, { profile, schema, said }: Surroundings, { isLink }: { isLink: boolean }): Json => {
  const whole = { ...fields, ...profile.resource({ name: textOf(fields.name), isLink }), ...said.resources };
  const resource = fitToSchema(schema, {}, [whole]).resources[0] ?? whole;
  const words = pick(resource, (key) => key in said.resources);
  return Object.keys(words).length === 0 ? resource : { ...resource, [KEYS.said]: JSON.stringify(toDigests(words)) };
};

/** Of a resource that is there, and whose bytes stay: these keys, and those that people say for all of them. */
export const toResourceUpdate = ({ name, url_type: type }: WireResource, fields: Json, around: Surroundings): Json => {
  const keys = [...Object.keys(fields), ...Object.keys(around.said.resources), KEYS.said];
  return pick(toResource({ ...fields, name }, around, { isLink: type !== 'upload' }), (key) => keys.includes(key));
};

/**
 * The same for a form, which carries texts alone. Where it can't say all, or what it is said of is public already (`isPublic`) and nobody looks into it again, the
 * digest is said with the rest, once the file is proved, and none until then (what a form leaves out stays as it was): a file without one is not done with.
 */
export const toResourceForm = (fields: Json, around: Surroundings, { isPublic = false }: { isPublic?: boolean } = {}): FormFields => {
  const { form, rest } = toFormFields(toResource(fields, around, { isLink: false }));
  const sha256 = form[KEYS.sha256];
  if ((Object.keys(rest).length === 0 && !isPublic) || sha256 === undefined) return { form, rest };
  return { form: { ...form, [KEYS.sha256]: '' }, rest: { ...rest, [KEYS.sha256]: sha256 } };
};

/** The one that a dataset has. */
export const organisationOf = ({ organization }: WireDataset): Organisation | undefined => {
  if (!isObject(organization) || typeof organization.id !== 'string') return undefined;
  const { id } = organization;
  return { id, name: textOf(organization.name) || id, title: textOf(organization.title) || textOf(organization.name) || id };
};
