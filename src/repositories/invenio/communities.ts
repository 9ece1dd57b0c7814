/** Communities by the names that people write: are they there, do they take records, and asking them to take one that is public (facts/inveniordm.md 1.9). */
import { ArchiveError } from '../../errors.ts';
import { isSuccess } from '../../http/answer.ts';
import { nearest } from '../../inputs/nearest.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Desk } from './desk.ts';
import type { WireCommunity } from './request-wire.ts';
import { isObject, readText } from './wire.ts';

const toRefused = (message: string, remedy: string): ArchiveError => new ArchiveError('community-refused', message, { remedy });

/** Slugs that look alike, the likeliest first. A search that fails names none. */
const findNearest = async (desk: Desk, name: string): Promise<readonly string[]> => {
  const words = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (words === '') return [];
  const found = await desk.requests.searchCommunities(`${words} OR slug:${words.slice(0, 3).toLowerCase().trim()}*`);
  const slugs = found.ok ? found.value.map(({ slug }) => slug) : [];
  const best = nearest(name, slugs);
  return [...new Set([...(best === undefined ? [] : [best]), ...slugs])].slice(0, 3);
};

const readCommunity = async (desk: Desk, name: string): Promise<WireCommunity> => {
  const reply = await desk.requests.readCommunity(name);
  if (reply.ok) return reply.value;
  if (![403, 404, 410].includes(reply.answer.status)) throw await desk.refuse(reply.answer, { task: `read the community ${name}` });
  const slugs = await findNearest(desk, name);
  throw toRefused(
    `community: ${desk.settings.name} has no community «${name}»${reply.answer.status === 403 ? ' that this account may see' : ''}.`,
    slugs.length === 0
      ? 'Take its slug from its address, /communities/SLUG.'
      : `Take its slug from its address, /communities/SLUG. The nearest there are: ${slugs.join(', ')}.`,
  );
};

/** Asked once a run. Throws `community-refused`. */
export const getCommunity = (desk: Desk, name: string): Promise<WireCommunity> => {
  const known = desk.looks.communities.get(name) ?? readCommunity(desk, name);
  desk.looks.communities.set(name, known);
  return known;
};

/** Every name that a community goes by, as far as this run has met it. */
export const namesOf = async (desk: Desk, id: string): Promise<readonly string[]> => {
  const met = await Promise.all(
    [...desk.looks.communities].map(async ([name, known]) => ({ name, known: await known.catch(() => undefined) })),
  );
  return [...new Set([id, ...met.flatMap(({ name, known }) => (known?.id === id ? [name, known.slug] : []))])];
};

/** Before anything is written: each is there, and takes records from this account. Throws `community-refused`. */
export const checkCommunities = async (desk: Desk, names: readonly string[]): Promise<void> => {
  const communities = await Promise.all(names.map((name) => getCommunity(desk, name)));
  const closed = communities.filter(({ isClosed }) => isClosed);
  if (closed.length === 0 || !desk.hasToken || desk.looks.areMembersChecked) return;
  const own = await desk.requests.listOwnCommunities();
  if (!own.ok) throw await desk.refuse(own.answer, { task: 'list the communities of this account' });
  const shut = closed.find(({ id }) => !own.value.some((mine) => mine.id === id));
  if (shut !== undefined)
    throw toRefused(
      `community: «${shut.slug}» takes records from its members only, and the account of the token is none.`,
      'Ask its owners to make the account a member, or take it out of the input `community`.',
    );
  desk.looks.areMembersChecked = true;
};

/** See the port. That it belongs there, or was asked already, is as good. */
export const join = async (desk: Desk, deposit: Deposit, name: string): Promise<void> => {
  const { id } = await getCommunity(desk, name);
  const task = `ask the community ${name} to take ${deposit.url}`;
  const answer = await desk.requests.joinCommunity(deposit.id, id);
  const { processed, errors } = isObject(answer.json) ? answer.json : {};
  const [request] = (Array.isArray(processed) ? processed : []).filter(isObject);
  const asked = readText(request?.request_id);
  if (isSuccess(answer) && request !== undefined) {
    if (asked !== undefined) desk.looks.asked.set(deposit.id, asked);
    return;
  }
  const said = (Array.isArray(errors) ? errors : []).filter(isObject).map(({ message }) => String(message));
  if (said.some((message) => /already/.test(message))) return;
  throw await desk.refuse(answer, { task: said.length === 0 ? task : `${task} (${said.join(' ')})` });
};
