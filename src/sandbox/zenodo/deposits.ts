/** `/api/deposit/depositions`: create, read, update, delete (facts/zenodo.md 4.2 to 4.5). */

import { timeout } from '../framework/failing.ts';
import { crash } from '../framework/refusal.ts';
import { type Call, json, nothing, type Reply, readJson, requireUser, takeTurn } from './call.ts';
import { printDeposit } from './deposit-json.ts';
import { keptDoi, requireDiscardable } from './dois.ts';
import { dropDraft, newDeposit, revisionStep, settle } from './drafts.ts';
import { getOwnDraft, getOwnVersion, requireAlone, requireMatch } from './finding.ts';
import { isObject } from './reading.ts';
import { forgetOrphans } from './receiving.ts';
import { toRdm } from './to-rdm.ts';
import { timestamp, type Version } from './world.ts';

export const replyWithDeposit = (call: Call, status: number, version: Version): Reply => {
  const revision = (version.draft ?? version.published)?.revision ?? 0;
  return json(status, printDeposit(call.house, call.origin, version), { etag: `"${revision}"` });
};

export const createDeposit = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const user = requireUser(call);
  const { house } = call;
  const rdm = toRdm(body, house.now());
  return timeout(house, 'createTimeout', () => {
    const version = newDeposit(house, user.id, rdm);
    settle(house, version.id);
    return replyWithDeposit(call, 201, version);
  });
};

export const readDeposit = (call: Call): Reply => {
  const version = getOwnVersion(call);
  if (call.house.faults.webEdits && version.draft?.isNative) throw crash();
  return replyWithDeposit(call, 200, version);
};

/** What a lost race makes of a body that is right: a swallowed lock error (facts/zenodo.md 4.9). */
const swallowed = (body: unknown): string | undefined => {
  const metadata = isObject(body) ? body.metadata : undefined;
  const type = isObject(metadata) ? metadata.upload_type : undefined;
  return typeof type === 'string' ? `Invalid value ${type}.` : undefined;
};

export const updateDeposit = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const began = house.world.versions[call.params.id ?? '']?.draft?.revision;
  const body = await readJson(call);
  await takeTurn();
  const { version, draft } = getOwnDraft(call);
  requireMatch(call, draft.revision);
  const rdm = toRdm(body, house.now());
  requireAlone(draft, began ?? draft.revision, swallowed(body));
  const doi = keptDoi(draft.rdm.doi, rdm.doi);
  draft.rdm = { ...rdm, ...(doi === undefined ? {} : { doi }) };
  delete draft.isNative;
  draft.revision += revisionStep(rdm);
  draft.updated = timestamp(house.now());
  settle(house, version.id);
  return replyWithDeposit(call, 200, version);
};

/** The same operation as discard (facts/zenodo.md 1, row 9). */
export const deleteDeposit = async (call: Call): Promise<Reply> => {
  const { house } = call;
  await takeTurn();
  const { version, draft } = getOwnDraft(call);
  requireMatch(call, draft.revision);
  // A transfer holds the bucket: the deletion gives up, the draft stays.
  if ((house.transfers.get(draft.bucket)?.running ?? 0) > 0) throw crash();
  requireDiscardable(house.world, version);
  const blobs = Object.values(house.world.buckets[draft.bucket]?.files ?? {}).map(({ blob }) => blob);
  dropDraft(house, version);
  settle(house, version.id);
  await forgetOrphans(house, blobs);
  if (house.faults.docs2021) return json(201, {});
  return nothing();
};
