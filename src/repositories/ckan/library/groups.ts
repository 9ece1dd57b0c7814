/** Groups and organisations: the same thing with two names (facts/ckan.md 6, rows 8 to 11). A patch keeps what it is not sent; there is no lock for them. */
import { ArchiveError } from '../../../errors.ts';
import type { Difference } from '../../../model/deposit.ts';
import type { CkanClient } from '../api/api.ts';
import { isUnclearFailure } from '../api/failure.ts';
import { toCkanProblem } from '../api/problem.ts';
import { isObject, type Json, listOf, type Reader, readGroup, readNothing, type WireExtra, type WireGroup } from '../api/wire.ts';
import { isSame, toExtraMap } from '../save/same.ts';

export type GroupKind = 'group' | 'organization';

/** A text is a name or an id; an object says which. */
export type GroupKey = string | { id: string } | { name: string };

export interface GroupChange {
  /** `title`, `description`, `image_url`, …; whole values. */
  fields?: Json;
  /** By key; `null` takes one away. */
  extras?: Readonly<Record<string, string | null>>;
}

export interface SavedGroup {
  group: WireGroup;
  outcome: 'created' | 'updated' | 'unchanged';
  differences: readonly Difference[];
}

/** With all fields a server gives 25 at once, or what its owner set; the end is a page with nothing new (facts/ckan.md 1.9). */
const PAGE = 25;

/** No catalogue has as many: a stop for a server whose pages never end. */
const MOST = 25_000;

const wordOf = (kind: GroupKind): string => (kind === 'group' ? 'group' : 'organisation');
const keyOf = (key: GroupKey): string => (typeof key === 'string' ? key : 'id' in key ? key.id : key.name);

const readExtra: Reader<WireExtra> = (value) =>
  isObject(value) && typeof value.key === 'string' ? { key: value.key, value: String(value.value ?? '') } : undefined;
const extrasOf = (group: WireGroup): readonly WireExtra[] => listOf(readExtra)(group.extras ?? []) ?? [];

/** Each once, with its fields. */
export async function* listGroups(client: Pick<CkanClient, 'ask'>, kind: GroupKind): AsyncGenerator<WireGroup> {
  const seen = new Set<string>();
  for (let offset = 0; ; ) {
    const data = { all_fields: true, limit: PAGE, offset, sort: 'name asc' };
    const page = await client.ask(`${kind}_list`, data, listOf(readGroup));
    if (!page.ok) throw toCkanProblem(page, `list the ${wordOf(kind)}s`);
    const fresh = page.value.filter(({ id }) => !seen.has(id));
    for (const group of fresh) {
      seen.add(group.id);
      yield group;
    }
    if (fresh.length === 0 || seen.size >= MOST) return;
    offset += page.value.length;
  }
}

/** Undefined where there is none: deleted (unless asked for), or found by its other key. Throws what the server can't answer. */
export const findGroup = async (
  client: Pick<CkanClient, 'ask'>,
  kind: GroupKind,
  { key, allowDeleted = false }: { key: GroupKey; allowDeleted?: boolean },
): Promise<WireGroup | undefined> => {
  const data = { id: keyOf(key), include_users: false, include_datasets: false, include_extras: true };
  const reply = await client.ask(`${kind}_show`, data, readGroup);
  if (!reply.ok) {
    // A deleted one is refused to others, and not there for all (facts/ckan.md 6, row 2).
    if (reply.failure.kind === 'not-found' || reply.failure.kind === 'not-authorised') return undefined;
    throw toCkanProblem(reply, `read the ${wordOf(kind)} ${keyOf(key)}`);
  }
  const { id, name, state } = reply.value;
  const isMeant = typeof key === 'string' ? id === key || name === key : 'id' in key ? id === key.id : name === key.name;
  return isMeant && (allowDeleted || state !== 'deleted') ? reply.value : undefined;
};

/** @throws ArchiveError `record-not-found` */
export const getGroup = async (
  client: Pick<CkanClient, 'ask'>,
  kind: GroupKind,
  asked: { key: GroupKey; allowDeleted?: boolean },
): Promise<WireGroup> => {
  const group = await findGroup(client, kind, asked);
  if (group !== undefined) return group;
  throw new ArchiveError('record-not-found', `CKAN: no ${wordOf(kind)} ${keyOf(asked.key)}: it is not there, or deleted.`, {
    remedy: 'Check the name or the id, and whose token it is.',
  });
};

const toExtras = (there: readonly WireExtra[], wanted: NonNullable<GroupChange['extras']>): readonly WireExtra[] => [
  ...there.filter(({ key }) => !Object.hasOwn(wanted, key)),
  ...Object.entries(wanted).flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }])),
];

const compare = (wanted: Json, extras: GroupChange['extras'], found: WireGroup): readonly Difference[] => {
  const have = toExtraMap(extrasOf(found));
  const want = toExtraMap(Object.entries(extras ?? {}).map(([key, value]) => ({ key, value })));
  return [
    ...Object.entries(wanted)
      .filter(([key, value]) => key !== 'id' && value !== undefined && !isSame(value, found[key]))
      .map(([field, value]) => ({ field, wanted: value, found: found[field] })),
    ...Object.keys(extras ?? {})
      .filter((key) => want.get(key) !== have.get(key))
      .map((key) => ({ field: `extras.${key}`, wanted: want.get(key), found: have.get(key) })),
  ];
};

/** What of a change is not there. */
export const compareGroup = ({ fields = {}, extras }: GroupChange, found: WireGroup): readonly Difference[] =>
  compare(fields, extras, found);

/** @throws ArchiveError `bad-input` with an id or without a name, `record-refused`, `token-refused` */
export const createGroup = async (client: CkanClient, kind: GroupKind, { fields = {}, extras }: GroupChange): Promise<SavedGroup> => {
  const { id, name } = fields;
  if (id !== undefined || typeof name !== 'string' || name === '') {
    throw new ArchiveError('bad-input', `CKAN: a new ${wordOf(kind)} has a name and no id.`, {
      remedy: 'Leave `id` out, or change the one that has it; give `name`.',
    });
  }
  const data = { ...fields, ...(extras === undefined ? {} : { extras: toExtras([], extras) }) };
  const reply = await client.act(`${kind}_create`, data, readGroup);
  const made = reply.ok ? reply.value : isUnclearFailure(reply.failure) ? await findGroup(client, kind, { key: { name } }) : undefined;
  if (made === undefined) throw toCkanProblem(reply as Extract<typeof reply, { ok: false }>, `make the ${wordOf(kind)} ${name}`);
  return { group: made, outcome: 'created', differences: compare(fields, extras, made) };
};

/** What is not named stays, members and datasets too; nothing is written where nothing differs. Throws as getGroup and createGroup do. */
export const updateGroup = async (
  client: CkanClient,
  kind: GroupKind,
  { key, allowDeleted = false, fields = {}, extras }: GroupChange & { key: GroupKey; allowDeleted?: boolean },
): Promise<SavedGroup> => {
  const group = await getGroup(client, kind, { key, allowDeleted });
  const differing = compare(fields, extras, group);
  if (differing.length === 0) return { group, outcome: 'unchanged', differences: [] };
  const changed = Object.fromEntries(Object.entries(fields).filter(([field]) => differing.some((one) => one.field === field)));
  const isOfExtras = differing.some(({ field }) => field.startsWith('extras.'));
  const data = { id: group.id, ...changed, ...(isOfExtras && extras ? { extras: toExtras(extrasOf(group), extras) } : {}) };
  const reply = await client.act(`${kind}_patch`, data, readGroup);
  if (!reply.ok && !isUnclearFailure(reply.failure)) throw toCkanProblem(reply, `change the ${wordOf(kind)} ${group.name}`);
  // The answer to a patch may lack what a show has.
  const after = await getGroup(client, kind, { key: { id: group.id }, allowDeleted: true });
  const left = compare(fields, extras, after);
  if (!reply.ok && left.length > 0) throw toCkanProblem(reply, `change the ${wordOf(kind)} ${group.name}`);
  return { group: after, outcome: 'updated', differences: left };
};

/** By its name: made where there is none, restored where it was deleted, else changed. */
export const saveGroup = async (client: CkanClient, kind: GroupKind, change: GroupChange): Promise<SavedGroup> => {
  const { id, name } = change.fields ?? {};
  const key: GroupKey = typeof id === 'string' ? { id } : { name: String(name ?? '') };
  const there = await findGroup(client, kind, { key, allowDeleted: true });
  if (there === undefined) return createGroup(client, kind, change);
  const { id: _, ...fields } = change.fields ?? {};
  const restored = there.state === 'deleted' ? { state: 'active', ...fields } : fields;
  return updateGroup(client, kind, { ...change, fields: restored, key: { id: there.id }, allowDeleted: true });
};

/** Soft; `false` where there was none. `purge`, for sysadmins, frees its name (facts/ckan.md 6, row 18). */
export const deleteGroup = async (
  client: CkanClient,
  kind: GroupKind,
  { key, purge = false }: { key: GroupKey; purge?: boolean },
): Promise<boolean> => {
  const group = await findGroup(client, kind, { key, allowDeleted: purge });
  if (group === undefined) return false;
  for (const action of ['delete', ...(purge ? ['purge'] : [])]) {
    const reply = await client.act(`${kind}_${action}`, { id: group.id }, readNothing);
    if (!reply.ok && reply.failure.kind !== 'not-found') throw toCkanProblem(reply, `${action} the ${wordOf(kind)} ${group.name}`);
  }
  return true;
};
