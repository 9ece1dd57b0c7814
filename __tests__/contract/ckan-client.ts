/** The client of CKAN's Action API: every action, every kind of failure, and files whose line breaks. On the local archive, and on real servers. */
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../src/http/client.ts';
import { systemClock } from '../../src/http/clock.ts';
import { silentLog } from '../../src/log.ts';
import {
  type CkanClient,
  ckanClient,
  type Failure,
  holdsFile,
  type Reply,
  toCkanProblem,
  type WireDataset,
} from '../../src/repositories/ckan/index.ts';
import { type Mishap, openRelay, type Relay } from './relay.ts';

/** A CKAN with the accounts and organisations of the local one. */
export interface CkanPlace {
  origin: string;
  tokens: Readonly<Record<string, string>>;
  /** `2.11.5` */
  version: string;
  close(): Promise<void>;
}

const get = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw toCkanProblem(reply, 'do what the test wants');
  return reply.value;
};
const failureOf = <T>(reply: Reply<T>): Failure => {
  if (reply.ok) throw new Error(`it went well: ${JSON.stringify(reply.value)}`);
  return reply.failure;
};
const sending = (name: string, bytes: Buffer) => ({
  name,
  size: bytes.length,
  signal: new AbortController().signal,
  pieces: (async function* () {
    for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
  })(),
});
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const any = <T>(value: T): T => value;

const openGround = async (place: CkanPlace) => {
  const relay = await openRelay(place.origin);
  const waits: number[] = [];
  const clock = { ...systemClock, wait: async (milliseconds: number) => void waits.push(milliseconds) };
  const http = openHttp({ userAgent: 'archive-release-test', clock, log: silentLog, random: () => 0.5, environment: {} });
  return {
    ...{ place, relay, http },
    as: (user?: string, more: { token?: string; base?: string } = {}): CkanClient =>
      ckanClient({ base: relay.origin, http, ...(user === undefined ? {} : { token: place.tokens[user] }), ...more }),
    close: async () => {
      await http.close();
      await relay.close();
      await place.close();
    },
  };
};

/** What earlier tests left on a real server has other names. */
const named = (name: string): string => `${name}-${randomBytes(5).toString('hex')}`;

export const clientSuite = (name: string, openPlace: () => Promise<CkanPlace>): void => {
  let ground: Awaited<ReturnType<typeof openGround>>;
  let relay: Relay;
  let editor: CkanClient;
  beforeEach(async () => {
    ground = await openGround(await openPlace());
    ({ relay } = ground);
    editor = ground.as('editor');
  });
  afterEach(() => ground.close());

  const make = async (more: object = {}): Promise<WireDataset> =>
    get(await editor.createDataset({ name: named('tides'), owner_org: 'sw-team', ...more }));
  /** The address in an answer names the site; the relay stands before it. */
  const readBack = (user: string | undefined, url: string) =>
    ground.as(user).readBack(`${relay.origin}${new URL(url).pathname}`, new AbortController().signal);

  describe(`${name}: what it tells of itself`, () => {
    test('is its version, the caller, organisations, licences and schemas', async () => {
      expect(get(await editor.status())).toMatchObject({
        version: ground.place.version,
        extensions: expect.arrayContaining(['scheming_datasets']),
      });
      expect(get(await editor.whoAmI())).toMatchObject({ name: 'editor', sysadmin: false });
      expect(get(await ground.as('admin').whoAmI())).toMatchObject({ name: 'admin', sysadmin: true });
      const names = async (user?: string) => get(await ground.as(user).myOrganisations()).map((one) => one.name);
      expect([await names('editor'), await names('member'), await names('outsider'), await names()]).toEqual([
        ['bc-unit', 'sw-team'],
        ...[[], [], []],
      ]);
      expect(get(await editor.organisation('sw-team')).title).toBe('Software team');
      const all = get(await editor.organisationNames());
      expect(all).toEqual(expect.arrayContaining(['bc-unit', 'other-org', 'sw-team']));
      const page = get(await editor.organisationNames({ limit: 1, offset: 1 }));
      expect([page.length, all]).toEqual([1, expect.arrayContaining([...page])]); // they are sorted by a title that several may have
      expect(get(await editor.licences()).map(({ id }) => id)).toContain('other-open');
      expect(get(await editor.schema('bcdc_dataset')).dataset_type).toBe('bcdc_dataset');
    });
  });

  describe(`${name}: datasets`, () => {
    test('are made, found, changed under a lock, deleted and purged', async () => {
      const marker = `acme/${named('widget')}`;
      const extras = [{ key: 'github_repository', value: marker }];
      const { id, name: made } = await make({ private: true, extras });
      expect(get(await editor.dataset(made))).toMatchObject({ id, private: true, extras, resources: [] });
      expect(failureOf(await ground.as('outsider').dataset(made))).toMatchObject({ kind: 'not-authorised', isNobody: false });
      const found = async (user: string) =>
        get(await ground.as(user).search({ fq: `github_repository:"${marker}"`, include_private: true })).results.map((one) => one.id);
      expect([await found('editor'), await found('member'), await found('outsider')]).toEqual([[id], [id], []]);
      const { metadata_modified: read } = get(await editor.patchDataset(id, { notes: 'n' }));
      const lock = { match: { id, metadata_modified: read }, update: { title: 'W' } };
      expect(get(await editor.reviseDataset(lock)).title).toBe('W');
      const lost = failureOf(await editor.reviseDataset(lock));
      expect(lost.kind).toBe('raced');
      expect(get(await editor.relationships(id))).toEqual([]);
      expect(get(await editor.deleteDataset(id))).toBe(true);
      expect(get(await editor.dataset(id)).state).toBe('deleted');
      expect(failureOf(await editor.purgeDataset(id)).kind).toBe('not-authorised');
      expect(get(await ground.as('admin').purgeDataset(id))).toBe(true);
      expect(failureOf(await editor.dataset(id)).kind).toBe('not-found');
    });

    test('keep what a catalogue sends beyond what is known of it', async () => {
      const { id } = await make();
      const { id: resource } = get(await editor.createResource(id, { name: 'r', url: 'http://example.org/r.zip', release_tag: 'v1' }));
      expect(get(await editor.resource(resource))).toMatchObject({ release_tag: 'v1', package_id: id });
      const whole = get(await editor.dataset(id));
      expect(get(await editor.act('package_update', whole, any))).toMatchObject({ resources: [{ release_tag: 'v1' }] });
    });

    test('have resources that are linked, changed, ordered and deleted', async () => {
      const { id } = await make();
      const first = get(await editor.createResource(id, { name: 'a', url: 'http://example.org/a.zip' }));
      const second = get(await editor.createResource(id, { name: 'b', url: 'http://example.org/b.zip' }));
      expect(get(await editor.patchResource(first.id, { description: 'd' })).description).toBe('d');
      get(await editor.orderResources(id, [second.id]));
      expect(get(await editor.dataset(id)).resources.map((one) => one.name)).toEqual(['b', 'a']);
      expect(get(await editor.deleteResource(first.id))).toBe(true);
      expect(get(await editor.dataset(id)).resources).toHaveLength(1);
    });

    test('are revised in one step, files and all, or not at all', async () => {
      const { id, metadata_modified: read } = await make({ title: 'Before' });
      const file = { field: 'update__resources__-1__upload', ...sending('a.txt', Buffer.from('tides')) } as const;
      const revision = {
        match: { id, metadata_modified: read },
        update: { title: 'After' },
        update__resources__extend: [{ name: 'a', format: 'TXT' }],
      };
      const revised = get(await editor.reviseDataset(revision, [file]));
      expect([revised.title, revised.resources.map((one) => holdsFile(one, 5))]).toEqual(['After', [true]]);
      const late = { field: 'update__resources__-1__upload', ...sending('b.txt', Buffer.from('ebb')) } as const;
      expect(failureOf(await editor.reviseDataset({ ...revision, update: { title: 'Late' } }, [late])).kind).toBe('raced');
      const after = get(await editor.dataset(id));
      expect([after.title, after.resources.map((one) => one.name)]).toEqual(['After', ['a']]);
    });
  });

  describe(`${name}: a file`, () => {
    test('is sent as a stream of known length, proved by the answer, and read back', async () => {
      const { id } = await make({ private: true });
      const bytes = randomBytes(300_000);
      const fields = { name: 'Wörter "1".zip', format: 'ZIP', size: '7', release_tag: 'v1' };
      const stored = get(await editor.uploadResource(id, fields, sending('Wörter "1".zip', bytes)));
      expect([holdsFile(stored, bytes.length), holdsFile(stored, 7), stored.release_tag]).toEqual([true, false, 'v1']);
      expect(get(await readBack('editor', stored.url))).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
      expect(failureOf(await readBack(undefined, stored.url))).toMatchObject({ kind: 'not-authorised', isNobody: true });
      expect(failureOf(await readBack('outsider', stored.url))).toMatchObject({ kind: 'not-authorised', isNobody: false });
      expect(failureOf(await readBack('editor', `${relay.origin}/dataset/none/resource/none/download/a`)).kind).toBe('not-found');
      const next = get(await editor.replaceFile(stored.id, { hash: 'x' }, sending('w2.zip', Buffer.from('two'))));
      expect([next.id, holdsFile(next, 3), next.url.endsWith('/w2.zip')]).toEqual([stored.id, true, true]);
      expect(get(await readBack('editor', next.url))).toEqual({ bytes: 3, sha256: sha256('two') });
    });

    test('may be empty, or have the size of the limit; one byte more is told so, and nothing stays', async () => {
      const { id } = await make();
      const empty = get(await editor.uploadResource(id, { name: 'empty' }, sending('empty.txt', Buffer.alloc(0))));
      expect(holdsFile(empty, 0)).toBe(true);
      const whole = get(await editor.uploadResource(id, { name: 'whole' }, sending('whole.bin', Buffer.alloc(10 * 1024 * 1024))));
      expect(holdsFile(whole, 10 * 1024 * 1024)).toBe(true);
      const over = await editor.uploadResource(id, { name: 'over' }, sending('over.bin', Buffer.alloc(10 * 1024 * 1024 + 1)));
      expect(failureOf(over).kind).toBe('too-large');
      expect(over.ok || toCkanProblem(over, 'send it').code).toBe('file-refused');
      expect(get(await editor.dataset(id)).resources.map((one) => one.name)).toEqual(['empty', 'whole']);
    });

    test('that was turned over on its way is found by reading it back', async () => {
      const { id } = await make();
      const bytes = Buffer.alloc(200_000, 'tide');
      relay.watch = () => 'corrupt-file';
      const stored = get(await editor.uploadResource(id, { name: 'a' }, sending('a.bin', bytes)));
      relay.watch = () => undefined;
      expect(holdsFile(stored, bytes.length)).toBe(true);
      expect(get(await readBack('editor', stored.url)).sha256).not.toBe(sha256(bytes));
    });

    const ways: readonly [way: string, action: RegExp][] = [
      ['a new resource', /\/resource_create/],
      ['another file of a resource', /\/resource_patch/],
      ['a revision', /\/package_revise/],
    ];
    const mishaps: readonly [string, Mishap, boolean][] = [
      ['never arrives', 'lose-before', false],
      ['breaks off midway', 'break', false],
      ['arrives, and the answer is lost', 'lose-after', true],
    ];
    const points = ways.flatMap(([way, action]) => mishaps.map(([what, mishap, happens]) => ({ way, action, what, mishap, happens })));

    test.each(points)('of $way that $what leaves all of it or nothing, and can be sent again', async ({ action, mishap, happens }) => {
      const { id } = await make();
      const old = get(await editor.uploadResource(id, { name: 'r', format: 'TXT' }, sending('r.txt', Buffer.from('old'))));
      const bytes = randomBytes(400_000);
      const send = async (): Promise<Reply<unknown>> => {
        const file = sending('r.bin', bytes);
        if (action.test('/resource_create')) return editor.uploadResource(id, { name: 'new', format: 'BIN' }, file);
        if (action.test('/resource_patch')) return editor.replaceFile(old.id, { format: 'BIN' }, file);
        const revision = { match: { id }, update: { title: 'New' }, update__resources__extend: [{ name: 'new', format: 'BIN' }] };
        return editor.reviseDataset(revision, [{ field: 'update__resources__-1__upload', ...file }]);
      };
      const before = get(await editor.dataset(id));
      relay.rules.push({ of: action, mishap, times: 1 });
      expect(failureOf(await send()).kind).toBe('no-answer');
      const isOfBefore = (now: WireDataset) => JSON.stringify(now) === JSON.stringify(before);
      expect(isOfBefore(get(await editor.dataset(id)))).toBe(!happens);
      if (!happens) expect((await send()).ok).toBe(true);
      const after = get(await editor.dataset(id));
      const kept = after.resources.map((one) => [one.name, one.size]);
      expect(kept).toEqual(
        action.test('/resource_patch')
          ? [['r', bytes.length]]
          : [
              ['r', 3],
              ['new', bytes.length],
            ],
      );
      const { sha256: found } = get(await readBack('editor', after.resources.at(-1)?.url ?? ''));
      expect(found).toBe(sha256(bytes));
    });
  });

  describe(`${name}: a failure`, () => {
    test.each([
      ['a token that is none', { token: 'nonsense' }, /does not know the token/],
      ['a token of somebody who may not', {}, /may not do this[\s\S]*User outsider not authorized to create packages/],
    ])('of %s is told as that', async (_, more, message) => {
      const reply = await ground.as('outsider', more).createDataset({ name: named('x'), owner_org: 'sw-team' });
      const problem = reply.ok || toCkanProblem(reply, 'make the dataset');
      expect(problem).toMatchObject({ code: 'token-refused', message: expect.stringMatching(message) });
      expect(String(problem)).not.toContain('nonsense');
    });

    test('of a member who would write is told, of every action that writes', async () => {
      const { id } = await make();
      const { id: resource } = get(await editor.createResource(id, { name: 'r', url: 'http://example.org/r.zip' }));
      const member = ground.as('member');
      const replies = [
        await member.createDataset({ name: named('x'), owner_org: 'sw-team' }),
        await member.patchDataset(id, { notes: 'n' }),
        await member.reviseDataset({ match: { id }, update: { notes: 'n' } }),
        await member.createResource(id, { name: 'r', url: 'http://example.org/2.zip' }),
        await member.patchResource(resource, { name: 's' }),
        await member.uploadResource(id, { name: 'f' }, sending('f.txt', Buffer.from('f'))),
        await member.replaceFile(resource, {}, sending('f.txt', Buffer.from('f'))),
        await member.orderResources(id, [resource]),
        await member.deleteResource(resource),
        await member.deleteDataset(id),
      ];
      expect(replies.map((reply) => failureOf<unknown>(reply))).toEqual(
        replies.map(() => ({ kind: 'not-authorised', isNobody: false, message: expect.stringContaining('User member not authorized') })),
      );
    });

    test('of a token that is none is no failure to read by: nobody is asked for', async () => {
      const nobody = ground.as(undefined, { token: 'nonsense' });
      expect(failureOf(await nobody.whoAmI()).kind).toBe('not-found');
      expect((await nobody.status()).ok).toBe(true);
    });

    test('names every field, also of the items of a list', async () => {
      const resources = [{ size: 'abc' }, { url: 'http://example.org' }];
      const reply = await editor.createDataset({ name: 'A B', owner_org: 'sw-team', resources, tags: [{ name: 'C++' }] });
      const failure = failureOf(reply);
      const fields = failure.kind === 'invalid' ? Object.fromEntries(failure.fields) : {};
      expect(Object.keys(fields).toSorted()).toEqual(['name', 'resources[0].size', 'tags']);
      expect(fields['resources[0].size']).toEqual(['Invalid integer']);
      expect(failureOf(await editor.act('package_update', {}, any))).toEqual({
        kind: 'invalid',
        fields: new Map([['id', ['Missing value']]]),
      });
    });

    test.each([
      ['tags that are texts', 'misshapen', 'package_create', { owner_org: 'sw-team', tags: ['a'] }],
      ['a value that no search takes', 'not-indexed', 'package_create', { owner_org: 'sw-team', url: 'a'.repeat(32_767) }],
      [
        'a date that names its zone',
        'not-indexed',
        'package_create',
        { owner_org: 'sw-team', extras: [{ key: 'a_date', value: '2026-11-01T12:00:00Z' }] },
      ],
      [
        'a date without one',
        'unexpected',
        'package_create',
        { owner_org: 'sw-team', extras: [{ key: 'a_date', value: '2026-11-01T12:00:00' }] },
      ],
      ['a NUL character', 'failed', 'package_create', { owner_org: 'sw-team', notes: 'a\u0000b' }],
      ['a name that is taken', 'invalid', 'package_create', { owner_org: 'sw-team', name: 'TAKEN' }],
      ['a query that is left open', 'search-refused', 'package_search', { fq: 'name:"open' }],
      ['an unknown parameter', 'search-refused', 'package_search', { nonsense: 1 }],
      ['an unknown action', 'bad-request', 'no_such_action', {}],
      ['an unknown name', 'not-found', 'package_show', { id: 'none' }],
      ['a result of another shape', 'unexpected', 'status_show', {}],
    ])('of %s is %s', async (_, kind, action, data) => {
      const { name: taken } = await make();
      const body = action === 'package_create' ? { name: named('x'), ...data } : data;
      const reply = await editor.act(
        action,
        { ...body, ...('name' in body && body.name === 'TAKEN' ? { name: taken } : {}) },
        () => undefined,
      );
      expect(failureOf(reply).kind).toBe(kind);
    });

    test('of a search tells the reason and not who may see what', async () => {
      const failure = failureOf(await editor.search({ fq: 'name:"open' }));
      const message = failure.kind === 'search-refused' ? failure.message : '';
      expect(message).toMatch(/Cannot parse '.*name:"open .*': Lexical error/);
      expect(message).not.toMatch(/permission_labels|member-/);
    });

    test.each<[string, Mishap, Failure['kind'], string]>([
      ['a redirect', { status: 301, type: 'text/html', text: '' }, 'moved', 'bad-input'],
      ['a proxy that loses the server', { status: 502, type: 'text/html', text: '<html>Bad gateway</html>' }, 'failed', 'archive-failed'],
      ["a proxy's limit", { status: 413, type: 'text/html', text: '<html>Too large</html>' }, 'too-large', 'file-refused'],
      ['a connection that is cut', 'lose-after', 'no-answer', 'archive-failed'],
    ])('of %s is told, and the write is sent once', async (_, mishap, kind, code) => {
      relay.rules.push({ of: /\/package_create$/, mishap });
      const reply = await editor.createDataset({ name: named('x'), owner_org: 'sw-team' });
      expect([failureOf(reply).kind, reply.ok || toCkanProblem(reply, 'make it').code]).toEqual([kind, code]);
      expect(relay.requests.filter((line) => line.endsWith('/package_create'))).toHaveLength(1);
    });

    test('that passes does not stop what only reads', async () => {
      relay.rules.push({ of: /status_show$/, mishap: { status: 502, type: 'text/html', text: '<html>Bad gateway</html>' }, times: 2 });
      expect((await editor.status()).ok).toBe(true);
      expect(relay.requests).toHaveLength(3);
    });

    test('of a path below which there is no CKAN says so', async () => {
      const reply = await ground.as('editor', { base: `${relay.origin}/not/here` }).status();
      expect(failureOf(reply).kind).toBe('not-ckan');
      expect(reply.ok || toCkanProblem(reply, 'look at it').remedy).toMatch(/without `\/api`/);
    });
  });
};
