/** A published record is corrected under its DOI. */
import { describe, expect, test } from '@jest/globals';
import { aRecord } from '../ground.ts';
import type { OnGround } from '../on-ground.ts';

export const aCorrection = (on: OnGround): void => {
  describe('a correction', () => {
    test('is opened, written and published under the same DOI', async () => {
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      if (!(await repository.observe(on.one, {})).abilities.editsPublished) return;
      const corrected = aRecord(on.one, { title: 'A better title', keywords: ['one'] });
      expect(
        repository
          .differences(first, corrected)
          .map(({ field }) => field)
          .toSorted(),
      ).toEqual(['keywords', 'title']);
      const open = await repository.edit(first);
      expect(open).toMatchObject({ id: first.id, isEdit: true });
      // Where nothing stands open, only who corrects it knows.
      expect((await on.ground.open().observe(on.one, {})).thisRelease).toMatchObject([{ id: first.id, isEdit: !on.ground.isShared }]);
      expect((await repository.describe(open, corrected)).dropped).toEqual([]);
      const published = await repository.publish(open);
      expect(published).toMatchObject({ id: first.id, isEdit: false });
      expect(published.doi).toBe(first.doi);
      expect(repository.differences(published, corrected)).toEqual([]);
      expect(published.files).toHaveLength(2);
    });

    test('clears what is not said any more', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one, { references: ['A book'] }));
      const { deposit } = await repository.describe(draft, aRecord(on.one));
      expect(repository.differences(deposit, aRecord(on.one))).toEqual([]);
      expect(repository.differences(deposit, aRecord(on.one, { references: ['A book'] }))).toMatchObject([
        { field: 'references', found: undefined },
      ]);
    });
  });
};
