/** The concept that a release belongs to is found, named, or begun. */
import { describe, expect, test } from '@jest/globals';
import type { Deposit } from '../../../src/model/deposit.ts';
import { toMarker } from '../../../src/model/release.ts';
import { failureOf } from '../../failure.ts';
import { aFile, aRecord } from '../ground.ts';
import { type OnGround, put } from '../on-ground.ts';

export const aConcept = (on: OnGround): void => {
  describe('a concept', () => {
    test('that another account keeps is told of, and a second one begun only where that is said', async () => {
      if (on.ground.isShared) return;
      await on.archiveFirst();
      await on.ground.settle();
      const other = on.ground.open('other');
      const failure = await failureOf(other.observe(on.two, {}));
      expect([failure.code, failure.remedy]).toEqual(['concept-unclear', expect.stringContaining('`new`')]);
      expect(await other.observe(on.two, { concept: 'new' })).toMatchObject({ thisRelease: [] });
      const { before } = await other.observe(on.two, { adopt: true });
      expect(before).toMatchObject({ state: 'published', version: '1.0.0' });
      expect((await failureOf(other.newVersion(before as Deposit))).code).toBe('archive-refused');
    });

    test('is found by its DOI, by a version’s DOI, by number and by address', async () => {
      const first = await on.archiveFirst();
      for (const concept of [
        first.conceptDoi,
        first.doi,
        first.doi && `https://doi.org/${first.doi}`,
        first.url,
        first.id,
        first.conceptId,
      ]) {
        if (concept === undefined) continue;
        const { before } = await on.ground.open().observe(on.releaseOf('v9.0.0', { repository: 'elsewhere' }), { concept });
        expect([concept, before?.id]).toEqual([concept, first.id]);
      }
    });

    test('that is not there, or is not understood, is named', async () => {
      for (const concept of ['999999999', 'what I mean', '10.1000/xyz', 'https://example.org/records/12']) {
        const failure = await failureOf(on.ground.open().observe(on.one, { concept }));
        expect(failure.code).toBe('concept-unclear');
        expect(failure.message).toContain(concept);
      }
    });

    test('that is one of several of ours must be chosen by name', async () => {
      if (on.ground.isShared) return;
      const first = await on.archiveFirst();
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.two));
      await put(repository, draft, aFile('a.txt', 'a'));
      const second = await repository.publish(draft);
      await on.ground.settle();
      const third = on.releaseOf('v1.2.0');
      const failure = await failureOf(on.ground.open().observe(third, {}));
      expect(failure.code).toBe('concept-unclear');
      expect(failure.remedy).toContain('concept');
      for (const deposit of [first, second]) {
        expect(failure.message).toContain(deposit.conceptDoi);
        expect((await on.ground.open().observe(third, { concept: deposit.conceptDoi ?? '' })).before?.id).toBe(deposit.id);
        expect((await on.ground.open().observe(third, { claimedDois: [deposit.conceptDoi ?? ''] })).before?.id).toBe(deposit.id);
      }
    });

    test('that a file claims is believed only if the record says that it comes from this repository', async () => {
      const first = await on.archiveFirst();
      if (first.doi === undefined) return;
      const fork = on.releaseOf('v2.0.0', { repository: 'fork' });
      const claimedDois = [first.doi ?? '', '10.1000/paper'];
      const observed = await on.ground.open().observe(fork, { claimedDois });
      expect(observed.before).toBeUndefined();
      expect(observed.notices.join('\n')).toContain(first.doi);
      const renamed = await on.ground.open().observe(fork, { claimedDois, formerUrls: [on.one.repository.url] });
      expect(renamed.before?.id).toBe(first.id);
    });

    test('that another tool made is told of, and gone on with only when it is named', async () => {
      if (on.ground.hands.archiveByOther === undefined) return;
      const made = await on.ground.hands.archiveByOther(on.one);
      await on.ground.settle();
      const observed = await on.ground.open().observe(on.one, {});
      expect(observed.thisRelease).toEqual([]);
      expect(observed.before).toBeUndefined();
      expect(observed.notices.join('\n')).toContain(made.conceptDoi);
      const named = await on.ground.open().observe(on.two, { concept: made.conceptDoi });
      expect(named.before?.id).toBe(made.id);
      expect(named.notices).toEqual([]);
      expect((await on.ground.open().observe(on.two, { adopt: true })).before?.id).toBe(made.id);
      expect((await on.ground.open().observe(on.one, { concept: made.conceptDoi })).thisRelease).toMatchObject([
        { id: made.id, marker: { tag: toMarker(on.one).tag } },
      ]);
    });

    test('of which only a draft of another release is there, is not begun a second time', async () => {
      const draft = await on.ground.open().create(aRecord(on.one));
      await on.ground.settle();
      const observed = await on.ground.open().observe(on.two, {});
      if (on.ground.isShared) {
        expect(observed).toMatchObject({ thisRelease: [], before: { conceptId: draft.conceptId } });
        return;
      }
      expect(observed.openDraft).toMatchObject({ whose: 'other-release', deposit: { id: draft.id } });
    });
  });
};
