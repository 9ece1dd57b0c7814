/** Which path and method lead to which room. */

import { noSuchRoute } from '../framework/refusal.ts';
import { decodedPath, type Found, findAmong } from '../framework/routing.ts';
import { deleteObject, getObject, listBucket, putObject } from './buckets.ts';
import { type Call, type Handler, negotiate, type Route } from './call.ts';
import { createCommunity, readCommunity } from './communities.ts';
import { deleteFile, listFiles, postFile, readFile } from './deposit-files.ts';
import { createDeposit, deleteDeposit, readDeposit, updateDeposit } from './deposits.ts';
import { listDeposits } from './listing.ts';
import { pageRoutes } from './page-routes.ts';
import { publishDeposit } from './publishing.ts';
import { recordRoutes } from './record-routes.ts';
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

/**
 * The path is decoded before it is matched; `.` and `..` lead nowhere (facts/zenodo.md 4.7).
 * @throws Refusal 404, 405
 */
export const findRoute = (method: string, rawPath: string): Found<Call> => {
  const path = decodedPath(rawPath);
  if (path.split('/').some((piece) => piece === '.' || piece === '..')) throw noSuchRoute();
  return findAmong(all, method, path);
};
