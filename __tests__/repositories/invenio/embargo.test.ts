/** An embargo that is over: the server lifts that of a public record, and publishes no draft that has one (facts/inveniordm.md 1.4). */
import { afterAll, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import type { Deposit } from '../../../src/model/deposit.ts';
import type { Access } from '../../../src/model/record.ts';
import { invenio } from '../../../src/repositories/invenio/index.ts';
import { openClock } from '../../contract/ground.ts';
import { aRecord } from './cross.ts';

const clock = openClock('2026-12-05T10:00:00Z');
const http = openHttp({ userAgent: 'archive-release/0.0.0', clock, log: silentLog, random: () => 0.5 });
afterAll(() => http.close());

const repository = invenio({ base: 'https://x.org', name: 'the archive', publisher: 'P' }, { http, log: silentLog, clock });
const embargoed = (embargoUntil: string): Access => ({ right: 'embargoed', embargoUntil });
const sent = (access: Access) => repository.crosswalk(aRecord({ access })).body as { metadata: object; access: object };
const holding = (until: string, details: Partial<Deposit>): Deposit => ({
  ...{ id: 'abcde-12345', state: 'draft', isEdit: false, createdAt: '2026-01-01T00:00:00Z', url: 'https://x.org/uploads/abcde-12345' },
  ...{ marker: {}, files: [] },
  echo: {
    ...sent({ right: 'open' }),
    access: { record: 'public', files: 'restricted', embargo: { active: true, until, reason: null } },
  },
  ...details,
});

test.each<[string, Partial<Deposit>, readonly string[]]>([
  ['a draft', {}, ['access']],
  ['a draft that somebody accepted', { request: { status: 'accepted' } as never }, ['access']],
  ['a correction of a public record', { state: 'published', isEdit: true }, ['access']],
  ['a public record', { state: 'published' }, []],
])('%s is as wanted with it, or not', (_what, details, fields) => {
  for (const access of [embargoed('2026-12-02'), { right: 'open' } as const]) {
    const differences = repository.differences(holding('2026-12-02', details), aRecord({ access }));
    expect(differences.map(({ field }) => field)).toEqual(fields);
  }
});

describe('What is sent in its place', () => {
  test.each([
    ['2026-12-05', { record: 'public', files: 'public', embargo: { active: false } }],
    ['2026-12-06', { record: 'public', files: 'restricted', embargo: { active: true, until: '2026-12-06' } }],
  ])('of one until %s, on 5 December', (until, access) => {
    expect(sent(embargoed(until)).access).toEqual(access);
  });
});
