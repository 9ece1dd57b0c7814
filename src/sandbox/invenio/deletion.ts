/** `DELETE /records/ID/delete`: an administrator takes a record away and leaves a tombstone (facts/inveniordm.md 1.1). */
import { denied } from '../framework/refusal.ts';
import { type Call, isSuperuser, nothing, type Reply, type Route, readJson } from './call.ts';
import { settle } from './drafts.ts';
import { isObject, type Json } from './json.ts';
import { getRecord } from './records.ts';
import type { State } from './world.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `Carberry, J.`, as APA has it. */
const shortName = (person: unknown): string => {
  const { type, name, family_name, given_name } = (isObject(person) ? person.person_or_org : {}) as Json;
  if (type !== 'personal') return textOf(name);
  const initials = textOf(given_name)
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => `${part.charAt(0)}.`);
  return [textOf(family_name), initials.join(' ')].filter(Boolean).join(', ');
};

const citation = ({ metadata, pids }: State): string => {
  const { creators, publication_date, title, version, publisher } = metadata;
  const names = (Array.isArray(creators) ? creators : []).map(shortName).join(', ');
  const edition = typeof version === 'string' ? ` (${version})` : '';
  const doi = pids.doi === undefined ? '' : ` https://doi.org/${pids.doi.identifier}`;
  return `${names} (${textOf(publication_date).slice(0, 4)}). ${textOf(title)}${edition}. ${textOf(publisher)}.${doi}`;
};

const deleteForGood = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const { house, user } = call;
  const { version, published } = getRecord(call);
  if (user === undefined || !isSuperuser(call)) throw denied();
  const { removal_reason, note, is_visible } = isObject(body) ? body : {};
  version.tombstone = {
    note: textOf(note),
    removed_by: { user: String(user.id) },
    removal_date: house.now().toISOString().replace('Z', '000'),
    citation_text: citation(published),
    is_visible: is_visible !== false,
    ...(removal_reason === undefined ? {} : { removal_reason }),
  };
  settle(house, version.id);
  return { ...nothing(), type: 'application/json' };
};

export const deletionRoutes: readonly Route[] = [{ method: 'DELETE', path: '/api/records/:id/delete', handle: deleteForGood }];
