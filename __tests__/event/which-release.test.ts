import { describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import { type Wanted, whichRelease } from '../../src/event/which-release.ts';

const which = (event: string, payload: unknown, options: { ref?: string; tag?: string } = {}): Wanted => {
  const { ref, tag } = options;
  return whichRelease({ event, payload, repository: 'ada/engine', attempt: 1, ...(ref === undefined ? {} : { ref }) }, tag);
};

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof ArchiveError && error.remedy !== '' ? error.code : `not ours: ${String(error)}`;
  }
  return 'none';
};

const byTag = (tag: string) => ({ kind: 'wanted', ref: { tag } });
const byId = (id: number) => ({ kind: 'wanted', ref: { id } });
const release = (action: string) => ({ action, release: { id: 5, tag_name: 'v1' } });

describe('the release of an event', () => {
  test.each<[string, Wanted | object, object]>([
    ['release published', which('release', release('published')), byId(5)],
    ['release released', which('release', release('released')), byId(5)],
    ['release prereleased', which('release', release('prereleased')), byId(5)],
    ['release without GITHUB_REF', which('release', release('published'), { ref: '' }), byId(5)],
    ['release with the input of its own tag', which('release', release('published'), { tag: 'v1' }), byId(5)],
    ['release with the input of another tag', which('release', release('published'), { tag: 'v0' }), byTag('v0')],
    ['push of a tag', which('push', { ref: 'refs/tags/a/v1' }, { ref: 'refs/tags/other' }), byTag('a/v1')],
    ['push of a branch with the input tag', which('push', { ref: 'refs/heads/main' }, { tag: 'v1' }), byTag('v1')],
    ['create of a tag', which('create', { ref: 'v1', ref_type: 'tag' }), byTag('v1')],
    ['dispatch with the input tag', which('workflow_dispatch', { inputs: null }, { tag: ' refs/tags/v1 ' }), byTag('v1')],
    ['dispatch with an input of the workflow', which('workflow_dispatch', { inputs: { tag: 'v2' } }), byTag('v2')],
    ['dispatch on a tag', which('workflow_dispatch', { ref: 'refs/tags/v3', inputs: {} }), byTag('v3')],
    ['dispatch on a tag, as the runner tells', which('workflow_dispatch', {}, { ref: 'refs/tags/v3' }), byTag('v3')],
    ['repository_dispatch', which('repository_dispatch', { client_payload: { tag: 'v4' } }), byTag('v4')],
    ['schedule with the input tag', which('schedule', { schedule: '0 0 * * *' }, { tag: 'v1' }), byTag('v1')],
    ['the command', which('command', undefined, { tag: 'v1' }), byTag('v1')],
    ['another event with the input tag', which('deployment', {}, { tag: 'v1' }), byTag('v1')],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  test.each(['created', 'edited', 'deleted', 'unpublished', 'sold'])(
    '%s is skipped, and it is told how not to be started by it',
    (action) => {
      const found = which('release', release(action), { tag: 'v1' });
      expect(found).toEqual({ kind: 'skipped', tag: 'v1', reason: expect.stringContaining('on: release: types: [published]') });
    },
  );

  test('that deleted a tag is skipped', () => {
    expect(which('push', { ref: 'refs/tags/v1', deleted: true })).toMatchObject({ kind: 'skipped', tag: 'v1' });
  });

  test.each<[string, unknown, string]>([
    ['push', { ref: 'refs/heads/main' }, ''],
    ['push', { ref: 'refs/heads/main' }, 'refs/tags/v1'],
    ['create', { ref: 'main', ref_type: 'branch' }, 'refs/heads/main'],
    ['workflow_dispatch', { ref: 'refs/heads/main', inputs: null }, 'refs/heads/main'],
    ['schedule', {}, 'refs/heads/main'],
    ['repository_dispatch', { client_payload: {} }, ''],
    ['command', undefined, ''],
    ['merge_group', {}, ''],
    ['', undefined, ''],
  ])('%s %j on %j names none', (event, payload, ref) => {
    expect(codeOf(() => which(event, payload, { ref }))).toBe('event-without-release');
  });
});

describe('an event that a stranger can cause', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'issue_comment', 'issues', 'discussion', 'fork', 'watch'])(
    '%s is refused, with a tag and without',
    (event) => {
      expect(codeOf(() => which(event, { ref: 'refs/tags/v1' }, { ref: 'refs/tags/v1' }))).toBe('event-refused');
      expect(codeOf(() => which(event, {}, { tag: 'v1' }))).toBe('event-refused');
    },
  );
});

describe('a workflow_run', () => {
  const run = (changes: object, repository: unknown = { id: 1 }) => ({
    action: 'completed',
    repository,
    workflow_run: { event: 'push', conclusion: 'success', head_branch: 'v1', head_repository: { id: 1 }, ...changes },
  });

  test('of the repository itself names the tag that it was for, and the repository that it must be', () => {
    expect(which('workflow_run', run({}))).toEqual({ ...byTag('v1'), repositoryId: 1 });
    expect(which('workflow_run', run({}), { tag: 'v2' })).toEqual({ ...byTag('v2'), repositoryId: 1 });
  });

  test.each<[string, object]>([
    ['of a fork', run({ head_repository: { id: 2 } })],
    ['for a pull request', run({ event: 'pull_request' })],
    ['for a pull request target', run({ event: 'pull_request_target' })],
    ['for a comment', run({ event: 'issue_comment' })],
  ])('%s is refused, whatever the input tag says', (_what, payload) => {
    expect(codeOf(() => which('workflow_run', payload))).toBe('event-refused');
    expect(codeOf(() => which('workflow_run', payload, { tag: 'v1' }))).toBe('event-refused');
  });

  test.each(['failure', 'cancelled', null])('that ended as %s is skipped', (conclusion) => {
    expect(which('workflow_run', run({ conclusion }))).toMatchObject({ kind: 'skipped', tag: 'v1' });
  });

  test.each<[string, unknown]>([
    ['of a deleted fork', run({ head_repository: null })],
    ['of no repository', run({}, null)],
    ['for no branch', run({ head_branch: null })],
    ['without a run', { repository: { id: 1 } }],
  ])('%s names no release', (_what, payload) => {
    expect(codeOf(() => which('workflow_run', payload))).toBe('event-without-release');
  });
});

describe('a hostile event', () => {
  const shapes: unknown[] = [
    undefined,
    null,
    0,
    '',
    'x',
    [],
    [[]],
    true,
    { release: null },
    { release: [] },
    { action: {}, release: { id: 'x' } },
  ];
  const more: unknown[] = [
    { action: 'published', release: { id: -1 } },
    { action: 'published', release: { id: 1.5 } },
    JSON.parse('{"__proto__":{"action":"published"}}'),
    { ref: {} },
    { ref: 7, ref_type: 'tag' },
    { workflow_run: 'x' },
    { inputs: 'x', client_payload: [] },
    { inputs: { tag: {} } },
  ];
  const events = ['release', 'push', 'create', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'workflow_run', 'command'];

  test.each(events)('%s of any shape is told, and nothing breaks', (event) => {
    expect([...shapes, ...more].map((payload) => codeOf(() => which(event, payload)))).toEqual(
      [...shapes, ...more].map(() => 'event-without-release'),
    );
  });

  test.each([
    '..',
    '../../user',
    'a..b',
    'a b',
    'a\nb',
    'x~1',
    '@',
    '.hidden',
    'a/.b',
    'a.lock',
    'a//b',
    '/a',
    'a/',
    'a\\b',
    'HEAD^',
    'a?b',
    '*',
    'a.',
    'x\0',
  ])('naming %j, which can be no tag, is refused before it stands in an address', (tag) => {
    expect(codeOf(() => which('command', undefined, { tag }))).toBe('release-not-found');
    expect(codeOf(() => which('repository_dispatch', { client_payload: { tag } }))).toBe('release-not-found');
  });
});
