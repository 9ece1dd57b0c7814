import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import { chooseFiles } from '../../src/event/files.ts';
import type { GitHub } from '../../src/github/github.ts';
import type { Seed } from '../../src/sandbox/github/index.ts';
import { closeAll, never, readAll, stage } from '../github/ground.ts';
import { commit, makeFolder, pack, removeFolders } from './git-ground.ts';

afterEach(async () => {
  await closeAll();
  removeFolders();
});

const seed: Partial<Seed> = {
  tree: { 'README.md': 'Hello', 'big.txt': 'lines\n'.repeat(20_000) },
  releases: [
    {
      tag: 'v1',
      assets: [
        { name: 'a.bin', content: 'abc' },
        { name: 'empty', content: '' },
      ],
    },
  ],
};

const stageRelease = async (changes: Partial<Seed> = {}) => {
  const staged = await stage({ ...seed, ...changes });
  const release = await staged.client.readRelease({ tag: 'v1' }, await staged.client.readRepository());
  const tempFolder = makeFolder();
  const choose = (
    source: 'zip' | 'tar.gz' | 'none',
    options: { patterns?: string[]; signal?: AbortSignal; github?: GitHub; tempFolder?: string } = {},
  ) =>
    chooseFiles(
      release,
      { patterns: options.patterns ?? ['*'], source, takesEmpty: false },
      { github: staged.client, tempFolder, signal: never(), ...options },
    );
  return { ...staged, release, tempFolder, choose };
};

const digest = (algorithm: string, bytes: Buffer): string => createHash(algorithm).update(bytes).digest('hex');

describe('the files of a release', () => {
  test('are its whole assets, which stay at GitHub until they are opened', async () => {
    const { choose, requests } = await stageRelease();
    const { files, problems } = await choose('none');
    expect(files.map(({ open: _open, ...rest }) => rest)).toEqual([
      { name: 'a.bin', size: 3, origin: 'asset', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['asset-empty']);
    expect(requests.filter((request) => request.includes('blobs'))).toEqual([]);
    const [file] = files;
    for (let time = 0; time < 2; time += 1) expect(String(await readAll((await file?.open(never())) ?? []))).toBe('abc');
  });

  test.each(['zip', 'tar.gz'] as const)(
    'are the source archive (%s), too: on this disk, digested, opened as often as wanted',
    async (format) => {
      const { choose, tempFolder } = await stageRelease();
      const { files } = await choose(format);
      const source = files.at(-1);
      expect(source).toMatchObject({ name: `engine-v1.${format}`, origin: 'source' });
      for (let time = 0; time < 2; time += 1) {
        const bytes = await readAll((await source?.open(never())) ?? []);
        expect([bytes.length, digest('sha256', bytes), digest('md5', bytes)]).toEqual([source?.size, source?.sha256, source?.md5]);
      }
      const [folder = ''] = readdirSync(tempFolder);
      const { mode } = statSync(join(tempFolder, folder, `source.${format}`));
      if (process.platform !== 'win32') expect((mode & 0o777).toString(8)).toBe('600');
    },
  );

  test('never hold two of one name: the clash is an error, and nothing is fetched', async () => {
    const { choose, requests } = await stageRelease({ releases: [{ tag: 'v1', assets: [{ name: 'engine-v1.zip', content: 'mine' }] }] });
    const { files, problems } = await choose('zip');
    expect(files.map(({ name }) => name)).toEqual(['engine-v1.zip']);
    expect(problems).toEqual([{ severity: 'error', code: 'file-refused', message: expect.stringContaining('engine-v1.zip') }]);
    expect(requests.filter((request) => request.includes('zipball'))).toEqual([]);
    expect((await choose('zip', { patterns: ['*', '!engine-v1.zip'] })).problems).toEqual([]);
  });
});

describe('a source archive', () => {
  test.each([
    ['zip', false],
    ['zip', true],
    ['tar.gz', false],
    ['tar.gz', true],
  ] as const)('that was cut short (%s, with a length: %s) is fetched again, whole', async (format, archiveLength) => {
    const { choose, server, requests } = await stageRelease();
    server.faults.archiveLength = archiveLength;
    const whole = (await choose(format)).files.at(-1);
    server.faults.truncateArchive = 2;
    expect((await choose(format)).files.at(-1)).toMatchObject({ size: whole?.size, sha256: whole?.sha256, md5: whole?.md5 });
    expect(requests.filter((request) => request.startsWith('github-blobs'))).toHaveLength(4);
  });

  test('that stays broken is an error, and nothing stays on the disk', async () => {
    const { choose, server, tempFolder } = await stageRelease();
    server.faults.archiveLength = false;
    server.faults.truncateArchive = 99;
    await expect(choose('zip')).rejects.toMatchObject({
      code: 'source-archive-broken',
      message: expect.stringContaining('3 times: it has no list'),
      remedy: expect.stringContaining('source'),
    });
    expect(readdirSync(tempFolder)).toEqual([]);
  });

  const githubThat = (client: GitHub, openSourceArchive: GitHub['openSourceArchive']): GitHub => ({ ...client, openSourceArchive });

  test('of another commit is refused', async () => {
    const { choose, client } = await stageRelease();
    const folder = makeFolder();
    const other = commit(folder, { a: 'b' });
    for (const format of ['zip', 'tar.gz'] as const) {
      const github = githubThat(client, async () => Readable.from([pack(folder, other, format)]));
      await expect(choose(format, { github })).rejects.toMatchObject({
        code: 'source-archive-broken',
        message: expect.stringContaining(`of the commit ${other}`),
      });
    }
  });

  test('that came longer than it is the first time is kept as it came the second time', async () => {
    const { choose, client } = await stageRelease();
    let times = 0;
    const github = githubThat(client, async (id, format, signal) => {
      const bytes = await readAll(await client.openSourceArchive(id, format, signal));
      times += 1;
      return Readable.from(times === 1 ? [bytes, Buffer.alloc(9999)] : [bytes]);
    });
    const source = (await choose('zip', { github })).files.at(-1);
    const bytes = await readAll((await source?.open(never())) ?? []);
    expect([times, bytes.length, digest('sha256', bytes)]).toEqual([2, source?.size, source?.sha256]);
  });

  test('is left when the run is cancelled, and nothing stays on the disk', async () => {
    const { choose, client, tempFolder } = await stageRelease();
    const controller = new AbortController();
    const stopped = new ArchiveError('cancelled', 'Stopped.', { remedy: 'Run it again.' });
    const github = githubThat(client, async () =>
      Readable.from(
        (async function* () {
          yield Buffer.from('PK');
          controller.abort(stopped);
          throw new Error('aborted');
        })(),
      ),
    );
    await expect(choose('zip', { github, signal: controller.signal })).rejects.toBe(stopped);
    expect(readdirSync(tempFolder)).toEqual([]);
  });

  test('that GitHub refuses is told as GitHub’s refusal', async () => {
    const { choose, server } = await stageRelease();
    server.repositories.splice(0, 1);
    await expect(choose('zip')).rejects.toMatchObject({ code: 'github-refused', message: expect.stringContaining('404') });
  });
});

describe('the disk', () => {
  test('that cannot be written to is told with the folder', async () => {
    const { choose } = await stageRelease();
    await expect(choose('zip', { tempFolder: join(makeFolder(), 'not', 'there') })).rejects.toMatchObject({
      code: 'disk-failed',
      message: expect.stringMatching(/ENOENT.*not.there/),
      remedy: expect.stringContaining('RUNNER_TEMP'),
    });
  });

  test('whose file is gone when it is opened is told', async () => {
    const { choose, tempFolder } = await stageRelease();
    const source = (await choose('zip')).files.at(-1);
    removeFolders();
    await expect(source?.open(never())).rejects.toMatchObject({ code: 'disk-failed' });
    expect(() => readdirSync(tempFolder)).toThrow();
  });

  const isPosix = process.platform !== 'win32';
  (isPosix ? test : test.skip)('that is full is told, and leaves nothing behind', async () => {
    const { server, release } = await stageRelease({ tree: { 'noise.bin': randomBytes(60_000) } });
    const tempFolder = makeFolder();
    // A limit on the size of files stands in for a full disk: both fail in the middle of a write.
    const program = `
      import { chooseFiles } from ${JSON.stringify(new URL('../../src/event/files.ts', import.meta.url).href)};
      import { github } from ${JSON.stringify(new URL('../../src/github/client.ts', import.meta.url).href)};
      import { silentLog } from ${JSON.stringify(new URL('../../src/log.ts', import.meta.url).href)};
      process.on('SIGXFSZ', () => {});
      const clock = { now: () => new Date(), wait: async () => {} };
      const client = github({ owner: 'ada', name: 'engine', apiUrl: ${JSON.stringify(server.origin)}, serverUrl: 'https://github.test', userAgent: 'test' }, { log: silentLog, clock, environment: {} });
      const release = ${JSON.stringify(release)};
      await chooseFiles(release, { patterns: [], source: 'zip' }, { github: client, tempFolder: ${JSON.stringify(tempFolder)}, signal: new AbortController().signal })
        .then(() => console.log('done'), (error) => console.log(error.code + ' ' + error.message));
    `;
    const command = 'ulimit -f 16; exec "$0" --input-type=module -e "$1"';
    const { stdout } = await promisify(execFile)('sh', ['-c', command, process.execPath, program], { timeout: 20_000 });
    expect(stdout).toMatch(/^disk-failed The source archive could not be written on this machine: EFBIG/);
    expect(readdirSync(tempFolder)).toEqual([]);
  });
});
