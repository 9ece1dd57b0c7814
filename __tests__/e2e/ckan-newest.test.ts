/** The built action against the local CKAN: of which release a dataset speaks as a whole, from when on, and what it forgets. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage, seed } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Shown = any;

const NAME = 'tidal-lab-tide-table';
const show = async (name = NAME): Promise<Shown> =>
  ((await (await fetch(`${stage.sandbox.ckan.origin}/api/3/action/package_show?id=${name}`)).json()) as Shown).result;
/** What it says of itself, whatever it holds. */
const words = async (): Promise<Shown> => {
  const { resources: _, num_resources: __, metadata_modified: ___, ...said } = await show();
  return said;
};
const extra = async (key: string): Promise<string | undefined> => (await show()).extras.find((one: Shown) => one.key === key)?.value;
const correct = { 'after-publish': 'correct' };
/** As somebody of the catalogue does it. */
const ask = async (action: string, data: object): Promise<Shown> => {
  const { origin, tokens } = stage.sandbox.ckan;
  const headers = { 'content-type': 'application/json', authorization: tokens.owner ?? '' };
  const answer = await fetch(`${origin}/api/3/action/${action}`, { method: 'POST', headers, body: JSON.stringify(data) });
  expect([action, answer.status]).toEqual([action, 200]);
  return ((await answer.json()) as Shown).result;
};

test('Files stay of the newest release, whatever prereleases and late fixes come after it', async () => {
  const assets = [{ name: 'a.bin', content: 'bytes' }];
  const releases = [
    { tag: 'v2.0.0', name: 'Two', notes: '', publishedAt: '2026-01-01T10:00:00Z', assets },
    { tag: 'v2.1.0-rc1', name: 'Early', notes: '', publishedAt: '2026-02-01T10:00:00Z', assets, prerelease: true },
    { tag: 'v1.5.1', name: 'Late fix', notes: '', publishedAt: '2026-03-01T10:00:00Z', assets },
  ];
  stage = await openStage({ archive: 'ckan', seeds: [seed({ releases })] });
  const inputs = { keep: '1', prereleases: 'archive' };
  const held = async (): Promise<readonly unknown[]> => (await stage.kept()).map(({ told, files }) => [told, files.length > 0]);
  for (const { tag } of releases.slice(0, 2)) expect((await stage.run({ tag, inputs })).outputs.state).toBe('published');
  const early = ['published 2.1.0-rc1', true];
  expect(await held()).toEqual([early, ['published 2.0.0', true]]);
  expect((await stage.run({ tag: 'v1.5.1', inputs })).outputs.state).toBe('published');
  expect([await held(), (await show()).version]).toEqual([[early, ['published 2.0.0', true], ['published 1.5.1', false]], '2.0.0']);
  for (const { tag } of releases) expect([(await stage.run({ tag, inputs })).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
});

test('A plan foresees which files go, and which are not sent', async () => {
  stage = await openStage({ archive: 'ckan' });
  const stepsOf = async (tag: string, mode: 'plan' | 'archive'): Promise<readonly string[]> => {
    const { outputs } = await stage.run({ tag, inputs: { keep: '1', mode } });
    return JSON.parse(outputs.plan ?? '').steps.map((step: Shown) => step.do);
  };
  for (const tag of ['v1.1.0', 'v1.2.0', 'v1.0.0']) {
    const told = await stepsOf(tag, 'plan');
    expect([tag, told.includes('upload'), told.includes('let-go')]).toEqual([tag, tag !== 'v1.0.0', tag === 'v1.2.0']);
    expect(await stepsOf(tag, 'archive')).toEqual(told);
  }
});

test('`concept: new` begins a dataset, and goes on in it with the release that began it, and with no other', async () => {
  stage = await openStage({ archive: 'ckan' });
  const inputs = { concept: 'new' };
  expect((await stage.run({ inputs })).outputs.state).toBe('published');
  const again = await stage.run({ inputs });
  expect([again.outputs.state, stage.writes()]).toEqual(['unchanged', []]);
  const next = await stage.run({ tag: 'v1.1.0', inputs });
  expect([next.code, next.stdout, stage.writes()]).toEqual([1, expect.stringContaining('[concept-unclear]'), []]);
});

describe('The DOI of a dataset', () => {
  const doi = { doi: '10.5281/zenodo.12' };

  test('is the one of its newest release, and goes where that has none', async () => {
    stage = await openStage({ archive: 'ckan' });
    const first = await stage.run({ inputs: doi });
    expect([first.outputs.doi, first.outputs['concept-doi'], await extra('doi')]).toEqual([doi.doi, '', doi.doi]);
    const next = await stage.run({ tag: 'v1.1.0' });
    expect([next.outputs.doi, next.outputs['concept-doi'], await extra('doi')]).toEqual(['', '', undefined]);
    const before = await stage.run({ inputs: doi });
    expect([before.outputs.state, before.outputs.doi, before.outputs['concept-doi']]).toEqual(['unchanged', doi.doi, '']);
  });

  test('is told as the one of all versions where a person wrote it, and stays', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run({ inputs: {} });
    const { id, extras } = await show();
    const whole = '10.5281/zenodo.11';
    await ask('package_patch', { id, extras: [...extras, { key: 'doi', value: whole }] });
    const { outputs } = await stage.run({ tag: 'v1.1.0' });
    expect([outputs['concept-doi'], await extra('doi')]).toEqual([whole, whole]);
  });
});

describe('What a release says of a dataset', () => {
  const next = { tag: 'v1.1.0', inputs: { metadata: 'title: Tide table, the next\nlicense: Apache-2.0\nkeywords: [waves]' } };

  test.each(['2.11', '2.8'] as const)('is there once the release is complete, not before (%s)', async (ckanVersion) => {
    stage = await openStage({ archive: 'ckan', faults: { ckanVersion } });
    await stage.run();
    const before = await words();
    expect((await stage.run({ ...next, inputs: { ...next.inputs, publish: 'false' } })).outputs.state).toBe('draft');
    expect([await words(), (await show()).resources.length]).toEqual([before, 10]);
    const settled = await stage.run({ inputs: correct });
    expect([settled.outputs.state, stage.writes()]).toEqual(['unchanged', []]);
    expect((await stage.run(next)).outputs.state).toBe('published');
    expect(await show()).toMatchObject({ title: 'Tide table, the next', version: '1.1.0' });
    expect([(await stage.run(next)).outputs.state, stage.writes()]).toEqual(['unchanged', []]);
  });

  test('is not there where an upload failed; a correction of the release before is one of the dataset', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run();
    const before = await words();
    stage.sandbox.ckan.faults.corruptUpload = 100;
    expect((await stage.run(next)).outputs.state).toBe('failed');
    stage.sandbox.ckan.faults.corruptUpload = 0;
    expect(await words()).toEqual(before);
    expect((await stage.run({ inputs: { ...correct, metadata: 'title: Tide table, mended' } })).outputs.state).toBe('published');
    expect((await show()).title).toBe('Tide table, mended');
    expect((await stage.run(next)).outputs.state).toBe('published');
    expect(await show()).toMatchObject({ title: 'Tide table, the next', version: '1.1.0' });
  });

  test('leaves what a person wrote, and says so where it is written', async () => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run({ inputs: { publish: 'false' } });
    await stage.run();
    await ask('package_patch', { id: NAME, title: 'By hand' });
    const told = 'Somebody changed `title` of the dataset';
    const draft = await stage.run({ ...next, inputs: { ...next.inputs, publish: 'false' } });
    const done = await stage.run(next);
    expect([draft.stdout.includes(told), done.stdout.includes(told), (await show()).title]).toEqual([false, true, 'By hand']);
  });
});

describe('A dataset that somebody names once', () => {
  test.each(['v1.2.0', 'v1.0.0'])('holds the releases of another repository: a draft in it is gone on with (%s)', async (tag) => {
    stage = await openStage({ archive: 'ckan' });
    await stage.run({ tag: 'v1.1.0' });
    const { id, extras } = await show();
    const others = [
      { key: 'github_repository', value: 'other/one' },
      { key: 'github_repository_id', value: '1' },
    ];
    const rest = extras.filter(({ key }: Shown) => !key.startsWith('github_repository'));
    await ask('package_patch', { id, name: 'shared', extras: [...rest, ...others] });
    expect((await stage.run({ tag, inputs: { concept: 'shared', publish: 'false' } })).outputs.state).toBe('draft');
    expect((await stage.run({ tag })).outputs.state).toBe('published');
    expect((await show('shared')).resources).toHaveLength(10);
    expect((await stage.kept()).map(({ told }) => told).toSorted()).toEqual([`published ${tag.slice(1)}`, 'published 1.1.0'].toSorted());
  });

  const makeHers = async (): Promise<Shown> => {
    const extras = [
      { key: 'citation', value: 'Hers' },
      { key: 'sector', value: 'Tides' },
    ];
    await ask('package_create', { name: NAME, owner_org: 'sw-team', notes: 'By hand', extras });
    return words();
  };

  test('is a curator’s, and public: a draft says in it whose it is, and no more', async () => {
    stage = await openStage({ archive: 'ckan' });
    const before = await makeHers();
    expect((await stage.run({ inputs: { adopt: 'true', publish: 'false' } })).outputs.state).toBe('draft');
    const after = await words();
    const marks = after.extras.filter(({ key }: Shown) => key.startsWith('github_repository'));
    expect([{ ...after, extras: after.extras.filter((one: Shown) => !marks.includes(one)) }, marks.length]).toEqual([before, 2]);
    const { stdout } = await stage.run();
    expect([stdout.includes('`notes`'), await show()]).toEqual([
      true,
      expect.objectContaining({ notes: 'By hand', author: expect.stringContaining('Carberry'), version: '1.0.0' }),
    ]);
  });

  test('is a curator’s: her extra fields stay hers, also where the same is said', async () => {
    stage = await openStage({ archive: 'ckan' });
    await makeHers();
    const { stdout } = await stage.run({ inputs: { adopt: 'true', 'ckan-fields': 'extras:\n  sector: Tides\n' } });
    expect([stdout.includes('`extras.citation`'), await extra('citation'), await extra('sector')]).toEqual([true, 'Hers', 'Tides']);
    expect((await stage.run({ inputs: correct })).outputs.state).toBe('published');
    expect([await extra('citation'), await extra('sector')]).toEqual(['Hers', 'Tides']);
  });
});
