/** The input `ckan-fields`, and how fields go with a file. */
import { describe, expect, test } from '@jest/globals';
import { withPlaces } from '../../../../src/repositories/ckan/fields/field-places.ts';
import { CKAN_FIELDS_INPUT, parseCkanFields } from '../../../../src/repositories/ckan/fields/fields.ts';
import { toFormFields } from '../../../../src/repositories/ckan/fields/form-fields.ts';

const written = `\
license_id: 02
security_class: PUBLIC   # as agreed
edition: 1.10
displayed: true
empty:
contacts:
  - name: Jo
    role: pointOfContact
extras:
  sector: Natural Resources
  counted: [1, 2]
  nothing: null
tags: [weather, 'open data']
groups: a, b
resources:
  bcdc_type: document
`;

const problemsOf = (text: string) => parseCkanFields(text).problems.map(({ severity, code, at }) => [severity, code, at?.line, at?.column]);

describe('The input ckan-fields', () => {
  test('says fields of the dataset, and of every resource', () => {
    const { dataset, resources, problems, at } = parseCkanFields(written);
    expect(problems).toEqual([]);
    expect(dataset).toEqual({
      ...{ license_id: '02', security_class: 'PUBLIC', edition: '1.10', displayed: true, empty: null },
      contacts: [{ name: 'Jo', role: 'pointOfContact' }],
      extras: [
        { key: 'sector', value: 'Natural Resources' },
        { key: 'counted', value: '["1","2"]' },
        { key: 'nothing', value: '' },
      ],
      tags: [{ name: 'weather' }, { name: 'open data' }],
      groups: [{ name: 'a' }, { name: 'b' }],
    });
    expect(resources).toEqual({ bcdc_type: 'document' });
    expect(at.get('contacts[0].role')).toEqual({ file: CKAN_FIELDS_INPUT, line: 8, column: 5 });
    expect(at.get('resources.bcdc_type')?.line).toBe(16);
  });

  test.each(['', '  \n', '# a comment alone\n', 'resources:\n'])('may say nothing: %j', (text) => {
    expect(parseCkanFields(text)).toMatchObject({ dataset: {}, resources: {}, problems: [] });
  });

  test.each([
    ['a: [1', [['error', 'yaml-syntax', 1, 6]]],
    ['- a\n- b\n', [['error', 'yaml-syntax', 1, 1]]],
    ['just words', [['error', 'yaml-syntax', 1, 1]]],
    ['a: 1\nb: 2\na: 3\n', [['error', 'duplicate-key', 3, 1]]],
    ['a: &x 1\nb: *x\n', [['error', 'yaml-syntax', 2, 4]]],
    ['? [a]\n: b\n', [['error', 'yaml-syntax', 1, 3]]],
    [
      'version: 1\nstate: draft\n',
      [
        ['warning', 'field-of-the-run', 1, 1],
        ['warning', 'field-of-the-run', 2, 1],
      ],
    ],
    ['resources:\n  url: https://example.org\n  description: d\n', [['warning', 'field-of-the-run', 2, 3]]],
    ['private: false\nresources:\n  private: true\n', []],
    [
      'title: T\nprivate: true\nowner_org: us\n',
      [
        ['error', 'said-elsewhere', 2, 1],
        ['error', 'said-elsewhere', 3, 1],
      ],
    ],
    ['private: "yes"\n', [['error', 'said-elsewhere', 1, 1]]],
    ['resources:\n  - name: a\n', [['error', 'wrong-shape', 2, 3]]],
    ['x: 1\nextras: text\ntags: 5\n', [['error', 'wrong-shape', 2, 1]]],
    ['tags: [[a]]\ngroups:\n  - x\n', [['error', 'wrong-shape', 1, 1]]],
    [`a: ${'x'.repeat(100_000)}`, [['error', 'yaml-syntax', 1, 1]]],
  ])('is told what is wrong, and where: %#', (text, told) => {
    expect(problemsOf(text)).toEqual(told);
  });

  test('is told where it is nested without an end', () => {
    expect(problemsOf(`a: ${'['.repeat(50_000)}`)[0]?.slice(0, 2)).toEqual(['error', 'yaml-syntax']);
  });

  test('takes no key for more than a key', () => {
    const { dataset } = parseCkanFields('__proto__: {polluted: yes}\nconstructor: c\n');
    expect(Object.keys(dataset)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('lends its places to the problems of its fields; what it says of every resource is told once', () => {
    const fields = parseCkanFields(written);
    const problem = (path: string) =>
      ({ severity: 'error', code: 'unknown-choice', path, message: `\`${path}\` cannot be "x" here.` }) as const;
    const placed = withPlaces(
      ['contacts[0].role', 'contacts[0].email', 'resources[0].bcdc_type', 'resources[1].bcdc_type', 'resources[1].format', 'notes'].map(
        problem,
      ),
      fields,
    );
    expect(placed.map(({ path, at }) => [path, at?.line])).toEqual([
      ['contacts[0].role', 8],
      ['contacts[0].email', 6],
      ['resources.bcdc_type', 16],
      ['resources[1].format', undefined],
      ['notes', undefined],
    ]);
    expect(placed[2]?.message).toContain('`resources.bcdc_type` cannot');
  });
});

describe('Fields beside a file', () => {
  test('are texts; lists of mappings are sent flat, and what no form can say is left for JSON', () => {
    expect(
      toFormFields({
        ...{ name: 'w.zip', size: 3, isRaster: false, nothing: null, none: undefined },
        temporal_extent: [{ beginning_date: '2024-01-01', end_date: null }, { beginning_date: '2025-01-01' }],
        iso_topic_category: ['farming'],
        preview_info: [],
        details: [{ names: ['a'] }],
        description: 'x'.repeat(500_001),
      }),
    ).toEqual({
      form: {
        ...{ name: 'w.zip', size: '3', isRaster: 'false' },
        ...{ 'temporal_extent-0-beginning_date': '2024-01-01', 'temporal_extent-1-beginning_date': '2025-01-01' },
      },
      rest: { iso_topic_category: ['farming'], preview_info: [], details: [{ names: ['a'] }], description: 'x'.repeat(500_001) },
    });
  });
});
