/** People and organisations on their way to InvenioRDM (facts/inveniordm.md 1.4). */
import { describe, expect, test } from '@jest/globals';
import type { Agent, Contributor } from '../../../src/model/record.ts';
import type { Json } from '../../../src/repositories/invenio/wire.ts';
import { cross, person } from './cross.ts';

const personal = (rest: Json): Json => ({ person_or_org: { type: 'personal', ...rest } });
const keeper = (type: string, family = 'Roe'): Contributor => ({ ...person(family), type });

describe('A creator is sent', () => {
  test.each<[string, Agent, Json]>([
    ['by family and given name', person('Doe', { given: ' Jane  A. ' }), personal({ family_name: 'Doe', given_name: 'Jane A.' })],
    ['by one name, where it was not split', person('Plato'), personal({ family_name: 'Plato' })],
    ['by the given name, where that is all', person('', { given: 'Madonna' }), personal({ family_name: 'Madonna' })],
    ['as an organisation', person('The Lab', { kind: 'organisation' }), { person_or_org: { type: 'organizational', name: 'The Lab' } }],
    [
      'as an organisation, whose name a file split',
      person('Lab', { kind: 'organisation', given: 'The' }),
      { person_or_org: { type: 'organizational', name: 'Lab, The' } },
    ],
    [
      'with bare identifiers',
      person('Doe', {
        identifiers: [
          { scheme: 'orcid', value: 'https://orcid.org/0000-0002-1825-0097' },
          { scheme: 'gnd', value: '118540238' },
          { scheme: 'isni', value: 'https://isni.org/isni/0000 0001 2103 2683' },
        ],
      }),
      personal({
        family_name: 'Doe',
        identifiers: [
          { scheme: 'orcid', identifier: '0000-0002-1825-0097' },
          { scheme: 'gnd', identifier: '118540238' },
          { scheme: 'isni', identifier: '0000000121032683' },
        ],
      }),
    ],
    [
      'with the ROR of an organisation',
      person('TU', { kind: 'organisation', identifiers: [{ scheme: 'ror', value: 'https://ror.org/04d836q62' }] }),
      { person_or_org: { type: 'organizational', name: 'TU', identifiers: [{ scheme: 'ror', identifier: '04d836q62' }] } },
    ],
    [
      'with affiliations by id or by name, each once',
      person('Doe', {
        affiliations: [{ name: 'TU', ror: 'https://ror.org/04d836q62' }, { name: 'Lab' }, { name: ' Lab ' }, { name: ' ' }],
      }),
      { ...personal({ family_name: 'Doe' }), affiliations: [{ id: '04d836q62' }, { name: 'Lab' }] },
    ],
  ])('%s', (_what, creator, sent) => {
    const { metadata, losses } = cross({ creators: [creator] });
    expect(metadata.creators).toEqual([sent]);
    expect(losses).toEqual([]);
  });

  test('without what is for matching only', () => {
    expect(
      JSON.stringify(cross({ creators: [person('Doe', { login: 'jane', email: 'jane@example.org', alias: 'jd' })] }).body),
    ).not.toMatch(/jane|jd/);
  });
});

describe('A contributor is sent with a role', () => {
  test.each<[string, string, readonly string[]]>([
    ['ProjectMember', 'projectmember', []],
    ['HostingInstitution', 'hostinginstitution', []],
    ['Funder', 'sponsor', ['changed contributors[0]']],
    ['Developer', 'other', ['changed contributors[0]']],
  ])('%s is %s', (type, id, losses) => {
    const found = cross({ contributors: [keeper(type)] });
    expect(found.metadata.contributors).toEqual([{ ...personal({ family_name: 'Roe' }), role: { id } }]);
    expect(found.losses).toEqual(losses);
  });

  test('that the server has; with the nearest that it has told', () => {
    const found = cross(
      { contributors: [keeper('DataCurator')] },
      { lacks: { 'vocabularies/contributorsroles/datacurator': ['curator'] } },
    );
    expect(found.metadata.contributors).toMatchObject([{ role: { id: 'other' } }]);
    expect(found.losses).toEqual(['changed contributors[0]']);
    expect(found.messages[0]).toContain('The nearest that it has: curator.');
  });

  test('and is left out where there is none that it could be', () => {
    const lacks = { 'vocabularies/contributorsroles/datacurator': [], 'vocabularies/contributorsroles/other': [] };
    const found = cross({ contributors: [keeper('DataCurator'), keeper('Editor', 'Poe')] }, { lacks });
    expect(found.metadata.contributors).toMatchObject([{ person_or_org: { family_name: 'Poe' } }]);
    expect(found.losses).toEqual(['dropped contributors[0]']);
  });
});

describe('What can’t be kept of people is told', () => {
  test.each<[string, Partial<Agent>, string]>([
    ['an ORCID that is none', { identifiers: [{ scheme: 'orcid', value: '0000-0002-1825-0098' }] }, 'dropped creators[0]'],
    ['an ISNI that is none', { identifiers: [{ scheme: 'isni', value: '123' }] }, 'dropped creators[0]'],
    ['a ROR that is none', { identifiers: [{ scheme: 'ror', value: 'https://ror.org/abc' }] }, 'dropped creators[0]'],
    [
      'an identifier of another scheme',
      { identifiers: [{ scheme: 'other', value: 'A-1', schemeName: 'ResearcherID' }] },
      'dropped creators[0]',
    ],
    [
      'a second ORCID',
      {
        identifiers: [
          { scheme: 'orcid', value: '0000-0002-1825-0097' },
          { scheme: 'orcid', value: '0000-0001-5109-3700' },
        ],
      },
      'dropped creators[0]',
    ],
    ['the language of a name', { language: 'eng' }, 'dropped creators'],
    [
      'an affiliation’s own scheme',
      { affiliations: [{ name: 'Lab', identifier: { scheme: 'GRID', value: 'grid.1' } }] },
      'dropped creators',
    ],
  ])('%s', (_what, details, loss) => {
    expect(cross({ creators: [person('Doe', details)] }).losses).toEqual([loss]);
  });

  test('a creator without a name, beside one that has a name', () => {
    const { metadata, losses } = cross({ creators: [person('Doe'), person(' ')] });
    expect(metadata.creators).toHaveLength(1);
    expect(losses).toEqual(['dropped creators[1]']);
  });

  test('an organisation that the server does not know is sent by its name', () => {
    const creators = [person('Doe', { affiliations: [{ name: 'TU', ror: '04d836q62' }] })];
    const found = cross({ creators }, { lacks: { 'affiliations/04d836q62': ['05n3x4p02'] } });
    expect(found.metadata.creators).toMatchObject([{ affiliations: [{ name: 'TU' }] }]);
    expect(found.losses).toEqual(['changed creators[0]']);
    expect(found.messages[0]).toContain('05n3x4p02');
  });
});
