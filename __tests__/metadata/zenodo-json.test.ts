/** `.zenodo.json`, field by field: what is taken, and what is told. */
import { describe, expect, test } from '@jest/globals';
import { openLicenceBook } from '../../src/metadata/licences.ts';
import { readZenodoJson } from '../../src/metadata/zenodo/read-zenodo-json.ts';

const book = await openLicenceBook();
const readText = (text: string) => readZenodoJson(text, { source: '.zenodo.json', file: '.zenodo.json', language: 'json', book });
const read = async (data: unknown) => {
  const { fields, problems, claimedDois, at } = await readText(JSON.stringify(data));
  return {
    fields,
    told: problems.map(({ severity, code }) => `${severity} ${code}`),
    messages: problems.map(({ message }) => message),
    claimedDois,
    at,
  };
};

describe('the type', () => {
  test.each<[object, object | undefined, string[]]>([
    [{ upload_type: 'software' }, { general: 'software' }, []],
    [{ upload_type: 'publication', publication_type: 'article' }, { general: 'publication', subtype: 'article' }, []],
    [{ upload_type: 'publication-article' }, { general: 'publication', subtype: 'article' }, []],
    [{ upload_type: 'Software' }, { general: 'software' }, []],
    [{ upload_type: 'image', image_type: 'figure' }, { general: 'image', subtype: 'figure' }, []],
    [{ upload_type: 'publication', publication_type: 'novel' }, { general: 'publication' }, ['warning upload-type-finer-unknown']],
    [{ upload_type: 'book' }, { general: 'publication', subtype: 'book' }, ['warning upload-type-finer']],
    [{ upload_type: 'sofware' }, undefined, ['error upload-type-unknown']],
    [{ upload_type: '' }, undefined, []],
    [
      { resource_type: { type: 'publication', subtype: 'article', title: 'Article' } },
      { general: 'publication', subtype: 'article' },
      ['notice resource-type-understood'],
    ],
    [{ resource_type: { id: 'image-photo' } }, { general: 'image', subtype: 'photo' }, ['notice resource-type-understood']],
    [{ resource_type: 'dataset' }, { general: 'dataset' }, ['notice resource-type-understood']],
    [{ upload_type: 'software', resource_type: 'dataset' }, { general: 'software' }, []],
  ])('of %j is %j', async (data, type, told) => {
    expect(await read(data)).toMatchObject({ fields: type === undefined ? {} : { type }, told });
  });
});

describe('wrong types are errors, and the rest is read', () => {
  test.each([
    [{ title: 42 }, '`title` must be a text, not a number.'],
    [{ title: ['Tides'] }, '`title` must be a text, not a list. Write the text itself, without brackets.'],
    [{ keywords: 'tides, sea' }, '`keywords` must be a list, not a text. Write it as a list, even of one.'],
    [{ keywords: ['tides', 7] }, '`keywords[1]` must be a text, not a number.'],
    [{ creators: { name: 'Noether, Emmy' } }, '`creators` must be a list, not an object (keys and values).'],
    [{ creators: ['Noether, Emmy'] }, '`creators[0]` must be an object (keys and values), not a text.'],
    [{ creators: [{ affiliation: 'Göttingen' }] }, '`creators[0]` has no `name`.'],
    [{ creators: [{ name: 7 }] }, '`creators[0].name` must be a text, not a number.'],
    [
      { creators: [{ name: 'N', affiliation: ['a'] }] },
      '`creators[0].affiliation` must be a text, not a list. Write the text itself, without brackets.',
    ],
    [{ related_identifiers: '10.1000/1' }, '`related_identifiers` must be a list, not a text. Write it as a list, even of one.'],
    [{ license: 7 }, '`license` must be a text or an object (keys and values) or a list, not a number.'],
    [{ license: {} }, '`license` has no `id`.'],
    [{ subjects: ['x'] }, '`subjects[0]` must be an object (keys and values), not a text.'],
    [{ dates: [{ start: '2026-01-01' }] }, '`dates[0]` has no `type`.'],
    [{ locations: [{ lat: 1 }] }, '`locations[0]` has no `place`.'],
    [{ custom: [] }, '`custom` must be an object (keys and values), not a list.'],
    [{ language: 7 }, '`language` must be a text, not a number.'],
    [{ communities: { identifier: 'x' } }, '`communities` must be a list, not an object (keys and values).'],
  ])('%j', async (data, message) => {
    const { fields, told, messages } = await read({ notes: 'still here', ...data });
    expect(messages).toEqual([message]);
    expect(told[0]).toMatch(/^error (wrong-type|missing-key)$/);
    expect(fields.additionalDescriptions).toEqual([{ type: 'notes', html: 'still here' }]);
  });

  test('and told at the value, not at the file', async () => {
    const { problems } = await readText('{\n  "title": "T",\n  "creators": [\n    {"name": "A, B"},\n    {"name": 1}\n  ]\n}');
    expect(problems[0]).toMatchObject({ path: 'creators[1].name', at: { file: '.zenodo.json', line: 5, column: 14 } });
  });
});

describe('a key that is no field is a warning with the word that was probably meant', () => {
  test.each([
    [{ titel: 'T' }, 'title'],
    [{ keyword: [] }, 'keywords'],
    [{ authors: [] }, 'creators'],
    [{ licence: 'MIT' }, 'license'],
    [{ access_rights: 'open' }, 'access_right'],
    [{ uploadType: 'software' }, 'upload_type'],
    [{ creators: [{ name: 'A, B', oricid: 'x' }] }, 'orcid'],
    [{ creators: [{ name: 'A, B', affiliations: 'x' }] }, 'affiliation'],
  ])('%j', async (data, meant) => {
    const { told, messages } = await read(data);
    expect(told).toEqual(['warning unknown-key']);
    expect(messages[0]).toMatch(new RegExp(`is ignored\\. Did you mean \`${meant}\`\\?$`));
  });

  test('and with none where none is near', async () => {
    expect((await read({ colour: 'blue' })).messages).toEqual(['`colour` is not a field of .zenodo.json and is ignored.']);
    expect((await read({ creators: [{ name: 'A, B', note: 'x' }] })).messages[0]).not.toContain('Did you mean');
  });

  test('but a comment is none', async () => {
    expect((await read({ _comment: 'why', '//': 'why', $schema: 'https://example.org/s.json' })).told).toEqual([]);
  });
});

describe('people', () => {
  test('of one ORCID iD are told and both kept', async () => {
    const orcid = '0000-0001-5109-3700';
    const { fields, told } = await read({
      creators: [
        { name: 'A, B', orcid },
        { name: 'C, D', orcid: `https://orcid.org/${orcid}` },
      ],
    });
    expect(fields.creators).toHaveLength(2);
    expect(told).toEqual(['warning orcid-twice']);
  });

  test('with a wrong ORCID iD lose it, and it is told', async () => {
    const { fields, told } = await read({ creators: [{ name: 'A, B', orcid: '0000-0001-5109-3701' }] });
    expect(fields.creators).toEqual([{ kind: 'person', family: 'A', given: 'B', identifiers: [], affiliations: [] }]);
    expect(told).toEqual(['warning invalid-orcid']);
  });

  test.each([
    ['projectmember', 'ProjectMember', []],
    ['Project Member', 'ProjectMember', []],
    ['Funder', 'Sponsor', ['warning contributor-funder']],
    ['Author', 'Other', ['warning contributor-type-unknown']],
    [undefined, 'Other', ['warning contributor-without-type']],
  ])('of the contributor type %s are %s', async (type, expected, told) => {
    expect(await read({ contributors: [{ name: 'A, B', type }] })).toMatchObject({ fields: { contributors: [{ type: expected }] }, told });
  });

  test('of roles that only organisations have are organisations', async () => {
    const { fields } = await read({
      contributors: [
        { name: 'Harbour Office', type: 'HostingInstitution' },
        { name: 'A, B', type: 'Sponsor' },
        { name: 'Harbour Office', type: 'Other' },
      ],
    });
    expect(fields.contributors?.map(({ kind }) => kind)).toEqual(['organisation', 'person', 'person']);
  });

  test('without a name are left out, and told', async () => {
    expect(await read({ creators: [{ name: ' ' }, { name: 'A, B' }] })).toMatchObject({
      fields: { creators: [{ family: 'A' }] },
      told: ['warning empty-name'],
    });
  });
});

describe('access', () => {
  test.each<[object, object | undefined, string[]]>([
    [{ access_right: 'closed' }, { right: 'closed' }, []],
    [{ access_right: 'Open' }, { right: 'open' }, []],
    [{ access_right: '' }, undefined, []],
    [{ access_right: 'public' }, undefined, ['error access-right-unknown']],
    [{ access: 'restricted' }, undefined, ['error access-right-unknown']],
    [{ access: { record: 'restricted', files: 'restricted' } }, undefined, ['error access-right-unknown']],
    [{ access: 'public', access_right: 'closed' }, { right: 'closed' }, ['warning access-right-unknown']],
    [{ access_right: 'embargoed', embargo_date: '2099-01-01' }, { right: 'embargoed', embargoUntil: '2099-01-01' }, []],
    [{ access_right: 'embargoed' }, undefined, ['error embargo-without-date']],
    [{ access_right: 'embargoed', embargo_date: 'soon' }, undefined, ['error embargo-without-date']],
    [{ access_right: 'embargoed', embargo_date: '2099-01' }, undefined, ['error embargo-without-date']],
    [{ embargo_date: '2099-01-01' }, undefined, ['warning embargo-without-right']],
    [{ access_right: 'restricted', access_conditions: 'ask' }, { right: 'restricted', conditions: 'ask' }, []],
  ])('of %j is %j', async (data, access, told) => {
    const found = await read(data);
    expect(found.fields.access).toEqual(access);
    expect(found.told).toEqual(told);
  });
});

describe('a DOI', () => {
  test.each([
    ['10.5281/zenodo.1', ['10.5281/zenodo.1'], ['notice doi-claim']],
    ['https://doi.org/10.1000/182', ['10.1000/182'], ['warning doi-external']],
    ['soon', undefined, ['warning invalid-doi']],
    ['', undefined, []],
  ])('%s at the top is a claim, and never part of the record', async (doi, claims, told) => {
    const found = await read({ doi });
    expect(found.claimedDois?.map((claim) => claim.doi)).toEqual(claims);
    expect(found.told).toEqual(told);
    expect(found.fields).toEqual({});
  });
});

describe('related identifiers', () => {
  test.each<[object, object | undefined, string[]]>([
    [{ identifier: 'doi:10.1000/1', relation: 'CITES' }, { identifier: '10.1000/1', scheme: 'doi', relation: 'cites' }, []],
    [{ identifier: 'https://x.org', relation: 'isOrignialFormOf' }, { relation: 'isOriginalFormOf' }, []],
    [{ identifier: 'https://x.org', relation: 'cites', scheme: 'url' }, { relation: 'cites' }, ['notice scheme-ignored']],
    [
      { identifier: 'https://x.org', relation_type: { id: 'iscitedby', title: { en: 'x' } } },
      { relation: 'isCitedBy' },
      ['notice relation-type-understood'],
    ],
    [
      { identifier: 'https://x.org', relation: 'cites', resource_type: { type: 'publication', subtype: 'article' } },
      { resourceType: 'publication-article' },
      ['notice resource-type-object'],
    ],
    [
      { identifier: 'https://x.org', relation: 'cites', resource_type: 'website' },
      { relation: 'cites' },
      ['warning resource-type-unknown'],
    ],
    [
      { identifier: 'github.com/o/r', relation: 'cites' },
      { identifier: 'https://github.com/o/r', scheme: 'url' },
      ['notice url-completed'],
    ],
    [{ identifier: 'https://x.org', relation: 'isCitedBye' }, undefined, ['error relation-unknown']],
    [{ identifier: 'https://x.org' }, undefined, ['error missing-key']],
    [{ relation: 'cites' }, undefined, ['error missing-key']],
    [{ identifier: ' ', relation: 'cites' }, undefined, ['warning related-empty']],
  ])('%j', async (item, related, told) => {
    const found = await read({ related_identifiers: [item] });
    if (related === undefined) expect(found.fields.related).toBeUndefined();
    else expect(found.fields.related).toEqual([expect.objectContaining(related)]);
    expect(found.told).toEqual(told);
  });

  test('that are other names of the same thing stand apart', async () => {
    const { fields } = await read({
      related_identifiers: [{ identifier: 'urn:x:1', relation: 'isAlternateIdentifier' }],
      alternate_identifiers: [{ identifier: 'ark:/1/2', scheme: 'ARK' }],
    });
    expect(fields.identifiers).toEqual([{ identifier: 'urn:x:1' }, { identifier: 'ark:/1/2', scheme: 'ark' }]);
    expect(fields.related).toBeUndefined();
  });
});

describe('grants', () => {
  test.each<[unknown, object[], string[]]>([
    [[{ id: '283595' }], [{ id: '283595', number: '283595', funder: { doi: '10.13039/501100000780' } }], []],
    [[{ id: 283595 }], [{ id: '283595', number: '283595', funder: { doi: '10.13039/501100000780' } }], []],
    [['10.13039/100000001::012'], [{ id: '10.13039/100000001::012', number: '012', funder: { doi: '10.13039/100000001' } }], []],
    [[{ id: '021nxhr62::2118240' }], [{ id: '021nxhr62::2118240', number: '2118240', funder: { ror: 'https://ror.org/021nxhr62' } }], []],
    [[{ id: '03KB159B' }], [{ id: '03KB159B' }], []],
    ['Sea Programme', [{ title: 'Sea Programme' }], ['warning grant-free-text']],
    [['Sea Programme'], [{ title: 'Sea Programme' }], ['warning grant-free-text']],
    [[{ title: 'Sea', funder: { name: 'Sea Fund' } }], [{ title: 'Sea', funder: { name: 'Sea Fund' } }], ['warning grant-without-id']],
    [
      [{ code: '7', title: 'Sea', funder: { doi: '10.13039/1', name: 'F' } }],
      [{ id: '10.13039/1::7', number: '7', title: 'Sea', funder: { doi: '10.13039/1', name: 'F' } }],
      ['notice grant-id-made'],
    ],
    [[{}], [], ['warning grant-empty']],
  ])('%j', async (grants, funding, told) => {
    const found = await read({ grants });
    expect(found.fields.funding ?? []).toEqual(funding);
    expect(found.told).toEqual(told);
  });
});

describe('smaller things', () => {
  test.each<[object, object, string[]]>([
    [{ version: '1.10' }, { version: '1.10' }, []],
    [{ language: 'English' }, {}, ['warning invalid-language']],
    [{ language: 'eng' }, { languages: ['eng'] }, []],
    [{ publication_date: 'soon' }, {}, ['warning invalid-date']],
    [{ keywords: ['tides', '', ' '] }, { keywords: ['tides'] }, ['warning empty-keyword', 'warning empty-keyword']],
    [{ title: '' }, {}, ['warning empty-title']],
    [{ title: 'a\n  b' }, { title: 'a b' }, []],
    [{ title: null }, {}, ['notice null-ignored']],
    [{ keywords: ['a', null] }, { keywords: ['a'] }, ['notice null-ignored']],
    [{ license: 'NOASSERTION' }, {}, ['warning licence-not-said']],
    [{ license: ['MIT'] }, { rights: [{ id: 'MIT' }] }, ['notice licence-list']],
    [{ license: ['MIT', { id: 'ISC' }] }, { rights: [{ id: 'MIT' }, { id: 'ISC' }] }, ['warning licence-list']],
    [{ references: [{ reference: 'Doe' }, 'Roe'] }, { references: ['Doe', 'Roe'] }, ['notice reference-understood']],
    [
      { communities: ['https://zenodo.org/communities/sea/', { identifier: 'sea' }] },
      { communities: ['sea'] },
      ['notice community-understood'],
    ],
    [
      { dates: [{ start: '2026-01-01', type: 'born' }] },
      { dates: [{ start: '2026-01-01', type: 'other' }] },
      ['warning date-type-unknown'],
    ],
    [{ dates: [{ start: 'x', type: 'valid' }] }, {}, ['warning date-empty', 'warning invalid-date']],
    [
      { locations: [{ place: 'P', lat: 91, lon: '-0.5' }] },
      { locations: [{ place: 'P', longitude: -0.5 }] },
      ['warning invalid-coordinate', 'notice text-as-number'],
    ],
    [{ description: 'one\n\ntwo' }, { description: '<p>one</p>\n<p>two</p>' }, []],
    [{ description: '# Tides' }, { description: '# Tides' }, ['warning description-markdown']],
    [{ description: '<video>x</video>' }, { description: 'x' }, ['notice html-removed']],
    [{ publisher: 'P' }, { publishing: { imprint: { publisher: 'P' } }, publisher: 'P' }, ['notice publisher-understood']],
    [{ journal_volume: 12 }, { publishing: { journal: { volume: '12' } } }, ['notice number-as-text']],
    [{ custom_fields: { 'a:b': 1 }, custom: { 'a:b': 2 } }, { custom: { 'a:b': 2 } }, ['notice custom-fields-understood']],
    [{ openaire_type: 'x', prereserve_doi: false }, {}, []],
    [{}, {}, []],
  ])('%j', async (data, fields, told) => {
    const found = await read(data);
    expect(found.fields).toEqual(fields);
    expect(found.told).toEqual(told);
  });

  test('a root that is no object is refused', async () => {
    for (const root of [[], 'x', 7, true, null]) expect(await read(root)).toMatchObject({ fields: {}, told: ['error wrong-type'] });
  });

  test('beside a wrapper nothing counts', async () => {
    expect(await read({ metadata: { title: 'T' }, files: [] })).toMatchObject({
      fields: { title: 'T' },
      told: expect.arrayContaining(['notice metadata-wrapper', 'warning unknown-key']),
    });
  });
});
