/** Whose the token is: told by the server, or found out by what it may do, or a warning (facts/ckan.md 1.3). */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkCaller } from '../../../../src/repositories/ckan/library/check-caller.ts';
import type { CkanFaults } from '../../../../src/sandbox/ckan/faults.ts';
import { type Ground, openGround } from '../ground.ts';

const MAYBE = expect.stringMatching(/^The data: the token may add datasets to no organisation\. It may be wrong or expired/);
const old = { ckanVersion: '2.8' } as const;
const hidden = { ckanHidesVersion: true } as const;

describe('The token', () => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await openGround();
  });
  afterEach(() => ground.close());

  test.each<[string, string, Partial<CkanFaults>, unknown, number]>([
    ['of an editor is known by one request', 'editor', {}, undefined, 1],
    ['of somebody who may write nowhere is known, too', 'outsider', {}, undefined, 1],
    ['of an editor is known where the version is hidden', 'editor', hidden, undefined, 1],
    ['of an editor shows where nobody is told, by what it may do', 'editor', old, undefined, 3],
    ['of an editor shows where the version is hidden besides', 'editor', { ...old, ...hidden }, undefined, 3],
    ['of somebody who may write nowhere is doubtful where nobody is told', 'outsider', old, MAYBE, 3],
    ['that is none is doubtful where nobody is told', 'nobody', old, MAYBE, 3],
    ['that is none is doubtful where the version is hidden', 'nobody', hidden, MAYBE, 3],
  ])('%s', async (_, user, faults, doubt, requests) => {
    Object.assign(ground.ckan.faults, faults);
    expect(await checkCaller(ground.as(user), 'The data')).toEqual(doubt);
    expect(ground.asked()).toHaveLength(requests);
  });

  test.each(['2.10', '2.11', '2.12'] as const)('that is none is refused by name from 2.10 on: %s', async (ckanVersion) => {
    Object.assign(ground.ckan.faults, { ckanVersion });
    await expect(checkCaller(ground.as('nobody'), 'The data')).rejects.toMatchObject({
      code: 'token-refused',
      message: expect.stringMatching(/^The data: the catalogue does not know the token/),
    });
  });
});
