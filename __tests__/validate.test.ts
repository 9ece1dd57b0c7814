/** What `e2e` can't time: a job that is cancelled within the moment that a validation takes. */
import { expect, test } from '@jest/globals';
import { parseSettings } from '../src/inputs/parse.ts';
import { ARCHIVES } from '../src/repositories/presets.ts';
import { validate } from '../src/validate.ts';

const play = (signal: AbortSignal) =>
  validate(parseSettings({ archive: 'zenodo', mode: 'validate' }, ARCHIVES), { folder: process.cwd(), now: new Date(), signal });

test('A validation that is cancelled says so, and is not taken for one that found nothing', async () => {
  expect((await play(new AbortController().signal)).state).toBe('valid');
  expect(await play(AbortSignal.abort())).toMatchObject({ state: 'failed', failure: { code: 'cancelled' } });
});
