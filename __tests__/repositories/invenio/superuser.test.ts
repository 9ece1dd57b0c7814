/** A superuser's list shows everybody's drafts (facts/inveniordm.md 1.11): another account's is never taken for ours. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import { toMarker } from '../../../src/model/release.ts';
import { invenio } from '../../../src/repositories/invenio/index.ts';
import type { Repository } from '../../../src/repositories/repository.ts';
import { type LocalInvenio, startInvenio } from '../../../src/sandbox/invenio/index.ts';
import { aRecord, aRelease, openClock } from '../../contract/ground.ts';
import { failureOf } from '../../failure.ts';
import { sendJson, serve, type TestServer } from '../../http/server.ts';

const release = aRelease('v1.0.0');
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const adapter = (base: string, token: string): Repository => {
  const clock = openClock();
  const http = openHttp({ userAgent: 'archive-release/0.0.0 (+https://example.org)', clock, log: silentLog, random: () => 0.5 });
  open.push(http);
  return invenio({ base, name: 'the archive', publisher: 'P', token }, { http, log: silentLog, clock });
};

describe('A superuser beside a colleague', () => {
  let asked: string[];
  let server: LocalInvenio;
  beforeEach(async () => {
    asked = [];
    server = await startInvenio({
      users: ['owner', 'other', 'curator'],
      faults: { indexLagMs: 0 },
      watch: { after: ({ path }) => void asked.push(path) },
    });
    open.push(server);
  });
  const as = (user: string): Repository => adapter(server.origin, server.tokens[user] ?? '');

  test('does not see what the colleague has begun, and begins another draft beside it', async () => {
    const theirs = await as('owner').create(aRecord(release));
    expect((await as('curator').observe(release, {})).thisRelease).toEqual([]);
    expect(await as('curator').findWaiting?.([release.repository.url])).toBeUndefined();
    const ours = await as('curator').create(aRecord(release));
    expect((await as('curator').observe(release, {})).thisRelease.map(({ id }) => id)).toEqual([ours.id]);
    expect((await as('owner').observe(release, {})).thisRelease.map(({ id }) => id)).toEqual([theirs.id]);
  });

  test('does not make the next release a version of it', async () => {
    await as('owner').create(aRecord(release));
    const next = aRelease('v1.1.0');
    expect(await as('curator').observe(next, {})).not.toHaveProperty('openDraft');
    const ours = await as('curator').create(aRecord(release));
    expect((await as('curator').observe(next, {})).openDraft).toMatchObject({ deposit: { id: ours.id }, whose: 'other-release' });
  });

  test('does not write into the version that the colleague has open, also where the record is named', async () => {
    const record = { ...aRecord(release), isMetadataOnly: true };
    const first = await as('owner').publish(await as('owner').create(record));
    const next = aRelease('v1.1.0');
    const draft = await as('owner').newVersion(first);
    await as('owner').describe(draft, { ...aRecord(next), isMetadataOnly: true });
    const { openDraft, before } = await as('curator').observe(next, { concept: first.id });
    expect([openDraft, before?.id]).toEqual([undefined, first.id]);
    expect((await failureOf(as('curator').newVersion(first))).code).toMatch(/^(twin-found|draft-foreign)$/);
  });

  test('does not ask who it is about what it has just created', async () => {
    const repository = as('curator');
    await repository.create(aRecord(release));
    expect((await repository.observe(release, {})).thisRelease).toHaveLength(1);
    expect(asked).not.toContain('/api/me');
  });
});

describe('Among drafts with our markers', () => {
  const { tag, commit } = toMarker(release);
  const related = [
    { identifier: tag, scheme: 'url', relation_type: { id: 'issupplementto' } },
    { identifier: commit, scheme: 'url', relation_type: { id: 'isderivedfrom' } },
  ];
  const aDraft = (access: object, isPublished = false) => ({
    ...{
      id: 'abcde-12345',
      created: '2026-01-01T00:00:00Z',
      revision_id: 3,
      is_published: isPublished,
      is_draft: !isPublished,
      status: 'draft',
    },
    parent: { id: 'fghij-67890', access },
    metadata: { title: 'A', version: '1.0.0', related_identifiers: related },
    ...{ custom_fields: {}, access: {}, pids: {}, files: { enabled: false } },
  });
  const start = (draft: object, me: unknown = { id: 7, email: 'me@example.org' }): Promise<TestServer> =>
    serve(({ url }, response) => {
      if (url.endsWith('/api/me')) return me === null ? sendJson(response, 404, { status: 404 }) : sendJson(response, 200, me);
      if (!url.includes('?')) return sendJson(response, 200, draft);
      return sendJson(response, 200, { hits: { hits: url.includes('/user/records?') ? [draft] : [], total: 1 } });
    });
  const owner = (user: number) => ({ owned_by: { user: String(user) } });
  const granted = (type: string, id: string) => ({ ...owner(8), grants: [{ subject: { type, id }, permission: 'manage' }] });

  test.each<[string, object, number]>([
    ['one of ours is ours', aDraft({ ...owner(7), grants: [] }), 1],
    ['one of somebody else is not', aDraft({ ...owner(8), grants: [] }), 0],
    ['one that somebody else shares with us is', aDraft(granted('user', '7')), 1],
    ['one that somebody else shares with another is not', aDraft(granted('user', '9')), 0],
    ['one that somebody else shares with a group may be', aDraft(granted('role', 'library')), 1],
    ['one that we see, and may not manage, is shared', aDraft(owner(8)), 1],
    ['one of a server that does not tell its owner is', aDraft({}), 1],
  ])('%s', async (_what, draft, count) => {
    const server = await start(draft);
    open.push(server);
    const repository = adapter(server.origin, 'token');
    expect((await repository.observe(release, {})).thisRelease).toHaveLength(count);
    expect(server.asked.filter(({ url }) => url.endsWith('/api/me')).length).toBeLessThanOrEqual(1);
  });

  test('all count, where the server does not tell who we are', async () => {
    const server = await start(aDraft({ ...owner(8), grants: [] }), null);
    open.push(server);
    expect((await adapter(server.origin, 'token').observe(release, {})).thisRelease).toHaveLength(1);
  });

  test('it is not asked who we are, where none is open', async () => {
    const server = await start(aDraft({ ...owner(7), grants: [] }, true));
    open.push(server);
    expect((await adapter(server.origin, 'token').observe(release, {})).thisRelease).toHaveLength(1);
    expect(server.asked.filter(({ url }) => url.endsWith('/api/me'))).toEqual([]);
  });
});
