/** Where reviews and curations have a say in the life of a draft. */
import { isDeepStrictEqual } from 'node:util';
import { bad, type FieldError, Refusal } from '../framework/refusal.ts';
import type { Call } from './call.ts';
import { isMember } from './communities/membership.ts';
import { acceptedPart, curationsOf, curationTitle, isCurationTitle } from './curations.ts';
import type { House } from './house.ts';
import type { Json } from './json.ts';
import { isCurator, isOpen } from './requests/machine.ts';
import { touch } from './requests/making.ts';
import { findReview, setReview } from './reviews.ts';
import { type Parent, parentOf, type Version } from './world.ts';

/** May this user see the draft, though it is not theirs? A curator who was asked, and whose community it was handed to. */
export const mayReview = (call: Call, version: Version): boolean => {
  const { house } = call;
  if (isCurator(call) && curationsOf(house, version.id).length > 0) return true;
  const review = findReview(house, parentOf(house.world, version));
  if (review === undefined || !isOpen(review) || !('community' in review.receiver)) return false;
  return isMember(house.world.communities[review.receiver.community], call.user);
};

/** The words for "a curator has not accepted it": none, and a full stop (facts/inveniordm.md 1.13). */
const uncurated = (): Refusal => {
  const errors: FieldError[] = [{ field: 'metadata.title', messages: ['.'] }];
  return new Refusal(400, { status: 400, message: '', errors });
};

/** @throws Refusal where something must happen before the draft may be published */
export const beforePublish = ({ house }: Call, version: Version): void => {
  const parent = parentOf(house.world, version);
  const review = findReview(house, parent);
  if (house.faults.communityRequired && parent.communities.length === 0) throw bad('Cannot publish without selecting a community.');
  if (review !== undefined && (review.status === 'created' || isOpen(review))) throw bad('');
  if (house.faults.curations && !curationsOf(house, version.id).some(({ status }) => status === 'accepted')) throw uncurated();
};

/**
 * The trap of a declined review: the record is out, but the server fails at what comes next, and no search ever finds it
 * (facts/inveniordm.md 1.9). To be asked before the index is told.
 */
export const stumblesOver = (house: House, version: Version): boolean => {
  const parent = parentOf(house.world, version);
  if (findReview(house, parent)?.status !== 'declined') return false;
  delete parent.review;
  version.unindexed = true;
  return true;
};

/** What the server says when it stumbled. */
export const stumble = (): Refusal => new Refusal(500, { status: 500, message: 'Internal server error' });

/** The draft was written anew: a curation's title follows, and what was accepted is no longer so (facts/inveniordm.md 1.13). */
export const afterDraftSaved = ({ house }: Call, version: Version): void => {
  const { draft } = version;
  if (draft === undefined) return;
  for (const request of curationsOf(house, version.id)) {
    const title = curationTitle(draft);
    if (isCurationTitle(request.title) && request.title !== title) touch(house, request, { title });
    if (request.status !== 'accepted' || isDeepStrictEqual(request.accepted, acceptedPart(draft))) continue;
    touch(house, request, { status: 'pending_resubmission' });
  }
};

/** @throws Refusal where the draft may not go */
export const beforeDraftDeleted = ({ house }: Call, version: Version): void => {
  const parent = parentOf(house.world, version);
  const review = findReview(house, parent);
  if (review !== undefined && isOpen(review)) throw bad('You cannot delete a draft with an open review. Please cancel the review first.');
  if (version.published !== undefined) return;
  for (const { id } of [...curationsOf(house, version.id), ...(review?.status === 'created' ? [review] : [])])
    delete house.world.requests[id];
};

const words: Readonly<Record<string, string>> = { created: 'draft_with_review', submitted: 'in_review', declined: 'declined' };

/** The word for where a draft stands in its review; nothing where there is none. */
export const reviewStatus = (house: House, version: Version): string | undefined => {
  const review = findReview(house, parentOf(house.world, version));
  return review === undefined ? undefined : words[review.status];
};

/** `parent.review`, where there is one: as it was when it was made, but for its status. */
export const printReview = (house: House, parent: Parent): Json | undefined => {
  const review = findReview(house, parent);
  if (review === undefined) return undefined;
  const { id, type, status, receiver } = review;
  return { id, links: {}, type, title: '', status, receiver };
};

/** A review that came with a new draft (`parent.review`). @throws Refusal 400, 404 */
export const reviewOnCreate = (call: Call, version: Version, body: unknown): void => {
  const parent = typeof body === 'object' && body !== null && 'parent' in body ? body.parent : undefined;
  const review = typeof parent === 'object' && parent !== null && 'review' in parent ? parent.review : undefined;
  if (review !== undefined && review !== null) setReview(call, version, review);
};
