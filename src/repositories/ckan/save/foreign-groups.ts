/**
 * `package_revise` refuses a dataset that is in a group which the caller may not edit, whatever the change is; every other write goes well there. Sent without
 * such groups it goes well, too, and they stay: nobody can take a dataset out of a group that is not theirs (tried on CKAN 2.11.5 and 2.12.0; facts/ckan.md 1.5, groups).
 */
import type { CkanClient, Reply } from '../api/api.ts';
import { isObject, type Json, listOf, readGroup, type WireDataset } from '../api/wire.ts';
import type { Edit } from './change.ts';
import { isGroup } from './same.ts';

export const isRefusedForGroups = (reply: Reply<unknown>): boolean =>
  !reply.ok && reply.failure.kind === 'not-authorised' && /edit these groups/i.test(reply.failure.message);

/** Ids and names of the groups that the caller may edit; undefined where the server does not say. */
export const askOwnGroups = async (client: CkanClient): Promise<readonly string[] | undefined> => {
  const reply = await client.ask('group_list_authz', {}, listOf(readGroup));
  return reply.ok ? reply.value.flatMap(({ id, name }) => [id, name]) : undefined;
};

/** The same edit with the groups named that the caller may edit, and those that it wants added: of these alone a refusal is then about. */
export const withoutForeignGroups = (dataset: WireDataset, edit: Edit, own: readonly string[]): Edit => {
  const wanted: readonly Json[] = Array.isArray(edit.fields.groups)
    ? edit.fields.groups.filter(isObject)
    : dataset.groups.map(({ id }) => ({ id }));
  const groups = wanted.filter(({ id, name }) => {
    const there = dataset.groups.find((group) => isGroup(group, String(id ?? name)));
    return there === undefined || own.includes(there.id) || own.includes(there.name);
  });
  return { ...edit, fields: { ...edit.fields, groups } };
};
