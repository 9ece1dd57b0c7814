/** What this tool wrote last is known again however the catalogue spells it: its objects come back with their keys in another order (recorded: `bc: contacts as list`). */
import { expect, test } from '@jest/globals';
import { type Json, readDataset, type WireDataset } from '../../../../src/repositories/ckan/api/wire.ts';
import { toNewDataset, toOverlay } from '../../../../src/repositories/ckan/mapping/overlay.ts';

const toWanted = (fields: Json) => ({ fields, defaults: {}, tags: [], groups: [], extras: {}, problems: [] });
/** As it stands in the catalogue, after it was made with these fields. */
const madeWith = (fields: Json, more: Json = {}): WireDataset =>
  readDataset({ id: 'd', name: 'd', state: 'active', metadata_modified: 'now', ...toNewDataset(toWanted(fields)), ...more }) as WireDataset;

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
  const after = { ...there, ...next, extras: Object.entries(change.extras ?? {}).map(([key, value]) => ({ key, value: value ?? '' })) };
  expect(toOverlay(after, toWanted(first))).toMatchObject({ change: { fields: first }, kept: [] });
});

test.each<[string, Json[], Json[]]>([
  ['another value', [jo], [{ ...jo, email: 'other@example.org' }]],
  ['one more', [jo], [jo, mo]],
  ['another order of the list', [jo, mo], [mo, jo]],
])('%s is somebody else’s, and stays', (_, first, found) => {
  const { change, kept } = toOverlay(madeWith({ contacts: first }, { contacts: found }), toWanted({ contacts: [mo] }));
  expect([change.fields, kept]).toEqual([{}, ['contacts']]);
});
