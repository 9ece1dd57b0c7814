/**
 * No update loses anything: one suite for the local archive and for real servers. A dataset full of what others wrote (extras, tags of both kinds, groups,
 * resources, a file, a view) is changed by us; each test makes its own, under a name that nobody has.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpClient, openHttp } from '../../src/http/client.ts';
import { systemClock } from '../../src/http/clock.ts';
import { silentLog } from '../../src/log.ts';
import {
  type CkanClient,
  ckanClient,
  type DatasetChange,
  type Json,
  type Reply,
  type SaveDoors,
  saveDataset,
  toCkanProblem,
  type WireDataset,
} from '../../src/repositories/ckan/index.ts';

export interface SavePlace {
  origin: string;
  /** Of `admin`, `editor` and `orgadmin`. */
  tokens: Readonly<Record<string, string | undefined>>;
}

const get = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw toCkanProblem(reply, 'do what the test wants');
  return reply.value;
};
const any = <T>(value: T): T => value;

const fileOf = (name: string, text: string) => {
  const bytes = Buffer.from(text);
  const open = async () => ({
    signal: new AbortController().signal,
    pieces: (async function* () {
      yield bytes;
    })(),
  });
  return { name, size: bytes.length, open };
};

/** What a curator sees of a dataset, without what any write changes. */
const toSeen = ({
  metadata_modified: _,
  num_tags: __,
  num_resources: ___,
  ...rest
}: WireDataset): Json & Pick<WireDataset, 'extras' | 'tags'> => ({
  ...rest,
  resources: rest.resources.map(({ metadata_modified: ____, ...resource }) => resource),
});

export const saveSuite = (name: string, open: () => Promise<SavePlace>): void => {
  describe(`A safe update, ${name}`, () => {
    let place: SavePlace;
    let http: HttpClient;
    let wrote: string[] = [];
    const as = (user: string): CkanClient => {
      const counting: HttpClient = {
        ...http,
        json: (request) => note(request.url, () => http.json(request)),
        send: (request) => note(request.url, () => http.send(request)),
      };
      return ckanClient({ base: place.origin, token: place.tokens[user], http: counting });
    };
    const note = <T>(url: string, act: () => Promise<T>): Promise<T> => {
      const action = url.split('/').at(-1) ?? '';
      if (/_(create|patch|update|revise|delete|purge|reorder)$/.test(action)) wrote.push(action);
      return act();
    };
    const doors: SaveDoors = { clock: systemClock, random: Math.random };

    beforeAll(async () => {
      place = await open();
      http = openHttp({ userAgent: 'archive-release-test', clock: systemClock, log: silentLog, random: Math.random, environment: {} });
    });

    afterAll(() => http.close());

    const full = async (): Promise<WireDataset> => {
      const [admin, editor] = [as('admin'), as('editor')];
      const name = `save-${randomUUID()}`;
      get(await admin.act('group_create', { name, title: 'Water' }, any));
      get(await editor.act('group_create', { name: `${name}-own`, title: 'Own' }, any));
      const themes = get(await admin.act('vocabulary_create', { name, tags: [{ name: `ice-${name}` }] }, any)) as { id: string };
      const { id } = get(
        await admin.createDataset({
          ...{ name, title: 'Rivers', owner_org: 'sw-team', notes: "A curator's text\n", author: 'Ada', version: '1', license_id: 'cc-by' },
          tags: [{ name: 'water' }, { name: 'Water' }, { name: `ice-${name}`, vocabulary_id: themes.id }],
          extras: [
            { key: 'region', value: 'North' },
            { key: 'source', value: '{"by": "gauge"}' },
          ],
          groups: [{ name }, { name: `${name}-own` }],
          resources: [{ name: 'map', url: 'https://example.org/map.png', format: 'PNG', scale: '1:10', own: ['a', 'b'] }],
        }),
      );
      const levels = fileOf('levels.csv', 'a,b\n1,2\n');
      const sending = { name: levels.name, size: levels.size, ...(await levels.open()) };
      const stored = get(await editor.uploadResource(id, { name: 'levels', format: 'CSV' }, sending));
      get(await editor.act('resource_view_create', { resource_id: stored.id, title: 'By day', view_type: 'text_view' }, any));
      const dataset = get(await editor.dataset(id));
      wrote = [];
      return dataset;
    };
    const viewsOf = async ({ resources }: WireDataset): Promise<unknown> =>
      get(await as('editor').ask('resource_view_list', { id: resources[1]?.id }, any));

    /** What an archive writes of a release. */
    const RELEASE: DatasetChange = {
      fields: { title: 'Rivers of the North', version: '2.0.0', url: 'https://github.com/acme/rivers' },
      extras: { github_repository: 'acme/rivers', latest_release: 'v2.0.0' },
      tags: { add: ['hydrology', 'water'] },
    };

    test('changes what is named, leaves all else, and writes nothing the second time', async () => {
      const before = await full();
      const views = await viewsOf(before);
      const saved = await saveDataset(as('editor'), before.id, RELEASE, doors);
      expect([saved.outcome, saved.differences, saved.notices]).toEqual(['updated', [], []]);
      const after = get(await as('editor').dataset(before.id));
      const { title, version, url, extras, tags, ...rest } = toSeen(after);
      expect({ title, version, url }).toEqual(RELEASE.fields);
      expect(toSeen(before)).toMatchObject(rest);
      expect(extras.filter(({ key }) => key === 'region' || key === 'source')).toEqual(before.extras);
      expect(tags.map(({ name: one, vocabulary_id: of }) => `${one} ${of}`)).toEqual(
        expect.arrayContaining(before.tags.map(({ name: one, vocabulary_id: of }) => `${one} ${of}`)),
      );
      expect(await viewsOf(after)).toEqual(views);
      // The first is refused for the group that is not the editor's.
      expect(wrote).toEqual(['package_revise', 'package_revise']);
      const again = await saveDataset(as('editor'), before.id, RELEASE, doors);
      expect([again.outcome, wrote]).toEqual(['unchanged', ['package_revise', 'package_revise']]);
      expect(get(await as('editor').dataset(before.id))).toEqual(after);
    });

    test('replaces a list of a resource as a whole, and a file by a link, also one that ends in its name', async () => {
      const before = await full();
      const [map, levels] = before.resources;
      const url = 'https://example.org/elsewhere/levels.csv';
      const update = new Map([
        [map?.id ?? '', { fields: { own: ['c'] } }],
        [levels?.id ?? '', { fields: { url, url_type: '', clear_upload: 'true', size: 7 } }],
      ]);
      const saved = await saveDataset(as('editor'), before.id, { update }, doors);
      expect([saved.outcome, saved.differences]).toEqual(['updated', []]);
      const { resources } = get(await as('editor').dataset(before.id));
      expect(resources).toMatchObject([
        { id: map?.id, own: ['c'], scale: '1:10' },
        { id: levels?.id, url, url_type: '', size: 7 },
      ]);
    });

    test('sends files with it, all of it or nothing, and the others keep theirs', async () => {
      const before = await full();
      const [map, levels] = before.resources;
      const change: DatasetChange = {
        ...RELEASE,
        update: new Map([
          [
            levels?.id ?? '',
            {
              fields: { format: 'CSV', mimetype: 'text/csv', hash: 'x', note: 'corrected', none: null },
              file: fileOf('levels.csv', 'a,b\n3,4\n5,6\n'),
            },
          ],
        ]),
        add: [
          { fields: { name: 'one', format: 'TXT', size: 99, release_tag: 'v2' }, file: fileOf('one.txt', 'one') },
          { fields: { name: 'link', url: 'https://example.org/x' } },
          { fields: { name: 'two', format: 'TXT' }, file: fileOf('two.txt', 'second') },
        ],
      };
      const saved = await saveDataset(as('editor'), before.id, change, doors);
      expect(saved.differences).toEqual([]);
      expect(wrote).toEqual(['package_revise', 'package_revise']);
      expect(saved.added.map(({ name: one, size }) => [one, size])).toEqual([
        ['one', 3],
        ['link', null],
        ['two', 6],
      ]);
      expect(saved.dataset.resources.map(({ name: one }) => one)).toEqual(['map', 'levels', 'one', 'link', 'two']);
      expect(saved.dataset.resources[0]).toEqual(map);
      expect(saved.dataset.resources[1]).toMatchObject({ id: levels?.id, size: 12, note: 'corrected' });
      const read = get(await as('editor').readBack(saved.added[2]?.url ?? '', new AbortController().signal));
      expect(read.bytes).toBe(6);
      const removed = await saveDataset(as('editor'), before.id, { remove: [levels?.id ?? '', saved.added[0]?.id ?? ''] }, doors);
      expect([removed.differences, removed.dataset.resources.map(({ name: one }) => one)]).toEqual([[], ['map', 'link', 'two']]);
    });

    test('of twelve at once makes twelve steps', async () => {
      const { id } = await full();
      const step = ({ extras }: WireDataset): DatasetChange => ({
        extras: { steps: String(Number(extras.find(({ key }) => key === 'steps')?.value ?? 0) + 1) },
      });
      await Promise.all(
        ['editor', 'orgadmin', 'admin'].flatMap((user) => Array.from({ length: 4 }, () => saveDataset(as(user), id, step, doors))),
      );
      expect(get(await as('editor').dataset(id)).extras).toContainEqual({ key: 'steps', value: '12' });
    }, 300_000);

    test('of relationships is told before they are gone', async () => {
      const [one, other] = [await full(), await full()];
      get(await as('admin').act('package_relationship_create', { subject: one.name, object: other.name, type: 'links_to' }, any));
      const told: string[] = [];
      const { notices } = await saveDataset(as('editor'), one.id, RELEASE, { ...doors, tell: (notice) => void told.push(notice) });
      expect(notices).toEqual([expect.stringContaining(`${one.name} links_to ${other.name}`)]);
      expect(told).toEqual(notices);
      expect(get(await as('admin').relationships(one.id))).toEqual([]);
    });

    test('of what is deleted is none', async () => {
      const { id } = await full();
      get(await as('editor').deleteDataset(id));
      await expect(saveDataset(as('editor'), id, RELEASE, doors)).rejects.toMatchObject({ code: 'record-not-found' });
      const restored = await saveDataset(as('editor'), id, { fields: { state: 'active' } }, doors);
      expect([restored.dataset.state, restored.differences]).toEqual(['active', []]);
    });
  });
};
