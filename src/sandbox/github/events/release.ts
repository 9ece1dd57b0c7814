/** The `release` event. */
import type { components } from '@octokit/openapi-webhooks-types';
import { defaultBranchOf, findCommit } from '../git/history.ts';
import { toRelease } from '../wire/release.ts';
import { toPayloadRepository } from '../wire/repository.ts';
import { toSimpleUser } from '../wire/user.ts';
import { authorOf, type Known } from '../world.ts';
import { getCommit, getRelease, getSeed, type WorkflowEvent } from './event.ts';

type Payloads = components['schemas'];

export type ReleaseAction = 'published' | 'released' | 'prereleased' | 'created' | 'edited' | 'deleted' | 'unpublished';

/** The payload lists whole assets only, as they are now: later ones are not in it (facts/github.md 0.2). */
const toPayloadRelease = (known: Known, place: { repository: string; tag: string }) => {
  const seed = getSeed(known, place.repository);
  const release = toRelease(known, seed, getRelease(seed, place.tag));
  const whole = release.assets.filter((asset) => asset.state === 'uploaded');
  const assets = whole.map((asset) => ({ ...asset, state: 'uploaded' as const }));
  return { ...release, assets } satisfies Payloads['webhooks_release'] & Payloads['webhooks_release_1'];
};

/** The part that is the same for every activity. A draft has no tag yet: the runner then tells the default branch. */
const toEvent = <Payload>(known: Known, place: { repository: string; tag: string }, payload: Payload): WorkflowEvent<Payload> => {
  const seed = getSeed(known, place.repository);
  const hasTag = findCommit(seed, `tags/${place.tag}`) !== undefined;
  const ref = hasTag ? `tags/${place.tag}` : `heads/${defaultBranchOf(seed)}`;
  return { name: 'release', payload, ref: `refs/${ref}`, sha: getCommit(seed, ref).sha };
};

const toFrame = (known: Known, place: { repository: string; tag: string }) => {
  const seed = getSeed(known, place.repository);
  return {
    repository: toPayloadRepository(known, seed),
    sender: toSimpleUser(known, authorOf(seed, getRelease(seed, place.tag))),
  };
};

/**
 * A release was published (or `released`, or any other activity by `action`).
 * Throws for a repository, tag or release that is not seeded.
 */
export const toReleaseEvent = (
  known: Known,
  place: { repository: string; tag: string; action?: ReleaseAction },
): WorkflowEvent<{ action: ReleaseAction }> => {
  const release = toPayloadRelease(known, place);
  const frame = toFrame(known, place);
  const action = place.action ?? 'published';
  switch (action) {
    case 'published':
      return toEvent(known, place, { action, release, ...frame } satisfies Payloads['webhook-release-published']);
    case 'released':
      return toEvent(known, place, { action, release, ...frame } satisfies Payloads['webhook-release-released']);
    case 'created':
      return toEvent(known, place, { action, release, ...frame } satisfies Payloads['webhook-release-created']);
    case 'deleted':
      return toEvent(known, place, { action, release, ...frame } satisfies Payloads['webhook-release-deleted']);
    case 'edited':
      return toEvent(known, place, { action, changes: {}, release, ...frame } satisfies Payloads['webhook-release-edited']);
    case 'prereleased': {
      const prerelease = { ...release, prerelease: true as const };
      return toEvent(known, place, { action, release: prerelease, ...frame } satisfies Payloads['webhook-release-prereleased']);
    }
    case 'unpublished': {
      const unpublished = { ...release, published_at: null };
      return toEvent(known, place, { action, release: unpublished, ...frame } satisfies Payloads['webhook-release-unpublished']);
    }
  }
};
