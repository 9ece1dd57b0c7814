/** What every archive's adapter promises: one suite, whose cases are chosen by what the server can do. */
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import type { Deposit, Observed, StoredFile } from '../../src/model/deposit.ts';
import { type Release, type ReleaseFile, toMarker } from '../../src/model/release.ts';
import type { Repository } from '../../src/repositories/repository.ts';
import { aFile, aRecord, aRelease, checksumOf, type Ground } from './ground.ts';

/** The code of the error that comes, and its message; a success fails the test. */
export const failureOf = async (promise: Promise<unknown>): Promise<ArchiveError> => {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return thrown;
    throw thrown;
  }
  throw new Error('nothing failed');
};

const options = (signal = new AbortController().signal) => ({ onProgress: () => {}, signal });

export const contract = (name: string, openGround: () => Promise<Ground>): void => {
  describe(`${name} keeps the contract`, () => {
    let ground: Ground;
    let one: Release;
    let two: Release;
    beforeEach(async () => {
      ground = await openGround();
      one = releaseOf('v1.0.0');
      two = releaseOf('v1.1.0');
    });
    afterEach(() => ground.close());

    const releaseOf = (tag: string, { repository = 'demo', ...details }: { repository?: string; commit?: string } = {}): Release =>
      aRelease(tag, { ...details, url: `https://github.com/${ground.owner}/${repository}` });
    const files = [aFile('tool.tar.gz', 'the first bytes'), aFile('notes ü+#.txt', 'words')];

    /** As the plan does it: some servers want a list of names first. */
    const put = async (repository: Repository, draft: Deposit, ...some: readonly ReleaseFile[]): Promise<readonly StoredFile[]> => {
      await repository.declareFiles(draft, some);
      return Promise.all(some.map((file) => repository.upload(draft, file, options())));
    };

    /** What there are bytes of. */
    const filesOf = ({ thisRelease }: Observed): readonly StoredFile[] =>
      (thisRelease[0]?.files ?? []).filter(({ isPending }) => !isPending);

    /** The whole way of a first release. */
    const archiveFirst = async (release = one, content: readonly ReleaseFile[] = files): Promise<Deposit> => {
      const repository = ground.open();
      const draft = await repository.create(aRecord(release));
      for (const file of content) await put(repository, draft, file);
      const published = await repository.publish(draft);
      await ground.settle();
      return published;
    };

    const beforeOf = async (repository: Repository, release: Release): Promise<Deposit> => {
      const { before } = await repository.observe(release, {});
      if (before === undefined) throw new Error('nothing is there before this release');
      return before;
    };

    describe('a first release', () => {
      test('is not there before it is made', async () => {
        const observed = await ground.open().observe(one, {});
        expect(observed.thisRelease).toEqual([]);
        expect(observed.before).toBeUndefined();
        expect(observed.openDraft).toBeUndefined();
        expect(observed.abilities.seesDrafts).toBe(true);
      });

      test('has its marker and its whole metadata with the first request', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        expect(draft).toMatchObject({ state: 'draft', isEdit: false, version: '1.0.0', marker: toMarker(one), files: [] });
        expect(repository.differences(draft, aRecord(one))).toEqual([]);
        // Where reserving the DOI, or the file of the metadata, is a request of its own, it is the second.
        expect(ground.writes().filter((request) => !/\/(pids\/doi|resource_patch)$/.test(request))).toHaveLength(1);
      });

      test('is published with its files, and read back as it was sent', async () => {
        const repository = ground.open();
        const published = await archiveFirst();
        const { abilities } = await repository.observe(one, {});
        expect(published.state).toBe('published');
        expect(published.doi !== undefined).toBe(abilities.reservesDois);
        expect(published.files.map(({ name, size }) => [name, size]).toSorted()).toEqual(
          files.map(({ name, size }) => [name, size]).toSorted(),
        );
        if (abilities.checksum !== undefined) {
          expect(published.files.find((file) => file.name === 'tool.tar.gz')?.checksum).toEqual(
            checksumOf('the first bytes', abilities.checksum),
          );
        }
        expect(repository.differences(published, aRecord(one))).toEqual([]);
      });

      test('knows beforehand the DOI that it gets', async () => {
        const repository = ground.open();
        const { abilities } = await repository.observe(one, {});
        if (!abilities.reservesDois) return;
        const draft = await repository.create(aRecord(one));
        expect(draft.doi).toBeUndefined();
        await put(repository, draft, aFile('a.txt', 'a'));
        expect((await repository.publish(draft)).doi).toBe(draft.reservedDoi);
      });

      test('is found again after each step, by a run that remembers nothing', async () => {
        const { id } = await ground.open().create(aRecord(one));
        for (const file of files) {
          await ground.settle();
          const { thisRelease } = await ground.open().observe(one, {});
          expect(thisRelease.map((deposit) => [deposit.id, deposit.state, deposit.marker])).toEqual([[id, 'draft', toMarker(one)]]);
          await put(ground.open(), thisRelease[0] as Deposit, file);
        }
        expect(
          filesOf(await ground.open().observe(one, {}))
            .map((file) => file.name)
            .toSorted(),
        ).toEqual(files.map((file) => file.name).toSorted());
      });

      test('is observed without a write once it is published', async () => {
        const published = await archiveFirst();
        const before = ground.writes().length;
        const { thisRelease } = await ground.open().observe(one, {});
        expect(thisRelease).toHaveLength(1);
        expect(thisRelease[0]).toMatchObject({ id: published.id, state: 'published', marker: toMarker(one) });
        expect(thisRelease[0]?.doi).toBe(published.doi);
        expect(ground.writes()).toHaveLength(before);
      });

      test('is told the same in short, where it is as wanted, and by two questions', async () => {
        await archiveFirst();
        const repository = ground.open();
        const isAsWanted = (deposit: Deposit) => repository.differences(deposit, aRecord(one)).length === 0;
        const before = ground.reads().length;
        const { thisRelease } = await repository.observe(one, { isAsWanted });
        expect(ground.reads().length - before).toBe(2);
        expect(thisRelease).toEqual((await ground.open().observe(one, {})).thisRelease);
      });

      test('is never told as wanted on the word of a search that lags behind a correction', async () => {
        const first = await archiveFirst();
        const repository = ground.open();
        if (!(await repository.observe(one, {})).abilities.editsPublished) return;
        const { deposit } = await repository.describe(await repository.edit(first), aRecord(one, { title: 'A better title' }));
        await repository.publish(deposit);
        const again = ground.open();
        const isAsWanted = (found: Deposit) => again.differences(found, aRecord(one)).length === 0;
        const [now] = (await again.observe(one, { isAsWanted })).thisRelease;
        expect(again.differences(now as Deposit, aRecord(one)).map(({ field }) => field)).toEqual(['title']);
      });

      test('is told with what somebody is changing in it, also where it is as wanted', async () => {
        const first = await archiveFirst();
        const repository = ground.open();
        if (ground.isShared || !(await repository.observe(one, {})).abilities.editsPublished) return;
        await repository.describe(await repository.edit(first), aRecord(one, { title: 'Half a title' }));
        await ground.settle();
        const { thisRelease, openDraft } = await ground.open().observe(one, { isAsWanted: () => true });
        expect(thisRelease).toMatchObject([{ id: first.id, isEdit: false }]);
        expect(openDraft).toMatchObject({ whose: 'foreign', deposit: { id: first.id, isEdit: true } });
      });

      test('is read by id at once, though a search does not find it yet', async () => {
        const { id } = await ground.open().create(aRecord(one));
        const { thisRelease } = await ground.open().observe(one, { id });
        expect(thisRelease.map((deposit) => deposit.id)).toEqual([id]);
      });

      test('that has a twin shows both, the older first; where a name is given once, there is none', async () => {
        const older = await ground.open().create(aRecord(one));
        await ground.clock.wait(5000);
        const younger = await ground.open().create(aRecord(one));
        await ground.settle();
        const { thisRelease } = await ground.open().observe(one, {});
        expect(thisRelease.map(({ id }) => id)).toEqual([older.id, younger.id].slice(0, ground.isShared ? 1 : 2));
      });

      test('is found among more deposits of its repository than a short page shows, and so is its concept', async () => {
        if (ground.isShared) return;
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        for (let at = 1; at <= 25; at += 1) await repository.create(aRecord(releaseOf(`v2.0.${at}`)));
        await ground.settle();
        expect((await ground.open().observe(one, {})).thisRelease.map(({ id }) => id)).toEqual([draft.id]);
        expect(
          (await ground
            .open()
            .observe(releaseOf('v3.0.0'), {})
            .catch((thrown: unknown) => thrown)) as unknown,
        ).toMatchObject({
          code: 'concept-unclear',
          message: expect.stringContaining('several records'),
        });
      });

      test('that was made at this run’s own request says so, and can be taken away again: nothing of it is left, and its twin stays', async () => {
        const repository = ground.open();
        if (repository.discard === undefined) return;
        const older = await ground.open().create(aRecord(one));
        await ground.clock.wait(5000);
        const younger = await repository.create(aRecord(one));
        expect(younger.isMade).toBe(true);
        const [now] = (await repository.observe(one, { id: younger.id })).thisRelease;
        await repository.discard(now ?? younger);
        await repository.discard(now ?? younger); // gone already is as good
        await ground.settle();
        expect((await ground.open().observe(one, {})).thisRelease.map(({ id }) => id)).toEqual([older.id]);
      });

      test('shows the commit that it was archived from, when the tag has moved', async () => {
        const published = await archiveFirst();
        const moved = releaseOf('v1.0.0', { commit: 'f'.repeat(40) });
        const { thisRelease } = await ground.open().observe(moved, {});
        expect(thisRelease).toMatchObject([{ id: published.id, marker: toMarker(one) }]);
      });

      test('is found under the name that its repository had before', async () => {
        const published = await archiveFirst();
        const renamed = releaseOf('v1.0.0', { repository: 'renamed' });
        const { thisRelease } = await ground.open().observe(renamed, { formerUrls: [one.repository.url] });
        expect(thisRelease.map(({ id }) => id)).toEqual([published.id]);
      });
    });

    describe('a community that is asked', () => {
      /** The draft of a first version, submitted; undefined where communities are not asked. */
      const submitFirst = async () => {
        const repository = ground.open();
        const { abilities } = await repository.observe(one, {});
        const community = await ground.hands.openCommunity?.();
        if (!abilities.asksCommunities || community === undefined || repository.submit === undefined) return undefined;
        const draft = await repository.create(aRecord(one));
        await put(repository, draft, ...files);
        const asked = await repository.submit(draft, { to: 'community', community: community.slug });
        await ground.settle();
        return { ...community, asked, request: asked.request?.id ?? '' };
      };

      test('is told of to a run that remembers nothing, and what it accepts is public', async () => {
        const submitted = await submitFirst();
        if (submitted === undefined) return;
        const { slug, answer, asked, request } = submitted;
        expect(asked).toMatchObject({ state: 'in-review', request: { to: 'community', status: 'open' } });
        const hint = { communities: [slug] };
        const waiting = await ground.open().observe(one, hint);
        expect(waiting.thisRelease[0]).toMatchObject({ id: asked.id, state: 'in-review', request: { id: request, status: 'open' } });
        await answer(request, 'accept');
        await ground.settle();
        const accepted = await ground.open().observe(one, hint);
        expect(accepted.thisRelease[0]).toMatchObject({ id: asked.id, state: 'published', communities: expect.arrayContaining([slug]) });
      });

      test('that declines is told with its words, and the draft can be published without it', async () => {
        const submitted = await submitFirst();
        if (submitted === undefined) return;
        const { answer, asked, request } = submitted;
        await answer(request, 'decline', 'Not about coasts');
        await ground.settle();
        const repository = ground.open();
        const [declined] = (await repository.observe(one, {})).thisRelease;
        expect(declined).toMatchObject({ state: 'draft', request: { status: 'declined', isAnswered: false, words: ['Not about coasts'] } });
        const published = await repository.publish(declined ?? asked);
        expect(published).toMatchObject({ id: asked.id, state: 'published' });
        await ground.settle();
        expect((await ground.open('none').observe(one, {})).thisRelease.map(({ id }) => id)).toEqual([asked.id]);
      });

      test('that is not there is refused before anything is written', async () => {
        const repository = ground.open();
        if (repository.checkCommunities === undefined) return;
        expect((await failureOf(repository.checkCommunities(['no-such-community']))).code).toBe('community-refused');
        expect(ground.writes()).toEqual([]);
      });
    });

    describe('the release that waits', () => {
      const urls = (): readonly string[] => [one.repository.url];

      test('is the one whose draft is open, also as a new version; what is published waits for nobody', async () => {
        const repository = ground.open();
        if (repository.findWaiting === undefined) return;
        expect(await repository.findWaiting(urls())).toBeUndefined();
        await archiveFirst();
        expect(await repository.findWaiting(urls())).toBeUndefined();
        const before = await beforeOf(repository, two);
        const draft = await repository.newVersion(before);
        await ground.settle();
        // It carries the markers of the version before.
        expect(await repository.findWaiting(urls())).toBeUndefined();
        await repository.describe(draft, aRecord(two));
        await ground.settle();
        expect(await repository.findWaiting(urls())).toBe('v1.1.0');
      });

      test('has its tag as it was written', async () => {
        const repository = ground.open();
        if (repository.findWaiting === undefined) return;
        await repository.create(aRecord(releaseOf('parser/v1.0+ü')));
        await ground.settle();
        expect(await repository.findWaiting(urls())).toBe('parser/v1.0+ü');
      });
    });

    describe('a new version', () => {
      test('follows the latest one of the concept, which is found by itself', async () => {
        const first = await archiveFirst();
        const observed = await ground.open().observe(two, {});
        expect(observed.thisRelease).toEqual([]);
        expect(observed.before).toMatchObject({ id: first.id, state: 'published' });
        expect(observed.openDraft).toBeUndefined();
      });

      test('keeps the files of the version before until they are removed, one by one', async () => {
        const first = await archiveFirst();
        const repository = ground.open();
        const { abilities } = await repository.observe(two, {});
        const claimed = await repository.newVersion(first);
        expect(claimed.id).not.toBe(first.id);
        expect(claimed.conceptId).toBe(first.conceptId);
        const { thisRelease } = await repository.observe(two, { id: claimed.id });
        const empty = thisRelease[0] as Deposit;
        const names = files.map((file) => file.name).toSorted();
        expect(empty.files.map((file) => file.name).toSorted()).toEqual(abilities.copiesFiles ? names : []);
        expect(empty.importable?.map((file) => file.name).toSorted()).toEqual(abilities.importsFiles ? names : undefined);
        if (abilities.importsFiles) await repository.importFiles(empty);
        const draft = (await repository.observe(two, { id: claimed.id })).thisRelease[0] as Deposit;
        expect(draft.files.map((file) => file.name).toSorted()).toEqual(abilities.copiesFiles || abilities.importsFiles ? names : []);
        for (const file of draft.files) await repository.removeFile(draft, file);
        const after = await repository.observe(two, { id: claimed.id });
        expect(after.thisRelease[0]?.files).toEqual([]);
        expect((await ground.open().observe(one, {})).thisRelease[0]?.files).toHaveLength(2);
      });

      test('is recognised as an untouched copy, as long as nothing is written to it', async () => {
        const first = await archiveFirst();
        const draft = await ground.open().newVersion(first);
        await ground.settle();
        if (ground.isShared) {
          expect(await ground.open().observe(two, {})).toMatchObject({ thisRelease: [], before: { id: first.id } });
          return;
        }
        const observed = await ground.open().observe(two, {});
        expect(observed.thisRelease).toEqual([]);
        expect(observed.openDraft).toMatchObject({ whose: 'pristine-copy', deposit: { id: draft.id } });
        expect((await ground.open().observe(one, {})).thisRelease.map(({ id }) => id)).toEqual([first.id]);
      });

      test('is this release’s once it is described, found or not found by the search', async () => {
        const first = await archiveFirst();
        const repository = ground.open();
        const draft = await repository.newVersion(first);
        await ground.settle();
        const { deposit, dropped } = await repository.describe(draft, aRecord(two));
        expect(dropped).toEqual([]);
        expect(deposit).toMatchObject({ version: '1.1.0', marker: toMarker(two) });
        if (!ground.isShared) expect(deposit.id).toBe(draft.id);
        const atOnce = await ground.open().observe(two, {});
        expect([
          ...atOnce.thisRelease.map(({ id }) => id),
          ...(atOnce.openDraft?.whose === 'this-release' ? [atOnce.openDraft.deposit.id] : []),
        ]).toEqual([deposit.id]);
        await ground.settle();
        expect((await ground.open().observe(two, {})).thisRelease.map(({ id }) => id)).toEqual([deposit.id]);
        expect((await ground.open().observe(one, {})).thisRelease.map(({ id }) => id)).toEqual([first.id]);
      });

      test('of another release is told as such, and left alone', async () => {
        const repository = ground.open();
        const draft = await repository.newVersion(await archiveFirst());
        await repository.describe(draft, aRecord(two));
        await ground.settle();
        const { openDraft, thisRelease } = await ground.open().observe(releaseOf('v1.2.0'), {});
        expect(thisRelease).toEqual([]);
        if (ground.isShared) expect(openDraft).toBeUndefined();
        else expect(openDraft).toMatchObject({ whose: 'other-release', deposit: { id: draft.id, marker: toMarker(two) } });
      });

      test('that somebody began by hand is foreign, and is not adopted', async () => {
        if (ground.hands.beginVersionByHand === undefined) return;
        const first = await archiveFirst();
        await ground.hands.beginVersionByHand(first);
        await ground.settle();
        const { openDraft } = await ground.open().observe(two, {});
        expect(openDraft?.whose).toBe('foreign');
        const failure = await failureOf(ground.open().newVersion(first));
        expect(failure.code).toBe('draft-foreign');
        expect(failure.message).toContain(openDraft?.deposit.url);
      });

      test('is published beside the first, with its own files', async () => {
        const first = await archiveFirst();
        const repository = ground.open();
        const { deposit: draft } = await repository.describe(await repository.newVersion(await beforeOf(repository, two)), aRecord(two));
        const { abilities } = await repository.observe(two, { id: draft.id });
        if (abilities.importsFiles) await repository.importFiles(draft);
        const { thisRelease } = await repository.observe(two, { id: draft.id });
        for (const file of thisRelease[0]?.files ?? []) if (file.name !== 'tool.tar.gz') await repository.removeFile(draft, file);
        const isTaken = abilities.copiesFiles || abilities.importsFiles;
        await put(repository, draft, aFile('new.bin', 'new bytes'), ...(isTaken ? [] : files.slice(0, 1)));
        const second = await repository.publish(draft);
        expect(second.files.map(({ name }) => name).toSorted()).toEqual(['new.bin', 'tool.tar.gz']);
        expect(second.conceptDoi).toBe(first.conceptDoi);
        if (abilities.reservesDois) expect(second.doi).not.toBe(first.doi);
        await ground.settle();
        expect((await beforeOf(ground.open(), releaseOf('v1.2.0'))).id).toBe(second.id);
        expect((await ground.open().observe(two, {})).thisRelease.map(({ id }) => id)).toEqual([second.id]);
      });
    });

    describe('a correction', () => {
      test('is opened, written and published under the same DOI', async () => {
        const first = await archiveFirst();
        const repository = ground.open();
        if (!(await repository.observe(one, {})).abilities.editsPublished) return;
        const corrected = aRecord(one, { title: 'A better title', keywords: ['one'] });
        expect(
          repository
            .differences(first, corrected)
            .map(({ field }) => field)
            .toSorted(),
        ).toEqual(['keywords', 'title']);
        const open = await repository.edit(first);
        expect(open).toMatchObject({ id: first.id, isEdit: true });
        // Where nothing stands open, only who corrects it knows.
        expect((await ground.open().observe(one, {})).thisRelease).toMatchObject([{ id: first.id, isEdit: !ground.isShared }]);
        expect((await repository.describe(open, corrected)).dropped).toEqual([]);
        const published = await repository.publish(open);
        expect(published).toMatchObject({ id: first.id, isEdit: false });
        expect(published.doi).toBe(first.doi);
        expect(repository.differences(published, corrected)).toEqual([]);
        expect(published.files).toHaveLength(2);
      });

      test('clears what is not said any more', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one, { references: ['A book'] }));
        const { deposit } = await repository.describe(draft, aRecord(one));
        expect(repository.differences(deposit, aRecord(one))).toEqual([]);
        expect(repository.differences(deposit, aRecord(one, { references: ['A book'] }))).toMatchObject([
          { field: 'references', found: undefined },
        ]);
      });
    });

    describe('an upload', () => {
      test('counts the bytes that go, to the last one', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        const seen: number[] = [];
        const file = aFile('big.bin', Buffer.alloc(1_000_000, 'x'), {
          open: () =>
            Readable.from(
              Array.from({ length: 10 }, () => Buffer.alloc(100_000, 'x')),
              { objectMode: false },
            ),
        });
        await repository.declareFiles(draft, [file]);
        await repository.upload(draft, file, { ...options(), onProgress: (bytes) => seen.push(bytes) });
        expect(seen.at(-1)).toBe(1_000_000);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      });

      test('takes names with every character that a file name may have', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        const names = [
          'a b.txt',
          '100%.txt',
          'a+b#c?d&e=f.txt',
          'ümläut-é.txt',
          '日本語.zip',
          'it\'s "quoted".txt',
          '🚀.bin',
          '%2e.txt',
          '-rf',
          'a\\b',
        ];
        for (const name of names) await put(repository, draft, aFile(name, name));
        const { thisRelease } = await repository.observe(one, { id: draft.id });
        expect(thisRelease[0]?.files.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
      });

      test('that arrives with other bytes is seen, and sent again', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        ground.trouble.corruptUploads(1);
        const file = aFile('a.bin', 'the true bytes');
        const { abilities } = await repository.observe(one, {});
        expect(await put(repository, draft, file)).toMatchObject([{ checksum: checksumOf('the true bytes', abilities.checksum) }]);
        expect(file.opened()).toBe(2);
      });

      test('that arrives with other bytes every time is an error', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        ground.trouble.corruptUploads(100);
        expect((await failureOf(put(repository, draft, aFile('a.bin', 'the true bytes')))).code).toBe('upload-unproved');
      });

      test('of bytes that were not promised never reaches its end', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        const changed = aFile('a.bin', 'other bytes!', { promised: 'these bytes!' });
        expect((await failureOf(put(repository, draft, changed))).code).toBe('file-changed');
        const shorter = aFile('b.bin', 'short', { promised: 'much longer' });
        expect((await failureOf(put(repository, draft, shorter))).code).toBe('file-changed');
        const longer = aFile('c.bin', 'much longer', { promised: 'short' });
        expect((await failureOf(put(repository, draft, longer))).code).toBe('file-changed');
        expect(filesOf(await repository.observe(one, { id: draft.id }))).toEqual([]);
      });

      test('whose source breaks off is opened again from the first byte', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        const broken = (): Readable =>
          Readable.from(
            (async function* () {
              yield Buffer.from('half of ');
              throw await Promise.resolve(new Error('the line went dead'));
            })(),
            { objectMode: false },
          );
        const file = aFile('a.bin', 'half of it', {
          open: (turn) => (turn === 1 ? broken() : Readable.from([Buffer.from('half of it')], { objectMode: false })),
        });
        expect(await put(repository, draft, file)).toMatchObject([{ size: 10 }]);
        expect(file.opened()).toBe(2);
      });

      test('whose connection breaks is sent again', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        ground.trouble.breakUpload();
        const file = aFile('a.bin', Buffer.alloc(300_000, 'y'));
        const [stored] = await put(repository, draft, file);
        expect(stored?.checksum).toEqual(checksumOf(Buffer.alloc(300_000, 'y'), stored?.checksum?.algorithm));
      });

      test('that is cancelled says so, and leaves nothing behind', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        const controller = new AbortController();
        const endless = aFile('a.bin', '', { promised: Buffer.alloc(1_000_000), open: () => new Readable({ read() {} }) });
        await repository.declareFiles(draft, [endless]);
        const pending = failureOf(repository.upload(draft, endless, options(controller.signal)));
        controller.abort();
        expect((await pending).code).toBe('cancelled');
        expect(filesOf(await repository.observe(one, { id: draft.id }))).toEqual([]);
      });

      test('replaces a file of the same name', async () => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        await put(repository, draft, aFile('a.bin', 'old'));
        await put(repository, draft, aFile('a.bin', 'newer'));
        const { thisRelease } = await repository.observe(one, { id: draft.id });
        expect(thisRelease[0]?.files).toMatchObject([{ name: 'a.bin', size: 5 }]);
      });

      test('may go beside others, as many as the archive says', async () => {
        const repository = ground.open();
        const { abilities } = await repository.observe(one, {});
        const draft = await repository.create(aRecord(one));
        const several = Array.from({ length: abilities.parallelUploads }, (_, index) =>
          aFile(`f${index}.bin`, Buffer.alloc(50_000, String(index))),
        );
        const stored = await put(repository, draft, ...several);
        expect(stored.map(({ name }) => name).toSorted()).toEqual(several.map(({ name }) => name).toSorted());
      });
    });

    describe('an answer that does not come', () => {
      test.each([true, false])('to a create (happened: %s) makes one draft, never two', async (happened) => {
        ground.trouble.loseClaim('create', happened);
        const draft = await ground.open().create(aRecord(one));
        expect(draft.marker).toEqual(toMarker(one));
        // What was found may be another run's.
        if (happened) expect(draft.isMade).toBeUndefined();
        await ground.settle();
        expect((await ground.open().observe(one, {})).thisRelease.map(({ id }) => id)).toEqual([draft.id]);
      });

      test.each([true, false])('to a new version (happened: %s) makes one draft, never two', async (happened) => {
        const first = await archiveFirst();
        ground.trouble.loseClaim('new-version', happened);
        const repository = ground.open();
        const draft = await repository.newVersion(first);
        expect(draft).toMatchObject({ state: 'draft', conceptId: first.conceptId });
        const { deposit } = await repository.describe(draft, aRecord(two));
        await ground.settle();
        expect((await ground.open().observe(two, {})).thisRelease.map(({ id }) => id)).toEqual([deposit.id]);
      });

      test.each([true, false])('to a publish (happened: %s) ends in one published record', async (happened) => {
        const repository = ground.open();
        const draft = await repository.create(aRecord(one));
        await put(repository, draft, aFile('a.txt', 'a'));
        ground.trouble.losePublish(happened);
        expect(await repository.publish(draft)).toMatchObject({ id: draft.id, state: 'published' });
      });

      test('to a correction’s publish is resolved by reading, too', async () => {
        const first = await archiveFirst();
        const repository = ground.open();
        const open = await repository.edit(first);
        await repository.describe(open, aRecord(one, { title: 'Corrected' }));
        ground.trouble.losePublish(true);
        expect(await repository.publish(open)).toMatchObject({ id: first.id, isEdit: false });
      });

      test('for a while is waited for', async () => {
        const repository = ground.open();
        ground.trouble.failRequests(2);
        expect((await repository.observe(one, {})).thisRelease).toEqual([]);
      });
    });

    describe('publishing', () => {
      test('what is published already gives the record, and does nothing', async () => {
        const first = await archiveFirst();
        expect(await ground.open().publish(first)).toMatchObject({ id: first.id, state: 'published' });
      });

      test('without a file is refused in the server’s own words, where it needs one', async () => {
        const repository = ground.open();
        if (ground.needsNoFile) {
          expect(await repository.publish(await repository.create(aRecord(one)))).toMatchObject({ state: 'published', files: [] });
          return;
        }
        const failure = await failureOf(repository.publish(await repository.create(aRecord(one))));
        expect(failure.code).toBe('record-refused');
        expect(failure.message).toMatch(/file/i);
      });
    });

    describe('a token', () => {
      test('that is not there still lets published records be seen, and says that drafts are not', async () => {
        const first = await archiveFirst();
        const anonymous = ground.open('none');
        const observed = await anonymous.observe(one, {});
        expect(observed.abilities.seesDrafts).toBe(false);
        expect(observed.thisRelease).toMatchObject([{ id: first.id, state: 'published', marker: toMarker(one), files: [{}, {}] }]);
        expect(anonymous.differences(observed.thisRelease[0] as Deposit, aRecord(one))).toEqual([]);
        expect((await anonymous.observe(two, {})).before?.id).toBe(first.id);
      });

      test('that is not there forbids every write, before any request', async () => {
        const draft = await ground.open().create(aRecord(one));
        const anonymous = ground.open('none');
        const before = ground.writes().length;
        for (const write of [
          anonymous.create(aRecord(one)),
          anonymous.newVersion(draft),
          anonymous.edit(draft),
          anonymous.describe(draft, aRecord(one)),
          anonymous.upload(draft, aFile('a', 'a'), options()),
          anonymous.removeFile(draft, { id: 'x', name: 'a', size: 1 }),
          anonymous.publish(draft),
        ]) {
          expect((await failureOf(write)).code).toBe('token-missing');
        }
        expect(ground.writes()).toHaveLength(before);
      });

      test('that is wrong is told as such', async () => {
        expect((await failureOf(ground.open('wrong').observe(one, {}))).code).toBe('token-refused');
        expect((await failureOf(ground.open('wrong').create(aRecord(one)))).code).toBe('token-refused');
      });

      test('of another account sees nothing of this one’s drafts, and cannot go on with its record', async () => {
        if (ground.isShared) return;
        await ground.open().create(aRecord(one));
        await ground.settle();
        const other = ground.open('other');
        expect((await other.observe(one, {})).thisRelease).toEqual([]);
        const first = await archiveFirst(two);
        const failure = await failureOf(other.observe(two, { concept: first.conceptDoi ?? first.id }));
        expect(failure.code).toBe('concept-unclear');
        expect(failure.message).toContain('another account');
      });
    });

    describe('a concept', () => {
      test('that another account keeps is told of, and a second one begun only where that is said', async () => {
        if (ground.isShared) return;
        await archiveFirst();
        await ground.settle();
        const other = ground.open('other');
        const failure = await failureOf(other.observe(two, {}));
        expect([failure.code, failure.remedy]).toEqual(['concept-unclear', expect.stringContaining('`new`')]);
        expect(await other.observe(two, { concept: 'new' })).toMatchObject({ thisRelease: [] });
        const { before } = await other.observe(two, { adopt: true });
        expect(before).toMatchObject({ state: 'published', version: '1.0.0' });
        expect((await failureOf(other.newVersion(before as Deposit))).code).toBe('archive-refused');
      });

      test('is found by its DOI, by a version’s DOI, by number and by address', async () => {
        const first = await archiveFirst();
        for (const concept of [
          first.conceptDoi,
          first.doi,
          first.doi && `https://doi.org/${first.doi}`,
          first.url,
          first.id,
          first.conceptId,
        ]) {
          if (concept === undefined) continue;
          const { before } = await ground.open().observe(releaseOf('v9.0.0', { repository: 'elsewhere' }), { concept });
          expect([concept, before?.id]).toEqual([concept, first.id]);
        }
      });

      test('that is not there, or is not understood, is named', async () => {
        for (const concept of ['999999999', 'what I mean', '10.1000/xyz', 'https://example.org/records/12']) {
          const failure = await failureOf(ground.open().observe(one, { concept }));
          expect(failure.code).toBe('concept-unclear');
          expect(failure.message).toContain(concept);
        }
      });

      test('that is one of several of ours must be chosen by name', async () => {
        if (ground.isShared) return;
        const first = await archiveFirst();
        const repository = ground.open();
        const draft = await repository.create(aRecord(two));
        await put(repository, draft, aFile('a.txt', 'a'));
        const second = await repository.publish(draft);
        await ground.settle();
        const third = releaseOf('v1.2.0');
        const failure = await failureOf(ground.open().observe(third, {}));
        expect(failure.code).toBe('concept-unclear');
        expect(failure.remedy).toContain('concept');
        for (const deposit of [first, second]) {
          expect(failure.message).toContain(deposit.conceptDoi);
          expect((await ground.open().observe(third, { concept: deposit.conceptDoi ?? '' })).before?.id).toBe(deposit.id);
          expect((await ground.open().observe(third, { claimedDois: [deposit.conceptDoi ?? ''] })).before?.id).toBe(deposit.id);
        }
      });

      test('that a file claims is believed only if the record says that it comes from this repository', async () => {
        const first = await archiveFirst();
        if (first.doi === undefined) return;
        const fork = releaseOf('v2.0.0', { repository: 'fork' });
        const claimedDois = [first.doi ?? '', '10.1000/paper'];
        const observed = await ground.open().observe(fork, { claimedDois });
        expect(observed.before).toBeUndefined();
        expect(observed.notices.join('\n')).toContain(first.doi);
        const renamed = await ground.open().observe(fork, { claimedDois, formerUrls: [one.repository.url] });
        expect(renamed.before?.id).toBe(first.id);
      });

      test('that another tool made is told of, and gone on with only when it is named', async () => {
        if (ground.hands.archiveByOther === undefined) return;
        const made = await ground.hands.archiveByOther(one);
        await ground.settle();
        const observed = await ground.open().observe(one, {});
        expect(observed.thisRelease).toEqual([]);
        expect(observed.before).toBeUndefined();
        expect(observed.notices.join('\n')).toContain(made.conceptDoi);
        const named = await ground.open().observe(two, { concept: made.conceptDoi });
        expect(named.before?.id).toBe(made.id);
        expect(named.notices).toEqual([]);
        expect((await ground.open().observe(two, { adopt: true })).before?.id).toBe(made.id);
        expect((await ground.open().observe(one, { concept: made.conceptDoi })).thisRelease).toMatchObject([
          { id: made.id, marker: { tag: toMarker(one).tag } },
        ]);
      });

      test('of which only a draft of another release is there, is not begun a second time', async () => {
        const draft = await ground.open().create(aRecord(one));
        await ground.settle();
        const observed = await ground.open().observe(two, {});
        if (ground.isShared) {
          expect(observed).toMatchObject({ thisRelease: [], before: { conceptId: draft.conceptId } });
          return;
        }
        expect(observed.openDraft).toMatchObject({ whose: 'other-release', deposit: { id: draft.id } });
      });
    });

    test('a firewall’s page is no word about the token', async () => {
      ground.trouble.block();
      expect((await failureOf(ground.open().observe(one, {}))).code).toBe('archive-blocked');
      expect((await failureOf(ground.open().create(aRecord(one)))).code).toBe('archive-blocked');
    });

    test('a preflight names what the archive would refuse, before anything is created', async () => {
      const repository = ground.open();
      const good = await repository.preflight(aRecord(one), files);
      expect(good).toEqual([]);
      const { abilities } = await repository.observe(one, {});
      const many = Array.from({ length: abilities.limits.files + 1 }, (_, index) => aFile(`f${index}`, 'x'));
      expect((await repository.preflight(aRecord(one), many)).map(({ severity, code }) => [severity, code])).toEqual([
        ['error', 'file-count'],
      ]);
      const bad = await repository.preflight(
        aRecord(one),
        [...ground.refusedNames, 'ok'].map((name) => aFile(name, 'x')),
      );
      expect(bad.map(({ severity, code }) => [severity, code])).toEqual(ground.refusedNames.map(() => ['error', 'file-name']));
      expect(ground.writes()).toEqual([]);
    });
  });
};
