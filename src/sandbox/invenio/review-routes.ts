/** `/api/records/ID/draft/review`: a draft is handed to a community (facts/inveniordm.md 1.9). */
import { type Call, json, nothing, type Reply, type Route, readJson } from './call.ts';
import { settle } from './drafts.ts';
import { requirePublishable } from './publish.ts';
import { getOwnDraft } from './records.ts';
import { move } from './requests/acting.ts';
import { printRequest } from './requests/print.ts';
import { dropReview, getReview, judgeSubmission, noReview, setReview } from './reviews.ts';
import { parentOf } from './world.ts';

const readReview = (call: Call): Reply => {
  const review = getReview(call, getOwnDraft(call).version);
  return json(200, printRequest(call, review), { etag: `"${review.revision}"` });
};

const putReview = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const { version } = getOwnDraft(call);
  const review = setReview(call, version, body);
  settle(call.house, version.id);
  return json(200, printRequest(call, review));
};

const deleteReview = (call: Call): Reply => {
  const { version } = getOwnDraft(call);
  const parent = parentOf(call.house.world, version);
  if (parent.review === undefined) throw noReview();
  dropReview(call.house, parent);
  settle(call.house, version.id);
  return nothing();
};

/** Handed in; and taken in at once where the person may do that. */
const submitReview = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const { version, draft } = getOwnDraft(call);
  const review = getReview(call, version);
  const { isDirect } = judgeSubmission(call, review, body);
  requirePublishable(call.house, version);
  review.title = String(draft.metadata.title ?? '');
  move(call, review, { to: 'submitted', body });
  if (isDirect) move(call, review, { to: 'accepted' });
  settle(call.house, version.id);
  const next = isDirect ? `${call.origin}/records/${version.id}` : `${call.origin}/me/requests/${review.id}`;
  return json(202, printRequest(call, review, { next }));
};

const path = '/api/records/:id/draft/review';

export const reviewRoutes: readonly Route[] = [
  { method: 'GET', path, handle: readReview },
  { method: 'PUT', path, handle: putReview },
  { method: 'DELETE', path, handle: deleteReview },
  { method: 'POST', path: '/api/records/:id/draft/actions/submit-review', handle: submitReview },
];
