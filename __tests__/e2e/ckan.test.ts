/** The built action against the local archive's CKAN side; the requests that it sent are the golden file. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStage, type Stage } from './stage.ts';

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
  });

  test('is run again, and nothing is written', async () => {
    stage = await openStage({ archive: 'ckan' });
    const first = await stage.run();
    const second = await stage.run();
    expect([second.code, second.outputs.state, stage.writes()]).toEqual([0, 'unchanged', []]);
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
