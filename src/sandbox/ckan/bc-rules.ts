/** The BC Data Catalogue's own checks: the ladder of states, titles that are there once, fields that another one makes required (facts/ckan.md 5). */
import { isSysadmin, may } from './access.ts';
import type { Call } from './call.ts';
import { isTruthy, type Json, toText, tuple } from './json.ts';
import { complain, type Errors } from './reading.ts';
import { crash } from './refusal.ts';
import { firstMove } from './schema-bc.ts';
import type { Field } from './schema-fields.ts';
import type { Dataset } from './world.ts';

export interface Case {
  call: Call;
  data: Json;
  errors: Errors;
  /** As it was, where it is there already. */
  dataset?: Dataset | undefined;
}

const shortest = 2;
const longest = 100;

/** Deleted ones count: it looks for another word than they have. A title that is not there at all makes it fall over (recorded). */
const checkTitle = ({ call, data, errors, dataset }: Case): void => {
  const { title } = data;
  if (title === undefined || title === null) throw crash();
  const text = toText(title);
  const isTaken = call.house.world.datasets.some((other) => other.id !== dataset?.id && other.fields.title === text);
  const { length } = [...text];
  complain(
    errors,
    'title',
    isTaken ? 'That Title is already in use.' : undefined,
    length < shortest ? `Title "${text}" length is less than minimum ${shortest}` : undefined,
    length > longest ? `Title "${text}" length is more than maximum ${longest}` : undefined,
  );
};

const rolesOf = (call: Call, organisation: string | null): string[] => [
  ...(isSysadmin(call) ? ['sysadmin'] : []),
  ...(may(call, 'admin', organisation) ? ['admin'] : []),
  ...(may(call, 'update_dataset', organisation) ? ['editor'] : []),
];

/** Where the move is none, nobody may make it: the list of who may is empty, and its text ends in the middle of a word (recorded). */
const checkState = (
  { call, data, errors, dataset }: Case,
  { field_name: name, choices = [] }: Field,
  organisation: string | null,
): void => {
  if (errors[name] !== undefined) return;
  const before = dataset?.more[name];
  if (before !== undefined && before === data[name]) return;
  const moves = before === undefined ? [firstMove] : (choices.find(({ value }) => value === before)?.validTo ?? []);
  const move = moves.find(({ state }) => state === data[name]);
  const by = move?.by ?? [];
  const isAllowed = rolesOf(call, organisation).some((role) => by.includes(role));
  const who = `You lack permission to move to this state, you must be one of${by.map((role) => ` ${role},`).join('')}`;
  complain(
    errors,
    name,
    move === undefined ? `Invalid state valid choices are: ${moves.map(({ state }) => state).join(', ')}` : undefined,
    isAllowed ? undefined : who.slice(0, -1),
  );
};

/** It looks for the other field in the dataset alone, also for a resource: there it never wants anything (recorded). */
export const readConditional = (data: Json, field: Field, { errors, ofDataset }: { errors: Errors; ofDataset: boolean }): unknown => {
  const { field_name: name, conditional_field: other = '', conditional_values: values = [], validators = '' } = field;
  const value = isTruthy(data[name]) ? data[name] : '';
  const isWanted = ofDataset && values.includes(String(data[other]));
  if (isWanted && value === '') complain(errors, name, `Required when ${tuple([other])} is set to ${toText(data[other])}`);
  if (!validators.includes('iso_topic_category')) return value;
  return Array.isArray(value) ? value : value === '' ? [] : [value];
};

/** What the validators of a field of its own say; nothing for any other. */
export const checkOwnRule = (one: Case, field: Field, organisation: string | null): void => {
  if (field.validators === 'title_validator') checkTitle(one);
  if (field.validators?.endsWith('valid_next_state')) checkState(one, field, organisation);
};
