/** Drafts: make, read, write, take away, and open a published record for an edit (facts/inveniordm.md 1.2). */
import { timeout } from '../framework/failing.ts';
import { bad, denied, type FieldError, invalidField, noSuchPid, stale } from '../framework/refusal.ts';
import { type Call, isSuperuser, json, type Reply, type Route, readJson, requireUser, takeTurn } from './call.ts';
import { dropDraft, newBucket, newDeposit, newDraft, settle, touch } from './drafts.ts';
import { fillBucket } from './files/buckets.ts';
import { filesErrors } from './files/checks.ts';
import { negotiateRecord, tellDraft } from './formats/index.ts';
import { afterDraftSaved, beforeDraftDeleted, reviewOnCreate } from './gates.ts';
import { pidErrors, withPlainDois } from './pids.ts';
import { type DraftMore, printDraft } from './print.ts';
import { getDraft, getOwnDraft, getVersion, requireManager } from './records.ts';
import { type Body, readBody } from './schema/record.ts';
import { bucketOf, type Draft, type Version } from './world.ts';

export const replyWithDraft = (call: Call, version: Version, status: number, more: DraftMore = {}): Reply =>
  json(status, printDraft(call, version, more), { etag: `"${version.draft?.revision ?? 0}"` });

const recordTypes = ['application/json', 'application/ld+json;profile="https://w3id.org/ro/crate/1.1"'];

/** @throws Refusal 400, 415 */
const readDraftJson = (call: Call): Promise<unknown> => readJson(call, ...recordTypes);

/** `If-Match` is a bare number here. @throws Refusal 400, 412 */
const requireMatch = (call: Call, draft: Draft): void => {
  const given = call.request.headers['if-match'];
  if (given === undefined) return;
  if (!/^-?\d+$/.test(given.trim())) throw invalidField('if_match', 'Not a valid integer.');
  if (Number(given) !== draft.revision) throw stale(Number(given), draft.revision);
};

/** Writes what was read into a draft, and tells what is wrong with it. */
const write = (call: Call, { version, draft }: { version: Version; draft: Draft }, body: Body): FieldError[] => {
  const { house } = call;
  const pids = body.pids === undefined ? draft.pids : withPlainDois(body.pids);
  const wrongPids = pidErrors(house, version, { pids, metadata: body.metadata });
  Object.assign(draft, { metadata: body.metadata, customFields: body.customFields, access: body.access, pids });
  return [...body.errors, ...filesErrors(bucketOf(house.world, draft.bucket), body.files), ...wrongPids];
};

const createDraft = async (call: Call): Promise<Reply> => {
  negotiateRecord(call);
  const user = requireUser(call);
  const { house } = call;
  const given = await readDraftJson(call);
  if (!house.faults.deposits && !isSuperuser(call)) throw denied();
  const body = readBody(house, given);
  const { metadata, customFields, access } = body;
  const pids = withPlainDois(body.pids ?? {});
  const wrongPids = pidErrors(house, { id: '', parent: '', index: 1 }, { pids, metadata });
  return timeout(house, 'createTimeout', () => {
    const version = newDeposit(house, user.id, { metadata, customFields, access, pids, enabled: body.files.enabled });
    reviewOnCreate(call, version, given);
    settle(house, version.id);
    return replyWithDraft(call, version, 201, { errors: [...body.errors, ...wrongPids], hadFiles: false });
  });
};

const readDraft = (call: Call): Reply => {
  const { version, draft } = getDraft(call);
  return tellDraft(call, printDraft(call, version), `"${draft.revision}"`);
};

/** Two at once: the second finds the revision moved, and says so in the words of a vocabulary (facts/inveniordm.md 1.2). */
const requireAlone = (draft: Draft, began: number): void => {
  if (draft.revision === began) return;
  const type = draft.metadata.resource_type as { id?: string } | undefined;
  throw bad(`Invalid value ${type?.id ?? 'software'}.`);
};

const updateDraft = async (call: Call): Promise<Reply> => {
  negotiateRecord(call);
  const { house } = call;
  const given = await readDraftJson(call);
  const began = getOwnDraft(call).draft.revision;
  requireMatch(call, getOwnDraft(call).draft);
  await takeTurn();
  const found = getOwnDraft(call);
  requireAlone(found.draft, began);
  const hadFiles = bucketOf(house.world, found.draft.bucket).enabled;
  const errors = write(call, found, readBody(house, given));
  touch(house, found.draft);
  afterDraftSaved(call, found.version);
  settle(house, found.version.id);
  return replyWithDraft(call, found.version, 200, { errors, hadFiles });
};

const deleteDraft = (call: Call): Reply => {
  const { house } = call;
  const { version, draft } = getOwnDraft(call);
  requireMatch(call, draft);
  beforeDraftDeleted(call, version);
  dropDraft(house, version);
  settle(house, version.id);
  return { status: 204, text: '', type: 'text/html; charset=utf-8' };
};

/** An edit begins seven steps after the last draft ended (seen in every recorded ETag). */
const editSteps = 7;

/** An open draft comes back with its changes. */
const editRecord = (call: Call): Reply => {
  const { house } = call;
  const version = getVersion(call);
  const { published } = version;
  requireManager(call, version);
  const wasOpen = version.draft !== undefined;
  if (!wasOpen) {
    if (published === undefined) throw noSuchPid();
    if (version.tombstone !== undefined) throw denied();
    const bucket = newBucket(house, bucketOf(house.world, published.bucket).enabled);
    const { metadata, customFields, access, pids } = structuredClone(published);
    const content = { metadata, customFields, access, pids };
    version.draft = newDraft(house, content, { bucket, revision: (version.lastRevision ?? 0) + editSteps });
    version.draft.created = version.firstCreated ?? version.draft.created;
    fillBucket(house, bucket, bucketOf(house.world, published.bucket));
    settle(house, version.id);
  }
  return replyWithDraft(call, version, 201, { wasOpen });
};

export const draftRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/records', handle: createDraft },
  { method: 'GET', path: '/api/records/:id/draft', handle: readDraft },
  { method: 'PUT', path: '/api/records/:id/draft', handle: updateDraft },
  { method: 'DELETE', path: '/api/records/:id/draft', handle: deleteDraft },
  { method: 'POST', path: '/api/records/:id/draft', handle: editRecord },
];
