/** Which path and method lead to which room. A feature has its routes in a file of its own, and stands here once. */
import { decodedPath, type Found, findAmong } from '../framework/routing.ts';
import { accountRoutes } from './account-routes.ts';
import type { Call, Route } from './call.ts';
import { recordCommunityRoutes } from './communities/of-record.ts';
import { communityRoutes } from './communities/routes.ts';
import { curationRoutes } from './curation-routes.ts';
import { damapRoutes } from './damap-routes.ts';
import { deletionRoutes } from './deletion.ts';
import { draftRoutes } from './draft-routes.ts';
import { draftFileRoutes } from './files/draft-routes.ts';
import { recordFileRoutes } from './files/record-routes.ts';
import { oaiRoutes } from './oai/routes.ts';
import { pageRoutes } from './page-routes.ts';
import { pidRoutes } from './pid-routes.ts';
import { publishRoutes } from './publish.ts';
import { recordRoutes } from './record-routes.ts';
import { requestRoutes } from './requests/routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { searchRoutes } from './search.ts';
import { versionRoutes } from './versions.ts';
import { vocabularyRoutes } from './vocabulary-routes.ts';

const ping: Route = { method: 'GET', path: '/ping', handle: () => ({ status: 200, text: 'OK', type: 'text/html; charset=utf-8' }) };

const all: readonly Route[] = [
  ...draftRoutes,
  ...draftFileRoutes,
  ...publishRoutes,
  ...pidRoutes,
  ...versionRoutes,
  ...recordRoutes,
  ...recordFileRoutes,
  ...searchRoutes,
  ...deletionRoutes,
  ...vocabularyRoutes,
  ...communityRoutes,
  ...recordCommunityRoutes,
  ...reviewRoutes,
  ...requestRoutes,
  ...curationRoutes,
  ...damapRoutes,
  ...oaiRoutes,
  ...pageRoutes,
  ...accountRoutes,
  ping,
];

/** @throws Refusal 404, 405 */
export const findRoute = (method: string, rawPath: string): Found<Call> => findAmong(all, method, decodedPath(rawPath));
