/** `actions/publish`: a draft becomes a record, or an edit part of its record (facts/inveniordm.md 1.8). */
import { timeout } from '../framework/failing.ts';
import { invalid } from '../framework/refusal.ts';
import { type Call, json, type Reply, type Route, takeTurn } from './call.ts';
import { settle } from './drafts.ts';
import { publishErrors } from './files/checks.ts';
import { beforePublish, stumble, stumblesOver } from './gates.ts';
import type { House } from './house.ts';
import { pidErrors, pidsToPublish, registerPids } from './pids.ts';
import { printRecord } from './print.ts';
import { getOwnDraft } from './records.ts';
import { errorsOf } from './schema/record.ts';
import { bucketOf, type Draft, parentOf, timestamp, type Version } from './world.ts';

/** A new record is written in four steps, a change of one in two (seen in every recorded ETag). */
const firstRevision = 4;
const revisionStep = 2;

const draftOf = ({ id, draft }: Version): Draft => {
  if (draft === undefined) throw new Error(`${id} has no draft`);
  return draft;
};

/** Metadata first, then files, then the DOI; only the first that complains is heard. @throws Refusal 400 */
export const requirePublishable = (house: House, version: Version): void => {
  const draft = draftOf(version);
  for (const errors of [errorsOf(house, draft), publishErrors(bucketOf(house.world, draft.bucket)), pidErrors(house, version, draft)]) {
    if (errors.length > 0) throw invalid(errors);
  }
};

/** Publishes, whoever asks. @throws Refusal 400 for what is wrong with the draft */
export const publishDraft = (house: House, version: Version): void => {
  const { world } = house;
  requirePublishable(house, version);
  const draft = draftOf(version);
  const parent = parentOf(world, version);
  const pids = pidsToPublish(house, version, draft);
  const now = timestamp(house.now());
  const { metadata, customFields, access } = draft;
  const before = version.published;
  if (before === undefined) {
    const bucket = bucketOf(world, draft.bucket);
    bucket.locked = true;
    for (const entry of Object.values(bucket.entries)) Object.assign(entry, { created: now, updated: now, metadata: entry.metadata ?? {} });
    parent.published.push(version.id);
    if (parent.nextDraft === version.id) delete parent.nextDraft;
    version.published = { metadata, customFields, access, pids, created: now, updated: now, revision: firstRevision, bucket: bucket.id };
    version.firstCreated = draft.created;
  } else {
    delete world.buckets[draft.bucket];
    version.published = { ...before, metadata, customFields, access, pids, updated: now, revision: before.revision + revisionStep };
  }
  if (pids.doi === undefined) for (const { identifier } of Object.values(draft.pids)) delete world.dois[identifier];
  registerPids(house, version, pids);
  delete version.draft;
  version.lastRevision = draft.revision;
  settle(house, ...parent.published, version.id);
};

/** A body and `If-Match` are not looked at. */
const publish = async (call: Call): Promise<Reply> => {
  const { house } = call;
  getOwnDraft(call);
  await takeTurn();
  const { version, draft } = getOwnDraft(call);
  requirePublishable(house, version);
  beforePublish(call, version);
  await slowly(house, Object.keys(bucketOf(house.world, draft.bucket).entries).length);
  return timeout(house, 'publishTimeout', () => {
    const stumbles = stumblesOver(house, version);
    publishDraft(house, getOwnDraft(call).version);
    if (stumbles) throw stumble();
    return json(202, printRecord(call, version), { etag: `"${version.published?.revision ?? 0}"` });
  });
};

/** It takes its time with each file, and ends whether its client waits or not. */
const slowly = (house: House, files: number): Promise<void> =>
  new Promise((resolve) => {
    const ms = house.faults.publishMsPerFile * files;
    if (ms === 0) resolve();
    else setTimeout(resolve, ms);
  });

export const publishRoutes: readonly Route[] = [{ method: 'POST', path: '/api/records/:id/draft/actions/publish', handle: publish }];
