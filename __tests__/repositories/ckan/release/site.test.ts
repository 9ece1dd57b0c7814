/** What a run makes of a catalogue that does not tell its licences. */
import { expect, test } from '@jest/globals';
import type { Answer } from '../../../../src/http/answer.ts';
import type { CkanClient } from '../../../../src/repositories/ckan/api/api.ts';
import { type Failure, toFailure } from '../../../../src/repositories/ckan/api/failure.ts';
import { findProfile } from '../../../../src/repositories/ckan/profile/profiles.ts';
import { openSite } from '../../../../src/repositories/ckan/release/site.ts';

const answer = (status: number, json?: unknown): Answer => ({
  url: 'https://catalogue.test/api',
  method: 'POST',
  status,
  headers: {},
  ...(json === undefined ? {} : { json }),
});
const NO_SCHEMA = answer(400, 'Bad request - Action name not known: scheming_dataset_schema_show');

/** A catalogue without a schema, which says this when it is asked for its licences. */
const load = async (said: Answer): Promise<string> => {
  const reply = (one: Answer): { ok: false; failure: Failure; answer: Answer } => ({ ok: false, failure: toFailure(one), answer: one });
  const client: Pick<CkanClient, 'licences' | 'schema'> = {
    licences: () => Promise.resolve(reply(said)),
    schema: () => Promise.resolve(reply(NO_SCHEMA)),
  };
  const site = openSite(client as CkanClient, { profile: findProfile(undefined) });
  return site.load().then(
    () => `goes on with ${site.licences() ?? 'what the metadata say'}`,
    (thrown: Error) => thrown.message,
  );
};

test.each([
  ['it has no such list', answer(400, 'Bad request - Action name not known: license_list')],
  ['it tells it to nobody', answer(403, { success: false, error: { __type: 'Authorization Error', message: 'Access denied' } })],
])('%s: the licence is written as the metadata say it', async (_, said) => {
  expect(await load(said)).toBe('goes on with what the metadata say');
});

test.each([
  ['no answer came', answer(0)],
  ['a page came with 503', answer(503)],
  ['a login page came', answer(200)],
  ['something else came', answer(200, { message: 'all is well' })],
])('%s: nothing is written that the next run would write in other words', async (_, said) => {
  expect(await load(said)).toMatch(/could not read the licences/);
});
