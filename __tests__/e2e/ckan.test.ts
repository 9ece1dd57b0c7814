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
