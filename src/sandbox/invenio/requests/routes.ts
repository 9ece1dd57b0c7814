/** `/api/requests`: what is asked of whom, and what was said about it (facts/inveniordm.md 1.10). */
import { denied, type FieldError, invalid, notFound } from '../../framework/refusal.ts';
import { type Call, json, nothing, type Reply, type Route, readJson } from '../call.ts';
import { listed } from '../listing.ts';
import { getRecord } from '../records.ts';
import { redirectWithSlash } from '../slashes.ts';
import { timestamp } from '../world.ts';
import { act } from './acting.ts';
import { getRequest, indexedRequests, listRequests } from './finding.ts';
import { maySee } from './machine.ts';
import { comment, contentOf, touch } from './making.ts';
import { mayChange, printEvent, printRequest } from './print.ts';
import type { Request, RequestEvent } from './request.ts';

const told = (call: Call, request: Request, status = 200): Reply =>
  json(status, printRequest(call, request), { etag: `"${request.revision}"` });

const readRequest = (call: Call): Reply => told(call, getRequest(call));

const runAction = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const request = getRequest(call);
  act(call, request, { name: call.params.action ?? '', body });
  call.house.commit();
  return told(call, request);
};

const textIn = (body: unknown, name: 'title' | 'description'): string | undefined => {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** Title and description are the creator's. */
const updateRequest = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const request = getRequest(call);
  if (!('user' in request.by) || request.by.user !== String(call.user?.id)) throw denied();
  const [title, description] = [textIn(body, 'title'), textIn(body, 'description')];
  touch(call.house, request, { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) });
  call.house.commit();
  return told(call, request);
};

/** Only what was never handed in. */
const deleteRequest = (call: Call): Reply => {
  const request = getRequest(call);
  if (request.status !== 'created') throw denied();
  delete call.house.world.requests[request.id];
  call.house.commit();
  return nothing();
};

/** @throws Refusal 400 */
const readContent = async (call: Call): Promise<string> => {
  const content = contentOf(await readJson(call));
  const errors: FieldError[] = [];
  if (content === undefined) errors.push({ field: 'payload.content', messages: ['Missing data for required field.'] });
  if (content === '') errors.push({ field: 'payload.content', messages: ['Shorter than minimum length 1.'] });
  if (errors.length > 0) throw invalid(errors);
  return content ?? '';
};

const toldEvent = (call: Call, request: Request, { event, status }: { event: RequestEvent; status: number }): Reply =>
  json(status, printEvent(call, request, event), { etag: `"${event.revision}"` });

const addComment = async (call: Call): Promise<Reply> => {
  getRequest(call);
  const content = await readContent(call);
  const request = getRequest(call);
  const event = comment(call, request, content);
  call.house.commit();
  return toldEvent(call, request, { event, status: 201 });
};

/** @throws Refusal 403, 404 */
const getEvent = (call: Call): { request: Request; event: RequestEvent } => {
  const request = getRequest(call);
  const event = request.events.find(({ id }) => id === call.params.comment);
  if (event === undefined) throw notFound();
  return { request, event };
};

const readComment = (call: Call): Reply => {
  const { request, event } = getEvent(call);
  return toldEvent(call, request, { event, status: 200 });
};

const updateComment = async (call: Call): Promise<Reply> => {
  const content = await readContent(call);
  const { request, event } = getEvent(call);
  if (!mayChange(call, event)) throw denied();
  const updated = timestamp(call.house.now());
  Object.assign(event, { payload: { ...event.payload, content }, revision: event.revision + 1, updated });
  call.house.commit();
  return toldEvent(call, request, { event, status: 200 });
};

/** What was said goes; that something was, stays in the timeline. */
const deleteComment = (call: Call): Reply => {
  const { event } = getEvent(call);
  if (!mayChange(call, event)) throw denied();
  Object.assign(event, { type: 'L', payload: { event: 'comment_deleted', format: 'html' }, revision: event.revision + 1 });
  call.house.commit();
  return nothing();
};

const readTimeline = (call: Call): Reply => {
  const request = getRequest(call);
  return listed(call, {
    path: `/requests/${request.id}/timeline`,
    items: request.events,
    orders: { oldest: () => 0, newest: (a, b) => request.events.indexOf(b) - request.events.indexOf(a) },
    standard: 'oldest',
    print: (event) => printEvent(call, request, event),
  });
};

const listMine =
  (path: string) =>
  (call: Call): Reply =>
    listRequests(
      call,
      path,
      indexedRequests(call.house).filter((request) => maySee(call, request)),
    );

const listOfRecord = (call: Call): Reply => {
  const { version } = getRecord(call);
  const of = indexedRequests(call.house).filter(({ topic }) => 'record' in topic && topic.record === version.id);
  return listRequests(
    call,
    `/records/${version.id}/requests`,
    of.filter((request) => maySee(call, request)),
  );
};

export const requestRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/requests', handle: redirectWithSlash },
  { method: 'GET', path: '/api/requests/', handle: listMine('/requests') },
  { method: 'GET', path: '/api/user/requests', handle: listMine('/user/requests') },
  { method: 'GET', path: '/api/records/:id/requests', handle: listOfRecord },
  { method: 'GET', path: '/api/requests/:request', handle: readRequest },
  { method: 'PUT', path: '/api/requests/:request', handle: updateRequest },
  { method: 'DELETE', path: '/api/requests/:request', handle: deleteRequest },
  { method: 'POST', path: '/api/requests/:request/actions/:action', handle: runAction },
  { method: 'POST', path: '/api/requests/:request/comments', handle: addComment },
  { method: 'GET', path: '/api/requests/:request/comments/:comment', handle: readComment },
  { method: 'PUT', path: '/api/requests/:request/comments/:comment', handle: updateComment },
  { method: 'DELETE', path: '/api/requests/:request/comments/:comment', handle: deleteComment },
  { method: 'GET', path: '/api/requests/:request/timeline', handle: readTimeline },
];
