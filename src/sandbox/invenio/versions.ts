/** New versions, and the way from one to the latest (facts/inveniordm.md 1.2, "Versions"). */
import { dayOf } from '../framework/dates.ts';
import { timeout } from '../framework/failing.ts';
import { denied, noSuchPid, notFound, notRegistered } from '../framework/refusal.ts';
import { type Call, json, type Reply, type Route, takeTurn } from './call.ts';
import { replyWithDraft } from './draft-routes.ts';
import { newBucket, newDraft, settle } from './drafts.ts';
import { getVersion, mayManage, mayRead } from './records.ts';
import { bucketOf, type Parent, parentOf, takeId, type Version } from './world.ts';

const latestOf = (call: Call, parent: Parent): Version | undefined => {
  const { versions } = call.house.world;
  const all = parent.published.flatMap((id) => versions[id] ?? []);
  return all.findLast(({ tombstone }) => tombstone === undefined) ?? all.at(-1);
};

const startVersion = (call: Call, parent: Parent): Version => {
  const { house } = call;
  const { world } = house;
  const before = latestOf(call, parent);
  if (before?.published === undefined) throw notFound();
  const { metadata, customFields, access, bucket } = structuredClone(before.published);
  const { publication_date: _date, version: _version, ...kept } = metadata;
  const dated = house.faults.release === 'v14' ? { ...kept, publication_date: dayOf(house.now()) } : kept;
  const content = { metadata: dated, customFields, access, pids: {} };
  const version: Version = { id: takeId(world), parent: parent.id, index: before.index + 1 };
  version.draft = newDraft(house, content, { bucket: newBucket(house, bucketOf(world, bucket).enabled) });
  world.versions[version.id] = version;
  parent.nextDraft = version.id;
  return version;
};

/** One after the other it is the same draft; at once, each has one of its own (facts/inveniordm.md 1.2). */
const newVersion = async (call: Call): Promise<Reply> => {
  const { house } = call;
  const { world } = house;
  if (world.parents[call.params.id ?? ''] !== undefined) throw notFound();
  const of = getVersion(call);
  if (of.published === undefined) throw notRegistered();
  if (!mayManage(call, of)) throw denied();
  const open = parentOf(world, of).nextDraft;
  await takeTurn();
  return timeout(house, 'newversionTimeout', () => {
    const known = open === undefined ? undefined : house.world.versions[open];
    const version = known ?? startVersion(call, parentOf(house.world, of));
    if (known === undefined) settle(house, version.id, ...parentOf(house.world, of).published);
    return replyWithDraft(call, version, 201, { wasOpen: known !== undefined });
  });
};

/** 301 and an absolute address, from a version or from the parent. */
const latest = (call: Call): Reply => {
  const { world } = call.house;
  const parent = world.parents[call.params.id ?? ''] ?? parentOf(world, getPublished(call));
  const version = latestOf(call, parent);
  if (version === undefined) throw notRegistered();
  if (!mayRead(call, version)) throw denied();
  const location = `${call.origin}/api/records/${version.id}`;
  return json(301, { status: 301, message: 'Redirecting...', location }, { location });
};

const getPublished = (call: Call): Version => {
  const version = getVersion(call);
  if (version.published === undefined) throw notRegistered();
  return version;
};

/** From a parent to its latest version: 302, a relative address and a page. @throws Refusal 404 */
export const redirectToLatest = (call: Call, parent: Parent): Reply => {
  const version = latestOf(call, parent);
  if (version === undefined) throw noSuchPid();
  const location = `/api/records/${version.id}`;
  return {
    status: 302,
    headers: { location },
    type: 'text/html; charset=utf-8',
    text: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${location}">${location}</a>. If not, click the link.\n`,
  };
};

export const versionRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/records/:id/versions', handle: newVersion },
  { method: 'GET', path: '/api/records/:id/versions/latest', handle: latest },
];
