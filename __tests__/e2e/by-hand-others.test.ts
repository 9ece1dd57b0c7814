/** Commands by hand where somebody else is at work: a release's run that broke off, and a correction that stands open. On the local archives. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { expectOneRightVersion } from './break-off.ts';
import { type Ended, runCli } from './run-cli.ts';
import { isWrite, openStage, type Stage } from './stage.ts';

const ARCHIVES = ['zenodo', 'inveniordm'] as const;
type Archive = (typeof ARCHIVES)[number];

let folder: string;
let stage: Stage;
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const open = async (which: Archive): Promise<void> => {
  archive = which;
  stage = await openStage({ archive });
};

const run = (words: readonly string[]): Promise<Ended> => {
  stage.exchanges.length = 0;
  const { origin, tokens } = stage.sandbox[archive];
  return runCli([...words, '--archive', archive, '--archive-url', origin], { cwd: folder, env: { ARCHIVE_TOKEN: tokens.owner ?? '' } });
};

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

const read = async (words: readonly string[]) => {
  const { code, stdout, stderr } = await run([...words, '--json']);
  if (code !== 0) throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
  return JSON.parse(stdout);
};

describe.each(ARCHIVES)('%s: the draft of a release whose run broke off before its first file', (which) => {
  /** Returns the draft's id. */
  const breakOff = async (): Promise<string> => {
    await open(which);
    expect((await stage.run()).outputs.state).toBe('published');
    let child: ChildProcess | undefined;
    let seen = 0;
    // A claim, the metadata, and then whatever comes first.
    stage.gate = (exchange) => {
      seen += isWrite(exchange) ? 1 : 0;
      if (!isWrite(exchange) || seen < 3) return undefined;
      child?.kill('SIGKILL');
      return 'drop';
    };
    await stage.run({
      tag: 'v1.1.0',
      onChild: (one) => {
        child = one;
      },
    });
    stage.gate = () => undefined;
    expect((await stage.kept()).map(({ told }) => told)).toEqual(['published 1.0.0', 'draft 1.1.0']);
    const [draft] = await read(['deposits', 'list']);
    return String(draft.id);
  };

  test('is not published with the files of the release before, and its run finishes it', async () => {
    const id = await breakOff();
    const { code, stderr } = await run(['edit', id, '--publish']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/the draft of \S+\/tree\/v1\.1\.0[\s\S]*run[\s\S]*\[file-refused\]/)]);
    expect(stage.writes()).toEqual([]);
    expect((await stage.run({ tag: 'v1.1.0' })).outputs.state).toBe('published');
    expectOneRightVersion(await stage.kept(), ['1.0.0', '1.1.0']);
    expect((await stage.run({ tag: 'v1.1.0' })).outputs.state).toBe('unchanged');
  });

  test('is told from one that its run has filled, which a person may publish', async () => {
    await open(which);
    await stage.run();
    expect((await stage.run({ tag: 'v1.1.0', inputs: { publish: 'false' } })).outputs.state).toBe('draft');
    const [{ id }] = await read(['deposits', 'list']);
    expect(await read(['edit', String(id), '--publish'])).toMatchObject({ state: 'published', problems: [] });
    expectOneRightVersion(await stage.kept(), ['1.0.0', '1.1.0']);
    expect((await stage.run({ tag: 'v1.1.0' })).outputs.state).toBe('unchanged');
  });

  test('is not published with a mixture either; a change of its metadata says what is missing, and takes no file over', async () => {
    const id = await breakOff();
    const held = (await stage.kept())[1]?.files;
    const { code, stdout } = await run(['edit', id, '--metadata', 'title: Tides']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Note:\n {2}\S+ is the draft of \S+\/tree\/v1\.1\.0/)]);
    expect((await stage.kept())[1]).toMatchObject({ told: 'draft 1.1.0', title: 'Tides', files: held });
    await put('tide-table.whl', 'wheel of v1.1.0');
    if (held?.length !== 0) {
      const part = await run(['edit', id, '-f', 'tide-table.whl']);
      expect([part.code, part.stderr, stage.writes()]).toEqual([1, expect.stringContaining('[file-refused]'), []]);
    }
    const mixed = await run(['edit', id, '-f', 'tide-table.whl', '--publish']);
    const [, after] = await stage.kept();
    // An archive that copies nothing into a new version holds what was named, and no more.
    if (held?.length === 0) expect([mixed.code, after]).toMatchObject([0, { told: 'published 1.1.0', files: ['tide-table.whl'] }]);
    else expect([mixed.code, mixed.stderr, after?.told]).toEqual([1, expect.stringContaining('[file-refused]'), 'draft 1.1.0']);
  });
});

describe.each(ARCHIVES)('%s: a correction that somebody left open', (which) => {
  const METADATA = {
    ...{ title: 'Tide readings', upload_type: 'dataset', description: '<p>Hourly.</p>', license: 'cc-by-4.0' },
    ...{ publication_date: '2026-10-01', version: '1', creators: [{ name: 'Carberry, Josiah' }] },
  };

  test('is published by a command that asks for that alone, and by no other', async () => {
    await open(which);
    await put('metadata.json', JSON.stringify(METADATA));
    await put('readings.csv', 'hour,level\n0,1.2\n');
    const { id } = await read(['write', 'metadata.json', '-f', 'readings.csv', '--publish']);
    await read(['edit', id, '--metadata', 'title: Half done', '--draft']);
    const titles = async () => (await stage.kept()).map(({ told, title }) => `${told} ${title}`);
    const before = await titles();

    for (const words of [[], ['-f', 'readings.csv']]) {
      const { code, stdout } = await run(['edit', id, ...words]);
      expect([words, code, stdout]).toEqual([words, 0, expect.stringMatching(/^Nothing was written: [\s\S]*\nTo publish it: \S+ edit /)]);
      expect([words, stage.writes(), await titles()]).toEqual([words, [], before]);
    }
    for (const words of [
      ['-f', 'readings.csv', '--publish'],
      ...(which === 'inveniordm'
        ? [
            ['--files', 'none', '--publish'],
            ['--files', 'none'],
          ]
        : []),
      ['metadata.json', '--publish'],
    ]) {
      const { code, stderr } = await run(['edit', id, ...words]);
      expect([words, code, stderr]).toEqual([words, 1, expect.stringContaining('[draft-foreign]')]);
      expect([words, stage.writes(), await titles()]).toEqual([words, [], before]);
    }
    expect(await read(['edit', id, '--publish'])).toMatchObject({ id, state: 'published', isEdit: false });
    expect(await read(['get', id])).toMatchObject({ title: 'Half done' });
  });
});
