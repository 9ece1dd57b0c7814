/** An embargo that ends while its draft still waits: an archive publishes none with it, and lifts only those of public records. */
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, test } from '@jest/globals';
import { runCli } from './run-cli.ts';
import { inDays, openStage, type Stage, toSpeed } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const embargoed = (more = '') => ({ metadata: `access_right: embargoed\nembargo_date: ${inDays(2)}\n${more}` });

describe.each(['zenodo', 'inveniordm'] as const)('on %s', (archive) => {
  const open = async (): Promise<void> => {
    stage = await openStage({ archive });
  };

  test('a draft whose embargo has ended is published without it, once it is left out', async () => {
    await open();
    expect((await stage.run({ inputs: { ...embargoed(), publish: 'false' } })).outputs.state).toBe('draft');
    stage.pass(3);
    const told = await stage.run({ inputs: embargoed() });
    expect([told.code, told.stdout]).toEqual([1, expect.stringContaining('leave the embargo out')]);
    expect(stage.writes()).toEqual([]);
    const { outputs } = await stage.run();
    expect(outputs.state).toBe('published');
    expect((await stage.run()).outputs.state).toBe('unchanged');
    expect(stage.writes()).toEqual([]);
  });

  test('a draft whose embargo has ended is published by hand, once it is left out', async () => {
    await open();
    const { outputs } = await stage.run({ inputs: { ...embargoed(), publish: 'false' } });
    stage.pass(3);
    const { origin, tokens } = stage.sandbox[archive];
    const edit = (...words: string[]) =>
      runCli(['edit', outputs['record-id'] ?? '', '--publish', ...words, '--archive', archive, '--archive-url', origin], {
        cwd: tmpdir(),
        env: { ...toSpeed(10, 3), ARCHIVE_TOKEN: tokens.owner ?? '' },
      });
    expect(await edit()).toMatchObject({ code: 1, stderr: expect.stringContaining('leave the embargo out') });
    expect(await edit('--metadata', 'access_right: open')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Published: /) });
  });

  test('a public record is left alone, whether the embargo is still named or not', async () => {
    await open();
    expect((await stage.run({ inputs: embargoed() })).outputs.state).toBe('published');
    stage.pass(3);
    for (const inputs of [embargoed(), {}]) {
      expect((await stage.run({ inputs: { ...inputs, 'after-publish': 'correct' } })).outputs.state).toBe('unchanged');
      expect(stage.writes()).toEqual([]);
    }
  });

  test('a correction of something else does not send the embargo again, and stumbles over it no more', async () => {
    await open();
    await stage.run({ inputs: embargoed() });
    stage.pass(3);
    const corrected = await stage.run({ inputs: { ...embargoed('title: Corrected'), 'after-publish': 'correct' } });
    expect([corrected.code, corrected.outputs.state]).toEqual([0, 'published']);
    expect((await stage.kept()).map(({ told, title }) => [told, title])).toEqual([['published 1.0.0', 'Corrected']]);
  });
});

test('a draft whose embargo has ended since curators accepted it is mended where it stands, handed back, and published', async () => {
  stage = await openStage({ archive: 'inveniordm', users: ['curator', 'reviewer'], faults: { curations: true } });
  const { origin, tokens } = stage.sandbox.inveniordm;
  const ask = async (who: string, method: string, path: string, body: unknown = {}) => {
    const headers = { connection: 'close', authorization: `Bearer ${tokens[who]}`, 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/api${path}`, { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const asked = await stage.run({ inputs: embargoed() });
  expect(asked.outputs['request-status']).toBe('open');
  const accept = async () => {
    for (const action of ['review', 'accept'])
      await ask('reviewer', 'POST', `/requests/${asked.outputs['request-url']?.split('/').at(-1)}/actions/${action}`);
  };
  await accept();
  stage.pass(3);
  const refused = await stage.run();
  expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('[record-refused]')]);
  expect(refused.stdout).toMatch(/set to a future date[\s\S]*change what is named in the draft itself/);
  expect(stage.writes()).toEqual(['POST /api/records/ID/draft/actions/publish -> 400']);

  const path = `/records/${asked.outputs['record-id']}/draft`;
  const { metadata, custom_fields } = await ask('owner', 'GET', path);
  const { rights: _, ...said } = metadata as Record<string, unknown>; // told with titles, which it takes from nobody
  await ask('owner', 'PUT', path, { metadata: said, custom_fields, access: { record: 'public', files: 'public' } });
  expect((await stage.run()).outputs['request-status']).toBe('open');
  await accept();
  expect((await stage.run()).outputs.state).toBe('published');
});
