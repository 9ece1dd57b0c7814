/** Hosts that are not what they should be: each a clear error, and the token goes nowhere else. */
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import { openRepository } from '../../../src/repositories/index.ts';
import { ARCHIVES, lookUpArchive } from '../../../src/repositories/presets.ts';
import type { Repository } from '../../../src/repositories/repository.ts';
import { zenodo } from '../../../src/repositories/zenodo/index.ts';
import { aFile, aRecord, aRelease, openClock } from '../../contract/ground.ts';
import { openZenodoGround } from '../../contract/zenodo-ground.ts';
import { failureOf } from '../../failure.ts';
import { sendJson, serve, type TestServer } from '../../http/server.ts';

const one = aRelease('v1.0.0');
const userAgent = 'archive-release/0.0.0 (+https://example.org)';
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const start = async (...handlers: Parameters<typeof serve>): Promise<TestServer> => {
  const server = await serve(...handlers);
  open.push(server);
  return server;
};
const adapter = (base: string, details: { stallMs?: number; token?: string } = {}): Repository => {
  const clock = openClock();
  const http = openHttp({ userAgent, clock, log: silentLog, random: () => 0.5 });
  open.push(http);
  return zenodo({ base, name: 'the archive', prefixes: ['10.5281'], token: 'S3cret-Token', ...details }, { http, log: silentLog, clock });
};
const aDeposition = (details: Record<string, unknown> = {}) => ({
  id: 5,
  conceptrecid: '4',
  state: 'unsubmitted',
  submitted: false,
  created: '',
  metadata: { title: aRecord(one).title }, // as it was sent
  files: [],
  links: {},
  ...details,
});
const options = () => ({ onProgress: () => {}, signal: new AbortController().signal });

describe('A host that answers with a page', () => {
  const page = '<!doctype html><title>Log in</title><form>Password</form>';

  test('instead of its API is told by its address', async () => {
    const server = await start((_asked, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
    const failure = await failureOf(adapter(server.origin).observe(one, {}));
    expect(failure).toMatchObject({ code: 'archive-failed', message: expect.stringContaining(`${server.origin}/api/deposit/depositions`) });
    expect(failure.remedy).toContain('address');
  });

  test('to a create is not believed to have created anything', async () => {
    const server = await start((_asked, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
    expect((await failureOf(adapter(server.origin).create(aRecord(one)))).code).toBe('archive-failed');
  });
});

test('A host that is not there is told as such', async () => {
  const server = await start(() => {});
  await server.close();
  const failure = await failureOf(adapter(server.origin).observe(one, {}));
  expect(failure).toMatchObject({ code: 'archive-failed', message: expect.stringContaining('no answer') });
});

test('A host that answers JSON of another kind is told as such', async () => {
  const server = await start((_asked, response) => sendJson(response, 200, { hello: 'world' }));
  expect((await failureOf(adapter(server.origin).observe(one, {}))).code).toBe('archive-failed');
});

test('A bucket on another host is not given the token, nor the bytes', async () => {
  const theirs = await start((_asked, response) => sendJson(response, 201, {}));
  const ours = await start((_asked, response) =>
    sendJson(response, 201, aDeposition({ links: { bucket: `${theirs.origin}/api/files/x` } })),
  );
  const repository = adapter(ours.origin);
  const draft = await repository.create(aRecord(one));
  const failure = await failureOf(repository.upload(draft, aFile('a.txt', 'a'), options()));
  expect(failure).toMatchObject({ code: 'archive-failed', message: expect.stringContaining(theirs.origin) });
  expect(theirs.asked).toEqual([]);
});

test('No error shows the token', async () => {
  const server = await start(({ headers }, response) =>
    sendJson(response, 400, { status: 400, message: `You sent ${headers.authorization}` }),
  );
  const failure = await failureOf(adapter(server.origin).create(aRecord(one)));
  expect(failure.message).toContain('You sent Bearer ***');
  expect(failure.message).not.toContain('S3cret-Token');
});

describe('An upload that stands still', () => {
  test('on the source’s side is cut, tried again, and given up', async () => {
    const ground = await openZenodoGround();
    open.push(ground);
    const draft = await ground.open().create(aRecord(one));
    const silent = aFile('a.bin', '', { promised: 'never comes', open: () => new Readable({ read() {} }) });
    const repository = adapter(ground.origin, { stallMs: 40, token: ground.ownerToken });
    expect(await failureOf(repository.upload(draft, silent, options()))).toMatchObject({
      code: 'transfer-stalled',
      message: expect.stringContaining('the source'),
    });
    expect(silent.opened()).toBeGreaterThan(1);
  });

  test('on the archive’s side is cut', async () => {
    const base = { origin: '' };
    const server = await start(
      (_asked, response) => sendJson(response, 201, aDeposition({ links: { bucket: `${base.origin}/api/files/x` } })),
      ({ method }) => method === 'PUT',
    );
    base.origin = server.origin;
    const repository = adapter(server.origin, { stallMs: 40 });
    const draft = await repository.create(aRecord(one));
    expect(await failureOf(repository.upload(draft, aFile('a.bin', 'bytes'), options()))).toMatchObject({
      code: 'transfer-stalled',
      message: expect.stringContaining('the archive'),
    });
  });
});

describe('The registry', () => {
  const doors = { log: silentLog, clock: openClock(), userAgent };

  test('knows each archive by its word', () => {
    expect(ARCHIVES).toEqual([
      ...['zenodo', 'zenodo-sandbox', 'inveniordm'],
      ...['caltechdata', 'caltechdata-test', 'tuwien', 'tuwien-test'],
      ...['ckan', 'bcdc', 'bcdc-test'],
    ]);
    expect(openRepository('zenodo', {}, doors).name).toBe('Zenodo');
    expect(openRepository('zenodo-sandbox', {}, doors).name).toBe('Zenodo Sandbox');
    expect(openRepository('zenodo', { url: 'https://archive.example.org/' }, doors).name).toBe('the archive at archive.example.org');
    expect(() => lookUpArchive('figshare')).toThrow('no archive «figshare»');
  });

  test.each(['archive.example.org', 'file:///etc/passwd', ''])('refuses «%s» as an address', (url) => {
    expect(() => openRepository('zenodo', { url }, doors)).toThrow('not the address of an archive');
  });

  test('opens a crosswalk that needs neither token nor network', () => {
    const { body, losses } = openRepository('zenodo', {}, doors).crosswalk(aRecord(one));
    expect(body).toMatchObject({ metadata: { title: 'octo/demo: v1.0.0', license: 'apache-2.0' } });
    expect(losses).toEqual([]);
  });

  test('hides the token from the log', () => {
    const masked: string[] = [];
    openRepository('zenodo', { token: 'S3cret-Token' }, { ...doors, log: { ...silentLog, mask: (secret) => masked.push(secret) } });
    expect(masked).toEqual(['S3cret-Token']);
  });
});
