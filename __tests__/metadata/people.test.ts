import { describe, expect, test } from '@jest/globals';
import { isHuman } from '../../src/metadata/bots.ts';
import { parseName, toAgent, toLoginFromEmail, toLoginFromUrl } from '../../src/metadata/people.ts';
import { isSamePerson, openDirectory } from '../../src/metadata/same-person.ts';
import type { Agent } from '../../src/model/record.ts';

const agent = (name: string, parts: Partial<Agent> & { orcid?: string } = {}): Agent => {
  const { orcid, ...others } = parts;
  return {
    kind: 'person',
    ...parseName(name),
    identifiers: orcid === undefined ? [] : [{ scheme: 'orcid', value: orcid }],
    affiliations: [],
    ...others,
  };
};

describe('a name in one text', () => {
  test.each([
    ['Noether, Emmy', 'Noether', 'Emmy'],
    ['van der Berg, Jan', 'van der Berg', 'Jan'],
    ['  Noether ,  Emmy  Amalie ', 'Noether', 'Emmy Amalie'],
    ['King, Jr., Martin Luther', 'King Jr.', 'Martin Luther'],
    ["D'Agostino McGowan, Lucy", "D'Agostino McGowan", 'Lucy'],
  ])('%s is split where its writer split it', (written, family, given) => {
    expect(parseName(written)).toEqual({ family, given });
  });

  test.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Wang Wei', 'Wang Wei'],
    ['山田太郎', '山田太郎'],
    ['probonopd', 'probonopd'],
    ['Martin Luther King, Jr.', 'Martin Luther King Jr.'],
    ['Smith, John, PhD', 'Smith, John, PhD'],
    ['Noether,', 'Noether'],
    [', ', ''],
    ['Ada\u200b Love\u0007lace', 'Ada Lovelace'],
  ])('%s stays whole', (written, family) => {
    expect(parseName(written)).toEqual({ family });
  });
});

describe('two entries', () => {
  test.each<[string, Agent, Agent, boolean]>([
    ['of one ORCID iD are one person, whatever the names', agent('A', { orcid: '1' }), agent('B', { orcid: '1' }), true],
    ['of two ORCID iDs are two people, whatever the names', agent('Wei, Wang', { orcid: '1' }), agent('Wei, Wang', { orcid: '2' }), false],
    ['of one login are one person', agent('Ada', { login: 'Ada' }), agent('Lovelace', { login: 'ada' }), true],
    ['where the alias is the login are one person', agent('Ada Lovelace', { alias: '@al' }), agent('al', { login: 'al' }), true],
    ['where the name is the login are one person', agent('probonopd'), agent('Simon Peter', { login: 'probonopd' }), true],
    ['of one e-mail are one person', agent('A', { email: 'a@x.org' }), agent('B', { email: 'A@x.org' }), true],
    ['of one name in either order are one person', agent('Lovelace, Ada'), agent('Ada Lovelace'), true],
    ['of one name with and without accents are one person', agent('René Widera'), agent('Widera, Rene'), true],
    ['of one name with ü and ue are one person', agent('Müller, Jörg'), agent('Joerg Mueller'), true],
    ['of one name with ø and o are one person', agent('Sørensen, Bo'), agent('Bo Sorensen'), true],
    ['where one has an initial more are one person', agent('Walker, Simon J.'), agent('Simon Walker'), true],
    ['of other initials are two people', agent('Smith, John A.'), agent('John B. Smith'), false],
    ['of one family name and an initial are not taken for one person', agent('Smith, J.'), agent('Smith, A.'), false],
    ['of other given names are two people', agent('Lovelace, Ada'), agent('Lovelace, Augusta'), false],
    ['without any name are two', agent(''), agent('…'), false],
  ])('%s', (_, a, b, expected) => {
    expect(isSamePerson(a, b)).toBe(expected);
    expect(isSamePerson(b, a)).toBe(expected);
    expect(openDirectory([a]).find(b)).toEqual(expected ? [a] : []);
  });

  test('are found in the order of their list', () => {
    const [first, second] = [agent('Wei Wang'), agent('Wang, Wei')];
    expect(openDirectory([first, second]).find(agent('Wei, Wang'))).toEqual([first, second]);
  });
});

describe('a contributor', () => {
  test.each([
    [{ type: 'Bot', login: 'dependabot[bot]' }, undefined],
    [{ type: 'User', login: 'some[bot]' }, undefined],
    [{ type: 'User', login: 'renovate-runner' }, undefined],
    [{ type: 'User', login: 'release-bot' }, undefined],
    [{ type: 'User', login: 'web-flow' }, undefined],
    [{ type: 'User', login: 'Copilot' }, undefined],
    [{ type: 'User', login: 'ci-robot-account' }, 'Our CI bot'],
    [{ type: 'Organization', login: 'harbour' }, undefined],
    [{ type: 'Anonymous', name: 'Claude', email: 'noreply@anthropic.com' }, undefined],
    [{ type: 'Anonymous', name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }, undefined],
    [{ type: 'Anonymous', name: 'Deploy Bot' }, undefined],
  ])('%j (%s) is no person', (contribution, name) => {
    expect(
      isHuman({ ...contribution, commits: 1 }, name === undefined ? undefined : { login: contribution.login ?? '', name, socialUrls: [] }),
    ).toBe(false);
  });

  test.each([
    [{ type: 'User', login: 'abbot' }, undefined],
    [{ type: 'User', login: 'janb' }, 'Jan Bot'],
    [{ type: 'User', login: 'robotics-fan' }, undefined],
    [{ type: 'Anonymous', name: 'Grace Hopper', email: 'grace@navy.example' }, undefined],
  ])('%j (%s) is a person', (contribution, name) => {
    expect(
      isHuman({ ...contribution, commits: 1 }, name === undefined ? undefined : { login: contribution.login ?? '', name, socialUrls: [] }),
    ).toBe(true);
  });

  test.each([
    ['@harbour', 'harbour'],
    ['@harbour @lighthouse', 'harbour'],
    ['@harbour, @lighthouse', 'harbour'],
    ['Harbour Office, Hamburg', 'Harbour Office, Hamburg'],
    ['  ', undefined],
  ])('of the company %s has the affiliation %s', (company, affiliation) => {
    const profile = { login: 'ada', company, socialUrls: [] };
    expect(toAgent({ type: 'User', login: 'ada', commits: 1 }, profile).affiliations).toEqual(
      affiliation === undefined ? [] : [{ name: affiliation }],
    );
  });

  test('has the ORCID iD of a link in the profile, if it is one', () => {
    const toIds = (websiteUrl: string, ...socialUrls: string[]) =>
      toAgent({ type: 'User', login: 'ada', commits: 1 }, { login: 'ada', websiteUrl, socialUrls }).identifiers;
    expect(toIds('https://ada.example', 'https://orcid.org/0000-0002-1825-0097')).toEqual([
      { scheme: 'orcid', value: '0000-0002-1825-0097' },
    ]);
    expect(toIds('https://orcid.org/0000-0002-1825-0098')).toEqual([]);
    expect(toIds('https://example.org/0000000218250097')).toEqual([]);
  });

  test.each([
    ['1234+Ada-L@users.noreply.github.com', 'Ada-L'],
    ['ada@users.noreply.github.com', 'ada'],
    ['ada@example.org', undefined],
  ])('with the address %s has the login %s', (email, login) => {
    expect(toLoginFromEmail(email)).toBe(login);
  });

  test('is known by the address of the profile, not of a repository', () => {
    expect(toLoginFromUrl('https://github.com/ada/')).toBe('ada');
    expect(toLoginFromUrl('https://github.com/ada/engine')).toBeUndefined();
  });
});
