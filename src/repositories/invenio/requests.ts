/** The request to look at a deposit, as far as there is one: found, believed, and told in the port's words (facts/inveniordm.md 1.9, 1.10, 1.13). Reads only. */
import type { Deposit, RequestStatus, ReviewRequest } from '../../model/deposit.ts';
import type { Hint } from '../repository.ts';
import { namesOf } from './communities.ts';
import { readLook } from './deposits.ts';
import type { Desk } from './desk.ts';
import type { WireEvent, WireRequest } from './request-wire.ts';
import { toExactQuery } from './search.ts';
import { isObject } from './wire.ts';

/** `created` was never sent; `deleted` is gone: neither is a request to anybody. */
const STATUSES: Readonly<Record<string, RequestStatus>> = {
  submitted: 'open',
  review: 'open',
  resubmitted: 'open',
  accepted: 'accepted',
  pending_resubmission: 'changed',
  critiqued: 'critiqued',
  declined: 'declined',
  cancelled: 'cancelled',
  expired: 'expired',
};

const CURATION = 'rdm-curation';
const SUBMISSION = 'community-submission';
const INCLUSION = 'community-inclusion';
/** More of the conversation stands on the request's page. */
const MOST_WORDS = 10;

/** Do curators look at every deposit here? A preset says so, or the server does: asked once, and only when a draft waits or is refused. */
export const isCurated = async (desk: Desk): Promise<boolean> => {
  if (desk.settings.review === 'curation' || !desk.hasToken) return desk.settings.review === 'curation';
  desk.looks.isCurated ??= desk.requests
    .readCurationData()
    .then(({ status, json }) => status === 200 && isObject(json) && 'is_privileged' in json);
  const is = await desk.looks.isCurated;
  if (is) desk.looks.review = 'curation';
  return is;
};

const byAge = (a: { created: string }, b: { created: string }): number => a.created.localeCompare(b.created);

/** After what they did last: what was changed before that they have seen. A timeline lags, so that without their answer in it nothing counts as changed. */
const isAnswered = (events: readonly WireEvent[], updated: string): boolean => {
  const done = events.filter(({ event }) => event !== undefined).toSorted(byAge);
  const last = done.at(-1);
  return last?.event !== undefined && STATUSES[last.event] !== undefined && STATUSES[last.event] !== 'open' && updated > last.created;
};

const toRequest = async (desk: Desk, wire: WireRequest, deposit: Deposit, hint: Hint): Promise<ReviewRequest | undefined> => {
  const status = STATUSES[wire.status];
  if (status === undefined) return undefined;
  const timeline = await desk.requests.readTimeline(wire.id);
  const events = timeline.ok ? timeline.value.toSorted(byAge) : [];
  const { owner, updated = '' } = readLook(deposit);
  const words = events.flatMap(({ content, by }) => (content === undefined || by === owner ? [] : [content]));
  const names = wire.community === undefined ? [] : await namesOf(desk, wire.community);
  const isOwn = owner !== undefined && [wire, ...events].every(({ by }) => by === owner);
  const mayAccept =
    wire.type === SUBMISSION && wire.actions.includes('accept') && timeline.ok && isOwn && !desk.looks.unacceptable.has(wire.id);
  return {
    id: wire.id,
    to: wire.type === CURATION ? 'curators' : 'community',
    names,
    ...(mayAccept && names.includes(hint.communities?.[0] ?? '') ? { mayAccept } : {}),
    url: `${desk.settings.base}/requests/${wire.id}`,
    status,
    isAnswered: isAnswered(events, updated),
    words: words.filter(Boolean).slice(-MOST_WORDS),
  };
};

const readOne = async (desk: Desk, id: string): Promise<WireRequest | undefined> => {
  const reply = await desk.requests.readRequest(id);
  if (reply.ok) return reply.value;
  if ([403, 404].includes(reply.answer.status)) return undefined;
  throw await desk.refuse(reply.answer, { task: `read the request ${id}` });
};

/**
 * The curation request about this very draft. Everybody's are listed, and anybody can open one (1.13): what is about another record is no matter,
 * of the others an accepted one counts (the server takes it), then our own, then the latest.
 */
export const findCuration = async (desk: Desk, deposit: Deposit): Promise<WireRequest | undefined> => {
  const reply = await desk.requests.searchCurations(toExactQuery('topic.record', deposit.id));
  if (!reply.ok) throw await desk.refuse(reply.answer, { task: `search for the curation request of ${deposit.url}` });
  const { owner } = readLook(deposit);
  const rank = ({ status, by }: WireRequest): number => (status === 'accepted' ? 2 : 0) + (owner !== undefined && by === owner ? 1 : 0);
  const [best] = reply.value
    .filter(({ type, record }) => type === CURATION && record === deposit.id)
    .toSorted((a, b) => rank(b) - rank(a) || byAge(b, a));
  // A search lags, the request itself does not; one of another account may be hidden.
  return best && ((await readOne(desk, best.id)) ?? best);
};

/** Community requests about a record or draft, the latest first. */
const findOfCommunities = async (desk: Desk, deposit: Deposit, type: string): Promise<readonly WireRequest[]> => {
  const reply = await desk.requests.searchRequests(toExactQuery('topic.record', deposit.id));
  if (!reply.ok) throw await desk.refuse(reply.answer, { task: `search for the requests about ${deposit.url}` });
  return reply.value.filter((wire) => wire.type === type && wire.record === deposit.id).toSorted((a, b) => byAge(b, a));
};

const findForDraft = async (desk: Desk, deposit: Deposit, { communities = [] }: Hint): Promise<WireRequest | undefined> => {
  const asked = desk.looks.asked.get(deposit.id);
  if (asked !== undefined) return readOne(desk, asked);
  // Nobody can have been asked about what this run opened a moment ago.
  if (desk.looks.opened.has(deposit.id)) return undefined;
  const { review } = readLook(deposit);
  if (review !== undefined) return readOne(desk, review);
  const curation = (await isCurated(desk)) ? await findCuration(desk, deposit) : undefined;
  if (curation !== undefined || deposit.isFirst === false || communities.length === 0) return curation;
  // A draft forgets a review that was cancelled (1.9).
  return (await findOfCommunities(desk, deposit, SUBMISSION))[0];
};

/** A draft, or an open correction, with the request about it. */
export const withRequest = async (desk: Desk, deposit: Deposit, hint: Hint = {}): Promise<Deposit> => {
  const wire = await findForDraft(desk, deposit, hint);
  const request = wire && (await toRequest(desk, wire, deposit, hint));
  if (request === undefined) return deposit;
  const isWaiting = request.status === 'open' && deposit.state !== 'published';
  return {
    ...deposit,
    request,
    ...(isWaiting ? { state: request.to === 'curators' ? ('in-curation' as const) : ('in-review' as const) } : {}),
  };
};

/** A public record with the communities that were asked to take it, besides those that it belongs to. Only asked where one is wanted that it does not belong to. */
export const withCommunities = async (desk: Desk, deposit: Deposit, hint: Hint): Promise<Deposit> => {
  const { communities: wanted = [] } = hint;
  const { communities = [] } = deposit;
  if (wanted.every((name) => communities.includes(name))) return deposit;
  const asked = desk.looks.asked.get(deposit.id);
  const latest = asked === undefined ? undefined : await readOne(desk, asked);
  const found = await findOfCommunities(desk, deposit, INCLUSION);
  const [first] = latest === undefined ? found : [latest];
  const names = await Promise.all(
    [...found, ...(latest ? [latest] : [])].map(({ community }) => (community ? namesOf(desk, community) : [])),
  );
  const request = first && (await toRequest(desk, first, deposit, hint));
  return { ...deposit, communities: [...new Set([...communities, ...names.flat()])], ...(request === undefined ? {} : { request }) };
};
