/** What a catalogue's schema asks for, and what is told before anything is written. */
import { describe, expect, test } from '@jest/globals';
import { checkCoreRules } from '../../../../src/repositories/ckan/schema/core-rules.ts';
import { toListedFormat } from '../../../../src/repositories/ckan/schema/formats.ts';
import { readSchema, type Schema, saysOtherShape, withOtherShapes } from '../../../../src/repositories/ckan/schema/schema.ts';
import { checkAgainstSchema } from '../../../../src/repositories/ckan/schema/schema-check.ts';
import { fitToSchema } from '../../../../src/repositories/ckan/schema/schema-fit.ts';

const select = (field_name: string, ...values: string[]) => ({
  ...{ field_name, label: field_name, required: true, preset: 'select', validators: 'scheming_required scheming_choices' },
  choices: values.map((value) => ({ value, label: value })),
});

/** With every kind of field that scheming 3.1.0 has and that asks for something. */
const shown = {
  scheming_version: 2,
  dataset_type: 'record',
  dataset_fields: [
    { heading: 'no field at all' },
    { field_name: 'title', label: 'Title', required: true, validators: 'if_empty_same_as(name) unicode_safe' },
    { field_name: 'name', label: 'URL', validators: 'not_empty unicode_safe name_validator package_name_validator' },
    { field_name: 'notes', label: { en: 'Description', fr: 'Résumé' }, required: true },
    { field_name: 'tag_string', label: 'Tags', required: true, validators: 'ignore_missing tag_string_convert' },
    select('security_class', 'PUBLIC', 'PROTECTED A'),
    {
      field_name: 'themes',
      preset: 'multiple_checkbox',
      validators: 'scheming_multiple_choice',
      choices: [{ value: 'Air' }, { value: 'Water' }],
    },
    { field_name: 'edition', choices_helper: 'of_the_catalogue' },
    {
      field_name: 'contacts',
      label: 'Contacts',
      repeating_subfields: [
        { field_name: 'name', required: true },
        { field_name: 'role', choices: [{ value: 'pointOfContact' }, { value: 'custodian' }] },
      ],
    },
    {
      field_name: 'replacement',
      validators: 'conditional_required',
      conditional_field: 'security_class',
      conditional_values: ['PROTECTED A'],
    },
    { field_name: 'links', preset: 'composite_repeating', subfields: [{ field_name: 'url', required: true }] },
  ],
  resource_fields: [{ field_name: 'name', required: true }, select('format', 'csv', 'other', 'zip'), { field_name: 'url' }],
};
const schema = readSchema(shown) as Schema;
const good = { name: 'widget', title: 'Widget', notes: 'n', tags: [{ name: 'software' }], security_class: 'PUBLIC' };
const file = { name: 'w.zip', format: 'zip' };

const codes = (dataset: object, resources: readonly object[] = []) =>
  checkAgainstSchema(schema, { ...good, ...dataset }, resources as never).map(({ severity, code, path }) => [severity, code, path]);

describe('A schema', () => {
  test('is read from what scheming shows', () => {
    const field = (name: string) => schema.dataset.find((one) => one.name === name);
    expect(schema.type).toBe('record');
    expect(schema.dataset).toHaveLength(10);
    expect(field('notes')).toMatchObject({ label: 'Description', required: 'yes' });
    expect(field('name')).toMatchObject({ required: 'yes', shape: 'text' });
    expect([field('title')?.required, field('tag_string')?.required, field('edition')?.required]).toEqual(['form', 'form', 'no']);
    expect([field('contacts')?.shape, field('links')?.shape]).toEqual(['list', 'json-list']);
    expect(field('edition')?.choices).toBeUndefined();
  });

  test.each([[undefined], [null], ['text'], [{}], [{ dataset_type: 'x' }], [{ dataset_type: 'x', dataset_fields: {} }]])(
    'is none in %j',
    (value) => {
      expect(readSchema(value)).toBeUndefined();
    },
  );
});

describe('A dataset', () => {
  test('that says all is fine', () => {
    expect(
      codes({ contacts: [{ name: 'A', role: 'custodian' }], links: '[{"url":"https://example.org"}]', themes: ['Air'] }, [file]),
    ).toEqual([]);
  });

  test.each([
    ['no text', { notes: ' ' }, [['error', 'field-missing', 'notes']]],
    ['nothing', { security_class: null }, [['error', 'field-missing', 'security_class']]],
    ['no tags, which only the form wants', { tags: [] }, [['warning', 'field-missing', 'tag_string']]],
    ['tags as one text', { tags: [], tag_string: 'a, b' }, []],
    ['another choice', { security_class: 'SECRET' }, [['error', 'unknown-choice', 'security_class']]],
    ['one of several choices', { themes: ['Air', 'Fire'] }, [['error', 'unknown-choice', 'themes']]],
    ['what another field wants', { security_class: 'PROTECTED A', replacement: '' }, [['error', 'field-missing', 'replacement']]],
    ['a text where a list is', { contacts: 'A' }, [['error', 'wrong-shape', 'contacts']]],
    ['texts in a list of mappings', { contacts: ['A'] }, [['error', 'wrong-shape', 'contacts[0]']]],
    [
      'what is wrong inside of it',
      { contacts: [{ name: 'A' }, { role: 'boss', mail: 'a@b.c' }] },
      [
        ['error', 'field-missing', 'contacts[1].name'],
        ['error', 'unknown-choice', 'contacts[1].role'],
        ['warning', 'unknown-key', 'contacts[1].mail'],
      ],
    ],
    ['and inside of JSON text', { links: '[{}]' }, [['error', 'field-missing', 'links[0].url']]],
    ['a field that is none', { purpos: 'x' }, [['warning', 'unknown-key', 'purpos']]],
    ['what the server said itself', { metadata_modified: '2026', organization: {} }, []],
  ])('is told of %s', (_, more, told) => {
    expect(codes(more)).toEqual(told);
  });

  test('is told with the allowed values, and the nearest name', () => {
    const said = (dataset: object) => checkAgainstSchema(schema, { ...good, ...dataset }, [])[0]?.message;
    expect(said({ security_class: 'SECRET' })).toBe('`security_class` cannot be "SECRET" here. One of `PUBLIC`, `PROTECTED A`.');
    expect(said({ security_class: '' })).toContain('requires it. One of `PUBLIC`, `PROTECTED A`.');
    expect(said({ securty_class: 'PUBLIC' })).toContain('Did you mean `security_class`?');
    expect(said({ weather: 'fine' })).toContain('Put it under `extras`.');
  });

  test('is told of each of its resources, whose other keys CKAN keeps', () => {
    expect(codes({}, [file, { name: '', format: 'ZIP', release_tag: 'v1' }])).toEqual([
      ['error', 'field-missing', 'resources[1].name'],
      ['error', 'unknown-choice', 'resources[1].format'],
    ]);
  });

  test('may have fields of others', () => {
    expect(checkAgainstSchema(schema, { ...good, of_an_extension: 1 }, [], { ours: Object.keys(good) })).toEqual([]);
  });

  test('of a catalogue without scheming is held against CKAN’s own fields alone', () => {
    expect(checkAgainstSchema(undefined, { name: 'x', notes: 'n' }, [{ any: 1 }])).toEqual([]);
    expect(checkAgainstSchema(undefined, { security_class: 'PUBLIC' }, [])).toMatchObject([{ code: 'unknown-key' }]);
  });
});

describe('What is sent', () => {
  test('is spelled as the schema spells it, and that is told', () => {
    const { dataset, resources, problems } = fitToSchema(
      schema,
      { ...good, security_class: 'public ', themes: 'air', contacts: [{ role: 'POINTOFCONTACT' }] },
      [{ name: 'data.csv' }, { name: 'w-1.0.tar.gz', format: 'TGZ' }, { name: 'w.zip', format: 'ZIP' }],
    );
    expect(dataset).toMatchObject({ security_class: 'PUBLIC', themes: ['Air'], contacts: [{ role: 'pointOfContact' }] });
    expect(resources.map(({ format }) => format)).toEqual(['csv', 'other', 'zip']);
    expect(problems.map(({ severity, path }) => [severity, path])).toEqual([
      ['notice', 'security_class'],
      ['notice', 'themes'],
      ['notice', 'contacts[0].role'],
    ]);
    expect(problems[0]?.message).toContain('"public " is taken as `PUBLIC`');
  });

  test('has lists as the schema has them: as lists, or as JSON text', () => {
    const contacts = [{ name: 'A' }];
    const links = [{ url: 'https://example.org' }];
    const given = { contacts: JSON.stringify(contacts), links };
    expect(fitToSchema(schema, given, []).dataset).toEqual({ contacts, links: JSON.stringify(links) });
    expect(fitToSchema(withOtherShapes(schema), given, []).dataset).toEqual({ contacts: JSON.stringify(contacts), links });
    expect(fitToSchema(schema, { contacts: contacts[0], links: JSON.stringify(links) }, []).dataset).toEqual({
      contacts,
      links: JSON.stringify(links),
    });
    // The words of CKAN 2.11.5 (recorded).
    expect(saysOtherShape("Only lists of dicts can be placed against subschema ('contacts',), not <class 'str'>")).toBe(true);
    expect(saysOtherShape('Values in lists need to be dicts')).toBe(false);
  });

  test('stays as it was where it is no choice, or there is no schema; and what was given is not changed', () => {
    const given = Object.freeze({ security_class: 'SECRET', contacts: 'nobody', other: 1 });
    expect(fitToSchema(schema, given, [])).toEqual({ dataset: given, resources: [], problems: [] });
    expect(fitToSchema(undefined, { security_class: 'public' }, [{ name: 'a', format: 'ZIP' }])).toEqual({
      ...{ dataset: { security_class: 'public' }, resources: [{ name: 'a', format: 'ZIP' }], problems: [] },
    });
  });
});

describe('A format of a closed list', () => {
  const choices = 'csv geojson html json other pdf txt xlsx zip'.split(' ');
  test.each([
    ['w.zip', undefined, 'zip'],
    ['W.ZIP', undefined, 'zip'],
    ['w-1.0.tar.gz', undefined, 'other'],
    ['w-1.0-py3-none-any.whl', undefined, 'other'],
    ['setup.exe', undefined, 'other'],
    ['LICENSE', undefined, 'txt'],
    ['README.md', undefined, 'txt'],
    ['page.htm', undefined, 'html'],
    ['data', 'CSV', 'csv'],
    ['data.json', '.JSON', 'json'],
    ['data.bin', 'TGZ', 'other'],
    ['map.geojson', 'GeoJSON', 'geojson'],
  ])('for %s, said to be %s, is %s', (name, written, listed) => {
    expect(toListedFormat(name, { choices, ...(written === undefined ? {} : { written }) })).toBe(listed);
  });

  test('is unknown where the list has no word for all others', () => {
    expect(toListedFormat('w.exe', { choices: ['csv'] })).toBeUndefined();
  });
});

describe('What every CKAN refuses', () => {
  test.each([
    [{ name: 'Widget 1.0' }, 'name-refused', 'name'],
    [{ version: 'v'.repeat(101) }, 'value-too-long', 'version'],
    [{ author_email: 'jo at example.org' }, 'email-malformed', 'author_email'],
    [{ maintainer_email: 'jo..doe@example.org' }, 'email-malformed', 'maintainer_email'],
    [{ private: true }, 'needs-organisation', 'private'],
    [{ tags: [{ name: 'ok' }, { name: 'C++' }] }, 'tag-refused', 'tags[1]'],
    [
      {
        extras: [
          { key: 'a', value: '1' },
          { key: 'a', value: '2' },
        ],
      },
      'extra-twice',
      'extras[1]',
    ],
    [{ url: '', extras: [{ key: 'url', value: '1' }] }, 'extra-is-field', 'extras[0]'],
    [{ tag_string: 'ok, C++,' }, 'tag-refused', 'tag_string'],
    [{ extras: [{ key: 'a', value: ['b'] }] }, 'wrong-shape', 'extras[0]'],
    [{ extras: [{ value: 'b' }] }, 'wrong-shape', 'extras[0]'],
    [{ extras: [{ key: 'a', value: 'é'.repeat(16_384) }] }, 'value-too-long', 'extras.a'],
    [{ url: `https://example.org/${'x'.repeat(32_766)}` }, 'value-too-long', 'url'],
  ])('is told: %#', (dataset, code, path) => {
    expect(checkCoreRules(dataset, []).map((problem) => [problem.severity, problem.code, problem.path])).toEqual([['error', code, path]]);
  });

  test('is nothing of a dataset that is right, to the last byte', () => {
    const extras = [
      { key: 'a', value: 'x'.repeat(32_766) },
      { key: 'b', value: null },
    ];
    const dataset = {
      name: 'w1',
      version: 'v'.repeat(100),
      author_email: '',
      maintainer_email: 'a@example.org',
      private: true,
      owner_org: 'x',
    };
    expect(checkCoreRules({ ...dataset, tags: [{ name: 'データ' }], extras, url: '' }, [{ url: 'https://example.org' }])).toEqual([]);
  });
});
