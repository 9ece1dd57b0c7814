import { afterEach, describe, expect, test } from '@jest/globals';
import { defaultFaults, type Faults } from '../../src/sandbox/faults.ts';
import { parseFaults } from '../../src/sandbox/switches.ts';
import { minimal, openStage, type Stage } from './zenodo-stage.ts';

const deposits = '/api/deposit/depositions';
const marker = (tag: string) => ({
  related_identifiers: [{ identifier: `https://github.com/o/r/tree/${tag}`, relation: 'isSupplementTo' }],
});
const search = (tag: string): string =>
  `${deposits}?all_versions=true&q=${encodeURIComponent(`related.identifier:"https://github.com/o/r/tree/${tag}"`)}`;

let stage: Stage;
const open = async (faults: Partial<Faults> = {}): Promise<Stage> => {
  stage = await openStage({ faults });
  return stage;
};
afterEach(() => stage.zenodo.close());

describe('each switch of the local Zenodo', () => {
  test('sandbox: mints under 10.5072, and still reserves under 10.5281', async () => {
    const { draft, publish } = await open({ sandbox: true });
    const { id, metadata } = (await draft()).body;
    expect(metadata.prereserve_doi.doi).toBe(`10.5281/zenodo.${id}`);
    const { body } = await publish(id);
    expect(body).toMatchObject({ doi: `10.5072/zenodo.${id}`, conceptdoi: `10.5072/zenodo.${body.conceptrecid}` });
  });

  test.each([
    ['10.5281/zenodo.99999999', 'Wrong DOI 10.5281 prefix provided, it should be 10.5072 as defined in the rest client'],
    [
      '10.5072/zenodo.99999999',
      "The prefix '10.5072' is managed by Zenodo. Please supply an external DOI or select 'No' to have a DOI generated for you.",
    ],
  ])('sandbox: refuses to publish %s', async (doi, message) => {
    const { draft, publish } = await open({ sandbox: true });
    const answer = await publish((await draft({ doi })).body.id);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'pids.doi', messages: [message] }] } });
  });

  test('sandbox: refuses even its own DOI when it is given by hand', async () => {
    const { ask, draft, publish } = await open({ sandbox: true });
    const { id } = (await draft()).body;
    await ask('PUT', `${deposits}/${id}`, { body: { metadata: { ...minimal, doi: `10.5072/zenodo.${id}` } } });
    expect((await publish(id)).body.errors[0].messages[0]).toMatch(/^The prefix '10\.5072' is managed by Zenodo/);
  });

  test.each([
    ['v25.2.5' as const, { removal: 500, again: 404, missing: 403, list: 500 }],
    ['fixed' as const, { removal: 204, again: 404, missing: 404, list: 200 }],
  ])('era %s: what the bucket answers to deletions, missing objects and lists', async (era, expected) => {
    const { draft, put, ask } = await open({ era });
    const deposit = await draft();
    await put(deposit, 'b.txt');
    const { bucket } = deposit.body.links;
    const seen = {
      removal: (await ask('DELETE', `${bucket}/b.txt`)).status,
      again: (await ask('DELETE', `${bucket}/b.txt`)).status,
      missing: (await ask('GET', `${bucket}/b.txt`)).status,
      list: (await ask('GET', bucket)).status,
    };
    expect(seen).toEqual(expected);
    const { body } = await ask('GET', `${deposits}/${deposit.body.id}/files`);
    expect(body.map(({ filename }: { filename: string }) => filename)).toEqual(['a.txt']);
  });

  test.each([
    ['v25.2.5' as const, 500, 1],
    ['fixed' as const, 204, 0],
  ])('era %s: a file that was imported twice answers %i to its deletion by id', async (era, status, left) => {
    const { draft, publish, ask } = await open({ era });
    const { id } = (await draft()).body;
    await publish(id);
    const next = (await ask('POST', `${deposits}/${id}/actions/newversion`)).body;
    const file = next.files[0].id;
    expect((await ask('DELETE', `${deposits}/${next.id}/files/${file}`)).status).toBe(204);
    expect((await ask('POST', `${deposits}/${id}/actions/newversion`)).body.id).toBe(next.id);
    expect((await ask('DELETE', `${deposits}/${next.id}/files/${file}`)).status).toBe(status);
    expect((await ask('GET', `${deposits}/${next.id}/files`)).body).toHaveLength(left);
  });

  test('indexLagMs: a search finds a write only after it, and forgets a deletion after half of it', async () => {
    const { draft, ask, clock } = await open({ indexLagMs: 800 });
    const { id } = (await draft(marker('v1'))).body;
    clock.atMs += 799;
    expect((await ask('GET', search('v1'))).body).toEqual([]);
    clock.atMs += 1;
    expect((await ask('GET', search('v1'))).body).toHaveLength(1);
    await ask('DELETE', `${deposits}/${id}`);
    clock.atMs += 399;
    expect((await ask('GET', search('v1'))).body).toHaveLength(1);
    clock.atMs += 1;
    expect((await ask('GET', search('v1'))).body).toEqual([]);
  });

  test('indexLagMs: what is found is as it was then', async () => {
    const { draft, ask, clock } = await open({ indexLagMs: 800 });
    const { id } = (await draft(marker('v1'))).body;
    clock.atMs += 800;
    await ask('PUT', `${deposits}/${id}`, { body: { metadata: { ...minimal, title: 'Another title' } } });
    expect((await ask('GET', search('v1'))).body[0].title).toBe('A tool');
    expect((await ask('GET', `${deposits}/${id}`)).body.title).toBe('Another title');
  });

  test('latestLagMs: the version before counts as the latest for so long', async () => {
    const { draft, publish, put, ask, clock } = await open({ latestLagMs: 10_000 });
    const { id, conceptrecid } = (await draft()).body;
    await publish(id);
    clock.atMs += 60_000;
    const next = await ask('POST', `${deposits}/${id}/actions/newversion`);
    await put(next, 'b.txt');
    await publish(next.body.id);
    const found = async (): Promise<number[]> =>
      (await ask('GET', `/api/records?q=conceptrecid:${conceptrecid}`)).body.hits.hits.map((hit: { id: number }) => hit.id);
    expect(await found()).toEqual([next.body.id, id]);
    clock.atMs += 10_000;
    expect(await found()).toEqual([next.body.id]);
  });

  test('spurious403: so many file operations are denied, then they work', async () => {
    const { draft, put, zenodo } = await open();
    const deposit = await draft();
    zenodo.faults.spurious403 = 2;
    const statuses = [await put(deposit, 'b.txt'), await put(deposit, 'b.txt'), await put(deposit, 'b.txt')].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 201]);
  });

  test.each([
    ['applied' as const, 'done'],
    ['notApplied' as const, 'unsubmitted'],
  ])('publishTimeout %s: a page of the proxy, and the deposition is %s', async (publishTimeout, state) => {
    const { draft, publish, ask } = await open({ publishTimeout });
    const { id } = (await draft()).body;
    const answer = await publish(id);
    expect(answer).toMatchObject({ status: 504, headers: { 'content-type': 'text/html' } });
    expect((await ask('GET', `${deposits}/${id}`)).body.state).toBe(state);
    expect((await publish(id)).status).toBe(state === 'done' ? 404 : 202);
  });

  test('publishTimeout: what cannot be published fails as ever, and the switch waits', async () => {
    const { ask, publish, zenodo } = await open({ publishTimeout: 'applied' });
    const { id } = (await ask('POST', deposits, { body: {} })).body;
    expect((await publish(id)).status).toBe(400);
    expect(zenodo.faults.publishTimeout).toBe('applied');
  });

  test.each([
    ['applied' as const, 1],
    ['notApplied' as const, 0],
  ])('createTimeout %s: %i drafts are there', async (createTimeout, count) => {
    const { ask } = await open({ createTimeout });
    expect((await ask('POST', deposits, { body: { metadata: { ...minimal, ...marker('v1') } } })).status).toBe(504);
    expect((await ask('GET', search('v1'))).body).toHaveLength(count);
  });

  test.each([
    ['applied' as const, 400],
    ['notApplied' as const, 201],
  ])('newversionTimeout %s: a second call answers %i', async (newversionTimeout, status) => {
    const { draft, publish, ask } = await open({ newversionTimeout });
    const { id } = (await draft()).body;
    await publish(id);
    expect((await ask('POST', `${deposits}/${id}/actions/newversion`)).status).toBe(504);
    expect((await ask('POST', `${deposits}/${id}/actions/newversion`)).status).toBe(status);
  });

  test('cutAfterRequest: a write is carried out, and nobody hears of it', async () => {
    const { ask, zenodo } = await open();
    zenodo.faults.cutAfterRequest = 1;
    await expect(ask('POST', deposits, { body: { metadata: { ...minimal, ...marker('v1') } } })).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await ask('GET', search('v1'))).body).toHaveLength(1);
  });

  test('rateLimit: beyond n a minute 429, with the time to wait, and a new minute is a new count', async () => {
    const { ask, clock } = await open({ rateLimit: 2 });
    const first = await ask('GET', `${deposits}?size=1`);
    expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1', 'retry-after': '60' });
    clock.atMs += 10_000;
    expect((await ask('OPTIONS', deposits)).status).toBe(200);
    const refused = await ask('HEAD', `${deposits}?size=1`);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '50', 'x-ratelimit-remaining': '0' } });
    expect((await ask('GET', deposits)).body).toEqual({ message: '2 per 1 minute', status: 429 });
    clock.atMs += 50_000;
    expect((await ask('GET', deposits)).status).toBe(200);
  });

  test('rateLimit: another user agent has a count of its own, and so has the search', async () => {
    const { ask } = await open({ rateLimit: 1 });
    expect((await ask('GET', deposits)).status).toBe(200);
    expect((await ask('GET', deposits, { headers: { 'user-agent': 'another/1.0' } })).status).toBe(200);
    expect((await ask('GET', '/api/records')).status).toBe(200);
    expect((await ask('GET', deposits)).status).toBe(429);
  });

  test('without rateLimit requests are counted and never refused', async () => {
    const { ask } = await open();
    const { headers } = await ask('GET', deposits);
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '133', 'x-ratelimit-remaining': '132' });
  });

  test.each([
    ['500' as const, 500, /"status":500/],
    ['500-error-id' as const, 500, /"error_id":"[0-9a-f]{32}"/],
    ['502' as const, 502, /<h1>502 Bad Gateway/],
  ])('fail5xx as %s: the next request fails without effect, then all is well', async (fail5xxAs, status, text) => {
    const { ask } = await open({ fail5xx: 1, fail5xxAs });
    const failed = await ask('POST', deposits, { body: {} });
    expect(failed.status).toBe(status);
    expect(failed.text).toMatch(text);
    expect((await ask('GET', deposits)).body).toEqual([]);
  });

  test('waf: a page that says no, whatever is asked', async () => {
    const { ask } = await open({ waf: true });
    const answer = await ask('GET', deposits);
    expect(answer).toMatchObject({ status: 403, headers: { 'content-type': 'text/html' } });
    expect(answer.text).toMatch(/unusual traffic/i);
  });

  test('dropConnectionAfter: an upload is cut, and leaves nothing behind', async () => {
    const { draft, put, ask, zenodo } = await open();
    const deposit = await draft();
    zenodo.faults.dropConnectionAfter = 10;
    await expect(put(deposit, 'big.bin', 'x'.repeat(1_000_000))).rejects.toThrow(/ECONNRESET|EPIPE|hang up/);
    expect((await ask('GET', `${deposits}/${deposit.body.id}/files`)).body).toHaveLength(1);
    expect((await put(deposit, 'big.bin', 'x'.repeat(1_000_000))).status).toBe(201);
  });

  test('corruptUpload: the checksum that is told is of other bytes', async () => {
    const { draft, put, zenodo } = await open();
    const deposit = await draft();
    const right = (await put(deposit, 'b.txt', 'hello')).body.checksum;
    zenodo.faults.corruptUpload = 1;
    expect((await put(deposit, 'b.txt', 'hello')).body.checksum).not.toBe(right);
    expect((await put(deposit, 'b.txt', 'hello')).body.checksum).toBe(right);
  });

  test('docs2021: 401, deletions and discards as 201, and newversion gives the original with a link', async () => {
    const { draft, publish, ask } = await open({ docs2021: true });
    const { id } = (await draft()).body;
    expect((await ask('GET', deposits, { as: '' })).status).toBe(401);
    await publish(id);
    const { status, body } = await ask('POST', `${deposits}/${id}/actions/newversion`);
    expect({ status, id: body.id }).toEqual({ status: 201, id });
    const next = (await ask('GET', body.links.latest_draft)).body;
    expect(next).toMatchObject({ state: 'unsubmitted', conceptrecid: body.conceptrecid });
    expect((await ask('POST', `${deposits}/${next.id}/actions/discard`)).status).toBe(201);
    expect((await ask('DELETE', `${deposits}/${(await draft()).body.id}`)).status).toBe(201);
  });

  test.each([
    ['foreign' as const, { title: 'Work in progress, please leave alone', version: undefined, tag: undefined }],
    ['ours' as const, { title: 'A tool', version: '1.0.0-next', tag: 'https://github.com/o/r/tree/v1-next' }],
    ['untouched' as const, { title: 'A tool', version: undefined, tag: 'https://github.com/o/r/tree/v1' }],
  ])('existingDraft %s: the next version is open already, with files', async (existingDraft, expected) => {
    const { draft, publish, ask } = await open({ existingDraft });
    const { id } = (await draft({ version: '1.0.0', ...marker('v1') })).body;
    await publish(id);
    const refused = await ask('POST', `${deposits}/${id}/actions/newversion`);
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'files.enabled', messages: ['Please remove all files first.'] }] },
    });
    const found = (await ask('POST', `/api/records/${id}/versions`)).body.id;
    const { title, metadata, files } = (await ask('GET', `${deposits}/${found}`)).body;
    expect({ title, version: metadata.version, tag: metadata.related_identifiers?.[0].identifier }).toEqual(expected);
    expect(files).toHaveLength(1);
  });

  test('proxy: a chunked upload counts as empty behind it, and is stored without it', async () => {
    const { draft, ask, zenodo } = await open();
    const { bucket } = (await draft()).body.links;
    const sent = () => ask('PUT', `${bucket}/c.bin`, { body: Buffer.from('chunk'), headers: { 'transfer-encoding': 'chunked' } });
    expect((await sent()).body.message).toBe('Empty files are not accepted.');
    zenodo.faults.proxy = false;
    expect(await sent()).toMatchObject({ status: 201, body: { size: 5 } });
  });
});

describe('the words of --fault', () => {
  test('are read by the kind of the switch', () => {
    expect(parseFaults(['sandbox', 'era=fixed', 'indexLagMs=0', 'fail5xx', 'waf=off', 'publishTimeout=applied', 'damap'])).toEqual({
      sandbox: true,
      era: 'fixed',
      indexLagMs: 0,
      fail5xx: 1,
      waf: false,
      publishTimeout: 'applied',
      damap: 'on',
    });
  });

  test.each([
    ['nonsense', /no such switch.*sandbox, era, indexLagMs/],
    ['era=2021', /say one of v25\.2\.5, fixed/],
    ['indexLagMs=soon', /say a whole number, or off/],
    ['waf=perhaps', /say on or off/],
  ])('%s is refused with what it could have been', (word, message) => {
    expect(() => parseFaults([word])).toThrow(message);
  });

  test('every switch of the list of section 12 is there', () => {
    expect(Object.keys(defaultFaults)).toEqual(
      expect.arrayContaining(
        `sandbox era indexLagMs latestLagMs spurious403 publishTimeout createTimeout newversionTimeout cutAfterRequest rateLimit fail5xx waf
        dropConnectionAfter corruptUpload docs2021 existingDraft`.split(/\s+/),
      ),
    );
  });
});
