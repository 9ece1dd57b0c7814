/** What tells that an earlier run came past the DOI of a draft (facts/inveniordm.md 1.7). */
import { expect, test } from '@jest/globals';
import type { Deposit } from '../../../src/model/deposit.ts';
import { findOpenDoi } from '../../../src/repositories/invenio/open-doi.ts';

const EXTERNAL = { identifier: '10.5555/a', provider: 'external' };
const MANAGED = { identifier: '10.1234/a', provider: 'datacite', client: 'datacite' };
const aDraft = (details: Partial<Deposit> = {}, body: object = {}): Deposit => ({
  ...{ id: 'abcde-12345', state: 'draft', isEdit: false, createdAt: '2026-01-01T00:00:00Z', url: 'https://x.org/uploads/abcde-12345' },
  ...{ marker: { tag: 'https://g.org/o/r/tree/v1', commit: 'https://g.org/o/r/commit/a' }, files: [] },
  echo: { metadata: {}, custom_fields: {}, access: {}, files: { enabled: true }, ...body },
  ...details,
});
const noFiles = { files: { enabled: false } };
const request = { id: '1', to: 'curators', names: [], url: 'https://x.org', status: 'open', isAnswered: false, words: [] } as const;

test.each<[string, Deposit, boolean, ...string[]]>([
  ['a draft without a DOI and without files', aDraft(), true],
  [
    'a draft with a DOI from elsewhere, of which the server may have said that it is its own',
    aDraft({}, { pids: { doi: EXTERNAL } }),
    true,
  ],
  ['a draft whose DOI the server registers', aDraft({}, { pids: { doi: MANAGED } }), false],
  ['a draft with a file, for which bytes are still to come', aDraft({ files: [{ name: 'a', size: 0, isPending: true }] }), false],
  ['a draft about which somebody was asked', aDraft({ request }), false],
  ['a draft that waits for reviewers', aDraft({ state: 'in-review' }), false],
  ['a draft that no release made', aDraft({ marker: {} }), false],
  ['a record without files, of a server of which nothing is known', aDraft({}, noFiles), false],
  ['a record without files, of a server that gives DOIs', aDraft({}, noFiles), true, '10.1234'],
  ['a record without files, of a concept that has a DOI', aDraft({ conceptDoi: '10.1234/c' }, noFiles), true],
  ['a record without files, with a DOI from elsewhere', aDraft({}, { ...noFiles, pids: { doi: EXTERNAL } }), false, '10.1234'],
  ['a published record', aDraft({ state: 'published' }), false],
])('%s', (_what, draft, isOpen, ...prefixes) => {
  expect(findOpenDoi(draft, { prefixes: new Set(prefixes), settled: new Set() }).length > 0).toBe(isOpen);
  expect(findOpenDoi(draft, { prefixes: new Set(prefixes), settled: new Set([draft.id]) })).toEqual([]);
});
