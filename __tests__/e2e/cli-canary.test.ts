/**
 * No command prints a token, and none writes one into a file: every command of the help, against the local archive, where the token stands in all that is asked and answered
 * (in titles and notes of records, in ids, in queries). What is printed as JSON stays JSON.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { toGitHubEnv } from '../../scripts/run-action.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Ended, runCli } from './run-cli.ts';
import { REPOSITORY, seed } from './stage.ts';

let folder: string;
let sandbox: Sandbox;
let searched = 0;
const played = new Set<string>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
  sandbox = await startSandbox({ seeds: [seed()], users: ['owner'], faults: { indexLagMs: 0, latestLagMs: 0 } });
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => console.info(`${played.size} commands: ${searched} bytes searched for tokens`));

/** Runs a command, and looks for the tokens in all that it printed; what it wrote is looked at in the end. */
const play = async (words: readonly string[], { token, origin = '' }: { token: string; origin?: string }): Promise<Ended> => {
  const github = toGitHubEnv(sandbox.github);
  const place = origin === '' ? [] : ['--archive-url', origin];
  const ended = await runCli([...words, ...place], {
    cwd: folder,
    env: { ...github, GITHUB_TOKEN: sandbox.github.tokens.actions ?? '', ARCHIVE_TOKEN: token },
  });
  played.add(words[0] ?? '');
  search(words.join(' '), ended.stdout, token);
  search(words.join(' '), ended.stderr, token);
  if (words.includes('--json') && ended.stdout !== '') expect(() => JSON.parse(ended.stdout)).not.toThrow();
  return ended;
};

const search = (where: string, text: string, token: string): void => {
  searched += Buffer.byteLength(text);
  for (const secret of [token, sandbox.github.tokens.actions ?? token]) {
    expect(secret.length).toBeGreaterThan(3);
    if (text.includes(secret))
      throw new Error(`\`${where.replaceAll(secret, 'TOKEN')}\` told a token:\n${text.replaceAll(secret, '<<TOKEN>>')}`);
  }
};

const searchFiles = async (names: readonly string[], token: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // What the test wrote itself has it.
    if (entry.isFile() && !names.includes(entry.name))
      search(entry.name, await readFile(join(entry.parentPath, entry.name), 'latin1'), token);
  }
};

/** A command that does what it is asked, and tells of it with the token taken out. */
const veiled = ({ code, stdout, stderr }: Ended): string => {
  expect([code, stderr.includes('internal')]).toEqual([0, false]);
  expect(stdout).toContain('***');
  return stdout;
};

test.each(['zenodo', 'inveniordm'] as const)(
  '%s: no command tells a token',
  async (archive) => {
    const { origin, tokens } = sandbox[archive];
    const token = tokens.owner ?? '';
    const at = { token, origin };
    const run = (...words: string[]): Promise<Ended> => play([...words, '--archive', archive], at);
    const metadata = {
      title: `Tides of ${token}`,
      description: `<p>Of ${token}</p>`,
      upload_type: 'dataset',
      publication_date: '2026-10-01',
      creators: [{ name: `Okafor, ${token}` }],
    };
    await writeFile(join(folder, 'metadata.json'), JSON.stringify(metadata));
    await writeFile(join(folder, 'readings.csv'), 'hour,level\n0,1.2\n');

    const made = JSON.parse(
      (await run('write', 'metadata.json', '-f', 'readings.csv', '--publish', '--json', '--metadata', `version: "${token}"`)).stdout,
    );
    expect(made).toMatchObject({ state: 'published', version: '***' });
    const draft = JSON.parse((await run('write', 'metadata.json', '-f', 'readings.csv', '--json')).stdout).id;
    const { id } = made;
    for (const words of [
      ['get', id],
      ['status', id],
      ['search', 'Tides'],
      ['deposits', 'list'],
      ['get', draft],
    ]) {
      veiled(await run(...words));
      veiled(await run(...words, '--json'));
    }
    for (const format of ['datacite', 'zenodo', 'invenio', 'codemeta', 'bibtex', 'csl', 'marcxml', 'dc']) {
      const { code, stdout } = await run('get', id, '--format', format);
      await run('get', id, '--format', format, '--json');
      if (code === 0) expect(stdout).toContain('***');
    }
    if (archive === 'inveniordm')
      for (const line of veiled(await run('harvest'))
        .trim()
        .split('\n'))
        expect(() => JSON.parse(line)).not.toThrow();
    else await run('harvest');
    await run('download', id, '-o', join(folder, 'got'));
    await run('edit', id, '--metadata', `title: Again ${token}`, '--publish');
    await run('deposits', 'discard', draft, '--yes');
    // What is asked for is told where it is not there.
    for (const words of [
      ['get', token],
      ['status', token],
      ['download', token],
      ['edit', token],
      ['search', token],
      ['deposits', 'discard', token, '--yes'],
      ['request', token, 'comment', token],
      ['lookup', 'licences', token],
      ['lookup', token],
      ['dmps', token],
      ['harvest', '--set', token],
      ['write', join(folder, token)],
      ['get', id, `--${token}`],
    ])
      await run(...words);

    const release = ['--repo', REPOSITORY, '--tag', 'v1.0.0', '--metadata', `title: Table of ${token}`];
    for (const command of ['plan', 'archive', 'plan']) {
      expect((await run(command, ...release)).code).toBe(0);
      await run(command, ...release, '--json');
    }
    await writeFile(join(folder, '.zenodo.json'), JSON.stringify({ ...metadata, [token]: token }));
    veiled(await play(['validate', '.', '--archive', 'zenodo'], { token }));
    veiled(await play(['validate', '.', '--json', '--archive', 'zenodo'], { token }));
    await searchFiles(['metadata.json', '.zenodo.json'], token);
  },
  240_000,
);

test('ckan: no command tells a token', async () => {
  const { origin, tokens } = sandbox.ckan;
  const token = tokens.owner ?? '';
  const run = (...words: string[]): Promise<Ended> => play(['ckan', ...words], { token, origin });
  await writeFile(join(folder, 'readings.csv'), 'hour,level\n0,1.2\n');
  const title = `Tides of ${token}`;
  await run('package', 'create', '--field', `title=${title}`, '--field', 'name=tides', '--field', 'owner_org=bc-unit');
  await run('package', 'create', '--field', `title=${title}`, '--field', 'name=tides', '--field', 'owner_org=bc-unit', '--json');
  veiled(await run('package', 'patch', 'tides', '--field', `notes=${title}`, '--json'));
  veiled(await run('resource', 'create', 'tides', '-f', 'readings.csv', '--field', `name=${title}`, '--json'));
  await run('package', 'patch', token, '--field', 'title=x');
  await run('resource', 'patch', token, '--field', 'title=x');
  await run(token);
  await writeFile(join(folder, 'all.jsonl'), `${JSON.stringify({ id: 'a', name: 'levels', title: 'Levels', owner_org: 'bc-unit' })}\n`);
  await run('sync', 'source', 'all.jsonl', '--plan', '--shards', '1', '--out', folder);
  await run('sync', 'source', 'all.jsonl');
  await run('carry-out', token);
  await searchFiles(['all.jsonl'], token);
}, 120_000);

test('and the help names none that was not played', async () => {
  const { stdout } = await play(['help'], { token: 'a-token-of-nobody' });
  const named = [...stdout.matchAll(/^\s+archive-release ([a-z]+)/gm)].map(([, command = '']) => command);
  // `sandbox` tells its own tokens: it is there to be tried.
  expect([...new Set(named)].filter((command) => !played.has(command))).toEqual(['sandbox']);
});
