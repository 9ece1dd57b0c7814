/** The release whose draft waits is found without its tag. */
import { describe, expect, test } from '@jest/globals';
import { aRecord } from '../ground.ts';
import { beforeOf, type OnGround } from '../on-ground.ts';

export const whatWaits = (on: OnGround): void => {
  describe('the release that waits', () => {
    const urls = (): readonly string[] => [on.one.repository.url];

    test('is the one whose draft is open, also as a new version; what is published waits for nobody', async () => {
      const repository = on.ground.open();
      if (repository.findWaiting === undefined) return;
      expect(await repository.findWaiting(urls())).toBeUndefined();
      await on.archiveFirst();
      expect(await repository.findWaiting(urls())).toBeUndefined();
      const before = await beforeOf(repository, on.two);
      const draft = await repository.newVersion(before);
      await on.ground.settle();
      // It carries the markers of the version before.
      expect(await repository.findWaiting(urls())).toBeUndefined();
      await repository.describe(draft, aRecord(on.two));
      await on.ground.settle();
      expect(await repository.findWaiting(urls())).toBe('v1.1.0');
    });

    test('has its tag as it was written', async () => {
      const repository = on.ground.open();
      if (repository.findWaiting === undefined) return;
      await repository.create(aRecord(on.releaseOf('parser/v1.0+ü')));
      await on.ground.settle();
      expect(await repository.findWaiting(urls())).toBe('parser/v1.0+ü');
    });
  });
};
