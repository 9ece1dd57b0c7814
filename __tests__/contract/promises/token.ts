/** What a token may see and do, and what is no word about it. */
import { describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../../src/model/deposit.ts';
import { toMarker } from '../../../src/model/release.ts';
import { failureOf } from '../../failure.ts';
import { aFile, aRecord } from '../ground.ts';
import { type OnGround, options } from '../on-ground.ts';

export const aToken = (on: OnGround): void => {
  describe('a token', () => {
    test('that is not there still lets published records be seen, and says that drafts are not', async () => {
      const first = await on.archiveFirst();
      const anonymous = on.ground.open('none');
      const observed = await anonymous.observe(on.one, {});
      expect(observed.abilities.seesDrafts).toBe(false);
      expect(observed.thisRelease).toMatchObject([{ id: first.id, state: 'published', marker: toMarker(on.one), files: [{}, {}] }]);
      expect(anonymous.differences(observed.thisRelease[0] as Deposit, aRecord(on.one))).toEqual([]);
      expect((await anonymous.observe(on.two, {})).before?.id).toBe(first.id);
    });

    test('that is not there forbids every write, before any request', async () => {
      const draft = await on.ground.open().create(aRecord(on.one));
      const anonymous = on.ground.open('none');
      const before = on.ground.writes().length;
      for (const write of [
        anonymous.create(aRecord(on.one)),
        anonymous.newVersion(draft),
        anonymous.edit(draft),
        anonymous.describe(draft, aRecord(on.one)),
        anonymous.upload(draft, aFile('a', 'a'), options()),
        anonymous.removeFile(draft, { id: 'x', name: 'a', size: 1 }),
        anonymous.publish(draft),
      ]) {
        expect((await failureOf(write)).code).toBe('token-missing');
      }
      expect(on.ground.writes()).toHaveLength(before);
    });

    test('that is wrong is told as such', async () => {
      expect((await failureOf(on.ground.open('wrong').observe(on.one, {}))).code).toBe('token-refused');
      expect((await failureOf(on.ground.open('wrong').create(aRecord(on.one)))).code).toBe('token-refused');
    });

    test('of another account sees nothing of this one’s drafts, and cannot go on with its record', async () => {
      if (on.ground.isShared) return;
      await on.ground.open().create(aRecord(on.one));
      await on.ground.settle();
      const other = on.ground.open('other');
      expect((await other.observe(on.one, {})).thisRelease).toEqual([]);
      const first = await on.archiveFirst(on.two);
      const failure = await failureOf(other.observe(on.two, { concept: first.conceptDoi ?? first.id }));
      expect(failure.code).toBe('concept-unclear');
      expect(failure.message).toContain('another account');
    });
  });

  test('a firewall’s page is no word about the token', async () => {
    on.ground.trouble.block();
    expect((await failureOf(on.ground.open().observe(on.one, {}))).code).toBe('archive-blocked');
    expect((await failureOf(on.ground.open().create(aRecord(on.one)))).code).toBe('archive-blocked');
  });
};
