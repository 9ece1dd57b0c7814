import { afterEach, describe, expect, test } from '@jest/globals';
import { readRelease } from '../../src/event/read-release.ts';
import type { Trigger } from '../../src/event/trigger.ts';
import {
  toPullRequestTargetEvent,
  toPushEvent,
  toReleaseEvent,
  toWorkflowRunEvent,
  type WorkflowEvent,
} from '../../src/sandbox/github/events/index.ts';
import type { Seed } from '../../src/sandbox/github/index.ts';
import { closeAll, stage } from '../github/ground.ts';

afterEach(closeAll);

const skip = { prereleases: 'skip', allowPrivate: false } as const;
const seed: Partial<Seed> = {
  releases: [
    { tag: 'v1', assets: [{ name: 'a', content: 'x' }] },
    { tag: 'v2-rc.1', prerelease: true },
    { tag: 'v3', draft: true },
  ],
  tags: [{ tag: 'bare' }],
};
const toTrigger = (event: WorkflowEvent): Trigger => ({
  event: event.name,
  payload: event.payload,
  ref: event.ref,
  repository: 'ada/engine',
  attempt: 1,
});
const command: Trigger = { event: 'command', payload: undefined, repository: 'ada/engine', attempt: 1 };
const place = (tag: string) => ({ repository: 'ada/engine', tag });

describe('a release', () => {
  test('is read anew by the id of the event: assets that came later are there', async () => {
    const { client, server } = await stage(seed);
    const trigger = toTrigger(toReleaseEvent(server, place('v1')));
    server.repositories[0]?.releases?.[0]?.assets?.push({ name: 'late', content: 'y' });
    const found = await readRelease({ ...trigger, ref: '' }, skip, client);
    expect(found).toMatchObject({ kind: 'release', notices: [], release: { tag: 'v1', assets: [{ name: 'a' }, { name: 'late' }] } });
  });

  test('of a pushed tag is found by the tag', async () => {
    const { client, server } = await stage(seed);
    const trigger = toTrigger(toPushEvent(server, { repository: 'ada/engine', ref: 'tags/v1' }));
    expect(await readRelease(trigger, skip, client)).toMatchObject({ kind: 'release', release: { tag: 'v1' } });
  });

  test('that waits in the archive is asked for by its word, and nothing is read where none waits', async () => {
    const { client } = await stage(seed);
    const asked: string[] = [];
    const wishes = (tag: string | undefined) => ({
      ...{ ...skip, tag: 'waiting' },
      findWaiting: async ({ url }: { url: string }) => {
        asked.push(url);
        return tag;
      },
    });
    const command: Trigger = { event: 'schedule', payload: {}, repository: 'ada/engine', attempt: 1 };
    expect(await readRelease(command, wishes('v1'), client)).toMatchObject({ kind: 'release', release: { tag: 'v1' } });
    expect(await readRelease(command, wishes(undefined), client)).toMatchObject({
      kind: 'skipped',
      reason: expect.stringContaining('waits'),
    });
    expect(asked.every((url) => url.endsWith('/ada/engine'))).toBe(true);
  });

  test('whose tag was changed after the event has the new one, and that is told', async () => {
    const { client, server } = await stage({ releases: [{ tag: 'v1', id: 9 }] });
    const trigger = toTrigger(toReleaseEvent(server, place('v1')));
    const [release] = server.repositories[0]?.releases ?? [];
    if (release) release.tag = 'v1.0';
    expect(await readRelease(trigger, skip, client)).toMatchObject({
      release: { tag: 'v1.0' },
      notices: [expect.stringContaining('had the tag v1 when')],
    });
  });

  test('that is a prerelease is skipped unless prereleases are wanted', async () => {
    const { client, server } = await stage(seed);
    const trigger = toTrigger(toReleaseEvent(server, place('v2-rc.1')));
    expect(await readRelease(trigger, skip, client)).toMatchObject({
      kind: 'skipped',
      tag: 'v2-rc.1',
      release: { isPrerelease: true },
      reason: expect.stringContaining('prereleases'),
    });
    expect(await readRelease(trigger, { ...skip, prereleases: 'archive' }, client)).toMatchObject({ kind: 'release' });
    const promoted = server.repositories[0]?.releases?.[1];
    if (promoted) promoted.prerelease = false;
    expect(await readRelease(toTrigger(toReleaseEvent(server, { ...place('v2-rc.1'), action: 'released' })), skip, client)).toMatchObject({
      kind: 'release',
    });
  });

  test('that is a draft is refused', async () => {
    const { client } = await stage(seed, { as: 'maintainer' });
    await expect(readRelease(command, { ...skip, tag: 'v3' }, client)).rejects.toMatchObject({ code: 'release-is-draft' });
  });

  test.each(['bare', 'nowhere'])('that does not exist for the tag %s is told with what to do', async (tag) => {
    const { client } = await stage(seed);
    await expect(readRelease(command, { ...skip, tag }, client)).rejects.toMatchObject({
      code: 'release-not-found',
      remedy: expect.stringContaining('Make a release'),
    });
  });

  test('that was deleted since the event is told', async () => {
    const { client, server } = await stage(seed);
    const trigger = toTrigger(toReleaseEvent(server, place('v1')));
    server.repositories[0]?.releases?.splice(0, 1);
    await expect(readRelease(trigger, skip, client)).rejects.toMatchObject({ code: 'release-not-found' });
  });

  test('of a private repository is read only where that is allowed, whatever the payload says', async () => {
    const { client, server, requests } = await stage({ ...seed, private: true });
    const trigger = toTrigger(toReleaseEvent(server, place('v1')));
    const payload = { ...(trigger.payload as object), repository: { private: false, visibility: 'public' } };
    await expect(readRelease({ ...trigger, payload }, skip, client)).rejects.toMatchObject({ code: 'repository-private' });
    expect(requests).toEqual(['github GET /repos/ada/engine']);
    expect(await readRelease(trigger, { ...skip, allowPrivate: true }, client)).toMatchObject({ kind: 'release' });
  });
});

describe('an event that is refused', () => {
  test('asks nothing of GitHub', async () => {
    const { client, server, requests } = await stage(seed);
    const trigger = toTrigger(toPullRequestTargetEvent(server, { repository: 'ada/engine', login: 'mallory', branch: 'v1' }));
    await expect(readRelease(trigger, { ...skip, tag: 'v1' }, client)).rejects.toMatchObject({ code: 'event-refused' });
    expect(requests).toEqual([]);
  });
});

describe('a workflow_run', () => {
  test('for a tag of the repository leads to its release', async () => {
    const { client, server } = await stage(seed);
    const trigger = toTrigger(toWorkflowRunEvent(server, { repository: 'ada/engine', branch: 'v1' }));
    expect(await readRelease(trigger, skip, client)).toMatchObject({ kind: 'release', release: { tag: 'v1' } });
  });

  test('is refused where the repository turns out to be another one', async () => {
    const { client, server } = await stage({ ...seed, id: 77 });
    const trigger = toTrigger(toWorkflowRunEvent(server, { repository: 'ada/engine', branch: 'v1' }));
    const [repository] = server.repositories;
    if (repository) repository.id = 78;
    await expect(readRelease(trigger, skip, client)).rejects.toMatchObject({ code: 'event-refused' });
  });
});
