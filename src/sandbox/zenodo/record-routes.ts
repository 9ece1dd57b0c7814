/** The public side: records, their files, and the native calls that a deposit client needs (facts/zenodo.md 4.8, 5). */

import { contentReply } from './buckets.ts';
import { type Call, json, type Reply, type Route } from './call.ts';
import { communitiesOfRecord, requestsOfRecord } from './communities.ts';
import { replyWithDeposit } from './deposits.ts';
import { isOwner } from './finding.ts';
import { denied, gone, noSuchFile, noSuchPid, notRegistered } from './refusal.ts';
import { nextVersionOf } from './versions.ts';
import { bucketOf, type Published, type Version } from './world.ts';

/** @throws Refusal 404 for what is not published, 410 for what was deleted */
const getRecord = (call: Call): { version: Version; published: Published } => {
  const { world } = call.house;
  const id = call.params['id'] ?? '';
  const version = world.versions[id];
  if (version === undefined || version.deleted) throw world.concepts[id] === undefined ? noSuchPid() : notRegistered();
  if (version.published === undefined) throw notRegistered();
  if (version.tombstone !== undefined) throw gone(version.tombstone);
  return { version, published: version.published };
};

const latestId = (call: Call): number | undefined => {
  const { world } = call.house;
  const id = call.params['id'] ?? '';
  const concept = world.concepts[id] ?? world.concepts[world.versions[id]?.concept ?? ''];
  return concept?.published.at(-1);
};

const redirectPage = (to: string): string =>
  `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${to}">${to}</a>. If not, click the link.\n`;

const redirect = (status: number, location: string): Reply => ({
  status,
  text: redirectPage(location),
  type: 'text/html; charset=utf-8',
  headers: { location },
});

const readRecord = (call: Call): Reply => {
  const { world } = call.house;
  const id = call.params['id'] ?? '';
  const latest = world.concepts[id]?.published.at(-1);
  if (latest !== undefined && world.versions[id] === undefined) return redirect(302, `/api/records/${latest}`);
  const { version } = getRecord(call);
  return replyWithDeposit(call, 200, version);
};

const readLatest = (call: Call): Reply => {
  const latest = latestId(call);
  if (latest === undefined) throw noSuchPid();
  const location = `${call.origin}/api/records/${latest}`;
  return json(301, { status: 301, message: 'Redirecting...', location }, { location });
};

const readContent = (call: Call): Reply => {
  const { version, published } = getRecord(call);
  if (published.rdm.access.files !== 'public' && !isOwner(call, version)) throw denied();
  const key = call.params['key'] ?? '';
  const file = bucketOf(call.house.world, published.bucket).files[key];
  if (file === undefined) throw noSuchFile(version.id, key);
  return contentReply(call, file);
};

const route = (method: string, path: string, handle: Route['handle']): Route => ({ method, path: `/api/records${path}`, handle });

export const recordRoutes: readonly Route[] = [
  route('GET', '/:id', readRecord),
  route('GET', '/:id/versions/latest', readLatest),
  route('POST', '/:id/versions', (call) => replyWithDeposit(call, 201, nextVersionOf(call))),
  route('GET', '/:id/files/*key/content', readContent),
  route('GET', '/:id/communities', (call) => communitiesOfRecord(call, getRecord(call).version)),
  route('GET', '/:id/requests', (call) => requestsOfRecord(call, getRecord(call).version)),
];
