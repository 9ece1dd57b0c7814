import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  toPullRequestTargetEvent,
  toPushEvent,
  toReleaseEvent,
  toWorkflowDispatchEvent,
  toWorkflowRunEvent,
} from '../../src/sandbox/github/events/index.ts';
import { openStage, type Stage, seed } from './github-stage.ts';

const repository = 'tidal-lab/tide-table';

let github: Stage;
beforeEach(async () => {
  github = await openStage({
    seeds: [seed(), seed({ owner: 'fork', parent: repository, branches: { 'v1.0.0': { 'README.md': 'mine' } } })],
  });
});
afterEach(() => github.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there
const open = (payload: unknown): any => payload;

describe('the event', () => {
  test.each(['published', 'released', 'prereleased', 'created', 'edited', 'deleted', 'unpublished'] as const)(
    'release, %s, tells the release as the API does, and its commit',
    async (action) => {
      const event = toReleaseEvent(github, { repository, tag: 'v1.0.0', action });
      const release = await github.json('/releases/tags/v1.0.0');
      expect(event).toMatchObject({ name: 'release', ref: 'refs/tags/v1.0.0', sha: (await github.json('/commits/v1.0.0')).sha });
      expect(open(event.payload)).toMatchObject({ action, release: { id: release.id }, repository: { full_name: repository } });
    },
  );

  test('release leaves out assets that are not whole', () => {
    github.repositories[0]?.releases?.[0]?.assets?.push({ name: 'half', content: '', state: 'starter' });
    const { payload } = toReleaseEvent(github, { repository, tag: 'v1.0.0' });
    expect(open(payload).release.assets.map(({ name }: { name: string }) => name)).toEqual(['table.csv', 'big.bin']);
  });

  test('release of a draft tells the default branch, as there is no tag yet', () => {
    expect(toReleaseEvent(github, { repository, tag: 'v2.0.0', action: 'created' }).ref).toBe('refs/heads/main');
  });

  test('push of an annotated tag tells the tag object, not the commit', async () => {
    const { payload, sha } = toPushEvent(github, { repository, ref: 'tags/v1.0.0' });
    const object = (await github.json('/git/ref/tags/v1.0.0')).object.sha;
    expect([payload.ref, payload.after, payload.head_commit?.id]).toEqual(['refs/tags/v1.0.0', object, sha]);
  });

  test('workflow_dispatch has no inputs, or those given', () => {
    expect(toWorkflowDispatchEvent(github, { repository }).payload.inputs).toBe(null);
    const chosen = toWorkflowDispatchEvent(github, { repository, inputs: { tag: 'v1.0.0' }, ref: 'tags/v1.1.0' });
    expect([chosen.payload.inputs, chosen.ref]).toEqual([{ tag: 'v1.0.0' }, 'refs/tags/v1.1.0']);
  });

  test('workflow_run names the branch of the run before, which a fork may have named like a tag', () => {
    const own = toWorkflowRunEvent(github, { repository, branch: 'v1.0.0' }).payload.workflow_run;
    const other = toWorkflowRunEvent(github, { repository, branch: 'v1.0.0', head: 'fork/tide-table' }).payload.workflow_run;
    expect([own.head_branch, other.head_branch]).toEqual(['v1.0.0', 'v1.0.0']);
    expect([own.head_repository.full_name, other.head_repository.full_name]).toEqual([repository, 'fork/tide-table']);
    expect(own.head_sha).not.toBe(other.head_sha);
  });

  test('pull_request_target runs on the default branch for a stranger', () => {
    const { payload, ref } = toPullRequestTargetEvent(github, { repository, login: 'mallory', branch: 'v1.0.0' });
    expect([payload.pull_request.head.label, ref]).toEqual(['mallory:v1.0.0', 'refs/heads/main']);
  });

  test('of what is not seeded is an error', () => {
    expect(() => toReleaseEvent(github, { repository, tag: 'v9' })).toThrow('has no release of tag v9');
    expect(() => toPushEvent(github, { repository: 'a/b', ref: 'tags/v1' })).toThrow('a/b is not seeded');
  });
});
