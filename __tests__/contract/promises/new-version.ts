/** A new version follows the one before, and another’s is never taken for ours. */
import { describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../../src/model/deposit.ts';
import { toMarker } from '../../../src/model/release.ts';
import { failureOf } from '../../failure.ts';
import { aFile, aRecord } from '../ground.ts';
import { beforeOf, files, type OnGround, put } from '../on-ground.ts';

export const aNewVersion = (on: OnGround): void => {
  describe('a new version', () => {
    test('follows the latest one of the concept, which is found by itself', async () => {
      const first = await on.archiveFirst();
      const observed = await on.ground.open().observe(on.two, {});
      expect(observed.thisRelease).toEqual([]);
      expect(observed.before).toMatchObject({ id: first.id, state: 'published' });
      expect(observed.openDraft).toBeUndefined();
    });

    test('keeps the files of the version before until they are removed, one by one', async () => {
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      const { abilities } = await repository.observe(on.two, {});
      const claimed = await repository.newVersion(first);
      expect(claimed.id).not.toBe(first.id);
      expect(claimed.conceptId).toBe(first.conceptId);
      const { thisRelease } = await repository.observe(on.two, { id: claimed.id });
      const empty = thisRelease[0] as Deposit;
      const names = files.map((file) => file.name).toSorted();
      expect(empty.files.map((file) => file.name).toSorted()).toEqual(abilities.copiesFiles ? names : []);
      expect(empty.importable?.map((file) => file.name).toSorted()).toEqual(abilities.importsFiles ? names : undefined);
      if (abilities.importsFiles) await repository.importFiles(empty);
      const draft = (await repository.observe(on.two, { id: claimed.id })).thisRelease[0] as Deposit;
      expect(draft.files.map((file) => file.name).toSorted()).toEqual(abilities.copiesFiles || abilities.importsFiles ? names : []);
      for (const file of draft.files) await repository.removeFile(draft, file);
      const after = await repository.observe(on.two, { id: claimed.id });
      expect(after.thisRelease[0]?.files).toEqual([]);
      expect((await on.ground.open().observe(on.one, {})).thisRelease[0]?.files).toHaveLength(2);
    });

    test('is recognised as an untouched copy, as long as nothing is written to it', async () => {
      const first = await on.archiveFirst();
      const draft = await on.ground.open().newVersion(first);
      await on.ground.settle();
      if (on.ground.isShared) {
        expect(await on.ground.open().observe(on.two, {})).toMatchObject({ thisRelease: [], before: { id: first.id } });
        return;
      }
      const observed = await on.ground.open().observe(on.two, {});
      expect(observed.thisRelease).toEqual([]);
      expect(observed.openDraft).toMatchObject({ whose: 'pristine-copy', deposit: { id: draft.id } });
      expect((await on.ground.open().observe(on.one, {})).thisRelease.map(({ id }) => id)).toEqual([first.id]);
    });

    test('is this release’s once it is described, found or not found by the search', async () => {
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      const draft = await repository.newVersion(first);
      await on.ground.settle();
      const { deposit, dropped } = await repository.describe(draft, aRecord(on.two));
      expect(dropped).toEqual([]);
      expect(deposit).toMatchObject({ version: '1.1.0', marker: toMarker(on.two) });
      if (!on.ground.isShared) expect(deposit.id).toBe(draft.id);
      expect((await on.ground.open().observe(on.two, {})).thisRelease.map(({ id }) => id)).toEqual([deposit.id]);
      await on.ground.settle();
      expect((await on.ground.open().observe(on.two, {})).thisRelease.map(({ id }) => id)).toEqual([deposit.id]);
      expect((await on.ground.open().observe(on.one, {})).thisRelease.map(({ id }) => id)).toEqual([first.id]);
    });

    test('of another release is told as such, and left alone', async () => {
      const repository = on.ground.open();
      const draft = await repository.newVersion(await on.archiveFirst());
      await repository.describe(draft, aRecord(on.two));
      await on.ground.settle();
      const { openDraft, thisRelease } = await on.ground.open().observe(on.releaseOf('v1.2.0'), {});
      expect(thisRelease).toEqual([]);
      if (on.ground.isShared) expect(openDraft).toBeUndefined();
      else expect(openDraft).toMatchObject({ whose: 'other-release', deposit: { id: draft.id, marker: toMarker(on.two) } });
    });

    test('that somebody began by hand is foreign, and is not adopted', async () => {
      if (on.ground.hands.beginVersionByHand === undefined) return;
      const first = await on.archiveFirst();
      await on.ground.hands.beginVersionByHand(first);
      await on.ground.settle();
      const { openDraft } = await on.ground.open().observe(on.two, {});
      expect(openDraft?.whose).toBe('foreign');
      const failure = await failureOf(on.ground.open().newVersion(first));
      expect(failure.code).toBe('draft-foreign');
      expect(failure.message).toContain(openDraft?.deposit.url);
    });

    test('is published beside the first, with its own files', async () => {
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      const { deposit: draft } = await repository.describe(
        await repository.newVersion(await beforeOf(repository, on.two)),
        aRecord(on.two),
      );
      const { abilities } = await repository.observe(on.two, { id: draft.id });
      if (abilities.importsFiles) await repository.importFiles(draft);
      const { thisRelease } = await repository.observe(on.two, { id: draft.id });
      for (const file of thisRelease[0]?.files ?? []) if (file.name !== 'tool.tar.gz') await repository.removeFile(draft, file);
      const isTaken = abilities.copiesFiles || abilities.importsFiles;
      await put(repository, draft, aFile('new.bin', 'new bytes'), ...(isTaken ? [] : files.slice(0, 1)));
      const second = await repository.publish(draft);
      expect(second.files.map(({ name }) => name).toSorted()).toEqual(['new.bin', 'tool.tar.gz']);
      expect(second.conceptDoi).toBe(first.conceptDoi);
      if (abilities.reservesDois) expect(second.doi).not.toBe(first.doi);
      await on.ground.settle();
      expect((await beforeOf(on.ground.open(), on.releaseOf('v1.2.0'))).id).toBe(second.id);
      expect((await on.ground.open().observe(on.two, {})).thisRelease.map(({ id }) => id)).toEqual([second.id]);
    });
  });
};
