/** What was just made comes back: is it what was sent, or the answer for another record? */
import { expect, test } from '@jest/globals';
import { isAnothers } from '../../src/repositories/discovery/claimed.ts';

const marker = { tag: 'https://github.com/octo/demo/tree/v1', commit: 'https://github.com/octo/demo/commit/a' };
const none = { tags: [], commits: [] };

test.each<[string, Parameters<typeof isAnothers>[0], Partial<typeof marker>, boolean]>([
  ['with the markers that were sent', { marks: { tags: [marker.tag], commits: [] }, title: 'Other' }, marker, false],
  ['with markers of another release', { marks: { ...none, tags: ['https://github.com/octo/demo/tree/v2'] }, title: 'Demo' }, marker, true],
  ['without markers, which a server may drop, and with the title', { marks: none, title: 'Demo' }, marker, false],
  ['without markers, and with another title', { marks: none, title: 'Other' }, marker, true],
  ['where none were sent: nothing tells one by hand from another', { marks: none, title: 'Other' }, {}, false],
])('%s', (_, told, sent, isIt) => {
  expect(isAnothers(told, { marker: sent, title: 'Demo' })).toBe(isIt);
});
