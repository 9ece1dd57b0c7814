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
