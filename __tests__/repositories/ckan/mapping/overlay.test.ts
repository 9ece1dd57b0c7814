/** What this tool wrote last is known again however the catalogue spells it: its objects come back with their keys in another order (recorded: `bc: contacts as list`). */
import { describe, expect, test } from '@jest/globals';
import { type Json, readDataset, type WireDataset } from '../../../../src/repositories/ckan/api/wire.ts';
import { EXTRAS } from '../../../../src/repositories/ckan/mapping/crosswalk.ts';
import { getExtra, toNewDataset, toOverlay } from '../../../../src/repositories/ckan/mapping/overlay.ts';
import type { DatasetChange } from '../../../../src/repositories/ckan/save/change.ts';

interface Told {
  fields?: Json;
  defaults?: Json;
  extras?: Record<string, string>;
}
const toWhole = ({ fields = {}, defaults = {}, extras = {} }: Told) => ({ fields, defaults, tags: [], groups: [], extras, problems: [] });
const toWanted = (fields: Json) => toWhole({ fields });
const toDataset = (data: Json): WireDataset =>
  readDataset({ id: 'd', name: 'd', state: 'active', metadata_modified: 'now', ...data }) as WireDataset;
/** As it stands in the catalogue, after it was made with these fields. */
const madeWith = (fields: Json, more: Json = {}): WireDataset => toDataset({ ...toNewDataset(toWanted(fields)), ...more });

/** As it stands after that was written. */
const withChange = (there: WireDataset, { fields, extras = {} }: DatasetChange): WireDataset => ({
  ...there,
  ...fields,
  extras: [
    ...there.extras.filter(({ key }) => !(key in extras)),
    ...Object.entries(extras).flatMap(([key, value]) => (value === null ? [] : [{ key, value }])),
  ],
});

const jo = { name: 'Jo', email: 'jo@example.org', org: '', role: 'pointOfContact' };
const mo = { ...jo, name: 'Mo' };

test.each<[string, Json, unknown, Json]>([
  ['a list of objects', { contacts: [jo] }, [{ email: jo.email, name: 'Jo', role: jo.role }], { contacts: [mo] }],
  ['an object', { place: { x: 1, y: 2, z: null } }, { y: '2', x: '1' }, { place: { x: 3 } }],
  ['a list', { themes: ['sea', 'tide'] }, ['sea', 'tide'], { themes: ['sea'] }],
  ['a truth value', { open: true }, 'True', { open: 'false' }],
])('%s that came back in another spelling is ours, and is changed', (_, first, back, next) => {
  const [field = ''] = Object.keys(first);
  const there = madeWith(first, { [field]: back });
  expect(toOverlay(there, toWanted(first))).toMatchObject({ change: { fields: {} }, kept: [] });
  const { change, kept } = toOverlay(there, toWanted(next));
  expect([change.fields, kept]).toEqual([next, []]);
  expect(toOverlay(withChange(there, change), toWanted(first))).toMatchObject({ change: { fields: first }, kept: [] });
});

test.each<[string, Json[], Json[]]>([
  ['another value', [jo], [{ ...jo, email: 'other@example.org' }]],
  ['one more', [jo], [jo, mo]],
  ['another order of the list', [jo, mo], [mo, jo]],
])('%s is somebody else’s, and stays', (_, first, found) => {
  const { change, kept } = toOverlay(madeWith({ contacts: first }, { contacts: found }), toWanted({ contacts: [mo] }));
  expect([change.fields, kept]).toEqual([{}, ['contacts']]);
});

describe('A value of the catalogue’s own, where people say none,', () => {
  const own = (value: string, said?: string): Told => ({
    fields: said === undefined ? {} : { level: said },
    defaults: said === undefined ? { level: value } : {},
  });

  test.each<[string, Told[], unknown[]]>([
    ['is ours from the first: what is said later is taken', [own('low'), own('low', 'high')], ['low', 'high']],
    ['is ours where it is back, too', [own('low', 'high'), own('low'), own('low', 'middle'), own('low')], ['high', 'low', 'middle', 'low']],
    ['follows the file that it is from', [own('low'), own('middle')], ['low', 'middle']],
    ['goes with the file that it is from', [own('low'), {}], ['low', '']],
    ['is there where nothing was', [{}, own('low'), own('low', 'high')], [undefined, 'low', 'high']],
  ])('%s', (_, [first = {}, ...rest], values) => {
    let there = toDataset(toNewDataset(toWhole(first)));
    const found = [there.level];
    for (const told of rest) {
      const { change, kept } = toOverlay(there, toWhole(told));
      expect(kept).toEqual([]);
      there = withChange(there, change);
      found.push(there.level);
    }
    expect(found).toEqual(values);
  });

  test.each<[Told, string[]]>([
    [own('middle'), []],
    [own('low', 'high'), ['level']],
    [{}, []],
  ])('stays what a person made of it (then %j)', (told, missed) => {
    const made = toNewDataset(toWhole(own('low')));
    const there = toDataset({ ...made, level: 'hers' });
    const { change, kept } = toOverlay(there, toWhole(told));
    expect([change.fields, kept]).toEqual([{}, missed]);
  });
});

describe('An extra field', () => {
  const SECTOR = { extras: { sector: 'ours' } };
  test.each<[string, string | undefined, Told[], string | undefined, string[]]>([
    ['that is not there is ours', undefined, [SECTOR], 'ours', []],
    ['of ours is changed', undefined, [SECTOR, { extras: { sector: 'new' } }], 'new', []],
    ['of ours goes', undefined, [SECTOR, {}], undefined, []],
    ['of a person stays, and that is told', 'hers', [SECTOR], 'hers', ['extras.sector']],
    ['of a person stays where it is not said any more', 'hers', [SECTOR, {}], 'hers', []],
    ['of a person that says the same stays hers', 'ours', [SECTOR, {}], 'ours', []],
    ['of a person that says the same is not changed', 'ours', [SECTOR, { extras: { sector: 'new' } }], 'ours', ['extras.sector']],
  ])('%s', (_, before, steps, value, missed) => {
    const extras = before === undefined ? [] : [{ key: 'sector', value: before }];
    let there = toDataset({ extras });
    let last: readonly string[] = [];
    for (const told of steps) {
      const { change, kept } = toOverlay(there, toWhole(told));
      there = withChange(there, change);
      last = kept;
    }
    expect([getExtra(there, 'sector'), last]).toEqual([value, missed]);
  });

  test('that tells whose the dataset is, is ours whatever it says', () => {
    const extras = [{ key: EXTRAS.repository, value: 'other/one' }];
    const there = toDataset({ extras });
    const { change, kept } = toOverlay(there, toWhole({ extras: { [EXTRAS.repository]: 'octo/demo' } }));
    expect([change.extras?.[EXTRAS.repository], kept]).toEqual(['octo/demo', []]);
  });
});
