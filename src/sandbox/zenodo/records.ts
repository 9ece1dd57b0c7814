/** `/api/records/:id`: what everybody may read (facts/zenodo.md 5). */

import { denied, gone, noSuchPid, notRegistered, wrongAccept } from '../framework/refusal.ts';
import { type Call, json, negotiate, type Reply, readJson } from './call.ts';
import { settle } from './drafts.ts';
import { isOwner, requireMatch } from './finding.ts';
import { fromNative } from './from-native.ts';
import { printNative } from './native-json.ts';
import { formats, offered } from './record-formats.ts';
import { printRecord, type View } from './record-json.ts';
import { findConcept, type Published, timestamp, type Version } from './world.ts';

/** @throws Refusal 404 for what is not published, 410 for what was deleted */
export const getRecord = (call: Call): { version: Version; published: Published } => {
  const { world } = call.house;
  const id = call.params.id ?? '';
  const version = world.versions[id];
  if (version === undefined || version.deleted) throw findConcept(world, id) === undefined ? noSuchPid() : notRegistered();
  if (version.published === undefined) throw notRegistered();
  if (version.tombstone !== undefined) throw gone(version.tombstone);
  return { version, published: version.published };
};

export const maySeeFiles = (call: Call, version: Version): boolean =>
  version.published?.rdm.access.files === 'public' || isOwner(call, version);

export const viewOf = (call: Call, version: Version, side: View['side'] = 'record'): View => ({
  house: call.house,
  origin: call.origin,
  version,
  side,
  files: side === 'draft' || maySeeFiles(call, version),
});

/** The latest version of a concept, when `:id` is one. */
export const latestOfConcept = (call: Call): number | undefined => {
  const { world } = call.house;
  const id = call.params.id ?? '';
  return world.versions[id] === undefined ? world.concepts[id]?.published.at(-1) : undefined;
};

const redirectPage = (to: string): string => `<!doctype html>
<html lang=en>
<title>Redirecting...</title>
<h1>Redirecting...</h1>
<p>You should be redirected automatically to the target URL: <a href="${encodeURI(to)}">${encodeURI(to)}</a>. If not, click the link.
`;

export const redirect = (status: number, location: string): Reply => ({
  status,
  text: redirectPage(location),
  type: 'text/html; charset=utf-8',
  headers: { location },
});

export const readRecord = (call: Call): Reply => {
  const latest = latestOfConcept(call);
  const type = negotiate(call, offered);
  if (latest !== undefined) return redirect(302, `/api/records/${latest}`);
  const { version, published } = getRecord(call);
  const format = formats[type];
  if (format === undefined) throw wrongAccept(offered);
  const view = viewOf(call, version);
  const printed = format.print(view);
  return {
    status: 200,
    text: typeof printed === 'string' ? printed : JSON.stringify(printed),
    type: format.type,
    headers: {
      // The two of linked data have none (seen in the recordings).
      ...(/ld\+json|linkset/.test(type) ? {} : { etag: `"${published.revision}"` }),
      link: `<${call.origin}/api/records/${version.id}> ; rel="linkset" ; type="application/linkset+json"`,
    },
  };
};

/** Moved, with an absolute address and a body of JSON: unlike the redirect of a concept. */
export const readLatest = (call: Call): Reply => {
  const { world } = call.house;
  const id = call.params.id ?? '';
  const concept = findConcept(world, world.versions[id]?.concept ?? id);
  const latest = concept?.published.at(-1);
  if (latest === undefined) throw concept === undefined ? noSuchPid() : notRegistered();
  const location = `${call.origin}/api/records/${latest}`;
  return json(301, { status: 301, message: 'Redirecting...', location }, { location });
};

const nativeType = 'application/vnd.inveniordm.v1+json';
const bothTypes = ['application/json', nativeType, 'application/vnd.zenodo.v1+json'];

/** A draft, in the flavour that is asked for. */
export const replyWithDraft = (call: Call, status: number, version: Version): Reply => {
  const type = negotiate(call, bothTypes);
  const view = viewOf(call, version, 'draft');
  const body = type === nativeType ? printNative(view) : printRecord(view);
  return { status, text: JSON.stringify(body), type, headers: { etag: `"${version.draft?.revision ?? 0}"` } };
};

/** The native side knows a draft by its draft only. @throws Refusal 404, 403 */
export const getNativeDraft = (call: Call): Version => {
  const version = call.house.world.versions[call.params.id ?? ''];
  if (version?.draft === undefined) throw noSuchPid();
  if (!isOwner(call, version)) throw denied();
  return version;
};

/** The metadata as a whole; what did not fit is told in `errors`, beside what was kept. */
export const updateNativeDraft = async (call: Call): Promise<Reply> => {
  const body = await readJson(call);
  const version = getNativeDraft(call);
  const { draft } = version;
  if (draft === undefined) throw noSuchPid();
  requireMatch(call, draft.revision);
  const { rdm, errors } = fromNative(body);
  draft.rdm = { ...rdm, communities: draft.rdm.communities };
  draft.isNative = true;
  draft.revision += 2;
  draft.updated = timestamp(call.house.now());
  settle(call.house, version.id);
  const reply = replyWithDraft(call, 200, version);
  return errors.length === 0 ? reply : { ...reply, text: `${reply.text?.slice(0, -1)},"errors":${JSON.stringify(errors)}}` };
};

export const readNativeDraft = (call: Call): Reply => replyWithDraft(call, 200, getNativeDraft(call));
