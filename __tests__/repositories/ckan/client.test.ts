/** Every action that the client has, asked of the local archive; and every way in which one can fail. */
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type HttpClient, openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import { type CkanClient, ckanClient, holdsFile, type Reply, toCkanProblem } from '../../../src/repositories/ckan/index.ts';
import { type LocalCkan, startCkan } from '../../../src/sandbox/ckan/index.ts';
import type { Exchange } from '../../../src/sandbox/server.ts';
import { openClock } from '../../http/clock.ts';
import { sendJson, serve } from '../../http/server.ts';

let ckan: LocalCkan;
let http: HttpClient;
let asked: Exchange[];

const as = (user?: string, more: { token?: string; tokenHeader?: string } = {}): CkanClient =>
  ckanClient({ base: ckan.origin, http, ...(user === undefined ? {} : { token: ckan.tokens[user] }), ...more });

beforeEach(async () => {
  asked = [];
  ckan = await startCkan({ watch: { after: (exchange) => void asked.push(exchange) } });
  http = openHttp({ userAgent: 'archive-release-test', clock: openClock(), log: silentLog, random: () => 0.5, environment: {} });
});
afterEach(async () => {
  await http.close();
  await ckan.close();
});

const get = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw toCkanProblem(reply, 'do what the test wants');
  return reply.value;
};
const failureOf = <T>(reply: Reply<T>) => {
  if (reply.ok) throw new Error(`it went well: ${JSON.stringify(reply.value)}`);
  return reply.failure;
};
const sending = (name: string, bytes: Buffer) => ({
  name,
  size: bytes.length,
  signal: new AbortController().signal,
  pieces: (async function* () {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  })(),
});
const writes = (): number => asked.filter(({ path }) => /_(create|patch|update|revise|delete|purge|reorder)$/.test(path)).length;

describe('What a catalogue tells of itself', () => {
  test('is its version, the caller, organisations, licences and schemas', async () => {
    const editor = as('editor');
    expect(get(await editor.status())).toMatchObject({ version: '2.11.5', extensions: expect.arrayContaining(['scheming_datasets']) });
    expect(get(await editor.whoAmI())).toMatchObject({ name: 'editor', sysadmin: false });
    expect(get(await editor.myOrganisations()).map(({ name }) => name)).toEqual(['bc-unit', 'sw-team']);
    expect(get(await editor.organisation('sw-team')).title).toBe('Software team');
    expect(get(await editor.organisationNames())).toEqual(['bc-unit', 'other-org', 'sw-team']);
    expect(get(await editor.licences()).map(({ id }) => id)).toContain('other-open');
    expect(get(await editor.schema('bcdc_dataset')).dataset_type).toBe('bcdc_dataset');
  });

  test('is asked under the path where the catalogue stands', async () => {
    const below = ckanClient({ base: `${ckan.origin}/data/`, http });
    await below.status();
    expect(asked.at(-1)?.path).toBe('/data/api/3/action/status_show');
  });

  test('is told to a token in whichever header the site reads', async () => {
    ckan.faults.ckanHeader = 'X-Site-Token';
    expect(get(await as('editor', { tokenHeader: 'X-Site-Token' }).whoAmI()).name).toBe('editor');
    ckan.faults.ckanVersion = '2.10';
    expect(get(await as('editor').whoAmI()).name).toBe('editor');
  });
});

describe('Datasets', () => {
  test('are made, found, changed under a lock, deleted and purged', async () => {
    const editor = as('editor');
    const extras = [{ key: 'github_repository', value: 'acme/widget' }];
    const { id } = get(await editor.createDataset({ name: 'widget', owner_org: 'sw-team', private: true, extras }));
    expect(get(await editor.dataset('widget'))).toMatchObject({ id, private: true, extras, resources: [] });
    const found = get(await editor.search({ fq: 'github_repository:"acme/widget"', include_private: true }));
    expect([found.count, found.results[0]?.id]).toEqual([1, id]);
    const { metadata_modified: read } = get(await editor.patchDataset(id, { notes: 'n' }));
    const lock = { match: { id, metadata_modified: read }, update: { title: 'W' } };
    expect(get(await editor.reviseDataset(lock)).title).toBe('W');
    const lost = await editor.reviseDataset(lock);
    expect(failureOf(lost).kind).toBe('raced');
    expect(lost.ok || toCkanProblem(lost, 'change it').message).toMatch(/could not change it; somebody else writes into the dataset/);
    expect(get(await editor.relationships(id))).toEqual([]);
    expect(get(await editor.deleteDataset(id))).toBe(true);
    expect(get(await editor.dataset(id)).state).toBe('deleted');
    expect(get(await as('admin').purgeDataset(id))).toBe(true);
    expect(failureOf(await editor.dataset(id)).kind).toBe('not-found');
  });

  test('keep what a catalogue sends beyond what is known of it', async () => {
    const editor = as('editor');
    const { id } = get(await editor.createDataset({ name: 'more', owner_org: 'sw-team' }));
    const { id: resource } = get(await editor.createResource(id, { name: 'r', url: 'http://example.org/r.zip', release_tag: 'v1' }));
    expect(get(await editor.resource(resource))).toMatchObject({ release_tag: 'v1', package_id: id });
    const whole = get(await editor.dataset(id));
    expect(get(await editor.act('package_update', whole, (value) => value))).toMatchObject({ resources: [{ release_tag: 'v1' }] });
  });

  test('have resources that are linked, changed, ordered and deleted', async () => {
    const editor = as('editor');
    const { id } = get(await editor.createDataset({ name: 'links', owner_org: 'sw-team' }));
    const first = get(await editor.createResource(id, { name: 'a', url: 'http://example.org/a.zip' }));
    const second = get(await editor.createResource(id, { name: 'b', url: 'http://example.org/b.zip' }));
    expect(get(await editor.patchResource(first.id, { description: 'd' })).description).toBe('d');
    get(await editor.orderResources(id, [second.id]));
    expect(get(await editor.dataset(id)).resources.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(get(await editor.deleteResource(first.id))).toBe(true);
    expect(get(await editor.dataset(id)).resources).toHaveLength(1);
  });
});

describe('A file', () => {
  test('is sent as a stream of known length, proved by the answer, and read back', async () => {
    const editor = as('editor');
    const { id } = get(await editor.createDataset({ name: 'files', owner_org: 'sw-team', private: true }));
    const bytes = randomBytes(300_000);
    const fields = { name: 'Wörter "1".zip', format: 'ZIP', size: '7', release_tag: 'v1' };
    const stored = get(await editor.uploadResource(id, fields, sending('Wörter "1".zip', bytes)));
    expect([holdsFile(stored, bytes.length), holdsFile(stored, 7), stored.release_tag]).toEqual([true, false, 'v1']);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { signal } = new AbortController();
    expect(get(await editor.readBack(stored.url, signal))).toEqual({ bytes: bytes.length, sha256 });
    expect(failureOf(await as().readBack(stored.url, signal))).toMatchObject({ kind: 'not-authorised', isNobody: true });
    expect(failureOf(await editor.readBack(`${ckan.origin}/dataset/none/resource/none/download/a`, signal)).kind).toBe('not-found');
    const next = get(await editor.replaceFile(stored.id, { hash: 'x' }, sending('w2.zip', Buffer.from('two'))));
    expect([next.id, holdsFile(next, 3), next.url.endsWith('/w2.zip')]).toEqual([stored.id, true, true]);
  });

  test('that was turned over on its way is found by reading it back', async () => {
    const editor = as('editor');
    const { id } = get(await editor.createDataset({ name: 'bits', owner_org: 'sw-team' }));
    ckan.faults.corruptUpload = 1;
    const stored = get(await editor.uploadResource(id, {}, sending('a.bin', Buffer.from('bytes'))));
    const { sha256 } = get(await editor.readBack(stored.url, new AbortController().signal));
    expect(holdsFile(stored, 5)).toBe(true);
    expect(sha256).not.toBe(createHash('sha256').update('bytes').digest('hex'));
  });

  test.each([
    ["over CKAN's limit", { maxResourceSizeMb: 0 }, 'too-large', 'file-refused'],
    ["over its proxy's limit", { proxyBodyLimit: 100 }, 'too-large', 'file-refused'],
    ['where there is no place for files', { ckanStorage: false }, 'failed', 'archive-failed'],
  ])('%s is told so, and nothing stays', async (_, faults, kind, code) => {
    const editor = as('editor');
    const { id } = get(await editor.createDataset({ name: 'limits', owner_org: 'sw-team' }));
    Object.assign(ckan.faults, faults);
    const reply = await editor.uploadResource(id, { name: 'a' }, sending('a.bin', Buffer.alloc(5000)));
    expect(failureOf(reply).kind).toBe(kind);
    expect(reply.ok || toCkanProblem(reply, 'send a.bin').code).toBe(code);
    ckan.faults.proxyBodyLimit = 0;
    expect(get(await editor.dataset(id)).resources).toEqual([]);
  });
});

describe('A failure', () => {
  test.each([
    ['a token that is none', { token: 'nonsense' }, 'token-refused', /does not know the token/],
    ['a token of somebody who may not', {}, 'token-refused', /may not do this[\s\S]*User outsider not authorized to create packages/],
  ])('of %s is told as that', async (_, more, code, message) => {
    const reply = await as('outsider', more).createDataset({ name: 'x1', owner_org: 'sw-team' });
    const problem = reply.ok || toCkanProblem(reply, 'make the dataset');
    expect(problem).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(String(problem)).not.toContain('nonsense');
  });

  test('of a token that is none is no failure to read by: nobody is asked for', async () => {
    expect(failureOf(await as(undefined, { token: 'nonsense' }).whoAmI()).kind).toBe('not-found');
    expect((await as(undefined, { token: 'nonsense' }).status()).ok).toBe(true);
  });

  test('names every field, also of the items of a list', async () => {
    const resources = [{ size: 'abc' }, { url: 'http://example.org' }];
    const reply = await as('editor').createDataset({ name: 'A B', owner_org: 'sw-team', resources, tags: [{ name: 'C++' }] });
    const failure = failureOf(reply);
    const fields = failure.kind === 'invalid' ? Object.fromEntries(failure.fields) : {};
    expect(Object.keys(fields).toSorted()).toEqual(['name', 'resources[0].size', 'tags']);
    expect(fields['resources[0].size']).toEqual(['Invalid integer']);
    expect(failureOf(await as('editor').act('package_update', {}, (value) => value))).toEqual({
      kind: 'invalid',
      fields: new Map([['id', ['Missing value']]]),
    });
  });

  test.each([
    ['an object in place of a list', 'misshapen', 'package_create', { name: 'x2', owner_org: 'sw-team', extras: {} }],
    ['a value that no search takes', 'not-indexed', 'package_create', { name: 'x2', owner_org: 'sw-team', url: 'a'.repeat(32_767) }],
    ['a NUL character', 'failed', 'package_create', { name: 'x2', owner_org: 'sw-team', notes: 'a\u0000b' }],
    ['a query that is left open', 'search-refused', 'package_search', { fq: 'name:"open' }],
    ['an unknown parameter', 'search-refused', 'package_search', { nonsense: 1 }],
    ['an unknown action', 'bad-request', 'no_such_action', {}],
    ['an unknown name', 'not-found', 'package_show', { id: 'none' }],
    ['a result of another shape', 'unexpected', 'status_show', {}],
  ])('of %s is %s', async (_, kind, action, data) => {
    const reply = await as('editor').act(action, data, () => undefined);
    expect(failureOf(reply).kind).toBe(kind);
  });

  test('of a search tells the reason and not who may see what', async () => {
    const failure = failureOf(await as('editor').search({ fq: 'name:"open' }));
    const message = failure.kind === 'search-refused' ? failure.message : '';
    expect(message).toMatch(/SyntaxError: Cannot parse '\+capacity:public name:"open \+state:\(active\)': Lexical error/);
    expect(message).not.toMatch(/permission_labels|member-/);
  });

  test.each([
    ['a redirect to https', { redirectToHttps: true }, 'moved', 'bad-input'],
    ['a search that is down', { ckanSearch: 'down' }, 'search-down', 'archive-failed'],
    ['a proxy that loses the answer', { badGatewayAfterWrite: 1 }, 'failed', 'archive-failed'],
    ['a connection that is cut', { cutAfterRequest: 1 }, 'no-answer', 'archive-failed'],
  ] as const)('of %s is told, and the write is sent once', async (_, faults, kind, code) => {
    Object.assign(ckan.faults, faults);
    const reply = await as('editor').createDataset({ name: 'x3', owner_org: 'sw-team' });
    expect([failureOf(reply).kind, reply.ok || toCkanProblem(reply, 'make it').code, writes()]).toEqual([kind, code, 1]);
  });

  test('that passes does not stop what only reads', async () => {
    ckan.faults.fail5xx = 2;
    expect((await as('editor').status()).ok).toBe(true);
    expect(asked).toHaveLength(3);
  });

  test('of a site that is no CKAN says so', async () => {
    const elsewhere = ckanClient({ base: `${ckan.origin}/not/here`, http });
    const reply = await elsewhere.status();
    expect(failureOf(reply).kind).toBe('not-ckan');
    expect(reply.ok || toCkanProblem(reply, 'look at it').remedy).toMatch(/without `\/api`/);
  });
});

test('what is asked for by its key and answered with another one is no answer', async () => {
  const lists = { resources: [], tags: [], extras: [], groups: [] };
  const facts = {
    title: 'Other',
    state: 'active',
    type: 'dataset',
    private: false,
    owner_org: null,
    metadata_modified: '2026-01-01T00:00:00',
  };
  const other = { id: 'b', name: 'other', package_id: 'b', ...facts, ...lists };
  const server = await serve((_, response) => sendJson(response, 200, { success: true, result: other }));
  try {
    const client = ckanClient({ base: server.origin, http, token: 'T' });
    const asked: readonly Reply<unknown>[] = [
      await client.dataset('mine'),
      await client.createDataset({ name: 'mine' }),
      await client.patchDataset('a', { title: 'Mine' }),
      await client.organisation('mine'),
      await client.resource('a'),
      await client.patchResource('a', { format: 'CSV' }),
      await client.replaceFile('a', {}, sending('a.csv', Buffer.from('a'))),
    ];
    expect(asked.map((reply) => failureOf(reply).kind)).toEqual(asked.map(() => 'unexpected'));
    expect(get(await client.dataset('other')).id).toBe('b');
    expect(get(await client.patchDataset('a', { name: 'other' })).name).toBe('other');
    expect([get(await client.organisation('other')).id, get(await client.resource('b')).id]).toEqual(['b', 'b']);
  } finally {
    await server.close();
  }
});
