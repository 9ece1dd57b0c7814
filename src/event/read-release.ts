/** The room's first door: which release it is, read anew from GitHub, and whether it may be archived at all. */
import { ArchiveError } from '../errors.ts';
import type { GitHub } from '../github/github.ts';
import { textAt } from '../github/shape.ts';
import type { Release, RepositoryFacts } from '../model/release.ts';
import type { Trigger } from './trigger.ts';
import { whichRelease } from './which-release.ts';

export type Found =
  | { kind: 'release'; release: Release; notices: readonly string[] }
  | { kind: 'skipped'; reason: string; tag?: string; release?: Release };

/** What the input `tag` says for the release whose draft waits in the archive. */
export const WAITING = 'waiting';

export interface ReleaseWishes {
  /** A tag, or `waiting`. */
  tag?: string;
  prereleases: 'skip' | 'archive';
  allowPrivate: boolean;
  /** The tag of the release that has waited longest in the archive. */
  findWaiting?: (repository: RepositoryFacts) => Promise<string | undefined>;
}

const toDraft = (tag: string): ArchiveError =>
  new ArchiveError('release-is-draft', `The release ${tag} is a draft.`, {
    remedy: 'Publish the release on GitHub, then run the job again.',
  });

/** What has changed since the event was sent: a re-run is given the old event again (facts/github.md 1.4). */
const toNotices = ({ event, payload }: Trigger, release: Release): readonly string[] => {
  const then = event === 'release' ? textAt(payload, 'release', 'tag_name') : undefined;
  if (then === undefined || then === release.tag) return [];
  return [`The release had the tag ${then} when the event was sent; it has the tag ${release.tag} now, and that one is taken.`];
};

/**
 * Reads repository and release once. Throws, before anything else is asked, `event-refused` and `event-without-release`; then `repository-private`,
 * `release-not-found`, `release-is-draft`, and what GitHub's client throws.
 */
export const readRelease = async (trigger: Trigger, wishes: ReleaseWishes, github: GitHub): Promise<Found> => {
  const wanted = whichRelease(trigger, wishes.tag);
  if (wanted.kind === 'skipped') return wanted;
  const repository = await github.readRepository();
  if (wanted.repositoryId !== undefined && wanted.repositoryId !== repository.id) {
    throw new ArchiveError(
      'event-refused',
      `The workflow run that started this one was for another repository than ${repository.owner}/${repository.name}.`,
      {
        remedy: 'Let workflow_run follow a workflow of this repository.',
      },
    );
  }
  if (repository.isPrivate && !wishes.allowPrivate) {
    throw new ArchiveError(
      'repository-private',
      `${repository.owner}/${repository.name} is private, and the record would tell its name and address to everyone.`,
      {
        remedy: 'If that is wanted, set the input allow-private to true.',
      },
    );
  }
  const tag = 'tag' in wanted.ref && wanted.ref.tag === WAITING ? await wishes.findWaiting?.(repository) : undefined;
  const isForWaiting = wishes.tag === WAITING && wishes.findWaiting !== undefined;
  if (isForWaiting && tag === undefined) return { kind: 'skipped', reason: 'No draft of this repository waits in the archive.' };
  const { isDraft, ...release } = await github.readRelease(tag === undefined ? wanted.ref : { tag }, repository);
  if (isDraft) throw toDraft(release.tag);
  if (release.isPrerelease && wishes.prereleases === 'skip') {
    const reason = `${release.tag} is a prerelease. To archive prereleases too, set the input prereleases to archive; when it becomes a full release, «types: [published, released]» starts the workflow again.`;
    return { kind: 'skipped', reason, tag: release.tag, release };
  }
  return { kind: 'release', release, notices: toNotices(trigger, release) };
};
