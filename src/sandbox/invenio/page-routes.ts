/** Pages for people, and the addresses that the API's links and DOIs lead to. */
import { badge } from '../framework/badge.ts';
import { landingPage, page } from '../framework/landing-page.ts';
import { noSuchPid, Refusal } from '../framework/refusal.ts';
import { escapeHtml as safe } from '../framework/text.ts';
import type { Call, Handler, Reply, Route } from './call.ts';
import { readContent } from './files/record-routes.ts';
import { exported } from './formats/index.ts';
import type { Metadata } from './formats/told.ts';
import { shownDraft, shownRecord } from './pages.ts';
import { getRecord, getVersion } from './records.ts';

const html = (status: number, text: string, headers: Record<string, string> = {}): Reply => ({
  status,
  text,
  type: 'text/html; charset=utf-8',
  headers,
});

const redirect = (location: string): Reply => html(302, '', { location });

const titles: Readonly<Record<number, string>> = { 403: 'Not for you', 404: 'Not found', 410: 'Gone: this record was deleted' };

/** A page that cannot be shown says so as a page. */
const asPage =
  (handle: Handler): Handler =>
  async (call) => {
    try {
      return await handle(call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const title = titles[error.status] ?? `Error ${error.status}`;
      return html(error.status, page(title, `<h1>${safe(title)}</h1>`, 'InvenioRDM'));
    }
  };

const home: Handler = ({ house: { world } }) => {
  const rows = Object.values(world.parents)
    .flatMap(({ published }) => world.versions[published.at(-1) ?? ''] ?? [])
    .filter(({ published, tombstone }) => published?.access.record === 'public' && tombstone === undefined)
    .toReversed()
    .map(({ id, published }) => {
      const { title = '' } = (published?.metadata ?? {}) as Partial<Metadata>;
      return `<li><a href="/records/${id}">${safe(title)}</a>, ${safe(published?.pids.doi?.identifier ?? '')}</li>`;
    });
  const list = rows.length === 0 ? '<p>Nothing is published yet.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`;
  return html(200, page('Local archive', `<h1>Local archive</h1>\n${list}`, 'InvenioRDM'));
};

/** The newest of the family that this id stands for. @throws Refusal 404 */
const latestOf = (call: Call, id: string): string => {
  const { parents, versions } = call.house.world;
  const latest = parents[versions[id]?.parent ?? id]?.published.at(-1);
  if (latest === undefined) throw noSuchPid();
  return latest;
};

const recordPage: Handler = (call) => {
  const { id = '' } = call.params;
  if (Object.hasOwn(call.house.world.parents, id)) return redirect(`/records/${latestOf(call, id)}`);
  return html(200, landingPage(shownRecord(call, getRecord(call).version)));
};

/** Anybody may look: on this machine there is nobody to log in. */
const draftPage: Handler = (call) => {
  const version = getVersion(call);
  if (version.draft === undefined) throw noSuchPid();
  return html(200, landingPage(shownDraft(call, version)));
};

const exportPage: Handler = (call) => {
  const reply = exported(call, getRecord(call).version, call.params.format ?? '');
  if (reply === undefined) throw noSuchPid();
  return reply;
};

/** A DOI of a version, or of a family. */
const doiPage: Handler = (call) => {
  const { doi = '' } = call.params;
  const { parents, versions } = call.house.world;
  const version = Object.values(versions).find(({ published }) => published?.pids.doi?.identifier === doi);
  const parent = Object.values(parents).find(({ pids }) => pids.doi?.identifier === doi);
  const id = version?.id ?? parent?.id;
  if (id === undefined) throw noSuchPid();
  return redirect(`${call.origin}/records/${id}`);
};

const badgePage: Handler = ({ params: { doi = '' } }) => ({
  status: 200,
  text: badge(doi),
  type: 'image/svg+xml; charset=utf-8',
  headers: { etag: `"${Buffer.from(doi).toString('hex')}"`, 'cache-control': 'no-cache' },
});

const get = (path: string, handle: Handler): Route => ({ method: 'GET', path, handle: asPage(handle) });

export const pageRoutes: readonly Route[] = [
  get('/', home),
  get('/records/:id', recordPage),
  get('/records/:id/latest', (call) => redirect(`/records/${latestOf(call, call.params.id ?? '')}`)),
  get('/records/:id/files/*key', readContent),
  get('/records/:id/export/:format', exportPage),
  get('/uploads/:id', draftPage),
  get('/doi/*doi', doiPage),
  get('/badge/DOI/*doi.svg', badgePage),
];
