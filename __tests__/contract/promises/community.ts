/** A community is asked, and its answer is understood. */
import { describe, expect, test } from '@jest/globals';
import { failureOf } from '../../failure.ts';
import { aRecord } from '../ground.ts';
import { files, type OnGround, put } from '../on-ground.ts';

export const aCommunity = (on: OnGround): void => {
  describe('a community that is asked', () => {
    /** The draft of a first version, submitted; undefined where communities are not asked. */
    const submitFirst = async () => {
      const repository = on.ground.open();
      const { abilities } = await repository.observe(on.one, {});
      const community = await on.ground.hands.openCommunity?.();
      if (!abilities.asksCommunities || community === undefined || repository.submit === undefined) return undefined;
      const draft = await repository.create(aRecord(on.one));
      await put(repository, draft, ...files);
      const asked = await repository.submit(draft, { to: 'community', community: community.slug });
      await on.ground.settle();
      return { ...community, asked, request: asked.request?.id ?? '' };
    };

    test('is told of to a run that remembers nothing, and what it accepts is public', async () => {
      const submitted = await submitFirst();
      if (submitted === undefined) return;
      const { slug, answer, asked, request } = submitted;
      expect(asked).toMatchObject({ state: 'in-review', request: { to: 'community', status: 'open' } });
      const hint = { communities: [slug] };
      const waiting = await on.ground.open().observe(on.one, hint);
      expect(waiting.thisRelease[0]).toMatchObject({ id: asked.id, state: 'in-review', request: { id: request, status: 'open' } });
      await answer(request, 'accept');
      await on.ground.settle();
      const accepted = await on.ground.open().observe(on.one, hint);
      expect(accepted.thisRelease[0]).toMatchObject({ id: asked.id, state: 'published', communities: expect.arrayContaining([slug]) });
    });

    test('that declines is told with its words, and the draft can be published without it', async () => {
      const submitted = await submitFirst();
      if (submitted === undefined) return;
      const { answer, asked, request } = submitted;
      await answer(request, 'decline', 'Not about coasts');
      await on.ground.settle();
      const repository = on.ground.open();
      const [declined] = (await repository.observe(on.one, {})).thisRelease;
      expect(declined).toMatchObject({ state: 'draft', request: { status: 'declined', isAnswered: false, words: ['Not about coasts'] } });
      const published = await repository.publish(declined ?? asked);
      expect(published).toMatchObject({ id: asked.id, state: 'published' });
      await on.ground.settle();
      expect((await on.ground.open('none').observe(on.one, {})).thisRelease.map(({ id }) => id)).toEqual([asked.id]);
    });

    test('that is not there is refused before anything is written', async () => {
      const repository = on.ground.open();
      if (repository.checkCommunities === undefined) return;
      expect((await failureOf(repository.checkCommunities(['no-such-community']))).code).toBe('community-refused');
      expect(on.ground.writes()).toEqual([]);
    });
  });
};
