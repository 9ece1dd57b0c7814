/** Publishing is done once. */
import { describe, expect, test } from '@jest/globals';
import { failureOf } from '../../failure.ts';
import { aRecord } from '../ground.ts';
import type { OnGround } from '../on-ground.ts';

export const publishing = (on: OnGround): void => {
  describe('publishing', () => {
    test('what is published already gives the record, and does nothing', async () => {
      const first = await on.archiveFirst();
      expect(await on.ground.open().publish(first)).toMatchObject({ id: first.id, state: 'published' });
    });

    test('without a file is refused in the server’s own words, where it needs one', async () => {
      const repository = on.ground.open();
      if (on.ground.needsNoFile) {
        expect(await repository.publish(await repository.create(aRecord(on.one)))).toMatchObject({ state: 'published', files: [] });
        return;
      }
      const failure = await failureOf(repository.publish(await repository.create(aRecord(on.one))));
      expect(failure.code).toBe('record-refused');
      expect(failure.message).toMatch(/file/i);
    });
  });
};
