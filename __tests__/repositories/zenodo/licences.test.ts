import { describe, expect, test } from '@jest/globals';
import type { Rights } from '../../../src/model/record.ts';
import { openLedger } from '../../../src/repositories/ledger.ts';
import { toCanonicalLicence, toLicence } from '../../../src/repositories/zenodo/licences.ts';

const choose = (rights: readonly Rights[], isPublic = true) => {
  const ledger = openLedger();
  return { sent: toLicence(rights, isPublic, ledger), notes: ledger.notes, losses: ledger.losses.length };
};

describe('A licence that Zenodo takes is sent in its own spelling, without a word', () => {
  test.each([
    ['MIT', 'mit'],
    ['Apache-2.0', 'apache-2.0'],
    ['GPL-3.0-or-later', 'gpl-3.0-or-later'],
    ['GPL-3.0', 'gpl-3.0-only'],
    ['GPL-3.0+', 'gpl-3.0-or-later'],
    ['AGPL-3.0+', 'agpl-3.0-or-later'],
    ['LGPL-2.1', 'lgpl-2.1-only'],
    ['BSD-3-Clause', 'bsd-3-clause'],
    ['CC0-1.0', 'cc0-1.0'],
    ['cc-zero', 'cc0-1.0'],
    ['cc-by', 'cc-by-4.0'],
    ['other-open', 'other-open'],
    ['notspecified', 'notspecified'],
    ['PolyForm-Noncommercial-1.0.0', 'polyform-noncommercial-1.0.0'],
    [' mit ', 'mit'],
  ])('%s as %s', (id, sent) => {
    expect(choose([{ id }])).toEqual({ sent, notes: [], losses: 0 });
  });
});

describe('A licence that Zenodo would refuse is never CC-BY in silence: the true one stands in the notes', () => {
  test.each<[Rights, string, string]>([
    [{ id: 'Unicode-3.0' }, 'other-open', 'License: Unicode-3.0'],
    [{ id: 'CC-BY-3.0-DE' }, 'other-open', 'License: CC-BY-3.0-DE'],
    [{ id: 'GPL-2.0-only WITH Classpath-exception-2.0' }, 'other-open', 'License: GPL-2.0-only WITH Classpath-exception-2.0'],
    [{ id: 'MIT AND Apache-2.0' }, 'other-open', 'License: MIT AND Apache-2.0'],
    [{ id: 'MIT AND LicenseRef-Mine' }, 'other-closed', 'License: MIT AND LicenseRef-Mine'],
    [{ id: 'FSL-1.1-MIT' }, 'other-closed', 'License: FSL-1.1-MIT'],
    [{ id: 'Elastic-2.0' }, 'other-closed', 'License: Elastic-2.0'],
    [{ id: 'LicenseRef-Mine', url: 'https://example.org/l' }, 'other-closed', 'License: LicenseRef-Mine, https://example.org/l'],
    [{ title: 'House rules', url: 'https://example.org/rules' }, 'other-closed', 'License: House rules, https://example.org/rules'],
    [{ id: 'gfdl' }, 'other-closed', 'License: gfdl'],
    [{ id: 'GPL' }, 'other-open', 'License: GPL'],
    [{ id: 'BSD' }, 'other-open', 'License: BSD'],
    [{ id: 'GPLv3' }, 'other-open', 'License: GPLv3'],
    [{ id: 'LGPL-3+' }, 'other-open', 'License: LGPL-3+'],
    [{ id: 'BSD+Patent' }, 'other-open', 'License: BSD+Patent'],
    [{ title: 'CC-BY SA' }, 'other-open', 'License: CC-BY SA'],
    [{ title: 'GNU GPL v3' }, 'other-open', 'License: GNU GPL v3'],
    [{ title: 'CC BY-NC' }, 'other-closed', 'License: CC BY-NC'],
    [{ title: 'MIT, but not for profit' }, 'other-closed', 'License: MIT, but not for profit'],
    [{ id: 'BSD-3-Clause-No-Military-License' }, 'other-closed', 'License: BSD-3-Clause-No-Military-License'],
  ])('%j is sent as %s', (rights, sent, note) => {
    expect(choose([rights])).toEqual({ sent, notes: [note], losses: 1 });
  });
});

describe('Of several to choose from', () => {
  test.each<[readonly Rights[], string, string]>([
    [[{ id: 'MIT OR Apache-2.0' }], 'mit', 'License: MIT OR Apache-2.0'],
    [[{ id: '(FSL-1.1-MIT OR MPL-2.0)' }], 'mpl-2.0', 'License: (FSL-1.1-MIT OR MPL-2.0)'],
    [[{ id: 'Unicode-3.0' }, { id: 'EUPL-1.2' }], 'eupl-1.2', 'License: Unicode-3.0 OR EUPL-1.2'],
  ])('%j the first that is taken is sent, and all are told', (rights, sent, note) => {
    expect(choose(rights)).toEqual({ sent, notes: [note], losses: 1 });
  });
});

test('No licence at all is told to Zenodo as not specified, and to people', () => {
  expect(choose([])).toEqual({ sent: 'notspecified', notes: [], losses: 1 });
  expect(choose([], false)).toEqual({ sent: undefined, notes: [], losses: 0 });
});

test.each([
  ['apache2.0', 'Apache-2.0'],
  ['mit-license', 'MIT'],
  ['apgl-v3', 'AGPL-3.0-only'],
  ['cc-zero', 'CC0-1.0'],
  ['bsd-2-clause-netbsd', 'BSD-2-Clause'],
  ['pythonpl', 'Python-2.0'],
  ['uoi-ncsa', 'NCSA'],
  ['gpl-3.0', 'GPL-3.0-only'],
])('%s in an answer is the %s that was sent', (echoed, sent) => {
  expect(toCanonicalLicence(echoed)).toBe(toCanonicalLicence(sent));
});
