/** How a request comes into the world, and what is said in it. */
import type { Call } from '../call.ts';
import type { House } from '../house.ts';
import type { Json } from '../json.ts';
import { timestamp } from '../world.ts';
import type { Request, RequestEvent } from './request.ts';

const nowOf = (house: House): string => timestamp(house.now());

type Made = Pick<Request, 'type' | 'title' | 'by' | 'receiver' | 'topic'> & { description?: string };

/** In status `created`. */
export const makeRequest = (house: House, made: Made): Request => {
  house.world.lastRequest += 1;
  const now = nowOf(house);
  const request: Request = {
    id: house.uuid(),
    number: house.world.lastRequest,
    status: 'created',
    created: now,
    updated: now,
    revision: 2,
    events: [],
    ...made,
  };
  house.world.requests[request.id] = request;
  return request;
};

/** One more step that was taken; each is a revision. */
export const touch = (house: House, request: Request, change: Partial<Request>): void => {
  Object.assign(request, change);
  request.revision += 1;
  request.updated = nowOf(house);
};

const addEvent = (call: Call, request: Request, type: RequestEvent['type'], payload: Json): RequestEvent => {
  const now = nowOf(call.house);
  const event = { id: call.house.uuid(), created: now, updated: now, revision: 1, type, by: call.user?.id ?? 0, payload };
  request.events.push(event);
  return event;
};

/** What the timeline tells of a step. */
export const log = (call: Call, request: Request, status: string): void => {
  addEvent(call, request, 'L', { event: status, format: 'html' });
};

/** `{payload: {content, format}}`, as actions and comments carry it. */
export const contentOf = (body: unknown): string | undefined => {
  const payload = typeof body === 'object' && body !== null && 'payload' in body ? body.payload : undefined;
  const content = typeof payload === 'object' && payload !== null && 'content' in payload ? payload.content : undefined;
  return typeof content === 'string' ? content : undefined;
};

export const comment = (call: Call, request: Request, content: string): RequestEvent =>
  addEvent(call, request, 'C', { content, format: 'html' });

/** What came along with an action is kept as a comment. */
export const commentFrom = (call: Call, request: Request, body: unknown): void => {
  const content = contentOf(body);
  if (content) comment(call, request, content);
};
