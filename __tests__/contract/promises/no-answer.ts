/** What an answer that is lost leaves open is resolved by looking. */
import { describe, expect, test } from '@jest/globals';
import { toMarker } from '../../../src/model/release.ts';
import { aFile, aRecord } from '../ground.ts';
import { type OnGround, put } from '../on-ground.ts';

export const noAnswer = (on: OnGround): void => {
  describe('an answer that does not come', () => {
    test.each([true, false])('to a create (happened: %s) makes one draft, never two', async (happened) => {
      on.ground.trouble.loseClaim('create', happened);
      const draft = await on.ground.open().create(aRecord(on.one));
      expect(draft.marker).toEqual(toMarker(on.one));
      // What was found may be another run's.
      if (happened) expect(draft.isMade).toBeUndefined();
      await on.ground.settle();
      expect((await on.ground.open().observe(on.one, {})).thisRelease.map(({ id }) => id)).toEqual([draft.id]);
    });

    test.each([true, false])('to a new version (happened: %s) makes one draft, never two', async (happened) => {
      const first = await on.archiveFirst();
      on.ground.trouble.loseClaim('new-version', happened);
      const repository = on.ground.open();
      const draft = await repository.newVersion(first);
      expect(draft).toMatchObject({ state: 'draft', conceptId: first.conceptId });
      const { deposit } = await repository.describe(draft, aRecord(on.two));
      await on.ground.settle();
      expect((await on.ground.open().observe(on.two, {})).thisRelease.map(({ id }) => id)).toEqual([deposit.id]);
    });

    test.each([true, false])('to a publish (happened: %s) ends in one published record', async (happened) => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      await put(repository, draft, aFile('a.txt', 'a'));
      on.ground.trouble.losePublish(happened);
      expect(await repository.publish(draft)).toMatchObject({ id: draft.id, state: 'published' });
    });

    test('to a correction’s publish is resolved by reading, too', async () => {
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      const open = await repository.edit(first);
      await repository.describe(open, aRecord(on.one, { title: 'Corrected' }));
      on.ground.trouble.losePublish(true);
      expect(await repository.publish(open)).toMatchObject({ id: first.id, isEdit: false });
    });

    test('for a while is waited for', async () => {
      const repository = on.ground.open();
      on.ground.trouble.failRequests(2);
      expect((await repository.observe(on.one, {})).thisRelease).toEqual([]);
    });
  });
};
