/** `actions/newversion`, `actions/edit` and the native `/versions` (facts/zenodo.md 4.8). */

import { timeout } from '../framework/failing.ts';
import { denied, invalidField, notRegistered } from '../framework/refusal.ts';
import { type Call, json, type Reply, takeTurn } from './call.ts';
import { replyWithDeposit } from './deposits.ts';
import { isManaged } from './dois.ts';
import { importFiles, newBucket, settle } from './drafts.ts';
import { getOwnVersion } from './finding.ts';
import type { House } from './house.ts';
import { importInto, openNext, seedNextDraft } from './next-draft.ts';
import { bucketOf, conceptOf, timestamp, type Version } from './world.ts';

const requireVersioned = (version: Version): void => {
  if (version.published === undefined) throw notRegistered();
  // A record with an external DOI has one version and stays so (facts/zenodo.md 5).
  if (!isManaged(version.published.rdm.doi ?? '')) throw denied();
};

const openDraft = (house: House, id: number | undefined): Version | undefined => {
  const version = id === undefined ? undefined : house.world.versions[id];
  return version?.draft === undefined ? undefined : version;
};

export const newVersion = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const named = getOwnVersion(call);
  requireVersioned(named);
  seedNextDraft(house, named);
  // What is seen here is acted upon later: calls at the same time each make a draft of their own (facts/zenodo.md 4.9).
  const seen = conceptOf(house.world, named).nextDraft;
  await takeTurn();
  const version = getOwnVersion(call);
  const concept = conceptOf(house.world, version);
  const open = openDraft(house, seen);
  if (open?.draft !== undefined && Object.keys(bucketOf(house.world, open.draft.bucket).files).length > 0) {
    throw invalidField('files.enabled', 'Please remove all files first.');
  }
  return timeout(house, 'newversionTimeout', () => {
    const next = open ?? openNext(house, concept);
    importInto(house, next, concept);
    settle(house, next.id, version.id);
    if (!house.faults.docs2021) return replyWithDeposit(call, 201, next);
    return originalWithDraft(call, version, next);
  });
};

/** The answer of the 2021 document: the version that was named, and a link to the draft. */
const originalWithDraft = (call: Call, version: Version, next: Version): Reply => {
  const reply = replyWithDeposit(call, 201, version);
  const body = reply.body as { links: Record<string, unknown> };
  const draft = `${call.origin}/api/deposit/depositions/${next.id}`;
  return json(201, { ...body, links: { ...body.links, latest_draft: draft, latest_draft_html: `${call.origin}/deposit/${next.id}` } });
};

/** Hands out the open draft any number of times and imports nothing; without one it makes an empty one. */
export const nextVersionOf = (call: Call): Version => {
  const { house } = call;
  const version = getOwnVersion(call);
  requireVersioned(version);
  seedNextDraft(house, version);
  const concept = conceptOf(house.world, version);
  const open = openDraft(house, concept.nextDraft);
  if (open !== undefined) return open;
  const next = openNext(house, concept);
  settle(house, next.id, version.id);
  return next;
};

/** How far the real one counts between two drafts of one record. */
const stepsSince = ({ discarded }: { discarded: boolean }): number => (discarded ? 8 : 7);

/** Opens an edit, or gives the draft that is open. */
export const editDeposit = async (call: Call): Promise<Reply> => {
  const { house } = call;
  await takeTurn();
  const version = getOwnVersion(call);
  const { published } = version;
  if (version.draft !== undefined || published === undefined) return replyWithDeposit(call, 201, version);
  if (version.tombstone !== undefined) throw denied();
  const bucket = newBucket(house, version.id);
  importFiles(bucketOf(house.world, published.bucket), bucket);
  bucket.locked = true;
  const last = version.lastDraft ?? { revision: 5, discarded: false };
  version.draft = {
    created: published.created,
    updated: timestamp(house.now()),
    revision: last.revision + stepsSince(last),
    rdm: structuredClone(published.rdm),
    bucket: bucket.id,
  };
  settle(house, version.id);
  return replyWithDeposit(call, 201, version);
};
