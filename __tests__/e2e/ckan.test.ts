/** The built action against the local archive's CKAN side; the requests that it sent are the golden file. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openFaultProxy } from '../faults/proxy.ts';
import { openStage, type Stage, seed } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Shown = any;

/** Any action, as somebody asks it; without a name, as nobody. */
const ask = async (action: string, data: object, user?: string): Promise<Shown> => {
  const { origin, tokens } = stage.sandbox.ckan;
  const answer = await fetch(`${origin}/api/3/action/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(user === undefined ? {} : { authorization: tokens[user] ?? '' }) },
    body: JSON.stringify(data),
  });
  return ((await answer.json()) as Shown).result;
};
const show = (name = 'tidal-lab-tide-table', user?: string): Promise<Shown> => ask('package_show', { id: name }, user);

const FILES = ['constituents.csv', 'manual-v1.0.0.pdf', 'tide-table-v1.0.0.zip', 'tide-table.whl'];

describe('a release to CKAN', () => {
  test('goes in, and a public dataset with its files comes out', async () => {
    stage = await openStage({ archive: 'ckan' });
    const { code, outputs, stdout, stderr } = await stage.run();
    expect([code, stderr, outputs.state]).toEqual([0, '', 'published']);
    expect(stdout).not.toContain('did not take');
    const dataset = await show();
    expect(outputs).toMatchObject({
      'record-id': `${dataset.id}#v1.0.0`,
      'record-url': `${stage.sandbox.ckan.origin}/dataset/tidal-lab-tide-table`,
      version: '1.0.0',
    });
    expect(dataset).toMatchObject({
      title: 'Tide table: predicts tides',
      notes: 'Predicts tides from harmonic constituents.',
      private: false,
      version: '1.0.0',
      url: `${stage.sandbox.github.serverUrl}/tidal-lab/tide-table`,
      author: 'Carberry, Josiah; Okafor, Ada',
      license_id: 'other-open',
    });
    expect(stage.requests()).toMatchSnapshot();
    const { files, ...counts } = JSON.parse(outputs.files ?? '');
    expect(counts).toEqual({ format: 1, created: 4, updated: 0, unchanged: 0 });
    const byId = new Map(dataset.resources.map(({ id, url }: Shown) => [id, url]));
    expect(files.map(({ name }: Shown) => name).toSorted()).toEqual(FILES);
    for (const { id, url, proved } of files) expect([byId.get(id), proved]).toEqual([url, true]);
  });

  test('has the newest release first, though the catalogue fails once when it is told so', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    let failed = 0;
    stage.gate = ({ path }) => (path.endsWith('/package_resource_reorder') && failed++ === 0 ? 'drop' : undefined);
    const { code, stdout } = await stage.run({ tag: 'v1.1.0' });
    expect([code, failed, stdout.includes('::warning')]).toEqual([0, 2, false]);
    const tags = (await show()).resources.map(({ release_tag: tag }: Shown) => tag);
    expect(tags).toEqual(tags.toSorted().toReversed());
  });

  test('is run again, and nothing is written', async () => {
    stage = await openStage({ archive: 'ckan' });
    const first = await stage.run();
    const second = await stage.run();
    expect([second.code, second.outputs.state, stage.writes()]).toEqual([0, 'unchanged', []]);
    expect(JSON.parse(second.outputs.files ?? '')).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
    for (const name of ['record-id', 'record-url', 'version']) expect(second.outputs[name]).toBe(first.outputs[name]);
    expect(stage.requests()).toMatchSnapshot();
    expect(await stage.kept()).toMatchObject([{ told: 'published 1.0.0', files: FILES }]);
  });
});

describe('a dataset of several releases', () => {
  const told = async (): Promise<string[]> => (await stage.kept()).map(({ told }) => told);

  test('gets the next one, and moves forward; the newest stands first', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    const before = await show();
    const { code, outputs } = await stage.run({ tag: 'v1.1.0' });
    expect([code, outputs.state]).toEqual([0, 'published']);
    expect(stage.requests()).toMatchSnapshot();
    const dataset = await show();
    expect(outputs['record-id']).toBe(`${before.id}#v1.1.0`);
    expect(dataset).toMatchObject({ id: before.id, version: '1.1.0' });
    expect(dataset.resources.map((resource: Shown) => resource.release_tag)).toEqual([
      ...Array(5).fill('v1.1.0'),
      ...Array(5).fill('v1.0.0'),
    ]);
    expect(await told()).toEqual(['published 1.1.0', 'published 1.0.0']);
    for (const tag of ['v1.0.0', 'v1.1.0']) {
      expect((await stage.run({ tag })).outputs.state).toBe('unchanged');
      expect(stage.writes()).toEqual([]);
    }
  });

  test('takes an older one later, and does not go back', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run({ tag: 'v1.1.0' });
    const before = await show();
    const { code, outputs } = await stage.run({ tag: 'v1.0.0', inputs: { metadata: 'title: As it was called once' } });
    expect([code, outputs.state, outputs.version]).toEqual([0, 'published', '1.0.0']);
    const { resources, metadata_modified: _, num_resources: __, ...after } = await show();
    expect(before).toMatchObject(after);
    expect(resources.map((resource: Shown) => resource.release_tag)).toEqual([...Array(5).fill('v1.1.0'), ...Array(5).fill('v1.0.0')]);
    expect(stage.writes()).toMatchSnapshot();
  });

  test('is corrected in place, once', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    const correct = { inputs: { metadata: 'title: Tide table, corrected', 'after-publish': 'correct' } };
    expect((await stage.run(correct)).outputs.state).toBe('published');
    expect(stage.writes()).toMatchSnapshot();
    expect((await show()).title).toBe('Tide table, corrected');
    expect((await stage.run(correct)).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });

  test('is believed to hold what was read of it: the next run reads what one without a proof has left, and sends it anew', async () => {
    stage = await openStage({ archive: 'ckan' });
    const { faults } = stage.sandbox.ckan;
    const publish = async (inputs: Record<string, string> = {}): Promise<string | undefined> => {
      faults.corruptUpload = 100;
      const { outputs, stdout, summary } = await stage.run({ inputs });
      expect([outputs.state, stdout, summary]).toEqual([
        'failed',
        expect.stringContaining('[upload-unproved]'),
        expect.not.stringContaining('Nothing was written'),
      ]);
      faults.corruptUpload = 0;
      return (await stage.run({ inputs })).outputs.state;
    };
    const isAsSaid = async (): Promise<boolean> => !/"isAsSaid": false|and it holds/.test(await stage.whole());
    expect([await publish(), await isAsSaid()]).toEqual(['published', true]);
    const correct = { metadata: 'title: Tide table, corrected', 'after-publish': 'correct' };
    expect([await publish(correct), await isAsSaid()]).toEqual(['published', true]);
    expect((await stage.run({ inputs: correct })).outputs.state).toBe('unchanged');
    expect(stage.requests()).toHaveLength(2);
    // A correction that broke off, and is taken back.
    faults.corruptUpload = 100;
    await stage.run({ inputs: { ...correct, metadata: 'title: Tide table, once more' } });
    faults.corruptUpload = 0;
    expect([(await stage.run({ inputs: correct })).outputs.state, await isAsSaid()]).toEqual(['published', true]);
    expect((await show()).title).toBe('Tide table, corrected');
  });

  test('gets no links where the catalogue has lost its place for files: the run ends, and the next one goes on once there is one', async () => {
    stage = await openStage({ archive: 'ckan' });
    const { faults } = stage.sandbox.ckan;
    const draft = { 'too-large': 'link', publish: 'false' };
    expect((await stage.run({ inputs: draft })).outputs.state).toBe('draft');
    faults.ckanStorage = false;
    const other = { ...draft, metadata: 'title: Tide table, corrected', publish: 'true' };
    const { code, stdout } = await stage.run({ inputs: other });
    expect([code, stdout]).toEqual([1, expect.stringContaining('[archive-failed]')]);
    faults.ckanStorage = true;
    expect((await stage.run({ inputs: other })).outputs.state).toBe('published');
    expect((await show()).resources.map(({ url_type: type }: Shown) => type)).toEqual(Array(5).fill('upload'));
  });

  test('is left incomplete and private, and completed by a later run that sends nothing again', async () => {
    stage = await openStage({ archive: 'ckan' });
    const draft = await stage.run({ inputs: { publish: 'false' } });
    expect([draft.code, draft.outputs.state]).toEqual([0, 'draft']);
    expect((await show('tidal-lab-tide-table', 'owner')).private).toBe(true);
    expect((await stage.run()).outputs.state).toBe('published');
    expect(stage.writes().filter((line) => /resource_create|resource_patch/.test(line))).toEqual([]);
  });

  test('keeps the files of so many releases, and the metadata of all', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    await stage.run({ tag: 'v1.1.0', inputs: { keep: '1' } });
    expect((await stage.kept()).map(({ told: state, files }) => [state, files.length])).toEqual([
      ['published 1.1.0', 4],
      ['published 1.0.0', 0],
    ]);
  });
});

describe('a dataset that is somebody else’s, too', () => {
  const NAME = 'tidal-lab-tide-table';
  /** What the run may not touch: all that it did not make. */
  const foreignOf = (dataset: Shown): Shown => ({
    ...Object.fromEntries(
      ['id', 'name', 'title', 'notes', 'author_email', 'maintainer', 'license_id', 'private', 'owner_org', 'groups'].map((key) => [
        key,
        dataset[key],
      ]),
    ),
    extras: dataset.extras.filter(({ key }: Shown) => key.startsWith('their-')),
    tags: dataset.tags.filter(({ name }: Shown) => name.startsWith('their')),
    resources: dataset.resources.filter((resource: Shown) => resource.release_tag === undefined),
  });

  /** With extras, tags, a group, resources with a file, keys of their own and a view. */
  const make = async (): Promise<Shown> => {
    await ask('group_create', { name: 'tides', users: [{ name: 'owner', capacity: 'editor' }] }, 'owner');
    const made = await ask(
      'package_create',
      {
        ...{ name: NAME, owner_org: 'sw-team', title: 'Our tide tables', notes: 'Written **by hand**.', author_email: 'a@example.org' },
        ...{ maintainer: 'The curator', license_id: 'cc-by', groups: [{ name: 'tides' }] },
        tags: [{ name: 'their tag' }, { name: 'their-other' }],
        extras: [
          { key: 'their-extra', value: 'stays' },
          { key: 'their-json', value: '{"a": [1, 2]}' },
        ],
        resources: [
          { name: 'A link', url: 'https://example.org/a.csv', format: 'CSV', their_key: 'x', hash: 'abc' },
          { name: 'Another', url: 'https://example.org/b', description: 'two' },
        ],
      },
      'owner',
    );
    await ask('resource_view_create', { resource_id: made.resources[0].id, view_type: 'text_view', title: 'A view' }, 'owner');
    return ask('package_show', { id: NAME }, 'owner');
  };
  const viewsOf = (dataset: Shown): Promise<Shown> =>
    Promise.all(foreignOf(dataset).resources.map(({ id }: Shown) => ask('resource_view_list', { id }, 'owner')));

  test('is not taken for the repository’s without a word', async () => {
    stage = await openStage({ archive: 'ckan' });
    await make();
    const { code, stdout } = await stage.run();
    expect([code, stdout]).toEqual([1, expect.stringContaining('[concept-unclear]')]);
    expect(stdout).toContain('adopt: true');
    expect(stage.writes()).toEqual([]);
  });

  test('keeps all that is theirs, in two runs; the second writes nothing', async () => {
    stage = await openStage({ archive: 'ckan' });
    const made = await make();
    const [before, views] = [foreignOf(made), await viewsOf(made)];
    expect([before.groups.length, before.extras.length, before.tags.length, before.resources.length]).toEqual([1, 2, 2, 2]);
    expect(views.flat().length).toBeGreaterThan(0);
    const { code, outputs, stdout } = await stage.run({ inputs: { adopt: 'true' } });
    expect([code, outputs.state]).toEqual([0, 'published']);
    expect(stdout).toContain('Somebody changed `title`, `notes`');
    expect(foreignOf(await show())).toEqual(before);
    expect(await viewsOf(await show())).toEqual(views);
    expect((await show()).resources.map((resource: Shown) => resource.name).slice(0, 2)).toEqual(['A link', 'Another']);
    const { outputs: again } = await stage.run();
    expect([again.state, stage.writes()]).toEqual(['unchanged', []]);
    expect((await stage.run({ tag: 'v1.1.0' })).outputs.state).toBe('published');
    expect(foreignOf(await show())).toEqual(before);
    expect(await viewsOf(await show())).toEqual(views);
  });

  test('keeps what a curator changes later, and says so', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    const { id } = await show();
    await ask('package_patch', { id, title: 'A better title', tags: [{ name: 'tides' }, { name: 'their tag' }] }, 'owner');
    const { stdout } = await stage.run({ tag: 'v1.1.0', inputs: { metadata: 'keywords: [tides, waves]' } });
    expect(stdout).toContain('Somebody changed `title` of the dataset');
    const dataset = await show();
    expect(dataset).toMatchObject({ title: 'A better title', version: '1.1.0' });
    expect(dataset.tags.map(({ name }: Shown) => name)).toEqual(['their tag', 'tides', 'waves']);
  });
});

test('A dataset into which somebody writes without end is left to them, with words that help; the next run finishes', async () => {
  stage = await openStage({ archive: 'ckan' });
  const { ckan, github } = stage.sandbox;
  const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: ckan.origin });
  try {
    proxy.choose = ({ path, head }) =>
      !path.endsWith('/package_revise') || !head.includes('multipart')
        ? undefined
        : async ({ forward, answer }) => {
            const maintainer = `somebody ${proxy.seen.length}`;
            expect(await ask('package_patch', { id: 'tidal-lab-tide-table', maintainer }, 'owner')).toMatchObject({ maintainer });
            const { status, headers, body } = await forward();
            answer.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
          };
    const { code, stdout } = await stage.run({ inputs: { 'archive-url': proxy.origins.archive } });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/somebody else writes into the dataset.*concurrency.*\[archive-failed\]/)]);
  } finally {
    await proxy.close();
  }
  expect((await stage.run()).outputs.state).toBe('published');
});

test('A catalogue of old, which knows no revision, is asked for one once in a run, and not for each file', async () => {
  stage = await openStage({ archive: 'ckan', faults: { ckanVersion: '2.8' } });
  const { code, outputs } = await stage.run();
  expect([code, outputs.state]).toEqual([0, 'published']);
  const sent = stage.writes().flatMap((write) => /package_revise|resource_create/.exec(write) ?? []);
  // The last one asks for the words of the release.
  expect(sent).toEqual(['package_revise', ...FILES.map(() => 'resource_create'), 'package_revise']);
});

describe('a file that the catalogue does not take', () => {
  const big = () => seed({ releases: [{ ...release('v1.0.0'), assets: [{ name: 'big.bin', content: 'x'.repeat(1_100_000) }] }] });
  const release = (tag: string) => ({ tag, name: tag, notes: '', publishedAt: '2026-10-01T10:00:00Z' });

  test.each([
    ['CKAN itself', { maxResourceSizeMb: 1 }],
    ['a proxy', { proxyBodyLimit: 1_000_000 }],
  ])('for its size (%s) is told, and its resource leads to GitHub where that is wanted', async (_, faults) => {
    stage = await openStage({ archive: 'ckan', seeds: [big()], faults });
    const failed = await stage.run();
    expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('[file-refused]')]);
    expect(failed.stdout).toContain('too-large: link');
    const { code, outputs } = await stage.run({ inputs: { 'too-large': 'link' } });
    expect([code, outputs.state]).toEqual([0, 'published']);
    const linked = (await show()).resources.find((resource: Shown) => resource.release_asset === 'big.bin');
    expect(linked).toMatchObject({
      url: `${stage.sandbox.github.serverUrl}/tidal-lab/tide-table/releases/download/v1.0.0/big.bin`,
      size: 1_100_000,
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(linked.url_type).not.toBe('upload');
    expect((await stage.run({ inputs: { 'too-large': 'link' } })).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });

  test('because it has no place for files at all, becomes a link', async () => {
    stage = await openStage({ archive: 'ckan', faults: { ckanStorage: false } });
    const { code, outputs } = await stage.run({ inputs: { 'too-large': 'link' } });
    expect([code, outputs.state]).toEqual([0, 'published']);
    expect((await show()).resources.map(({ url_type: type }: Shown) => type)).not.toContain('upload');
    expect((await stage.run({ inputs: { 'too-large': 'link' } })).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });
});
