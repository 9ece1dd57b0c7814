/** What a release is that nobody has archived yet: made, told, found again; and what a preflight says before it. */
import { describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../../src/model/deposit.ts';
import { toMarker } from '../../../src/model/release.ts';
import { aFile, aRecord, checksumOf } from '../ground.ts';
import { files, filesOf, type OnGround, put } from '../on-ground.ts';

export const aFirstRelease = (on: OnGround): void => {
  describe('a first release', () => {
    test('is not there before it is made', async () => {
      const observed = await on.ground.open().observe(on.one, {});
      expect(observed.thisRelease).toEqual([]);
      expect(observed.before).toBeUndefined();
      expect(observed.openDraft).toBeUndefined();
      expect(observed.abilities.seesDrafts).toBe(true);
    });

    test('has its marker and its whole metadata with the first request', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      expect(draft).toMatchObject({ state: 'draft', isEdit: false, version: '1.0.0', marker: toMarker(on.one), files: [] });
      expect(repository.differences(draft, aRecord(on.one))).toEqual([]);
      // Where reserving the DOI, or the file of the metadata, is a request of its own, it is the second.
      expect(on.ground.writes().filter((request) => !/\/(pids\/doi|resource_patch)$/.test(request))).toHaveLength(1);
    });

    test('is published with its files, and read back as it was sent', async () => {
      const repository = on.ground.open();
      const published = await on.archiveFirst();
      const { abilities } = await repository.observe(on.one, {});
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
      expect(repository.differences(published, aRecord(on.one))).toEqual([]);
    });

    test('knows beforehand the DOI that it gets', async () => {
      const repository = on.ground.open();
      const { abilities } = await repository.observe(on.one, {});
      if (!abilities.reservesDois) return;
      const draft = await repository.create(aRecord(on.one));
      expect(draft.doi).toBeUndefined();
      await put(repository, draft, aFile('a.txt', 'a'));
      expect((await repository.publish(draft)).doi).toBe(draft.reservedDoi);
    });

    test('is found again after each step, by a run that remembers nothing', async () => {
      const { id } = await on.ground.open().create(aRecord(on.one));
      for (const file of files) {
        await on.ground.settle();
        const { thisRelease } = await on.ground.open().observe(on.one, {});
        expect(thisRelease.map((deposit) => [deposit.id, deposit.state, deposit.marker])).toEqual([[id, 'draft', toMarker(on.one)]]);
        await put(on.ground.open(), thisRelease[0] as Deposit, file);
      }
      expect(
        filesOf(await on.ground.open().observe(on.one, {}))
          .map((file) => file.name)
          .toSorted(),
      ).toEqual(files.map((file) => file.name).toSorted());
    });

    test('is observed without a write once it is published', async () => {
      const published = await on.archiveFirst();
      const before = on.ground.writes().length;
      const { thisRelease } = await on.ground.open().observe(on.one, {});
      expect(thisRelease).toHaveLength(1);
      expect(thisRelease[0]).toMatchObject({ id: published.id, state: 'published', marker: toMarker(on.one) });
      expect(thisRelease[0]?.doi).toBe(published.doi);
      expect(on.ground.writes()).toHaveLength(before);
    });

    test('is told the same in short, where it is as wanted, and by two questions', async () => {
      await on.archiveFirst();
      const repository = on.ground.open();
      const isAsWanted = (deposit: Deposit) => repository.differences(deposit, aRecord(on.one)).length === 0;
      const before = on.ground.reads().length;
      const { thisRelease } = await repository.observe(on.one, { isAsWanted });
      expect(on.ground.reads().length - before).toBe(2);
      expect(thisRelease).toEqual((await on.ground.open().observe(on.one, {})).thisRelease);
    });

    test('is never told as wanted on the word of a search that lags behind a correction', async () => {
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      if (!(await repository.observe(on.one, {})).abilities.editsPublished) return;
      const { deposit } = await repository.describe(await repository.edit(first), aRecord(on.one, { title: 'A better title' }));
      await repository.publish(deposit);
      const again = on.ground.open();
      const isAsWanted = (found: Deposit) => again.differences(found, aRecord(on.one)).length === 0;
      const [now] = (await again.observe(on.one, { isAsWanted })).thisRelease;
      expect(again.differences(now as Deposit, aRecord(on.one)).map(({ field }) => field)).toEqual(['title']);
    });

    test('is told with what somebody is changing in it, also where it is as wanted', async () => {
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      if (on.ground.isShared || !(await repository.observe(on.one, {})).abilities.editsPublished) return;
      await repository.describe(await repository.edit(first), aRecord(on.one, { title: 'Half a title' }));
      await on.ground.settle();
      const { thisRelease, openDraft } = await on.ground.open().observe(on.one, { isAsWanted: () => true });
      expect(thisRelease).toMatchObject([{ id: first.id, isEdit: false }]);
      expect(openDraft).toMatchObject({ whose: 'foreign', deposit: { id: first.id, isEdit: true } });
    });

    test('is read by id at once, though a search does not find it yet', async () => {
      const { id } = await on.ground.open().create(aRecord(on.one));
      const { thisRelease } = await on.ground.open().observe(on.one, { id });
      expect(thisRelease.map((deposit) => deposit.id)).toEqual([id]);
    });

    test('that has a twin shows both, the older first; where a name is given once, there is none', async () => {
      const older = await on.ground.open().create(aRecord(on.one));
      await on.ground.clock.wait(5000);
      const younger = await on.ground.open().create(aRecord(on.one));
      await on.ground.settle();
      const { thisRelease } = await on.ground.open().observe(on.one, {});
      expect(thisRelease.map(({ id }) => id)).toEqual([older.id, younger.id].slice(0, on.ground.isShared ? 1 : 2));
    });

    test('is found among more deposits of its repository than a short page shows, and so is its concept', async () => {
      if (on.ground.isShared) return;
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      for (let at = 1; at <= 25; at += 1) await repository.create(aRecord(on.releaseOf(`v2.0.${at}`)));
      await on.ground.settle();
      expect((await on.ground.open().observe(on.one, {})).thisRelease.map(({ id }) => id)).toEqual([draft.id]);
      expect(
        (await on.ground
          .open()
          .observe(on.releaseOf('v3.0.0'), {})
          .catch((thrown: unknown) => thrown)) as unknown,
      ).toMatchObject({
        code: 'concept-unclear',
        message: expect.stringContaining('several records'),
      });
    });

    test('that was made at this run’s own request says so, and can be taken away again: nothing of it is left, and its twin stays', async () => {
      const repository = on.ground.open();
      if (repository.discard === undefined) return;
      const older = await on.ground.open().create(aRecord(on.one));
      await on.ground.clock.wait(5000);
      const younger = await repository.create(aRecord(on.one));
      expect(younger.isMade).toBe(true);
      const [now] = (await repository.observe(on.one, { id: younger.id })).thisRelease;
      await repository.discard(now ?? younger);
      await repository.discard(now ?? younger); // gone already is as good
      await on.ground.settle();
      expect((await on.ground.open().observe(on.one, {})).thisRelease.map(({ id }) => id)).toEqual([older.id]);
    });

    test('shows the commit that it was archived from, when the tag has moved', async () => {
      const published = await on.archiveFirst();
      const moved = on.releaseOf('v1.0.0', { commit: 'f'.repeat(40) });
      const { thisRelease } = await on.ground.open().observe(moved, {});
      expect(thisRelease).toMatchObject([{ id: published.id, marker: toMarker(on.one) }]);
    });

    test('is found under the name that its repository had before', async () => {
      const published = await on.archiveFirst();
      const renamed = on.releaseOf('v1.0.0', { repository: 'renamed' });
      const { thisRelease } = await on.ground.open().observe(renamed, { formerUrls: [on.one.repository.url] });
      expect(thisRelease.map(({ id }) => id)).toEqual([published.id]);
    });
  });

  test('a preflight names what the archive would refuse, before anything is created', async () => {
    const repository = on.ground.open();
    const good = await repository.preflight(aRecord(on.one), files);
    expect(good).toEqual([]);
    const { abilities } = await repository.observe(on.one, {});
    const many = Array.from({ length: abilities.limits.files + 1 }, (_, index) => aFile(`f${index}`, 'x'));
    expect((await repository.preflight(aRecord(on.one), many)).map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'file-count'],
    ]);
    const bad = await repository.preflight(
      aRecord(on.one),
      [...on.ground.refusedNames, 'ok'].map((name) => aFile(name, 'x')),
    );
    expect(bad.map(({ severity, code }) => [severity, code])).toEqual(on.ground.refusedNames.map(() => ['error', 'file-name']));
    expect(on.ground.writes()).toEqual([]);
  });
};
