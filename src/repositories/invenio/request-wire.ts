/** InvenioRDM's words for requests, their timelines, and communities, and readers that look before they believe (facts/inveniordm.md 1.9, 1.10, 1.13). */
import { isObject, type Json, readText } from './wire.ts';

export interface WireRequest {
  id: string;
  /** `community-submission`, `community-inclusion`, `rdm-curation`, … */
  type: string;
  status: string;
  /** The account that opened it. */
  by?: string;
  /** The record or draft that it is about. */
  record?: string;
  /** The community that is asked, by its id. */
  community?: string;
  created: string;
  /** What the caller may do now. */
  actions: readonly string[];
}

/** A comment, or (with `event`) something that was done. */
export interface WireEvent {
  created: string;
  by?: string;
  event?: string;
  /** HTML */
  content?: string;
}

export interface WireCommunity {
  id: string;
  slug: string;
  /** Takes records from its members only. */
  isClosed: boolean;
}

const toObject = (value: unknown): Json => (isObject(value) ? value : {});

const withoutUndefined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

const toId = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : readText(value));

export const readRequest = (value: unknown): WireRequest | undefined => {
  if (!isObject(value)) return undefined;
  const [id, type, status] = [readText(value.id), readText(value.type), readText(value.status)];
  if (id === undefined || type === undefined || status === undefined) return undefined;
  const optional = {
    by: toId(toObject(value.created_by).user),
    record: toId(toObject(value.topic).record),
    community: toId(toObject(value.receiver).community),
  };
  const actions = Object.keys(toObject(toObject(value.links).actions));
  return { id, type, status, created: readText(value.created) ?? '', actions, ...withoutUndefined(optional) };
};

export const readCommunity = (value: unknown): WireCommunity | undefined => {
  if (!isObject(value)) return undefined;
  const [id, slug] = [readText(value.id), readText(value.slug)];
  if (id === undefined || slug === undefined) return undefined;
  return { id, slug, isClosed: toObject(value.access).record_submission_policy === 'closed' };
};

const readEvent = (value: unknown): WireEvent | undefined => {
  if (!isObject(value)) return undefined;
  const payload = toObject(value.payload);
  const optional = { by: toId(toObject(value.created_by).user), event: readText(payload.event), content: readText(payload.content) };
  return { created: readText(value.created) ?? '', ...withoutUndefined(optional) };
};

/** `{hits: {hits: [...]}}` of every search. */
const readHits =
  <T>(read: (value: unknown) => T | undefined) =>
  (value: unknown): readonly T[] | undefined => {
    const hits = isObject(value) ? toObject(value.hits).hits : undefined;
    return Array.isArray(hits) ? hits.flatMap((entry) => read(entry) ?? []) : undefined;
  };

export const readRequests = readHits(readRequest);
export const readCommunities = readHits(readCommunity);
export const readTimeline = readHits(readEvent);
