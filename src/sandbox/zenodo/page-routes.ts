/** Pages for people, and the addresses that the API's links and DOIs lead to. */

import { badge } from '../framework/badge.ts';
import { landingPage, page } from '../framework/landing-page.ts';
import { denied, noSuchFile, noSuchPid, Refusal } from '../framework/refusal.ts';
import { escapeHtml as safe } from '../framework/text.ts';
import { contentReply } from './buckets.ts';
import type { Call, Handler, Reply, Route } from './call.ts';
import { shownOf } from './landing-page.ts';
import { pageLinks } from './linkset.ts';
import { exportFormats } from './record-formats.ts';
import { getRecord, latestOfConcept, maySeeFiles, redirect, viewOf } from './records.ts';
import { bucketOf, firstId } from './world.ts';

const html = (status: number, text: string, headers: Record<string, string> = {}): Reply => ({
  status,
  text,
  type: 'text/html; charset=utf-8',
  headers,
});

const titles: Record<number, string> = { 403: 'Not for you', 404: 'Not found', 410: 'Gone: this record was deleted' };

/** A page that cannot be shown says so as a page. */
const asPage =
  (handle: Handler): Handler =>
  async (call) => {
    try {
      return await handle(call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const title = titles[error.status] ?? `Error ${error.status}`;
      return html(error.status, page(title, `<h1>${safe(title)}</h1>`));
    }
  };

const home: Handler = (call) => {
  const { world } = call.house;
  const rows = Object.values(world.concepts)
    .flatMap(({ published }) => world.versions[published.at(-1) ?? 0] ?? [])
    .filter(({ id, published, tombstone }) => id >= firstId && published !== undefined && tombstone === undefined)
    .toReversed()
    .map(
      ({ id, published }) =>
        `<li><a href="/records/${id}">${safe(published?.rdm.metadata.title ?? '')}</a>, ${safe(published?.rdm.doi ?? '')}</li>`,
    );
  const list = rows.length === 0 ? '<p>Nothing is published yet.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`;
  return html(200, page('Local archive', `<h1>Local archive</h1>\n${list}`));
};

const recordPage: Handler = (call) => {
  const latest = latestOfConcept(call);
  if (latest !== undefined) return redirect(302, `/records/${latest}`);
  const { version } = getRecord(call);
  const view = viewOf(call, version);
  return html(200, landingPage(shownOf(view)), { link: pageLinks(view) });
};

/** Anybody may look: on this machine there is nobody to log in. */
const draftPage: Handler = (call) => {
  const version = call.house.world.versions[call.params.id ?? ''];
  if (version?.draft === undefined) throw noSuchPid();
  return html(200, landingPage(shownOf(viewOf(call, version, 'draft'))));
};

const latestPage: Handler = (call) => {
  const { world } = call.house;
  const id = call.params.id ?? '';
  const latest = world.concepts[world.versions[id]?.concept ?? id]?.published.at(-1);
  if (latest === undefined) throw noSuchPid();
  return redirect(302, `/records/${latest}`);
};

const linkset = (call: Call, id: number): string => `<${call.origin}/api/records/${id}> ; rel="linkset" ; type="application/linkset+json"`;

const download: Handler = (call) => {
  const { version, published } = getRecord(call);
  const key = call.params.key ?? '';
  if (!maySeeFiles(call, version)) throw denied();
  const file = bucketOf(call.house.world, published.bucket).files[key];
  if (file === undefined) throw noSuchFile(version.id, key);
  const reply = contentReply(call, file);
  const link = `<${call.origin}/records/${version.id}> ; rel="collection" ; type="text/html" , ${linkset(call, version.id)}`;
  return { ...reply, headers: { ...reply.headers, link } };
};

const exportPage: Handler = (call) => {
  const { version } = getRecord(call);
  const format = exportFormats[call.params.format ?? ''];
  if (format === undefined) throw noSuchPid();
  const printed = format.print(viewOf(call, version));
  const link = `<${call.origin}/records/${version.id}> ; rel="describes" ; type="text/html" , ${linkset(call, version.id)}`;
  return {
    status: 200,
    text: typeof printed === 'string' ? printed : JSON.stringify(printed),
    type: format.type,
    headers: { link },
  };
};

/** A DOI of a version, or of a concept. */
const doiPage: Handler = (call) => {
  const { world } = call.house;
  const doi = call.params.doi ?? '';
  const id = world.dois[doi];
  if (id === undefined) throw noSuchPid();
  return redirect(302, `${call.origin}/records/${id}`);
};

const badgePage: Handler = (call) => ({
  status: 200,
  text: badge(call.params.doi ?? ''),
  type: 'image/svg+xml; charset=utf-8',
  headers: { etag: `"${Buffer.from(call.params.doi ?? '').toString('hex')}"`, 'cache-control': 'no-cache' },
});

const get = (path: string, handle: Handler): Route => ({ method: 'GET', path, handle: asPage(handle) });

export const pageRoutes: readonly Route[] = [
  get('/', home),
  get('/records/:id', recordPage),
  get('/records/:id/latest', latestPage),
  get('/records/:id/files/*key', download),
  get('/records/:id/export/:format', exportPage),
  get('/uploads/:id', draftPage),
  get('/record/:id', ({ params }) => redirect(301, `/records/${params.id}`)),
  get('/record/:id/*rest', ({ params }) => redirect(301, `/records/${params.id}/${params.rest}`)),
  get('/deposit/:id', ({ params }) => redirect(301, `/uploads/${params.id}`)),
  get('/doi/*doi', doiPage),
  get('/badge/DOI/*doi.svg', badgePage),
  get('/badge/doi/*doi.svg', badgePage),
];
