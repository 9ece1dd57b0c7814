/** `actions/publish` (facts/zenodo.md 4.8): a draft becomes a record, or an edit becomes part of its record. */

import { timeout } from '../framework/failing.ts';
import { type Call, json, type Reply, takeTurn } from './call.ts';
import { requirePublishable } from './checks.ts';
import { joinCommunities } from './communities.ts';
import { replyWithDeposit } from './deposits.ts';
import { conceptDoi, doiToPublish } from './dois.ts';
import { settle } from './drafts.ts';
import { getOwnDraft } from './finding.ts';
import type { House } from './house.ts';
import { seedNextDraft } from './next-draft.ts';
import { bucketOf, conceptOf, type Draft, timestamp, type Version } from './world.ts';

/** A new record is written in three steps (seen in every recorded ETag). */
const firstRevision = 3;

const publishNow = (house: House, version: Version, draft: Draft): void => {
  const { world } = house;
  const concept = conceptOf(world, version);
  const doi = doiToPublish(world, version, house.faults);
  const now = timestamp(house.now());
  const rdm = { ...draft.rdm, doi };
  const before = version.published;
  if (before === undefined) {
    const bucket = bucketOf(world, draft.bucket);
    bucket.locked = true;
    concept.published.push(version.id);
    if (concept.nextDraft === version.id) delete concept.nextDraft;
    version.published = {
      created: now,
      updated: now,
      revision: firstRevision,
      rdm,
      bucket: bucket.id,
      index: concept.published.length,
    };
  } else {
    delete world.buckets[draft.bucket];
    version.published = { ...before, updated: now, revision: before.revision + 1, rdm };
  }
  delete version.draft;
  version.lastDraft = { revision: draft.revision, discarded: false };
  world.dois[doi] = version.id;
  const family = conceptDoi(world, concept);
  if (family !== undefined) world.dois[family] = concept.id;
};

/** The answer to publish shows no community yet, known or not (facts/zenodo.md 6.8). */
const withoutWishes = (version: Version): Version =>
  version.published === undefined
    ? version
    : { ...version, published: { ...version.published, rdm: { ...version.published.rdm, communities: [] } } };

export const publishDeposit = async (call: Call): Promise<Reply> => {
  const { house } = call;
  await takeTurn();
  const { bucket } = getOwnDraft(call).draft;
  const transfers = house.transfers.get(bucket);
  if (transfers !== undefined && transfers.running > 0) {
    // Publish waits for a transfer, and wins: the upload's file is lost (facts/zenodo.md 4.9).
    transfers.publishWaits = true;
    await transfers.tail;
  }
  const { version, draft } = getOwnDraft(call);
  requirePublishable(house, draft);
  doiToPublish(house.world, version, house.faults);
  return timeout(house, 'publishTimeout', () => {
    publishNow(house, version, draft);
    const { body } = replyWithDeposit(call, 202, withoutWishes(version));
    joinCommunities(house, version);
    settle(house, version.id);
    seedNextDraft(house, version);
    return json(202, body, { etag: `"${version.published?.revision ?? 0}"` });
  });
};
