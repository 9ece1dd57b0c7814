/** A job that is killed before or after any of its requests, and run again: one right version each time. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Deposition, openStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const expectOneRightVersion = (deposits: readonly Deposition[], versions: readonly string[]): void => {
  expect(deposits.map(({ state, metadata }) => `${state} ${metadata.version}`).toSorted()).toEqual(
    versions.map((version) => `done ${version}`),
  );
  expect(new Set(deposits.map(({ conceptrecid }) => conceptrecid)).size).toBe(1);
  for (const { files, metadata } of deposits) {
    const version = metadata.version;
    expect(files.map(({ filename }) => filename).toSorted()).toEqual(
      ['constituents.csv', `manual-v${version}.pdf`, `tide-table-v${version}.zip`, 'tide-table.whl'].toSorted(),
    );
  }
};

/** Runs to the end once, and says how many requests that took. */
const countRequests = async (tags: readonly string[]): Promise<number> => {
  stage = await openStage();
  for (const tag of tags) expect((await stage.run({ tag })).outputs.state).toBe('published');
  const count = stage.requests().length;
  await stage.close();
  return count;
};

const killAt = async (tags: readonly string[], at: number, how: 'drop' | undefined): Promise<void> => {
  stage = await openStage();
  for (const tag of tags.slice(0, -1)) await stage.run({ tag });
  const tag = tags.at(-1) ?? '';
  let seen = 0;
  stage.gate = (_, child) => {
    seen += 1;
    if (seen !== at) return undefined;
    child?.kill('SIGKILL');
    return how;
  };
  const killed = await stage.run({ tag });
  expect([killed.signal, seen]).toEqual(['SIGKILL', at]);
  stage.gate = () => undefined;
  const again = await stage.run({ tag });
  expect([again.outputs.state, again.code]).toEqual([expect.stringMatching(/^(published|unchanged)$/), 0]);
  expectOneRightVersion(
    await stage.deposits(),
    tags.map((word) => word.slice(1)),
  );
  await stage.close();
};

describe.each([
  ['a first release', ['v1.0.0']],
  ['a second version', ['v1.0.0', 'v1.1.0']],
])('%s', (_, tags) => {
  test.each([
    ['before', 'drop' as const],
    ['after', undefined],
  ])(
    'that is killed %s any request comes out as one right version when it is run again',
    async (__, how) => {
      const count = await countRequests(tags);
      expect(count).toBeGreaterThan(8);
      for (let at = 1; at <= count; at += 1) await killAt(tags, at, how);
    },
    240_000,
  );
});

describe('a correction of a published record', () => {
  const correct = { inputs: { metadata: 'title: Tide table, corrected', 'after-publish': 'correct' } };

  test('that is killed before any request comes out corrected when it is run again', async () => {
    stage = await openStage();
    await stage.run();
    expect((await stage.run(correct)).outputs.state).toBe('published');
    const count = stage.requests().length;
    await stage.close();
    for (let at = 1; at <= count; at += 1) {
      stage = await openStage();
      await stage.run();
      let seen = 0;
      stage.gate = (_, child) => {
        seen += 1;
        if (seen !== at) return undefined;
        child?.kill('SIGKILL');
        return 'drop';
      };
      expect((await stage.run(correct)).signal).toBe('SIGKILL');
      stage.gate = () => undefined;
      expect((await stage.run(correct)).code).toBe(0);
      expect(await stage.deposits()).toMatchObject([{ state: 'done', metadata: { title: 'Tide table, corrected', version: '1.0.0' } }]);
      await stage.close();
    }
  }, 120_000);

  test("stops where somebody's own correction is open, and changes nothing of it", async () => {
    stage = await openStage();
    const { outputs } = await stage.run();
    const { origin, tokens } = stage.sandbox.zenodo;
    const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json' };
    const address = `${origin}/api/deposit/depositions/${outputs['record-id']}`;
    const opened = (await (await fetch(`${address}/actions/edit`, { method: 'POST', headers })).json()) as {
      metadata: Record<string, unknown>;
    };
    const { doi: _, prereserve_doi: __, ...metadata } = opened.metadata;
    await fetch(address, { method: 'PUT', headers, body: JSON.stringify({ metadata: { ...metadata, title: 'A title by hand' } }) });
    const { code, stdout } = await stage.run(correct);
    expect([code, stdout]).toEqual([1, expect.stringContaining('[draft-foreign]')]);
    expect(stage.writes()).toEqual([]);
    expect(await stage.deposits()).toMatchObject([{ state: 'inprogress', metadata: { title: 'A title by hand' } }]);
  });
});
