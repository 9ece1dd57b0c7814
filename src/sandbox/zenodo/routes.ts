/** Which path and method lead to which room. */
import { deleteObject, getObject, listBucket, putObject } from './buckets.ts';
import { type Call, type Handler, negotiate, type Reply, type Route } from './call.ts';
import { createCommunity, readCommunity } from './communities.ts';
import { deleteFile, listFiles, postFile, readFile } from './deposit-files.ts';
import { createDeposit, deleteDeposit, readDeposit, updateDeposit } from './deposits.ts';
import { listDeposits } from './listing.ts';
import { pageRoutes } from './page-routes.ts';
import { publishDeposit } from './publishing.ts';
import { recordRoutes } from './record-routes.ts';
import { noSuchMethod, noSuchRoute } from './refusal.ts';
import { editDeposit, newVersion } from './versions.ts';
import { vocabularyRoutes } from './vocabulary-routes.ts';

/** The deposit API speaks JSON only. */
const deposit = (method: string, path: string, handle: Handler): Route => ({
  method,
  path: `/api/deposit/depositions${path}`,
  handle: (call) => {
    negotiate(call, ['application/json']);
    return handle(call);
  },
});

const action = (name: string, handle: Handler): Route => deposit('POST', `/:id/actions/${name}`, handle);
const bucket = (method: string, path: string, handle: Handler): Route => ({ method, path: `/api/files/:bucket${path}`, handle });

const depositRoutes: readonly Route[] = [
  deposit('GET', '', listDeposits),
  deposit('POST', '', createDeposit),
  deposit('GET', '/:id', readDeposit),
  deposit('PUT', '/:id', updateDeposit),
  deposit('DELETE', '/:id', deleteDeposit),
  action('publish', publishDeposit),
  action('edit', editDeposit),
  action('discard', deleteDeposit),
  action('newversion', newVersion),
  deposit('GET', '/:id/files', listFiles),
  deposit('POST', '/:id/files', postFile),
  deposit('GET', '/:id/files/:file', readFile),
  deposit('DELETE', '/:id/files/:file', deleteFile),
  bucket('GET', '', listBucket),
  bucket('GET', '/:key', getObject),
  bucket('PUT', '/:key', putObject),
  bucket('DELETE', '/:key', deleteObject),
  { method: 'POST', path: '/api/communities', handle: createCommunity },
  { method: 'GET', path: '/api/communities/:slug', handle: readCommunity },
];

const all: readonly Route[] = [...depositRoutes, ...recordRoutes, ...vocabularyRoutes, ...pageRoutes];

const matchPath = (pattern: string, path: string): Record<string, string> | undefined => {
  const source = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>[^\\n]+)');
  const match = new RegExp(`^${source}$`, 'su').exec(path);
  return match === null ? undefined : { ...match.groups };
};

const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const allow = (methods: readonly string[]): Reply => ({
  status: 200,
  text: '',
  type: 'text/html; charset=utf-8',
  headers: { allow: [...new Set(['OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : []), ...methods])].join(', ') },
});

export interface Found {
  params: Record<string, string>;
  handle(call: Call): Reply | Promise<Reply>;
}

/**
 * The path is decoded before it is matched, so that `%2F` is a slash; `.` and `..` lead nowhere (facts/zenodo.md 4.7).
 * @throws Refusal 404, 405
 */
export const findRoute = (method: string, rawPath: string): Found => {
  const path = decodedPath(rawPath);
  if (path.split('/').some((piece) => piece === '.' || piece === '..')) throw noSuchRoute();
  const matched = all.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === undefined ? [] : [{ route, params }];
  });
  const methods = matched.map(({ route }) => route.method);
  if (matched.length === 0) throw noSuchRoute();
  if (method === 'OPTIONS') return { params: {}, handle: () => allow(methods) };
  const found = matched.find(({ route }) => route.method === (method === 'HEAD' ? 'GET' : method));
  if (found === undefined) throw noSuchMethod();
  return { params: found.params, handle: found.route.handle };
};
