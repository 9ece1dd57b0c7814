import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type InvenioStage, minimal, openInvenio } from './invenio-stage.ts';

let stage: InvenioStage;
afterEach(() => stage.invenio.close());

describe('a token', () => {
  test('that is wrong is nobody: a write is forbidden, what is public is shown', async () => {
    stage = await openInvenio();
    const headers = { authorization: 'Bearer wrong' };
    expect((await stage.ask('POST', '/api/records', { body: {}, headers })).body).toEqual({ status: 403, message: 'Permission denied.' });
    expect((await stage.ask('GET', '/api/user/records', { headers })).status).toBe(403);
    expect((await stage.ask('GET', '/api/records', { headers })).status).toBe(200);
  });

  test('that is wrong, beside a cookie or at an old instance, is a complaint about CSRF', async () => {
    stage = await openInvenio();
    const withCookie = await stage.ask('POST', '/api/records', { body: {}, as: '', headers: { cookie: 'session=x' } });
    expect([withCookie.status, withCookie.body.message]).toEqual([400, 'CSRF token missing or incorrect.']);
    stage.invenio.faults.oldCsrf = true;
    expect((await stage.ask('POST', '/api/records', { body: {}, as: '' })).body.message).toBe('CSRF cookie not set.');
    expect((await stage.ask('POST', '/api/records', { body: {} })).status).toBe(201);
  });

  test('counts as a guest for the limit, which every answer tells and a 429 enforces', async () => {
    stage = await openInvenio({ faults: { rateLimit: 2 } });
    const answers = [
      await stage.ask('GET', '/api/records'),
      await stage.ask('GET', '/api/records'),
      await stage.ask('GET', '/api/records'),
    ];
    expect(answers.map(({ status, headers }) => [status, headers['x-ratelimit-remaining']])).toEqual([
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ]);
    expect(answers.map(({ headers }) => headers['retry-after'])).toEqual(['60', '60', '60']);
    stage.clock.atMs += 60_000;
    expect((await stage.ask('GET', '/api/records')).status).toBe(200);
  });
});

describe('switched', () => {
  test('`linkOrigin`: links lead to another address than the one that was asked', async () => {
    stage = await openInvenio({ faults: { linkOrigin: 'https://archive.example' } });
    const { body } = await stage.ask('POST', '/api/records', { body: {} });
    expect(body.links.self).toBe(`https://archive.example/api/records/${body.id}/draft`);
  });

  test('`release=v12`: no transfer in an entry, and no slash in a name', async () => {
    stage = await openInvenio({ faults: { release: 'v12' } });
    const id = await stage.create();
    expect((await stage.upload(id, 'a.txt')).body).not.toHaveProperty('transfer');
    expect((await stage.upload(id, 'a/b.txt')).status).toBe(404);
  });

  test('`release=v14`: a new version has today for its date', async () => {
    stage = await openInvenio({ faults: { release: 'v14' } });
    const id = await stage.record();
    expect((await stage.ask('POST', `/api/records/${id}/versions`)).body.metadata.publication_date).toBe('2026-11-22');
  });

  test('`customFields=off`: they are told to be unknown, and are not kept', async () => {
    stage = await openInvenio({ faults: { customFields: false } });
    const { body } = await stage.ask('POST', '/api/records', {
      body: { metadata: minimal, custom_fields: { 'code:codeRepository': 'https://github.com/o/r' } },
    });
    expect(body.errors).toEqual([{ field: 'custom_fields.code:codeRepository', messages: ['Unknown field.'] }]);
    expect(body.custom_fields).toEqual({});
  });

  test('`dois=off`: reserving one is a 500, and a record is published without', async () => {
    stage = await openInvenio({ faults: { dois: false } });
    const id = await stage.create();
    expect((await stage.ask('POST', `/api/records/${id}/draft/pids/doi`)).status).toBe(500);
    await stage.upload(id, 'a.txt');
    expect(Object.keys((await stage.publish(id)).body.pids)).toEqual(['oai']);
  });

  test('`deposits=off`: nobody but a superuser begins one', async () => {
    stage = await openInvenio({ faults: { deposits: false } });
    expect((await stage.ask('POST', '/api/records', { body: {} })).status).toBe(403);
    expect((await stage.ask('POST', '/api/records', { body: {}, as: 'curator' })).status).toBe(201);
  });

  test('`fileLimit` and `quota`: 413 and 400, and nothing is kept', async () => {
    stage = await openInvenio({ faults: { fileLimit: 10, quota: 15 } });
    const id = await stage.create();
    const files = `/api/records/${id}/draft/files`;
    await stage.ask('POST', files, { body: [{ key: 'big' }, { key: 'one' }, { key: 'two' }] });
    const put = (key: string, bytes: number) => stage.ask('PUT', `${files}/${key}/content`, { body: Buffer.alloc(bytes) });
    expect((await put('big', 11)).body.message).toBe('The data value transmitted exceeds the capacity limit.');
    expect((await put('one', 9)).status).toBe(200);
    expect((await put('two', 9)).body).toEqual({ status: 400, message: 'Bucket quota exceeded.' });
    expect((await stage.ask('GET', `${files}/two`)).body.status).toBe('pending');
  });

  test('`s3`: parts go to a storage that refuses a token, and takes them without', async () => {
    stage = await openInvenio({ faults: { s3: true } });
    const id = await stage.create();
    const files = `/api/records/${id}/draft/files`;
    const announced = await stage.ask('POST', files, { body: [{ key: 'm', size: 8, transfer: { type: 'M', parts: 2, part_size: 4 } }] });
    const [first, second] = announced.body.entries[0].links.parts.map(({ url }: { url: string }) => url);
    expect((await stage.ask('PUT', first, { body: Buffer.from('abcd') })).status).toBe(400);
    for (const url of [first, second]) expect((await stage.ask('PUT', url, { body: Buffer.from('abcd'), as: '' })).status).toBe(200);
    await stage.ask('POST', `${files}/m/commit`);
    expect((await stage.ask('GET', `${files}/m/content`)).text).toBe('abcdabcd');
  });

  test.each([
    ['applied', 200],
    ['notApplied', 404],
  ] as const)('`publishTimeout=%s`: 504, and the record answers %i', async (publishTimeout, status) => {
    stage = await openInvenio({ faults: { publishTimeout } });
    const id = await stage.create();
    await stage.upload(id, 'a.txt');
    expect((await stage.publish(id)).status).toBe(504);
    expect((await stage.ask('GET', `/api/records/${id}`)).status).toBe(status);
  });

  test('`cutAfterRequest`: it is done, and nobody is told', async () => {
    stage = await openInvenio({ faults: { cutAfterRequest: 1 } });
    await expect(stage.ask('POST', '/api/records', { body: {} })).rejects.toThrow();
    expect((await stage.ask('GET', '/api/user/records')).body.hits.total).toBe(1);
  });

  test('`corruptUpload`: the checksum of the commit gives it away', async () => {
    stage = await openInvenio({ faults: { corruptUpload: 1 } });
    const id = await stage.create();
    expect((await stage.upload(id, 'a.txt')).body.checksum).not.toBe('md5:b1946ac92492d2347c6235b4d2611184');
  });
});

describe('a folder', () => {
  const dir = mkdtempSync(join(tmpdir(), 'invenio-'));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('keeps records, files and tokens over a restart, and they are found at once', async () => {
    stage = await openInvenio({ dir });
    const id = await stage.record();
    const { tokens } = stage.invenio;
    await stage.invenio.close();
    stage = await openInvenio({ dir, faults: { indexLagMs: 800 } });
    expect(stage.invenio.tokens).toEqual(tokens);
    expect((await stage.ask('GET', `/api/records/${id}/files/a.txt/content`)).text).toBe('hello\n');
    expect((await stage.ask('GET', '/api/records')).body.hits.total).toBe(1);
  });
});
