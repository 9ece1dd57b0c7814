/** A DOI from elsewhere that the metadata name no more: it can't be discarded, and once it is published it stays (facts/inveniordm.md 1.7). */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import type { Deposit } from '../../../src/model/deposit.ts';
import { invenio } from '../../../src/repositories/invenio/index.ts';
import { openClock } from '../../contract/ground.ts';
import { failureOf } from '../../failure.ts';
import { sendJson, serve, type TestServer } from '../../http/server.ts';
import { aRecord } from './cross.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const LEFT = { identifier: '10.5555/left', provider: 'external' };
const draft = (details: Partial<Deposit> = {}): Deposit => ({
  ...{
    id: 'abcde-12345',
    state: 'draft',
    isEdit: false,
    createdAt: '2026-01-01T00:00:00Z',
    url: 'https://x.org/uploads/abcde-12345',
    marker: {},
  },
  ...{ files: [], echo: { metadata: {}, custom_fields: {}, access: {}, revision: 3, pids: { doi: LEFT } } },
  ...details,
});

/** It takes what it is sent, and has published these DOIs. */
const start = async (prefixes: readonly string[], published: readonly object[] = []) => {
  const server = await serve(({ method, body }, response) =>
    sendJson(
      response,
      200,
      method === 'PUT'
        ? { ...(JSON.parse(body.toString()) as object), id: 'abcde-12345', revision_id: 5, is_draft: true, parent: { id: 'p' } }
        : { hits: { hits: published.map((doi, index) => ({ id: `r${index}`, metadata: {}, pids: { doi } })), total: published.length } },
    ),
  );
  const clock = openClock();
  const http = openHttp({ userAgent: 'archive-release/0.0.0 (+https://example.org)', clock, log: silentLog, random: () => 0.5 });
  open.push(server, http);
  const settings = { base: server.origin, name: 'the archive', publisher: 'P', token: 't', prefixes };
  return { server, repository: invenio(settings, { http, log: silentLog, clock }) };
};
const sentTo = ({ asked }: TestServer) =>
  asked.filter(({ method }) => method === 'PUT').map(({ body }) => (JSON.parse(body.toString()) as { pids?: unknown }).pids);
const managed = (prefix: string) => ({ doi: { identifier: `${prefix}/abcde-12345`, provider: 'datacite', client: 'datacite' } });

test('is a difference of an open draft, and of no published record', async () => {
  const { repository } = await start([]);
  expect(repository.differences(draft(), aRecord()).filter(({ field }) => field === 'doi')).toEqual([
    { field: 'doi', wanted: undefined, found: '10.5555/left' },
  ]);
  expect(repository.differences(draft({ state: 'published' }), aRecord()).filter(({ field }) => field === 'doi')).toEqual([]);
  expect(repository.differences(draft(), aRecord({ doi: '10.5555/left' })).filter(({ field }) => field === 'doi')).toEqual([]);
});

describe('The server’s own is put over it', () => {
  test.each<[string, readonly string[], Partial<Deposit>, readonly object[], string]>([
    ['by the prefix of the concept', ['10.1'], { conceptDoi: '10.2222/concept' }, [], '10.2222'],
    ['by the prefix that is known', ['10.1111'], {}, [], '10.1111'],
    ['by a prefix that others have', [], {}, [LEFT, { identifier: '10.3333/r', provider: 'datacite', client: 'datacite' }], '10.3333'],
  ])('%s', async (_what, prefixes, details, published, prefix) => {
    const { server, repository } = await start(prefixes, published);
    await repository.describe(draft(details), aRecord());
    expect(sentTo(server)).toEqual([managed(prefix)]);
  });
});

test('It is refused where the server’s prefix is not to be had: nothing is written, and empty pids are never sent', async () => {
  const { server, repository } = await start([], [LEFT]);
  expect(await failureOf(repository.describe(draft(), aRecord()))).toMatchObject({
    code: 'record-refused',
    message: expect.stringContaining('10.5555/left'),
    remedy: expect.stringContaining('discard the draft'),
  });
  expect(sentTo(server)).toEqual([]);
});
