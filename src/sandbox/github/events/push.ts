/** The `push` event of a tag or a branch. */
import type { components } from '@octokit/openapi-webhooks-types';
import { findTag } from '../git/history.ts';
import { toPayloadRepository } from '../wire/repository.ts';
import { toSimpleUser } from '../wire/user.ts';
import type { Known } from '../world.ts';
import { actorOf, getCommit, getSeed, toHeadCommit, type WorkflowEvent } from './event.ts';

type Push = components['schemas']['webhook-push'];

const nothing = '0'.repeat(40);

const seconds = (date: string): number => Math.floor(Date.parse(date) / 1000);

/** `ref` is `tags/TAG` or `heads/BRANCH`. For an annotated tag `after` is the tag object, not the commit (facts/github.md 1.3). */
export const toPushEvent = (known: Known, place: { repository: string; ref: string }): WorkflowEvent<Push> => {
  const seed = getSeed(known, place.repository);
  const commit = getCommit(seed, place.ref);
  const tag = place.ref.startsWith('tags/') ? findTag(seed, place.ref.slice('tags/'.length)) : undefined;
  const repository = toPayloadRepository(known, seed);
  const head = {
    ...toHeadCommit(commit),
    distinct: true,
    url: `${repository.html_url}/commit/${commit.sha}`,
    added: [],
    removed: [],
    modified: [],
  };
  const payload: Push = {
    ref: `refs/${place.ref}`,
    before: nothing,
    after: tag?.object?.sha ?? commit.sha,
    repository: {
      ...repository,
      created_at: seconds(repository.created_at),
      pushed_at: seconds(repository.pushed_at),
      stargazers: 0,
      master_branch: repository.default_branch,
    },
    pusher: { name: actorOf(seed), email: commit.author.email },
    sender: toSimpleUser(known, actorOf(seed)),
    created: true,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${repository.html_url}/compare/${place.ref.split('/').slice(1).join('/')}`,
    commits: tag === undefined ? [head] : [],
    head_commit: head,
  };
  return { name: 'push', payload, ref: `refs/${place.ref}`, sha: commit.sha };
};
