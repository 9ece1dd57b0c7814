/** What is not the API: downloads, and pages to look at (facts/ckan.md 1.7, item 11). */
import type { IncomingMessage } from 'node:http';
import { maySee } from './access.ts';
import { type Call, decoded, html, type Reply } from './call.ts';
import { cataloguePage, datasetPage } from './landing-page.ts';
import { PageRefusal } from './refusal.ts';
import { guessType } from './uploads.ts';
import { type Dataset, findDataset } from './world.ts';

const noPage = (): PageRefusal => new PageRefusal(404, '404 Not Found');
const noEntry = (): PageRefusal => new PageRefusal(403, '403 Forbidden');

/** @throws PageRefusal 404, 403 */
const getDataset = (call: Call, key: string): Dataset => {
  const dataset = findDataset(call.house.world, key);
  if (dataset === undefined) throw noPage();
  if (!maySee(call, dataset)) throw noEntry();
  return dataset;
};

/** `bytes=10-19`; what can't be had is as if it had not been asked for. */
const rangeOf = (request: IncomingMessage, size: number): { start: number; end: number } | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : undefined;
};

/** Whatever the name in the address, it gives the file that is there now. */
const download = (call: Call, request: IncomingMessage, { key, id, name }: { key: string; id: string; name: string }): Reply => {
  const { house } = call;
  const resource = getDataset(call, key).resources.find((one) => one.id === id);
  if (resource === undefined) throw noPage();
  const { url, url_type: kind, mimetype } = resource.fields;
  if (kind !== 'upload') {
    if (typeof url !== 'string' || url === '') throw noPage();
    const text = `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n`;
    return html(302, text, { location: url });
  }
  const file = house.world.files[id];
  if (file === undefined) throw noPage();
  const range = rangeOf(request, file.size);
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  return {
    status: range === undefined ? 200 : 206,
    type: typeof mimetype === 'string' && mimetype !== '' ? mimetype : typeByName(name),
    headers: {
      etag: `"${file.stored / 1000}-${file.size}-${file.blob.slice(0, 8)}"`,
      'last-modified': new Date(file.stored).toUTCString(),
      'accept-ranges': 'bytes',
      ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${file.size}` }),
    },
    file: { path: house.store.pathOf(file.blob), start, end },
  };
};

/** Where the resource has no type of its own. */
const typeByName = (name: string): string => {
  const type = guessType(name) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
};

const downloadPath = /^\/([^/]+)\/([^/]+)\/resource\/([^/]+)\/download(?:\/([^/]*))?$/;
const datasetPath = /^\/([^/]+)\/([^/]+)$/;

/** @throws PageRefusal 404, 403, and 405 for whatever would not read */
export const findPage = (call: Call, request: IncomingMessage, path: string): Reply => {
  if (/^\/api\/\d+\/action\//.test(path)) throw noPage(); // another version of the API than ours
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new PageRefusal(405, '405 Method Not Allowed');
  const [, , key, id, filename = ''] = downloadPath.exec(path)?.map((part) => decoded(part ?? '')) ?? [];
  if (key !== undefined && id !== undefined) return download(call, request, { key, id, name: filename });
  if (/^\/api(\/3)?$/.test(path))
    return { status: 200, text: `{"version": ${path === '/api' ? 1 : 3}}`, type: 'application/json;charset=utf-8' };
  if (/^\/(dataset\/?)?$/.test(path)) return html(200, cataloguePage(call));
  const [, type, name] = datasetPath.exec(path) ?? [];
  const dataset = name === undefined ? undefined : findDataset(call.house.world, decoded(name));
  if (dataset === undefined || dataset.type !== type) throw noPage();
  // Anybody may look: on this machine there is nobody to log in.
  return html(200, datasetPage(call, dataset));
};
