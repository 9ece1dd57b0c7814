/** The built command line on records that are written by hand: one suite, its goldens the same on the local archive and on a real InvenioRDM. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRelay, type Relay } from '../contract/relay.ts';
import { type Ended, runCli } from './run-cli.ts';

export type Account = 'owner' | 'other' | 'reviewer';

/** A server of the kind, wherever it runs. */
export interface Server {
  origin: string;
  tokens: Readonly<Record<string, string>>;
  /** Lets searches catch up. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Json = any;

export interface Desk {
  /** Unlike any that was there before: in titles, so that searches find these records alone. */
  word: string;
  run(words: readonly string[], who?: Account | 'nobody'): Promise<Ended>;
  /** Runs what must succeed, and reads what it prints for machines. */
  read(words: readonly string[], who?: Account | 'nobody'): Promise<Json>;
  /** A dataset of two files, in the folder in which the commands run. */
  make(...words: string[]): Promise<Json>;
  put(name: string, text: string): Promise<void>;
  at(...parts: string[]): string;
  /** What was asked of the server since the last run began. Ids are not the same twice. */
  requests(ids: readonly string[]): readonly string[];
  writes(ids: readonly string[]): readonly string[];
  plain(text: string, ids: readonly string[]): string;
  settle(): Promise<void>;
  /** By the server's own API. Returns its slug. */
  createCommunity(who: Account): Promise<string>;
  close(): Promise<void>;
}

const today = (): string => new Date().toISOString().slice(0, 10);

export const openDesk = async (server: Server): Promise<Desk> => {
  const relay: Relay = await openRelay(server.origin);
  const folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
  const word = `gauge${Math.random().toString(36).slice(2, 10)}`;
  const desk: Desk = {
    word,
    run: (words, who = 'owner') => {
      relay.requests.length = 0;
      const env: Record<string, string> = who === 'nobody' ? {} : { ARCHIVE_TOKEN: server.tokens[who] ?? '' };
      return runCli([...words, '--archive', 'inveniordm', '--archive-url', relay.origin], { cwd: folder, env });
    },
    read: async (words, who) => {
      const { code, stdout, stderr } = await desk.run([...words, '--json'], who);
      if (code !== 0) throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
      return JSON.parse(stdout);
    },
    make: (...words) => desk.read(['write', 'metadata.json', '-f', 'readings.csv', '-f', 'notes.txt', ...words]),
    put: (name, text) => writeFile(join(folder, name), text),
    at: (...parts) => join(folder, ...parts),
    requests: (ids) => relay.requests.map((line) => desk.plain(line, ids)),
    writes: (ids) => desk.requests(ids).filter((line) => !line.startsWith('GET ')),
    plain: (text, ids) =>
      ids
        .reduce((rest, id, index) => rest.replaceAll(id, `ID${index + 1}`), text)
        .replaceAll(word, 'WORD')
        .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'SERVER')
        .replace(/\b10\.\d{4,}\//g, '10.PREFIX/')
        .replaceAll(today(), 'TODAY'),
    settle: server.settle,
    createCommunity: async (who) => {
      const slug = `${who}-${Math.random().toString(36).slice(2, 10)}`;
      const access = { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed' };
      const answer = await fetch(`${server.origin}/api/communities`, {
        method: 'POST',
        headers: { connection: 'close', authorization: `Bearer ${server.tokens[who]}`, 'content-type': 'application/json' },
        body: JSON.stringify({ access, slug, metadata: { title: `Community ${slug}`, type: { id: 'project' } } }),
      });
      if (!answer.ok) throw new Error(`POST /communities: ${answer.status} ${await answer.text()}`);
      return slug;
    },
    close: async () => {
      await relay.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await desk.put(
    'metadata.json',
    JSON.stringify({
      title: `Tide readings ${word}`,
      upload_type: 'dataset',
      description: '<p>Hourly readings.</p>',
      creators: [{ name: 'Carberry, Josiah', orcid: '0000-0002-1825-0097' }, { name: 'Okafor, Ada' }],
      license: 'cc-by-4.0',
      keywords: ['tides'],
      publication_date: '2026-10-01',
      version: '1',
    }),
  );
  await desk.put('readings.csv', 'hour,level\n0,1.2\n');
  await desk.put('notes.txt', 'Read by hand.\n');
  return desk;
};

export const recordsSuite = (name: string, open: () => Promise<Server>): void => {
  describe(`records by hand, on ${name}`, () => {
    let desk: Desk;
    beforeEach(async () => {
      desk = await openDesk(await open());
    });
    afterEach(() => desk.close());

    test('a draft is written, and published as it stands', async () => {
      const { code, stdout } = await desk.run(['write', 'metadata.json', '-f', 'readings.csv', '-f', 'notes.txt']);
      const id = /\/uploads\/([0-9a-z-]+)/.exec(stdout)?.[1] ?? '?';
      expect(code).toBe(0);
      expect(desk.plain(stdout, [id])).toBe(
        [
          'The draft is SERVER/uploads/ID1 (its DOI will be 10.PREFIX/ID1).',
          '  notes.txt, 14 B, sent and proved',
          '  readings.csv, 17 B, sent and proved',
          '',
          'To publish it: archive-release edit ID1 --publish --archive inveniordm --archive-url SERVER\n',
        ].join('\n'),
      );
      expect(desk.writes([id]).toSorted()).toEqual([
        'POST /api/records',
        'POST /api/records/ID1/draft/files',
        'POST /api/records/ID1/draft/files/notes.txt/commit',
        'POST /api/records/ID1/draft/files/readings.csv/commit',
        'POST /api/records/ID1/draft/pids/doi',
        'PUT /api/records/ID1/draft/files/notes.txt/content',
        'PUT /api/records/ID1/draft/files/readings.csv/content',
      ]);

      expect((await desk.run(['edit', id, '--publish'])).stdout).toMatch(/^Published: \S+\/records\//);
      expect(desk.writes([id])).toEqual(['POST /api/records/ID1/draft/actions/publish']);
    });

    test('a published record is corrected in place, by another file and by a value, and left alone where nothing has changed', async () => {
      const { id } = await desk.make('--publish');
      const inPlace = ['POST /api/records/ID1/draft', 'PUT /api/records/ID1/draft', 'POST /api/records/ID1/draft/actions/publish'];
      const metadata = JSON.parse(await readFile(desk.at('metadata.json'), 'utf8'));
      await desk.put('second.json', JSON.stringify({ ...metadata, title: `Checked readings ${desk.word}` }));
      const { stdout } = await desk.run(['edit', id, 'second.json']);
      expect(desk.plain(stdout, [id])).toMatch(/^Published: SERVER\/records\/ID1 \(https:\/\/doi\.org\/10\.PREFIX\/ID1\)\.\n/);
      expect(desk.writes([id])).toEqual(inPlace);
      await desk.run(['edit', id, '--metadata', 'version: "1a"']);
      expect(desk.writes([id])).toEqual(inPlace);
      expect(await desk.read(['get', id])).toMatchObject({ title: `Checked readings ${desk.word}`, version: '1a' });
      const { doi } = await desk.read(['get', id]);
      const other = await desk.run(['edit', id, '--metadata', 'doi: 10.14291/another']);
      expect([other.stdout, desk.writes([])]).toEqual([expect.stringContaining(`keeps its DOI ${doi}`), []]);
      const nothing = await desk.run(['edit', id, '-f', 'readings.csv']);
      expect([nothing.code, nothing.stdout, desk.writes([id])]).toEqual([0, expect.stringContaining('Nothing was written.'), []]);
    });

    test('a changed file makes a new version, and is the only one that is sent', async () => {
      const { id } = await desk.make('--publish');
      await desk.put('readings.csv', 'hour,level\n0,1.3\n');
      const { code, stdout } = await desk.run(['edit', id, '-f', 'readings.csv', '--metadata', 'version: "2"']);
      const next = /\/records\/([0-9a-z-]+)/.exec(stdout)?.[1] ?? '?';
      expect(code).toBe(0);
      expect(desk.plain(stdout, [id, next])).toContain('notes.txt, 14 B, as it was\n  readings.csv, 17 B, sent and proved');
      expect(desk.writes([id, next]).filter((line) => line.endsWith('/content'))).toEqual([
        'PUT /api/records/ID2/draft/files/readings.csv/content',
      ]);
      await desk.settle();
      expect(desk.plain((await desk.run(['status', id])).stdout, [id, next])).toBe(
        [
          'ID1  Tide readings WORD',
          '    Carberry, Josiah; Okafor, Ada, 2026-10-01, version 1, dataset, published, 10.PREFIX/ID1',
          '    SERVER/records/ID1',
          '',
          'Versions:',
          '  ID2  2  TODAY  10.PREFIX/ID2',
          '  ID1  1  2026-10-01  10.PREFIX/ID1\n',
        ].join('\n'),
      );

      const third = await desk.read(['edit', next, '--remove', 'notes.txt', '--draft']);
      expect(third).toMatchObject({ state: 'draft', files: [{ name: 'readings.csv', wasSent: false }] });
      await desk.settle();
      expect((await desk.read(['status', id])).drafts).toMatchObject([{ id: third.id, state: 'draft' }]);
    });

    test('a record without files is one only where that is said, and stays one until it is given some', async () => {
      const unsaid = await desk.run(['write', 'metadata.json', '--publish']);
      expect([unsaid.code, unsaid.stderr, desk.writes([])]).toEqual([1, expect.stringContaining('--files none'), []]);
      const both = await desk.run(['write', 'metadata.json', '--files', 'none', '-f', 'notes.txt']);
      expect([both.code, desk.requests([])]).toEqual([2, []]);

      const { id } = await desk.read(['write', 'metadata.json', '--files', 'none', '--publish']);
      const enabled = async (of: string): Promise<unknown> =>
        JSON.parse((await desk.run(['get', of, '--format', 'invenio'])).stdout).files.enabled;
      expect(await enabled(id)).toBe(false);
      const metadata = JSON.parse(await readFile(desk.at('metadata.json'), 'utf8'));
      await desk.put('second.json', JSON.stringify({ ...metadata, title: `Checked readings ${desk.word}` }));
      expect(await desk.read(['edit', id, 'second.json'])).toMatchObject({ id, state: 'published', files: [] });
      expect(await enabled(id)).toBe(false);

      const next = await desk.read(['edit', id, '-f', 'notes.txt', '--metadata', 'version: "2"']);
      expect(next).toMatchObject({ state: 'published', files: [{ name: 'notes.txt', wasSent: true }] });
      expect([next.id === id, await enabled(next.id)]).toEqual([false, true]);
    });

    test('a record is told by its id, DOIs and address, and in the formats of others', async () => {
      const { id, doi, conceptDoi, url } = await desk.make('--publish');
      expect(desk.plain((await desk.run(['get', id], 'nobody')).stdout, [id])).toMatch(
        /^ID1 {2}Tide readings WORD\n.*\n {4}SERVER\/records\/ID1\n(?: {4}(?:notes\.txt, 14|readings\.csv, 17) bytes\n){2}$/,
      );
      await desk.settle();
      for (const written of [doi, `https://doi.org/${doi}`, conceptDoi, url])
        expect([written, await desk.read(['get', written], 'nobody')]).toMatchObject([written, { id, doi, conceptDoi }]);
      for (const [format, sign] of [
        ['datacite', /"resourceTypeGeneral": "Dataset"/],
        ['invenio', new RegExp(`"id": "${id}"`)],
        ['bibtex', /^@dataset\{carberry_2026_/],
        ['csl', /"family": "Carberry"/],
        ['marcxml', /<record xmlns="http:\/\/www\.loc\.gov\/MARC21\/slim">/],
        ['dc', /<dc:creator>Carberry, Josiah<\/dc:creator>/],
      ] as const)
        expect([format, (await desk.run(['get', id, '--format', format], 'nobody')).stdout]).toEqual([format, expect.stringMatching(sign)]);
      const refused = await desk.run(['get', id, '--format', 'zenodo']);
      expect([refused.code, refused.stderr]).toEqual([
        1,
        expect.stringMatching(/--format datacite, invenio, codemeta.*\[archive-cannot\]/),
      ]);
    });

    test('a record that is not open to everybody is told as such', async () => {
      const closed = await desk.make('--publish', '--metadata', 'access_right: embargoed\nembargo_date: 2099-01-01');
      expect((await desk.run(['get', closed.id])).stdout).toContain(', published, its files restricted until 2099-01-01, 10.');
      const hidden = await desk.make('--publish', '--metadata', 'access_right: closed');
      expect((await desk.run(['get', hidden.id])).stdout).toMatch(/, published, restricted(, 10\.|\n)/);
    });

    test('a search finds what is public, page by page, and no draft', async () => {
      await desk.make('--publish', '--metadata', `title: Seals ${desk.word}`);
      await desk.make('--publish', '--metadata', `title: More seals ${desk.word}`);
      await desk.make();
      await desk.settle();
      const first = await desk.run(['search', desk.word, '--size', '1', '--type', 'dataset'], 'nobody');
      expect(first.stdout).toContain('1 more: --page 2');
      expect(await desk.read(['search', desk.word, '--size', '1', '--page', '2'], 'nobody')).toMatchObject({ total: 2, entries: [{}] });
      expect((await desk.run(['search', desk.word, '--type', 'software'])).stdout).toBe('Nothing was found.\n');
    });

    test('files are downloaded and proved, and those that are there are left alone', async () => {
      const { id } = await desk.make('--publish');
      const one = await desk.run(['download', id, 'notes.txt', '-o', 'there'], 'nobody');
      expect([one.code, one.stdout]).toEqual([0, `${join('there', 'notes.txt')}, 14 B, proved\n`]);
      const all = await desk.read(['download', id, '-o', 'there'], 'nobody');
      expect(all.map(({ name: file, state, isProved }: Json) => `${file} ${state} ${isProved}`).toSorted()).toEqual([
        'notes.txt there true',
        'readings.csv downloaded true',
      ]);
      expect(await readFile(desk.at('there', 'readings.csv'), 'utf8')).toBe('hour,level\n0,1.2\n');
    });

    test("drafts are listed for their owner alone, and discarded on a yes; a published record and a stranger's draft never", async () => {
      const { id } = await desk.make();
      const record = await desk.make('--publish');
      await desk.settle();
      const list = async (who: Account): Promise<readonly string[]> =>
        (await desk.read(['deposits', 'list'], who)).map((draft: Json) => draft.id);
      expect(await list('owner')).toContain(id);
      expect(await list('other')).not.toContain(id);
      for (const [words, who, code] of [
        [['deposits', 'discard', id], 'owner', 2],
        [['deposits', 'discard', id, '--yes'], 'other', 1],
        [['deposits', 'discard', record.id, '--yes'], 'owner', 1],
      ] as const)
        expect([words, (await desk.run(words, who)).code, desk.writes([])]).toEqual([words, code, []]);
      expect((await desk.run(['deposits', 'discard', id, '--yes'])).stdout).toBe(`The draft ${id} is discarded.\n`);
      expect(desk.writes([id])).toEqual(['DELETE /api/records/ID1/draft']);
      expect((await desk.run(['status', id])).stderr).toContain('[record-not-found]');

      await desk.read(['edit', record.id, '--metadata', 'title: Changed my mind', '--draft']);
      await desk.settle();
      await desk.read(['deposits', 'discard', record.id, '--yes']);
      expect(await desk.read(['get', record.id])).toMatchObject({
        title: `Tide readings ${desk.word}`,
        state: 'published',
        isDraft: false,
      });
    });

    test('a community is asked, answers, and the request is spoken of, taken back and accepted from here', async () => {
      const community = await desk.createCommunity('other');
      await desk.settle();
      const waiting = await desk.make('--publish', '--community', community);
      expect(waiting).toMatchObject({ state: 'in-review', request: { status: 'open' } });
      const request = waiting.request.url.split('/').at(-1);
      const told = await desk.run(['request', request]);
      expect(told.stdout).toMatch(/community-submission: submitted\)[\s\S]*offered: cancel/);
      expect((await desk.run(['request', request, 'comment', 'Is', '<this>', 'all?'])).stdout).toMatch(/^The comment stands at /);
      const early = await desk.run(['request', request, 'accept']);
      expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('[archive-cannot]')]);
      await desk.settle();
      expect((await desk.read(['status', waiting.id])).requests).toMatchObject([{ id: request, status: 'submitted', about: waiting.id }]);

      expect(await desk.read(['request', request, 'accept', 'Welcome.'], 'other')).toMatchObject({ status: 'accepted', isOpen: false });
      expect(await desk.read(['get', waiting.id], 'nobody')).toMatchObject({ state: 'published' });

      const second = await desk.make('--publish', '--community', community);
      await desk.read(['request', second.request.url.split('/').at(-1), 'cancel']);
      expect(await desk.read(['get', second.id])).toMatchObject({ state: 'draft' });
      await desk.settle();
      const status = await desk.read(['status', second.id]);
      expect([status.requests, status.closedRequests]).toMatchObject([[], [{ status: 'cancelled', about: second.id }]]);
      expect((await desk.run(['status', second.id])).stdout).toMatch(
        /\n\nClosed requests:\n {2}\S+ {2}.*submission: cancelled\)\n.*\/requests\/\S+\n$/,
      );

      const third = await desk.make('--publish', '--community', community);
      await desk.read(['request', third.request.url.split('/').at(-1), 'decline', 'Not here.'], 'other');
      expect((await desk.read(['status', third.id])).closedRequests).toMatchObject([{ status: 'declined' }]);
      const edit = async (...words: string[]): Promise<string> =>
        desk.plain((await desk.run(['edit', third.id, ...words])).stdout, [third.id, community]);
      const declined = await edit('--community', community, '--publish');
      expect(declined).toMatch(/^The reviewers of its community declined SERVER\S+\/ID1: \S+\n {2}«Not here\.»\nNothing was written/);
      expect(declined).toMatch(
        /\nTo ask again: change something .* edit ID1 --community ID2 --publish --archive[^\n]*\nWithout `--community`/,
      );
      expect(desk.writes([])).toEqual([]);
      expect(await edit('--metadata', 'title: Here', '--community', community, '--publish')).toMatch(
        /waits for the reviewers of its community/,
      );
    });

    test('words are looked up in every vocabulary', async () => {
      const community = await desk.createCommunity('other');
      await desk.settle();
      for (const [words, line] of [
        [['licences', 'mit'], /^mit {2}MIT License$/m],
        [['communities', community], new RegExp(`^${community} {2}Community ${community}$`, 'm')],
        [['funders', 'science', 'foundation'], /^021nxhr62 {2}National Science Foundation$/m],
        [['names', 'carberry'], /^0000-0002-1825-0097 {2}Carberry, Josiah$/m],
        // A server loads its own: there are none on the real one.
        [['awards', 'openaire'], /^(00k4n6c32::\d+ {2}\S|Nothing was found\.$)/m],
        [['subjects', 'mathematics'], /^(\S+ {2}\S|Nothing was found\.$)/m],
      ] as const)
        expect([words, (await desk.run(['lookup', ...words])).stdout]).toEqual([words, expect.stringMatching(line)]);
    });
  });
};

/** Where curators look at everything first (TU Wien). */
export const curatedRecordsSuite = (name: string, open: () => Promise<Server>): void => {
  test(`records by hand, on ${name} that has curators: they are asked, criticise, are handed it again, and accept`, async () => {
    const desk = await openDesk(await open());
    try {
      const waiting = await desk.make('--publish');
      expect(waiting).toMatchObject({ state: 'in-curation', request: { status: 'open', to: 'curators' } });
      const request = waiting.request.url.split('/').at(-1);
      const act = async (who: Account, ...words: string[]): Promise<string> =>
        (await desk.read(['request', request, ...words], who)).status;
      expect(await act('reviewer', 'review')).toBe('review');
      expect(await act('reviewer', 'critique', 'Which gauge?')).toBe('critiqued');
      expect(await act('owner', 'resubmit', 'The one in the harbour.')).toBe('resubmitted');
      expect(await act('reviewer', 'review')).toBe('review');
      expect(await act('reviewer', 'accept')).toBe('accepted');
      await desk.settle();
      expect(await desk.read(['edit', waiting.id, '--publish'])).toMatchObject({ state: 'published', id: waiting.id });

      // A correction is looked at, too, and until then the public record says what it said.
      const told = async (...words: string[]): Promise<string> =>
        desk.plain((await desk.run(['edit', waiting.id, ...words])).stdout, [waiting.id]);
      const words = ['--metadata', 'title: Harbour gauge'];
      const [asked, again] = [await told(...words), await told(...words)];
      expect(asked).toMatch(/^SERVER\/\S+\/ID1 waits for the curators: /);
      expect(asked).toContain('\nOnce they have accepted it, publish it: archive-release edit ID1 --publish');
      expect(again).toMatch(/^SERVER\/\S+\/ID1 waits for the curators: \S+\nNothing was changed: they look at it, /);
      for (const text of [asked, again]) expect(text).not.toMatch(/Note:|To publish it|says all that already/);
      expect((await desk.read(['status', waiting.id])).requests).toMatchObject([{ id: request, isOpen: true }]);
    } finally {
      await desk.close();
    }
  });

  test(`records by hand, on ${name} that has curators: nothing is sent while they look, and what they said is told with what to do`, async () => {
    const desk = await openDesk(await open());
    try {
      const { id, request } = await desk.make('--publish');
      const said = request.url.split('/').at(-1);
      const told = async (...words: string[]): Promise<string> => {
        const { code, stdout, stderr } = await desk.run(['edit', id, ...words]);
        expect([words, code, stderr]).toEqual([words, 0, code === 0 ? expect.anything() : '']);
        return desk.plain(stdout, [id, said]);
      };
      await desk.put('new.txt', 'Later.\n');
      for (const words of [
        ['-f', 'new.txt'],
        ['--remove', 'notes.txt'],
        ['-f', 'new.txt', '--metadata', 'title: Other', '--publish'],
      ]) {
        expect(await told(...words)).toMatch(/^SERVER\/\S+\/ID1 waits for the curators: \S+\nNothing was changed: they look at it, /);
        expect([words, desk.writes([])]).toEqual([words, []]);
      }
      expect(await desk.read(['get', id])).toMatchObject({ title: `Tide readings ${desk.word}` });

      for (const [action, ...words] of [['review'], ['critique', 'Which <gauge>?']] as const)
        await desk.read(['request', said, action, ...words], 'reviewer');
      await desk.settle();
      const critique = await told('--publish');
      expect(critique).toMatch(
        /^The curators want changes in SERVER\/\S+\/ID1 before it is public: \S+\/ID2\n {2}«Which .*\?»\nNothing was written/,
      );
      expect(critique).toContain('\nTo answer in words: archive-release request ID2 resubmit TEXT --archive inveniordm');
      expect(critique).toMatch(/\nOr: change something by `edit`, .*: archive-release edit ID1 --publish --archive inveniordm/);
      expect([desk.writes([]), critique]).toEqual([[], expect.not.stringContaining('To publish it')]);
      // What is changed in answer is no critique any more, and is handed back.
      expect(await told('-f', 'new.txt')).toMatch(
        /^The draft is [\s\S]*\n\nTo ask the curators again: archive-release edit ID1 --publish /,
      );
      expect(await told('--publish')).toMatch(/^SERVER\/\S+\/ID1 waits for the curators: /);

      await desk.read(['request', said, 'cancel']);
      await desk.settle();
      expect(await told('--publish')).toMatch(
        /^The request that the curators look at SERVER\S+ was cancelled: [\s\S]*request ID2 resubmit TEXT/,
      );
    } finally {
      await desk.close();
    }
  });
};
