/** The built command line, on records that are written by hand: on the local archive, with what it prints and what it sends. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { serve, type TestServer } from '../http/server.ts';
import { type Ended, runCli } from './run-cli.ts';
import { openStage, type Stage } from './stage.ts';

const METADATA = {
  title: 'Tide gauge readings',
  upload_type: 'dataset',
  description: '<p>Hourly readings.</p>',
  creators: [{ name: 'Carberry, Josiah', orcid: '0000-0002-1825-0097' }, { name: 'Okafor, Ada' }],
  license: 'cc-by-4.0',
  keywords: ['tides'],
  publication_date: '2026-10-01',
  version: '1',
};

let folder: string;
let stage: Stage | undefined;
let server: TestServer | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
  await put('metadata.json', JSON.stringify(METADATA));
  await put('readings.csv', 'hour,level\n0,1.2\n');
  await put('notes.txt', 'Read by hand.\n');
});
afterEach(async () => {
  await stage?.close();
  await server?.close();
  stage = undefined;
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

/** Against the local archive; what was sent is counted from here. */
const run = async (words: readonly string[], { user = 'owner' }: { user?: 'owner' | 'other' | 'nobody' } = {}): Promise<Ended> => {
  stage ??= await openStage({ seeds: [] });
  stage.exchanges.length = 0;
  const { origin, tokens } = stage.sandbox.zenodo;
  return runCli([...words, '--archive-url', origin], { cwd: folder, env: user === 'nobody' ? {} : { ARCHIVE_TOKEN: tokens[user] ?? '' } });
};

const writes = (): readonly string[] => stage?.writes() ?? [];

/** Ids, ports and today are not the same twice. */
const plain = (text: string, ids: readonly string[] = []): string =>
  ids
    .reduce((rest, id, index) => rest.replaceAll(id, `ID${index + 1}`), text)
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'SERVER')
    .replaceAll(new Date().toISOString().slice(0, 10), 'TODAY');

const make = async (...words: string[]): Promise<{ id: string; [key: string]: unknown }> => {
  const { code, stdout, stderr } = await run(['write', 'metadata.json', '-f', 'readings.csv', '-f', 'notes.txt', '--json', ...words]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('write', () => {
  test('makes a draft of a metadata file and files, tells its DOI, and how to go on', async () => {
    const { code, stdout } = await run(['write', 'metadata.json', '-f', 'readings.csv', '-f', 'notes.txt']);
    const id = /\/deposit\/(\d+)/.exec(stdout)?.[1] ?? '?';
    expect([code, plain(stdout, [id])]).toMatchSnapshot();
    expect(writes().toSorted()).toMatchSnapshot();
  });

  test('publishes at once where it is told to, with values that win over the file', async () => {
    const saved = await make('--publish', '--metadata', 'version: "7"');
    expect(saved).toMatchObject({ state: 'published', version: '7', doi: `10.5281/zenodo.${saved.id}` });
  });

  test('asks once only where the archive does not say whether it made the draft, and says where to look', async () => {
    stage = await openStage({ seeds: [], faults: { createTimeout: 'applied' } });
    const { code, stderr } = await run(['write', 'metadata.json', '-f', 'notes.txt']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('deposits list')]);
    expect(writes()).toHaveLength(1);
  });

  test.each<[string, string[], RegExp]>([
    ['no metadata file', ['write'], /Say which metadata file/],
    ['a metadata file that is not there', ['write', 'nowhere.json'], /nowhere\.json is not there/],
    ['a folder as a metadata file', ['write', 'folder'], /folder is not there, or no file/],
    ['a file that is not there', ['write', 'metadata.json', '-f', 'nowhere.csv'], /nowhere\.csv can't be read \(ENOENT\)/],
    ['a folder as a file', ['write', 'metadata.json', '-f', 'folder'], /folder is a folder/],
    ['two files of one name', ['write', 'metadata.json', '-f', 'notes.txt', '-f', 'folder/notes.txt'], /Two files are called notes\.txt/],
    ['publishing and not publishing', ['edit', '1', '--publish', '--draft'], /not both/],
    ['a page that is none', ['search', 'x', '--page', '0'], /whole number/],
    ['a format that there is not', ['get', '1', '--format', 'pdf'], /datacite, invenio/],
    ['a vocabulary that there is not', ['lookup', 'colours', 'red'], /licences, communities/],
    ['a date that is none', ['harvest', '--from', 'yesterday'], /YYYY-MM-DD/],
    ['an action that there is not', ['deposits', 'burn'], /list, discard/],
    ['a word too many', ['status', '1', '2'], /Say which record/],
  ])('and its neighbours refuse %s with status 2, and nothing is sent', async (_, words, message) => {
    await mkdir(join(folder, 'folder'));
    await put('folder/notes.txt', 'others');
    // What can be judged only of a record that is there.
    const id = words.includes('pdf') ? (await make()).id : '1';
    const { code, stdout, stderr } = await run(words.map((word) => (word === '1' ? id : word)));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(writes()).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['metadata that nobody understands', 'metadata.json', '{"title": 5', 'metadata-invalid'],
    ['metadata without creators', 'metadata.json', '{"title": "Only a title"}', 'metadata-invalid'],
    ['an empty file, which Zenodo does not keep', 'notes.txt', '', 'file-refused'],
  ])('refuses %s before anything is sent', async (_, name, text, error) => {
    await put(name, text);
    const { code, stderr } = await run(['write', 'metadata.json', '-f', 'notes.txt']);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`[${error}]`)]);
    expect(writes()).toEqual([]);
  });

  test('tells what else was found where it fails, too', async () => {
    await put('metadata.json', JSON.stringify({ ...METADATA, colour: 'red' }));
    await put('notes.txt', '');
    const { code, stderr } = await run(['write', 'metadata.json', '-f', 'notes.txt']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/metadata\.json:1: [^\n]*`colour`[\s\S]*\[file-refused\]/)]);
  });

  test('goes to the test server of an archive unless production is said, and needs a token first of all', async () => {
    const { code, stderr } = await runCli(['write', 'metadata.json', '--archive', 'caltechdata'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/This goes to CaltechDATA \(test\)[\s\S]*\[token-missing\]/);
    const production = await runCli(['write', 'metadata.json', '--archive', 'caltechdata', '--production'], { cwd: folder });
    expect(production.stderr).toMatch(/^CaltechDATA: can't write a record without a token/);
  });
});

describe('edit', () => {
  test('publishes a draft that is complete, and sends nothing else', async () => {
    const { id } = await make();
    const { code, stdout } = await run(['edit', id, '--publish']);
    expect([code, plain(stdout, [id])]).toMatchSnapshot();
    expect(writes()).toEqual(['POST /api/deposit/depositions/ID/actions/publish -> 202']);
  });

  test('changes the metadata of a published record in place: by another file, or by a value alone', async () => {
    const { id } = await make('--publish');
    await put('second.json', JSON.stringify({ ...METADATA, title: 'Tide gauge readings, checked' }));
    const { code, stdout } = await run(['edit', id, 'second.json']);
    expect([code, plain(stdout, [id])]).toMatchSnapshot();
    expect(writes()).toMatchSnapshot();
    await run(['edit', id, '--metadata', 'keywords: [harbour]']);
    const { metadata } = JSON.parse((await run(['get', id, '--format', 'zenodo'])).stdout);
    expect(metadata).toMatchObject({ title: 'Tide gauge readings, checked', version: '1', keywords: ['harbour', 'tides'] });
  });

  test('writes nothing where nothing has changed', async () => {
    const { id } = await make('--publish');
    const { code, stdout } = await run(['edit', id, 'metadata.json', '-f', 'readings.csv']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing was written.')]);
    expect(writes()).toEqual([]);
  });

  test('makes a new version where a file has changed, sends that file alone, and keeps the rest', async () => {
    const { id } = await make('--publish');
    await put('readings.csv', 'hour,level\n0,1.3\n');
    const { code, stdout } = await run(['edit', id, '-f', 'readings.csv', '--metadata', 'version: "2"']);
    const next = /\/records\/(\d+)/.exec(stdout)?.[1] ?? '?';
    expect([code, plain(stdout, [id, next])]).toMatchSnapshot();
    expect(writes()).toMatchSnapshot();
    const status = await run(['status', id]);
    expect(plain(status.stdout, [id, next])).toMatchSnapshot();
  });

  test('takes a file out as a new version, and leaves a change as a draft where it is told to', async () => {
    const { id } = await make('--publish');
    const removed = JSON.parse((await run(['edit', id, '--remove', 'notes.txt', '--draft', '--json'])).stdout);
    expect(removed).toMatchObject({ state: 'draft', files: [{ name: 'readings.csv', wasSent: false }] });
    const unknown = await run(['edit', removed.id, '--remove', 'nothing.txt']);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/no file nothing\.txt[\s\S]*readings\.csv/)]);
  });

  test("never touches somebody's open change: of a record, and of its next version", async () => {
    const { id } = await make('--publish');
    const open = JSON.parse((await run(['edit', id, '--metadata', 'title: Somebody is at it', '--draft', '--json'])).stdout);
    expect(open).toMatchObject({ id, isEdit: true });
    const inPlace = await run(['edit', id, 'metadata.json', '--metadata', 'title: Mine']);
    expect([inPlace.code, inPlace.stderr]).toEqual([1, expect.stringContaining('[draft-foreign]')]);
    expect(writes()).toEqual([]);

    // As it stands it is published on demand: that is what was proposed when it was left open.
    expect((await run(['edit', id, '--publish'])).stdout).toMatch(/^Published/);
    expect((await run(['get', id])).stdout).toContain('Somebody is at it');

    const second = await make('--publish');
    await put('readings.csv', 'other\n');
    await run(['edit', second.id, '-f', 'readings.csv', '--draft']);
    await put('readings.csv', 'and another\n');
    const version = await run(['edit', second.id, '-f', 'readings.csv']);
    expect([version.code, version.stderr]).toEqual([1, expect.stringContaining('[draft-foreign]')]);
    expect(writes()).toEqual([]);
  });

  test("refuses another account's record", async () => {
    const { id } = await make('--publish');
    const { code, stderr } = await run(['edit', id, '--metadata', 'title: Mine now'], { user: 'other' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('another account')]);
    expect(writes()).toEqual([]);
  });
});

describe('get, search, status and lookup', () => {
  test('tell of a record by its id, DOI or address, in words, as JSON, and in formats of others', async () => {
    const { id } = await make('--publish');
    const origin = stage?.sandbox.zenodo.origin ?? '';
    const told = await run(['get', id], { user: 'nobody' });
    expect([told.code, plain(told.stdout, [id])]).toMatchSnapshot();
    for (const written of [`10.5281/zenodo.${id}`, `https://doi.org/10.5281/zenodo.${id}`, `${origin}/records/${id}`])
      expect(JSON.parse((await run(['get', written, '--json'])).stdout)).toMatchObject({ id, title: METADATA.title });
    expect((await run(['get', id, '--format', 'bibtex'])).stdout).toMatch(/^@dataset\{carberry_2026_\d+,\n/);
    expect(JSON.parse((await run(['get', id, '--format', 'csl'])).stdout)).toMatchObject({ title: METADATA.title });
    const marc = await run(['get', id, '--format', 'marcxml']);
    expect([marc.code, marc.stdout, marc.stderr]).toEqual([1, '', expect.stringContaining('[archive-cannot]')]);
  });

  test('find public records only, page by page', async () => {
    await make('--publish', '--metadata', 'title: Seals of the estuary');
    await make('--metadata', 'title: Seals in a draft');
    await make('--publish', '--metadata', 'title: Seals of the bay');
    const one = JSON.parse((await run(['search', 'seals', '--size', '1', '--type', 'dataset', '--json'])).stdout);
    expect(one).toMatchObject({ total: 2, entries: [{ title: expect.stringMatching(/^Seals of/) }] });
    expect((await run(['search', 'seals', '--size', '1'])).stdout).toContain('1 more: --page 2');
    expect((await run(['search', 'walrus'])).stdout).toBe('Nothing was found.\n');
  });

  test('look licences up', async () => {
    expect((await run(['lookup', 'licences', 'mit'])).stdout).toMatch(/^mit {2}MIT License\n/);
  });

  test.each([
    ['an id', '999999999'],
    ['a DOI', '10.5281/zenodo.999999999'],
    ['the address of another archive', 'https://zenodo.org/records/1'],
    ['what is no name of a record', 'tide-gauge'],
  ])('say that there is none for %s', async (_, written) => {
    const { code, stderr } = await run(['get', written]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('[record-not-found]')]);
  });
});

describe('deposits', () => {
  test("lists the account's own drafts, and discards one of them when it is told to", async () => {
    const { id } = await make();
    const list = async (user: 'owner' | 'other') =>
      JSON.parse((await run(['deposits', 'list', '--json'], { user })).stdout).map((draft: { id: string }) => draft.id);
    expect(await list('owner')).toContain(id);
    expect(await list('other')).not.toContain(id);
    const { code, stdout } = await run(['deposits', 'discard', id, '--yes']);
    expect([code, stdout]).toEqual([0, `The draft ${id} is discarded.\n`]);
    expect(writes()).toEqual(['DELETE /api/deposit/depositions/ID -> 204']);
    expect(await list('owner')).not.toContain(id);
  });

  test('discards nothing without a yes, nothing of others, and nothing that is published', async () => {
    const [draft, record] = [await make(), await make('--publish')];
    const unasked = await run(['deposits', 'discard', draft.id]);
    expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringContaining('--yes')]);
    const foreign = await run(['deposits', 'discard', draft.id, '--yes'], { user: 'other' });
    expect([foreign.code, foreign.stderr]).toEqual([1, expect.stringMatching(/\[(record-not-found|archive-refused)\]/)]);
    const published = await run(['deposits', 'discard', record.id, '--yes']);
    expect([published.code, published.stderr]).toEqual([1, expect.stringContaining('[record-not-found]')]);
    expect(writes()).toEqual([]);
    expect((await run(['status', draft.id])).code).toBe(0);
  });

  test('drops the correction of a published record, which stays as it is public', async () => {
    const { id } = await make('--publish');
    await run(['edit', id, '--metadata', 'title: Changed my mind', '--draft']);
    expect((await run(['deposits', 'discard', id, '--yes'])).code).toBe(0);
    expect((await run(['get', id])).stdout).toContain(METADATA.title);
  });
});

describe('download', () => {
  test('brings all files, or those that are named, proves them, and leaves alone what is there', async () => {
    const { id } = await make('--publish');
    const first = await run(['download', id, 'notes.txt', '-o', 'there'], { user: 'nobody' });
    expect([first.code, first.stdout]).toEqual([0, `${join('there', 'notes.txt')}, 14 B, proved\n`]);
    const all = await run(['download', id, '-o', 'there', '--json'], { user: 'nobody' });
    // In the archive's order: that in which they were sent to their end.
    const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);
    expect(JSON.parse(all.stdout).toSorted(byName)).toMatchObject([
      { name: 'notes.txt', state: 'there' },
      { name: 'readings.csv', state: 'downloaded', isProved: true },
    ]);
    expect(await readFile(join(folder, 'there', 'readings.csv'), 'utf8')).toBe('hour,level\n0,1.2\n');
    expect((await readdir(join(folder, 'there'))).sort()).toEqual(['notes.txt', 'readings.csv']);
    await put('there/notes.txt', 'my own');
    const kept = await run(['download', id, '-o', 'there']);
    expect([kept.code, kept.stderr]).toEqual([2, expect.stringContaining('there already')]);
    expect(await readFile(join(folder, 'there', 'notes.txt'), 'utf8')).toBe('my own');
  });

  test('says of a name that the record does not have which it has', async () => {
    const { id } = await make('--publish');
    const { code, stderr } = await run(['download', id, 'nothing.csv']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/no file nothing\.csv[\s\S]*readings\.csv[\s\S]*\[record-not-found\]/)]);
  });
});

test('whatever the server says, an error is a sentence: a page instead of an answer, a token that is wrong, nobody there', async () => {
  server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html><title>Please log in</title></html>');
  });
  const { origin } = server;
  for (const words of [
    ['get', '1'],
    ['get', '1', '--format', 'bibtex'],
    ['search', 'x'],
    ['lookup', 'licences', 'x'],
    ['harvest'],
    ['deposits', 'list'],
    ['write', 'metadata.json'],
  ]) {
    const { code, stdout, stderr } = await runCli([...words, '--archive-url', origin], { cwd: folder, env: { ARCHIVE_TOKEN: 'abc' } });
    expect([words, code, stdout]).toEqual([words, 1, '']);
    expect(stderr).toMatch(/not its API|Please log in/);
    expect(stderr).not.toMatch(/\n\s+at |abc/);
  }
  const refused = await run(['deposits', 'list'], { user: 'nobody' });
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('[token-missing]')]);
});
