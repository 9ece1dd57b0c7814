/** `draft/pids/doi`: reserve and discard. */
import { crash, invalidField, noSuchPid } from '../framework/refusal.ts';
import type { Call, Reply, Route } from './call.ts';
import { replyWithDraft } from './draft-routes.ts';
import { settle, touch } from './drafts.ts';
import { registeredMessage, reserveDoi } from './pids.ts';
import { getOwnDraft } from './records.ts';

const requireDoi = (call: Call): void => {
  if (call.params.scheme !== 'doi') throw crash();
};

const reserve = (call: Call): Reply => {
  const { version, draft } = getOwnDraft(call);
  requireDoi(call);
  reserveDoi(call.house, version, draft);
  touch(call.house, draft);
  settle(call.house, version.id);
  return replyWithDraft(call, version, 201);
};

/** 200 with the draft, not the 204 of the documents (facts/inveniordm.md 1.2). */
const discard = (call: Call): Reply => {
  const { house } = call;
  const { version, draft } = getOwnDraft(call);
  requireDoi(call);
  if (!house.faults.dois) throw crash();
  const { doi, ...others } = draft.pids;
  // One that the client brought is nobody's until it is published, and can't be discarded so (tried on 13.0.0).
  if (doi === undefined || house.world.dois[doi.identifier] === undefined) throw noSuchPid();
  if (house.world.dois[doi.identifier]?.status === 'registered') throw invalidField('pids.doi', registeredMessage);
  delete house.world.dois[doi.identifier];
  draft.pids = others;
  touch(house, draft);
  settle(house, version.id);
  return replyWithDraft(call, version, 200);
};

export const pidRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/records/:id/draft/pids/:scheme', handle: reserve },
  { method: 'DELETE', path: '/api/records/:id/draft/pids/:scheme', handle: discard },
];
