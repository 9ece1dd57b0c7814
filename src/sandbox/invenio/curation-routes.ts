/** `/api/curations/`: a curator is asked to look at a draft (facts/inveniordm.md 1.13). Only where the instance has them. */
import { bad, crash, noSuchRoute } from '../framework/refusal.ts';
import { type Call, type Handler, json, type Reply, type Route, readJson, requireUser } from './call.ts';
import { curationsOf, curationTitle } from './curations.ts';
import { isObject, type Json } from './json.ts';
import { getVersion } from './records.ts';
import { indexedRequests, listRequests } from './requests/finding.ts';
import { curators } from './requests/machine.ts';
import { makeRequest } from './requests/making.ts';
import { printRequest } from './requests/print.ts';
import { redirectWithSlash } from './slashes.ts';

const textIn = (body: Json, name: string): string | undefined => (typeof body[name] === 'string' ? body[name] : undefined);

/**
 * Anybody may ask, for anybody's draft. Whether somebody has asked before is looked up in the search: within its lag, a second request is made.
 * @throws Refusal 400 where there is one, 404, 500 for what is no topic
 */
const createCuration = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const user = requireUser(call);
  const body = await readJson(call);
  const topic = isObject(body) && isObject(body.topic) ? body.topic.record : undefined;
  if (!isObject(body) || typeof topic !== 'string') throw crash();
  const version = getVersion(call, topic);
  const known = new Set(curationsOf(house, version.id));
  if (indexedRequests(house).some((request) => known.has(request))) throw bad('');
  const state = version.draft ?? version.published;
  const description = textIn(body, 'description');
  const request = makeRequest(house, {
    type: 'rdm-curation',
    title: textIn(body, 'title') ?? (state === undefined ? '' : curationTitle(state)),
    ...(description === undefined ? {} : { description }),
    by: { user: String(user.id) },
    receiver: { group: curators },
    topic: { record: version.id },
  });
  request.status = 'submitted';
  house.commit();
  return json(201, printRequest(call, request, { expand: true }), { etag: `"${request.revision}"` });
};

/** Everybody's, to everybody. The links lead to the list of all requests. */
const listCurations = (call: Call): Reply =>
  listRequests(
    call,
    '/requests',
    indexedRequests(call.house).filter(({ type }) => type === 'rdm-curation'),
  );

/** It asks for the roles of a user without looking whether there is one. Privileged is a role that nobody has here. */
const readSettings = (call: Call): Reply => {
  if (call.user === undefined) throw crash();
  return json(200, { is_privileged: false, publishing_edits: false });
};

const where =
  (handle: Handler): Handler =>
  (call) => {
    if (!call.house.faults.curations) throw noSuchRoute();
    return handle(call);
  };

export const curationRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/curations', handle: where(redirectWithSlash) },
  { method: 'POST', path: '/api/curations', handle: where(redirectWithSlash) },
  { method: 'GET', path: '/api/curations/', handle: where(listCurations) },
  { method: 'POST', path: '/api/curations/', handle: where(createCuration) },
  { method: 'GET', path: '/api/curations/data', handle: where(readSettings) },
];
