/** From SPDX to what a catalogue calls its licences. */
import { describe, expect, test } from '@jest/globals';
import type { WireLicence } from '../../../../src/repositories/ckan/api/wire.ts';
import { toSiteLicence } from '../../../../src/repositories/ckan/mapping/licences.ts';

const licence = (id: string, title: string, url = ''): WireLicence => ({ id, title, url });

/** CKAN's own list, as a catalogue has it that configured none. */
const own = [
  licence('notspecified', 'License not specified'),
  licence('odc-pddl', 'Open Data Commons Public Domain Dedication and License (PDDL)', 'http://www.opendefinition.org/licenses/odc-pddl'),
  licence('odc-odbl', 'Open Data Commons Open Database License (ODbL)', 'http://www.opendefinition.org/licenses/odc-odbl'),
  licence('cc-zero', 'Creative Commons CCZero', 'http://www.opendefinition.org/licenses/cc-zero'),
  licence('cc-by', 'Creative Commons Attribution', 'http://www.opendefinition.org/licenses/cc-by'),
  licence('cc-by-sa', 'Creative Commons Attribution Share-Alike', 'http://www.opendefinition.org/licenses/cc-by-sa'),
  licence('other-open', 'Other (Open)'),
  licence('cc-nc', 'Creative Commons Non-Commercial (Any)', 'http://creativecommons.org/licenses/by-nc/2.0/'),
  licence('other-closed', 'Other (Not Open)'),
];
/** The Open Definition's, as other catalogues have it. */
const openDefinition = [
  licence('MIT', 'MIT License', 'https://opensource.org/licenses/MIT'),
  licence('GPL-3.0', 'GNU General Public License 3.0', 'https://opensource.org/licenses/GPL-3.0'),
  licence('CC-BY-4.0', 'Creative Commons Attribution 4.0', 'https://creativecommons.org/licenses/by/4.0/'),
  licence('other-open', 'Other (Open)'),
];
/** The BC Data Catalogue's: numbers (facts/ckan.md 5). */
const bc = [
  licence('2', 'Open Government Licence - British Columbia', 'https://www2.gov.bc.ca/gov/content?id=A519A56BC2BF44E4A008B33FCF527F61'),
  licence('22', 'Access Only'),
  licence('24', 'Open Government Licence - Canada', 'https://open.canada.ca/en/open-government-licence-canada'),
  licence('45', 'Open Data Commons - Public Domain Dedication and Licence', 'https://opendatacommons.org/licenses/pddl/1-0/'),
];

describe('A licence', () => {
  test.each([
    ['CKAN’s own list', own, 'MIT', 'other-open'],
    ['CKAN’s own list', own, 'GPL-3.0-or-later WITH Classpath-exception-2.0', 'other-open'],
    ['CKAN’s own list', own, 'CC-BY-4.0', 'cc-by'],
    ['CKAN’s own list', own, 'CC-BY-SA-3.0', 'cc-by-sa'],
    ['CKAN’s own list', own, 'CC-BY-NC-ND-4.0', 'cc-nc'],
    ['CKAN’s own list', own, 'CC0-1.0', 'cc-zero'],
    ['CKAN’s own list', own, 'ODbL-1.0', 'odc-odbl'],
    ['CKAN’s own list', own, 'BUSL-1.1', 'other-closed'],
    ['CKAN’s own list', own, 'LicenseRef-Ours', 'other-closed'],
    ['the Open Definition’s list', openDefinition, 'MIT', 'MIT'],
    ['the Open Definition’s list', openDefinition, 'GPL-3.0-only', 'GPL-3.0'],
    ['the Open Definition’s list', openDefinition, 'GPL-3.0-or-later', 'other-open'],
    ['the Open Definition’s list', openDefinition, 'CC-BY-4.0', 'CC-BY-4.0'],
    ['the Open Definition’s list', openDefinition, 'Apache-2.0 OR MIT', 'MIT'],
    ['the BC Data Catalogue’s list', bc, 'OGL-Canada-2.0', '24'],
    ['the BC Data Catalogue’s list', bc, 'PDDL-1.0', '45'],
    ['the BC Data Catalogue’s list', bc, 'MIT', 'MIT'],
  ])('in %s: %#', (_, list, id, site) => {
    expect(toSiteLicence([{ id }], { list })).toMatchObject({ id: site, spdx: id });
  });

  test('that the catalogue has by this very name is not worth a word; any other is told', () => {
    expect(toSiteLicence([{ id: 'MIT' }], { list: openDefinition })).toEqual({ id: 'MIT', spdx: 'MIT' });
    expect(toSiteLicence([{ id: 'MIT' }], { list: own }).told).toContain('no licence «MIT»: it is told `other-open`');
    expect(toSiteLicence([{ id: 'MIT' }], { list: bc }).told).toContain('no licence «MIT»: it is told as it is written');
    expect(toSiteLicence([{ id: 'CC-BY-4.0' }], { list: own }).told).toContain('«CC-BY-4.0» is `cc-by` (Creative Commons Attribution)');
  });

  test('of which only an address or a title is known is found by that', () => {
    const byUrl = toSiteLicence([{ url: 'http://www.creativecommons.org/licenses/by/4.0/legalcode' }], { list: openDefinition });
    expect(byUrl).toMatchObject({ id: 'CC-BY-4.0' });
    expect(byUrl.spdx).toBeUndefined();
    expect(toSiteLicence([{ title: 'Open Government License – British Columbia' }], { list: bc }).id).toBe('2');
  });

  test('of which several are given is the first that the catalogue has', () => {
    expect(toSiteLicence([{ id: 'BSD-3-Clause' }, { id: 'CC-BY-4.0' }], { list: own })).toMatchObject({
      id: 'cc-by',
      spdx: 'BSD-3-Clause OR CC-BY-4.0',
    });
  });

  test('that nobody named is told as such', () => {
    expect(toSiteLicence([], { list: own }).id).toBe('notspecified');
    expect(toSiteLicence([], { list: bc, whenNone: '22' })).toEqual({ id: '22', told: expect.stringContaining('No licence is known') });
    expect(toSiteLicence([], { list: bc })).toEqual({});
  });
});
