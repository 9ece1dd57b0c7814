/** Commands by hand that are broken off at each write, and given again. */
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { EVERYWHERE, forEach } from './break-off.ts';
import { type Ended, runCli } from './run-cli.ts';
import { isWrite, openStage, type Stage, toSpeed } from './stage.ts';

const metadata = {
  ...{
    title: 'Tide readings',
    upload_type: 'dataset',
    description: '<p>Hourly.</p>',
    license: 'cc-by-4.0',
    publication_date: '2026-10-01',
    version: '1',
  },
  creators: [{ name: 'Carberry, Josiah' }],
};

interface Command {
  archive: 'zenodo' | 'inveniordm';
  begin: readonly string[];
  words: (id: string) => readonly string[];
}
const BOTH = ['zenodo', 'inveniordm'] as const;
const WRITE = ['write', 'metadata.json', '-f', 'readings.csv'];
const COMMANDS = BOTH.flatMap((archive): [string, Command][] => [
  [
    `${archive}: a draft is changed and published`,
    { archive, begin: WRITE, words: (id) => ['edit', id, '-f', 'notes.txt', '--metadata', 'title: Tides', '--publish'] },
  ],
  [
    `${archive}: a record is corrected`,
    { archive, begin: [...WRITE, '--publish'], words: (id) => ['edit', id, '--metadata', 'title: Tides'] },
  ],
]);

const onDesk = async <T>(
  { archive, begin }: Command,
  play: (desk: {
    stage: Stage;
    id: string;
    run(words: readonly string[]): Promise<Ended>;
    child(): ChildProcess | undefined;
  }) => Promise<T>,
): Promise<T> => {
  const stage = await openStage({ archive });
  const folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
  let child: ChildProcess | undefined;
  try {
    await writeFile(join(folder, 'metadata.json'), JSON.stringify(metadata));
    await writeFile(join(folder, 'readings.csv'), 'hour,level\n0,1.2\n');
    await writeFile(join(folder, 'notes.txt'), 'Read by hand.\n');
    await mkdir(join(folder, 'changed'));
    await writeFile(join(folder, 'changed/readings.csv'), 'hour,level\n0,1.3\n');
    const { origin, tokens } = stage.sandbox[archive];
    const run = (words: readonly string[]): Promise<Ended> => {
      stage.exchanges.length = 0;
      const env = { ARCHIVE_TOKEN: tokens.owner ?? '', ...toSpeed(20) };
      return runCli([...words, '--archive', archive, '--archive-url', origin], {
        cwd: folder,
        env,
        onChild: (one) => {
          child = one;
        },
      });
    };
    const made = JSON.parse((await run([...begin, '--json'])).stdout);
    return await play({ stage, id: made.id, run, child: () => child });
  } finally {
    await stage.close();
    await rm(folder, { recursive: true });
  }
};

test.each(COMMANDS)(
  '%s',
  async (_name, command) => {
    const sound = await onDesk(command, async ({ stage, id, run }) => {
      const ended = await run(command.words(id));
      return { ended, writes: stage.writes(), whole: await stage.whole(), told: await stage.kept() };
    });
    expect(sound.ended).toMatchObject({ code: 0 });
    const wrong: string[] = [];
    for (const how of EVERYWHERE ? ['killed', 'lost'] : ['killed'])
      await forEach(sound.writes.length, (at) =>
        onDesk(command, async ({ stage, id, run, child }) => {
          let seen = 0;
          stage.gate = (exchange) => {
            seen += isWrite(exchange) ? 1 : 0;
            if (seen !== at || !isWrite(exchange)) return undefined;
            if (how === 'killed') child()?.kill('SIGKILL');
            if (how === 'lost') stage.sandbox[command.archive].faults.cutAfterRequest = 1;
            return undefined;
          };
          const broken = await run(command.words(id));
          stage.gate = () => undefined;
          const again = await run(command.words(id));
          const whole = await stage.whole();
          if (whole !== sound.whole || again.code !== 0)
            wrong.push(
              `${how} at ${at} ${sound.writes[at - 1]}: first ${broken.code}, again ${again.code} ${again.stdout.slice(0, 200)} ${again.stderr.slice(-700)}\n whole is ${whole === sound.whole ? 'same' : 'other'}; ${JSON.stringify(await stage.kept())}`,
            );
          const third = await run(command.words(id));
          if (stage.writes().length > 0)
            wrong.push(`${how} at ${at}: does not rest: ${stage.writes().join(', ')} ${third.stdout.slice(0, 200)}`);
        }),
      );
    expect(wrong).toEqual([]);
  },
  300_000,
);

test.each(BOTH)(
  '%s: a next version that is broken off is gone on with by the id of its draft, and what is not named is kept',
  async (archive) => {
    const change = ['-f', 'changed/readings.csv', '--metadata', 'version: "2"'];
    const command: Command = { archive, begin: [...WRITE, '-f', 'notes.txt', '--publish'], words: (id) => ['edit', id, ...change] };
    // Opened, described, and its files not yet taken over.
    await onDesk(command, async ({ stage, id, run, child }) => {
      let seen = 0;
      stage.gate = (exchange) => {
        seen += isWrite(exchange) ? 1 : 0;
        if (isWrite(exchange) && seen === 2) child()?.kill('SIGKILL');
        return undefined;
      };
      await run(command.words(id));
      stage.gate = () => undefined;
      const [draft] = JSON.parse((await run(['deposits', 'list', '--json'])).stdout);
      expect(await run(['edit', String(draft.id), ...change, '--publish'])).toMatchObject({ code: 0 });
      const files = ['notes.txt', 'readings.csv'];
      expect(await stage.kept()).toMatchObject([
        { told: 'published 1', files },
        { told: 'published 2', files },
      ]);
    });
  },
);
