/** The review of a draft by a community, before it is published (facts/inveniordm.md 1.9). */
import { bad, crash, denied, invalidField, notFound, type Refusal } from '../framework/refusal.ts';
import type { Call } from './call.ts';
import type { Community } from './communities/community.ts';
import { mayInclude, maySubmit, notAllowed } from './communities/membership.ts';
import type { House } from './house.ts';
import { isObject, type Json } from './json.ts';
import { isOpen } from './requests/machine.ts';
import { makeRequest } from './requests/making.ts';
import type { Request } from './requests/request.ts';
import { type Parent, parentOf, type Version } from './world.ts';

export const noReview = (): Refusal => notFound('Review for draft not found');

export const findReview = ({ world }: House, { review }: Parent): Request | undefined =>
  review === undefined ? undefined : world.requests[review];

/** @throws Refusal 404 */
export const getReview = (call: Call, version: Version): Request => {
  const review = findReview(call.house, parentOf(call.house.world, version));
  if (review === undefined) throw noReview();
  return review;
};

/** By its id alone: a slug is not understood here. @throws Refusal 404 */
const receiverOf = (call: Call, body: Json): Community => {
  const id = isObject(body.receiver) ? body.receiver.community : undefined;
  const community = typeof id === 'string' ? call.house.world.communities[id] : undefined;
  if (community === undefined) throw notFound();
  return community;
};

/** Unlinks it; one that was never handed in goes for good. @throws Refusal 400 while it is open */
export const dropReview = (house: House, parent: Parent): void => {
  const review = findReview(house, parent);
  if (review === undefined) return;
  if (isOpen(review)) throw bad('An open review cannot be deleted.');
  if (review.status === 'created') delete house.world.requests[review.id];
  delete parent.review;
};

/** Sets it, in place of another. Nothing is handed in yet. @throws Refusal 400, 404 */
export const setReview = (call: Call, version: Version, body: unknown): Request => {
  const { house } = call;
  const given = isObject(body) ? body : {};
  if (given.type !== 'community-submission') throw invalidField('type', 'Invalid review type.');
  const parent = parentOf(house.world, version);
  if (parent.published.length > 0) throw bad('You cannot create a review for an already published record.');
  const community = receiverOf(call, given);
  dropReview(house, parent);
  const review = makeRequest(house, {
    type: 'community-submission',
    title: '',
    by: { user: String(call.user?.id ?? 0) },
    receiver: { community: community.id },
    topic: { record: version.id },
  });
  parent.review = review.id;
  return review;
};

/** May it be handed in now, and does that mean that it is in? @throws Refusal 403, 500 */
export const judgeSubmission = (call: Call, review: Request, body: unknown): { isDirect: boolean } => {
  if (review.status !== 'created') throw crash();
  const community = 'community' in review.receiver ? call.house.world.communities[review.receiver.community] : undefined;
  if (community === undefined) throw notFound();
  if (!maySubmit(community, call.user)) throw denied(notAllowed);
  const wantsReview = isObject(body) && body.require_review === true;
  return { isDirect: mayInclude(community, call.user) && !wantsReview };
};
