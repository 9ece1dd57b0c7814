/** The public side: records, their files, searches, and the native calls that a deposit client needs (facts/zenodo.md 4.8, 5). */
import type { Call, Reply, Route } from './call.ts';
import { communitiesOfRecord, requestsOfRecord } from './community-lists.ts';
import { requestDeletion } from './deletion.ts';
import { announceFiles, commitFile, listDraftFiles, readDraftContent, sendContent } from './draft-files.ts';
import { listRecordFiles, readRecordContent, readRecordFile } from './record-files.ts';
import { listVersions, searchOwn, searchRecords } from './record-search.ts';
import { getRecord, readLatest, readNativeDraft, readRecord, replyWithDraft, updateNativeDraft } from './records.ts';
import { nextVersionOf } from './versions.ts';

const route = (method: string, path: string, handle: Route['handle']): Route => ({ method, path: `/api/records${path}`, handle });

const ofRecord =
  (print: (call: Call, version: ReturnType<typeof getRecord>['version']) => Reply): Route['handle'] =>
  (call) =>
    print(call, getRecord(call).version);

export const recordRoutes: readonly Route[] = [
  route('GET', '', searchRecords),
  { method: 'GET', path: '/api/user/records', handle: searchOwn },
  route('GET', '/:id', readRecord),
  route('GET', '/:id/versions/latest', readLatest),
  route('GET', '/:id/versions', listVersions),
  route('POST', '/:id/versions', (call) => replyWithDraft(call, 201, nextVersionOf(call))),
  route('GET', '/:id/files', listRecordFiles),
  route('GET', '/:id/files/*key/content', readRecordContent),
  route('GET', '/:id/files/*key', readRecordFile),
  route('GET', '/:id/draft', readNativeDraft),
  route('PUT', '/:id/draft', updateNativeDraft),
  route('GET', '/:id/draft/files', listDraftFiles),
  route('POST', '/:id/draft/files', announceFiles),
  route('GET', '/:id/draft/files/*key/content', readDraftContent),
  route('PUT', '/:id/draft/files/*key/content', sendContent),
  route('POST', '/:id/draft/files/*key/commit', commitFile),
  route('GET', '/:id/communities', ofRecord(communitiesOfRecord)),
  route('GET', '/:id/requests', ofRecord(requestsOfRecord)),
  route('POST', '/:id/request-deletion', requestDeletion),
];
