import { afterEach, describe, expect, test } from '@jest/globals';
import { countWeeks } from '../../src/github/contributions.ts';
import { closeAll, stage } from './ground.ts';

afterEach(closeAll);

/** Sundays. */
const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
const author = (login: string, weeks: Record<string, number>) => ({
  author: { login, node_id: `U_${login}`, type: 'User' },
  total: Object.values(weeks).reduce((sum, commits) => sum + commits, 0),
  weeks: Object.entries(weeks).map(([day, c]) => ({ w: seconds(day), a: 0, d: 0, c })),
});
const told = (list: readonly { login?: string; commits: number }[]) => list.map(({ login, commits }) => `${login} ${commits}`);

describe('commits by week', () => {
  const people = [author('ada', { '2026-10-25': 2, '2026-11-01': 3, '2026-11-08': 100 }), author('bob', { '2026-10-25': 4 })];

  test.each([
    ['2026-11-08T00:00:00Z', ['ada 5', 'bob 4']],
    ['2026-11-07T23:59:59Z', ['bob 4', 'ada 2']],
    ['2026-11-14T23:59:59Z', ['ada 5', 'bob 4']],
    ['2026-11-15T00:00:00Z', ['ada 105', 'bob 4']],
  ])('until %s are those of the weeks that were over', (until, expected) => {
    expect(told(countWeeks(people, until))).toEqual(expected);
  });

  test('say the same when more was committed since', () => {
    const later = [
      author('ada', { '2026-10-25': 2, '2026-11-01': 3, '2026-11-08': 500, '2026-11-15': 9 }),
      author('bob', { '2026-10-25': 4 }),
      author('eve', { '2026-11-15': 7 }),
    ];
    expect(countWeeks(later, '2026-11-10T12:00:00Z')).toEqual(countWeeks(people, '2026-11-10T12:00:00Z'));
  });

  test('of a project younger than a week are those of the running week', () => {
    expect(told(countWeeks([author('ada', { '2026-11-08': 3, '2026-11-15': 9 })], '2026-11-10T12:00:00Z'))).toEqual(['ada 3']);
  });

  test('of an author without an account, or of nobody, are left out', () => {
    const strange = [
      { author: null, weeks: [{ w: seconds('2026-10-25'), c: 5 }] },
      null,
      'x',
      { weeks: 'y' },
      {
        author: { login: 'z' },
        weeks: [
          { w: -1, c: 'many' },
          { w: 0, c: 0 },
        ],
      },
    ];
    expect(countWeeks(strange, '2026-11-10T12:00:00Z')).toEqual([]);
  });

  test('of equals stand in the order of their names', () => {
    const equal = ['Zoe', 'adam', 'Bea'].map((login) => author(login, { '2026-10-25': 1 }));
    expect(told(countWeeks(equal, '2026-11-10T12:00:00Z'))).toEqual(['adam 1', 'Bea 1', 'Zoe 1']);
  });
});

describe('contributor statistics', () => {
  const contributors = [
    { login: 'ada', weeks: [{ week: '2026-10-18', commits: 3 }] },
    { login: 'robot[bot]', weeks: [{ week: '2026-10-18', commits: 9 }] },
    { name: 'No Account', email: 'no@account.example', commits: 2 },
  ];
  const until = '2026-11-01T10:00:00Z';

  test('that GitHub is still counting are asked for again, a little later each time', async () => {
    const { client, server, clock, warnings } = await stage({ contributors });
    server.faults.statsPending = 4;
    const { list, counted } = await client.readContributions(until);
    expect(counted).toBe('weeks');
    expect(list).toEqual([
      { login: 'robot[bot]', type: 'Bot', commits: 9, nodeId: expect.stringMatching(/^BOT_/) },
      { login: 'ada', type: 'User', commits: 3, nodeId: expect.stringMatching(/^U_/) },
    ]);
    expect(clock.waits).toEqual([1000, 2000, 4000, 8000]);
    expect(warnings()).toEqual([]);
  });

  test('that never come are replaced by the plain list after a minute, with a warning', async () => {
    const { client, server, clock, warnings } = await stage({ contributors });
    server.faults.statsPending = Number.POSITIVE_INFINITY;
    const { list, counted } = await client.readContributions(until);
    expect(counted).toBe('total');
    expect(list.map(({ login, name, email, type, commits }) => [login ?? name, email, type, commits])).toEqual([
      ['robot[bot]', undefined, 'Bot', 9],
      ['ada', undefined, 'User', 3],
      ['No Account', 'no@account.example', 'Anonymous', 2],
    ]);
    expect(clock.waits.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
    expect(warnings()).toEqual([expect.stringContaining('no contributor statistics yet')]);
  });

  test('of an empty repository are empty, and not asked for twice', async () => {
    const { client, clock } = await stage({ contributors: [] });
    expect(await client.readContributions(until)).toEqual({ list: [], counted: 'empty' });
    expect(clock.waits).toEqual([]);
  });

  test('that cannot be had in any way are none, and a warning says so', async () => {
    const { client, server, warnings } = await stage({ contributors });
    server.faults.statsPending = Number.POSITIVE_INFINITY;
    server.faults.contributorsTooLarge = true;
    expect(await client.readContributions(until)).toEqual({ list: [], counted: 'empty' });
    expect(warnings().join('\n')).toContain('too large');
  });

  test('beyond five pages are cut, with a warning', async () => {
    const crowd = Array.from({ length: 620 }, (_, index) => ({ login: `user-${index}`, commits: 1000 - index }));
    const { client, server, warnings } = await stage({ contributors: crowd });
    server.faults.statsPending = Number.POSITIVE_INFINITY;
    expect((await client.readContributions(until)).list).toHaveLength(500);
    expect(warnings()).toHaveLength(2);
  });
});
