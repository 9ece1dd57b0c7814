/** Hosts that are no InvenioRDM, or not quite this one: each a clear error before anything is half-published, and the token goes nowhere else. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import type { Deposit } from '../../../src/model/deposit.ts';
import type { ReleaseFile } from '../../../src/model/release.ts';
import { invenioClient } from '../../../src/repositories/invenio/client.ts';
import { invenio } from '../../../src/repositories/invenio/index.ts';
import type { Repository } from '../../../src/repositories/repository.ts';
import { startInvenio } from '../../../src/sandbox/invenio/index.ts';
import { aFile, aRecord, aRelease, openClock } from '../../contract/ground.ts';
import { failureOf } from '../../failure.ts';
import { sendJson, serve, type TestServer } from '../../http/server.ts';

const one = aRelease('v1.0.0');
const userAgent = 'archive-release/0.0.0 (+https://example.org)';
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const start = async (...handlers: Parameters<typeof serve>): Promise<TestServer> => {
  const server = await serve(...handlers);
  open.push(server);
  return server;
};
const adapter = (base: string, token = 'S3cret-Token'): Repository => {
  const clock = openClock();
  const http = openHttp({ userAgent, clock, log: silentLog, random: () => 0.5 });
  open.push(http);
  return invenio({ base, name: 'the archive', publisher: 'The archive', token }, { http, log: silentLog, clock });
};
const options = () => ({ onProgress: () => {}, signal: new AbortController().signal });

const PAGES = [
  ['a login page', 200, '<!doctype html><title>Log in</title><form>Password</form>'],
  ['the front page of another archive', 200, '<!doctype html><title>Zenodo</title><p>Recent uploads'],
  ["a proxy's page", 502, '<html><head><title>502 Bad Gateway</title></head></html>'],
] as const;

describe.each(PAGES)('%s in place of the API', (_, status, page) => {
  test('is told by its address, and nothing is believed of it', async () => {
    const server = await start((_asked, response) => response.writeHead(status, { 'content-type': 'text/html' }).end(page));
    expect(await failureOf(adapter(server.origin).observe(one, {}))).toMatchObject({
      code: expect.stringMatching(/^archive-(failed|blocked)$/),
      message: expect.stringContaining(`${server.origin}/api/user/records`),
    });
    expect((await failureOf(adapter(server.origin).create(aRecord(one)))).code).toMatch(/^archive-(failed|blocked)$/);
  });
});

test('A page in answer to a removal is no removal: that is an answer without a word', async () => {
  const server = await start((asked, response) =>
    asked.url.includes('page')
      ? response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>')
      : response.writeHead(204).end(),
  );
  const http = openHttp({ userAgent, clock: openClock(), log: silentLog, random: () => 0.5 });
  open.push(http);
  const client = invenioClient({ base: server.origin, token: 'S3cret-Token', http });
  expect([(await client.deleteFile('page', 'a.bin')).ok, (await client.deleteFile('good', 'a.bin')).ok]).toEqual([false, true]);
});

test('A host that is not there is told as such', async () => {
  const server = await start(() => {});
  await server.close();
  expect(await failureOf(adapter(server.origin).observe(one, {}))).toMatchObject({
    code: 'archive-failed',
    message: expect.stringContaining('no answer'),
  });
});

test('JSON of another kind is no draft, and no list', async () => {
  const server = await start((_asked, response) => sendJson(response, 200, { hello: 'world' }));
  expect((await failureOf(adapter(server.origin).observe(one, {}))).code).toBe('archive-failed');
  expect((await failureOf(adapter(server.origin).create(aRecord(one)))).code).toBe('archive-failed');
});

describe('A 403 is', () => {
  const denied = { status: 403, message: 'Permission denied.' };

  test('an account that may not deposit, where the token is good', async () => {
    const server = await start(({ method }, response) =>
      method === 'GET' ? sendJson(response, 200, { hits: { hits: [], total: 0 } }) : sendJson(response, 403, denied),
    );
    expect(await failureOf(adapter(server.origin).create(aRecord(one)))).toMatchObject({
      code: 'archive-refused',
      remedy: expect.stringContaining('right to upload'),
    });
  });

  test('a token that is none, where not even its own records are shown', async () => {
    const server = await start((_asked, response) => sendJson(response, 403, denied));
    expect((await failureOf(adapter(server.origin).create(aRecord(one)))).code).toBe('token-refused');
  });
});

test('No error shows the token, and a link to elsewhere is not followed with it', async () => {
  const theirs = await start((_asked, response) => sendJson(response, 200, {}));
  const server = await start(({ headers, url }, response) =>
    url.includes('/user/records')
      ? response.writeHead(302, { location: `${theirs.origin}/api/user/records` }).end()
      : sendJson(response, 400, { status: 400, message: `You sent ${headers.authorization}` }),
  );
  const failure = await failureOf(adapter(server.origin).create(aRecord(one)));
  expect(failure.message).not.toContain('S3cret-Token');
  await failureOf(adapter(server.origin).observe(one, {}));
  expect(theirs.asked.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
});

test('A server whose API has no records is told as one of another kind', async () => {
  const server = await start((_asked, response) => sendJson(response, 404, { message: 'Not Found' }));
  expect(await failureOf(adapter(server.origin).observe(one, {}))).toMatchObject({
    code: 'archive-refused',
    remedy: expect.stringContaining('`archive-url`'),
  });
});

describe('Names that the server can’t keep', () => {
  test.each([
    ['with a slash at its beginning', '/a.txt'],
    ['with a line break', 'a\nb.txt'],
    ['of more than 255 characters', `${'a'.repeat(252)}.txt`],
    ['that is empty', ''],
  ])('a name %s is told before anything is created', async (_, name) => {
    const server = await start((_asked, response) => sendJson(response, 200, { id: 'x' }));
    const problems = await adapter(server.origin).preflight(aRecord(one), [aFile(name, 'bytes')]);
    expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'error', code: 'file-name' })]));
    expect(server.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe.each(['v12', 'v13', 'v14'] as const)('A server of %s', (version) => {
  test('takes a first and a second version, each with its file proved', async () => {
    const server = await startInvenio({ users: ['owner'], faults: { release: version, indexLagMs: 0 } });
    open.push(server);
    const repository = adapter(server.origin, server.tokens.owner);
    const send = async (draft: Deposit, file: ReleaseFile): Promise<void> => {
      await repository.declareFiles(draft, [file]);
      await repository.upload(draft, file, options());
    };
    const draft = await repository.create(aRecord(one));
    await send(draft, aFile('a.txt', 'first'));
    const first = await repository.publish(draft);
    const next = await repository.newVersion(first);
    const { deposit } = await repository.describe(next, aRecord(aRelease('v1.1.0')));
    await send(deposit, aFile('a.txt', 'second'));
    const second = await repository.publish(deposit);
    expect([first.files, second.files]).toEqual([[expect.objectContaining({ size: 5 })], [expect.objectContaining({ size: 6 })]]);
    expect([second.version, second.conceptDoi]).toEqual(['1.1.0', first.conceptDoi]);
    expect(repository.differences(second, aRecord(aRelease('v1.1.0')))).toEqual([]);
  });
});

test('A DOI that another record has is told with the first request, and nothing is published', async () => {
  const server = await startInvenio({ users: ['owner'], faults: { indexLagMs: 0 } });
  open.push(server);
  const repository = adapter(server.origin, server.tokens.owner);
  const doi = '10.5555/taken';
  await repository.publish(await repository.create(aRecord(one, { doi, isMetadataOnly: true })));
  const two = aRelease('v1.0.0', { url: 'https://github.com/octo/other' });
  expect(await failureOf(repository.create(aRecord(two, { doi, isMetadataOnly: true })))).toMatchObject({
    code: 'record-refused',
    message: expect.stringContaining(`${doi} already exists`),
    remedy: expect.stringMatching(/Mend the field.*The draft is discarded again\.$/),
  });
  expect((await adapter(server.origin, server.tokens.owner).observe(two, {})).thisRelease).toEqual([]);
});

test('An answer of another version, with more words or fewer, is understood', async () => {
  const record = {
    ...{ id: 'abcde-12345', created: '2026-01-01T00:00:00Z', revision_id: 3, is_published: false, is_draft: true, status: 'draft' },
    parent: { id: 'fghij-67890', newWord: true },
    pids: {},
    files: { enabled: true, entries: { 'a.txt': { key: 'a.txt', size: 5, checksum: 'md5:5d41402abc4b2a76b9719d911017c592' } } },
    ...{ somethingNew: [{ severity: 'info' }] },
  };
  const server = await start(({ method, body }, response) => {
    const sent = method === 'POST' && body.length > 0 ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
    sendJson(response, method === 'POST' ? 201 : 200, { metadata: {}, custom_fields: {}, access: {}, ...record, ...sent, errors: [] });
  });
  const draft = await adapter(server.origin).create(aRecord(one));
  expect(draft).toMatchObject({ id: 'abcde-12345', conceptId: 'fghij-67890', state: 'draft' });
  expect(draft.files).toEqual([{ name: 'a.txt', size: 5, checksum: { algorithm: 'md5', value: '5d41402abc4b2a76b9719d911017c592' } }]);
  await expect(adapter(server.origin).upload(draft, aFile('b.txt', 'b'), options())).rejects.toMatchObject({ remedy: expect.any(String) });
});
