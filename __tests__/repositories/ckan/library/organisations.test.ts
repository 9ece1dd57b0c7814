/** Organisations of a catalogue, looked up on the local one. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type HttpClient, openHttp } from '../../../../src/http/client.ts';
import { silentLog } from '../../../../src/log.ts';
import { readJson } from '../../../../src/repositories/ckan/api/wire.ts';
import { type CkanClient, ckanClient } from '../../../../src/repositories/ckan/index.ts';
import { listGroups } from '../../../../src/repositories/ckan/library/groups.ts';
import { toOrganisationProblem } from '../../../../src/repositories/ckan/library/organisation-problem.ts';
import { findOrganisation } from '../../../../src/repositories/ckan/library/organisations.ts';
import { type LocalCkan, startCkan } from '../../../../src/sandbox/ckan/index.ts';
import { openClock } from '../../../http/clock.ts';

let ckan: LocalCkan;
let http: HttpClient;
let asked: string[];

beforeEach(async () => {
  asked = [];
  ckan = await startCkan({ watch: { after: ({ path }) => void asked.push(path.split('/').at(-1) ?? '') } });
  http = openHttp({ userAgent: 'archive-release-test', clock: openClock(), log: silentLog, random: () => 0.5, environment: {} });
});
afterEach(async () => {
  await http.close();
  await ckan.close();
});

const as = (user?: string): CkanClient =>
  ckanClient({ base: ckan.origin, http, ...(user === undefined ? {} : { token: ckan.tokens[user] }) });
const create = async (name: string, title: string): Promise<string> => {
  const reply = await as('admin').act('organization_create', { name, title }, readJson);
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return String(reply.value.id);
};
const look = async (user: string | undefined, wanted?: string) => {
  const found = await findOrganisation(as(user), wanted);
  return { found, said: toOrganisationProblem(found, wanted)?.message, code: toOrganisationProblem(found, wanted)?.code };
};

describe('An organisation', () => {
  test.each(['sw-team', 'Software team', ' software  TEAM ', 'SW-Team'])('is found as %j, with one request', async (wanted) => {
    const { found, code } = await look('editor', wanted);
    expect(found).toMatchObject({ kind: 'found', organisation: { name: 'sw-team' } });
    expect(code).toBeUndefined();
    expect(asked).toEqual(['organization_list_for_user']);
  });

  test('is found by its id', async () => {
    const id = await create('hydro', 'Hydrology');
    expect((await look('admin', id)).found).toMatchObject({ kind: 'found', organisation: { name: 'hydro', id } });
  });

  test.each([
    ['member', 'sw-team', 'by name'],
    ['member', 'Software team', 'by title'],
    ['outsider', 'sw-team', 'from outside'],
    ['editor', 'Other organisation', 'of others'],
    [undefined, 'sw-team', 'without a token'],
  ])('to which %s may not write is told as that: %s, %s', async (user, wanted, _how) => {
    const { found, code, said } = await look(user, wanted);
    expect(found.kind).toBe('not-writable');
    expect(code).toBe('organisation-not-writable');
    expect(said).toContain(user === 'editor' ? 'It may in `bc-unit` (BC Unit), `sw-team` (Software team).' : 'in no organisation');
  });

  test('that is not there is told, with the nearest names', async () => {
    const { code, said } = await look('editor', 'softwareteam');
    // What differs by blanks and hyphens alone is near, and is not taken for it.
    expect(code).toBe('organisation-unknown');
    expect(said).toContain('no organisation «softwareteam». Did you mean `sw-team` (Software team)?');
    expect((await look('editor', 'bc-unti')).said).toContain('Did you mean `bc-unit` (BC Unit)?');
    expect((await look('outsider', 'Ministry of Magic')).said).toBe('The catalogue has no organisation «Ministry of Magic».');
  });

  test('is found beyond the page that a server gives, and so is the nearest', async () => {
    for (let n = 10; n < 70; n += 1) await create(`unit-${n}`, `Unit of the number ${n}`);
    asked = [];
    const all = new Set<string>();
    for await (const { name } of listGroups(as('editor'), 'organization')) all.add(name);
    expect(all.size).toBe(63);
    expect(asked).toHaveLength(4);
    const { found } = await look('editor', 'Unit of the number 69');
    expect(found).toMatchObject({ kind: 'not-writable', organisation: { name: 'unit-69' } });
    const near = await look('editor', 'unit-6x');
    expect(near.found).toMatchObject({ kind: 'unknown', near: { length: 3 } });
  });

  test('whose title others have, too, must be named by its name', async () => {
    await create('water-1', 'Water');
    await create('water-2', 'Water');
    for (const user of ['admin', 'outsider']) {
      const { code, said } = await look(user, 'Water');
      expect(code).toBe('organisation-ambiguous');
      expect(said).toContain('name one of `water-1` (Water), `water-2` (Water)');
    }
  });

  test('whose title is the name of another must be named by its own name', async () => {
    await create('water', 'Rivers and lakes');
    const mine = await as('outsider').act('organization_create', { name: 'mine', title: 'water' }, readJson);
    expect(mine.ok).toBe(true);
    expect((await look('outsider', 'water')).said).toContain('name one of `water` (Rivers and lakes), `mine` (water)');
    expect((await look('outsider', 'mine')).found.kind).toBe('found');
    expect((await look('editor', 'software-team')).found.kind).toBe('unknown');
  });

  test('need not be named where the token may write to one alone', async () => {
    const several = await look('editor');
    expect([several.code, several.said]).toEqual(['organisation-not-named', expect.stringContaining('`bc-unit` (BC Unit), `sw-team`')]);
    expect((await look('outsider', '')).said).toContain('may add datasets to none');
    const mine = await as('outsider').act('organization_create', { name: 'mine', title: 'Mine' }, readJson);
    expect(mine.ok).toBe(true);
    expect((await look('outsider')).found).toMatchObject({ kind: 'found', organisation: { name: 'mine' } });
  });

  test('is not said to be unknown where the server failed', async () => {
    ckan.faults.ckanSearch = 'down';
    await expect(look('member', 'sw-team')).rejects.toMatchObject({ code: 'archive-failed' });
  });
});
