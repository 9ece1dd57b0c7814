/** What stands open in a catalogue: which release goes first, and what becomes of one whose record the account may not hand on. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { HttpClient } from '../../../../src/http/client.ts';
import { silentLog } from '../../../../src/log.ts';
import { ckan } from '../../../../src/repositories/ckan/adapter.ts';
import type { Repository } from '../../../../src/repositories/repository.ts';
import { aRecord, aRelease } from '../../../contract/ground.ts';
import { type Ground, get, openGround } from '../ground.ts';

let ground: Ground;
beforeEach(async () => {
  ground = await openGround();
});
afterEach(() => ground.close());

const open = (settings: Partial<Parameters<typeof ckan>[0]> = {}, http: HttpClient = ground.http): Repository =>
  ckan(
    { base: ground.ckan.origin, name: 'The data', token: ground.ckan.tokens.editor ?? '', organisation: 'bc-unit', ...settings },
    { http, log: silentLog, clock: ground.clock, random: () => 0.5 },
  );
const urls = ['https://github.com/octo/demo'];

test.each(['repository', 'release'] as const)(
  'A release that stands open longest is the one that waits, one dataset a %s',
  async (layout) => {
    const repository = open({ layout });
    const drafts = [];
    for (const tag of ['v1.0.0', 'v1.1.0']) {
      const release = aRelease(tag);
      const { before } = await repository.observe(release, {});
      const draft = before === undefined ? await repository.create(aRecord(release)) : await repository.newVersion(before);
      drafts.push((await repository.describe(draft, aRecord(release))).deposit);
    }
    expect(await repository.findWaiting?.(urls)).toBe('v1.0.0');
    expect(await open({ layout: layout === 'release' ? 'repository' : 'release' }).findWaiting?.(urls)).toBeUndefined();
    for (const [draft, next] of [
      [drafts[0], 'v1.1.0'],
      [drafts[1], undefined],
    ] as const) {
      if (draft !== undefined) await repository.publish(draft);
      expect(await repository.findWaiting?.(urls)).toBe(next);
    }
  },
);

test('A record that the account may change and not hand on has a complete release, and waits', async () => {
  ground.ckan.faults.ckanBcdc = true;
  // So it is for somebody who works on a dataset without a role in its organisation.
  const refusing: HttpClient = {
    ...ground.http,
    json: async (request) => {
      if (!JSON.stringify(request.body ?? '').includes('PENDING PUBLISH')) return ground.http.json(request);
      const text = 'You lack permission to move to this state, you must be one of admin, editor';
      const json = { success: false, error: { __type: 'Validation Error', publish_state: [text] } };
      return { status: 409, method: request.method, url: request.url, headers: { 'content-type': 'application/json' }, json };
    },
  };
  const repository = open({ profile: 'bcdc' }, refusing);
  const release = aRelease('v1.0.0');
  const draft = await repository.create(aRecord(release));
  expect(await repository.publish(draft)).toMatchObject({ state: 'pending-publish' });
  expect(get(await ground.as('editor').dataset('octo-demo'))).toMatchObject({ publish_state: 'DRAFT', version: '1.0.0', private: false });
  const { notices = [] } = await repository.observe(release, {});
  expect(notices.at(-1)).toContain('an editor of the organisation must send it on');
});
