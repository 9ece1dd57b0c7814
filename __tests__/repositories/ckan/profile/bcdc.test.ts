/** What the BC Data Catalogue asks for, and how far a record goes there by itself. */
import { describe, expect, test } from '@jest/globals';
import { BCDC_FORMATS } from '../../../../src/repositories/ckan/profile/bcdc.ts';
import { type PublishState, type PublishTarget, readPublishState, toNextStep } from '../../../../src/repositories/ckan/profile/ladder.ts';
import { toProfiledTitle } from '../../../../src/repositories/ckan/profile/profile.ts';
import { findProfile } from '../../../../src/repositories/ckan/profile/profiles.ts';
import { lookUpArchive, toTestArchive } from '../../../../src/repositories/presets.ts';

const bcdc = findProfile('bcdc');

describe('The presets', () => {
  test('know the BC Data Catalogue, its test server, and any other CKAN by its address', () => {
    const { kind, profile, url } = lookUpArchive('bcdc');
    expect([kind, profile, url]).toEqual(['ckan', 'bcdc', 'https://catalogue.data.gov.bc.ca']);
    expect(toTestArchive('bcdc')).toBe('bcdc-test');
    expect(lookUpArchive('bcdc-test')).toMatchObject({ profile: 'bcdc', url: 'https://cat.data.gov.bc.ca' });
    expect([lookUpArchive('ckan').url, lookUpArchive('ckan').profile]).toEqual([undefined, undefined]);
  });

  test('ask nothing of any other CKAN', () => {
    const any = findProfile(undefined);
    expect([any.type, any.dataset, any.resource({ name: 'w.zip', isLink: false }), any.tags]).toEqual([undefined, {}, {}, []]);
    expect(toProfiledTitle('W', 'acme/widget', any)).toBe('W');
  });
});

describe('A record of the BC Data Catalogue', () => {
  const organisation = { id: 'org-id', name: 'bc-unit', title: 'BC Unit' };
  const rest = { org: 'org-id', role: 'pointOfContact', displayed: ['displayed'] };

  test.each([
    ['widget-1.0.zip', false, 'zip', 'na', 'catalogue data store'],
    ['widget-1.0.tar.gz', false, 'other', 'na', 'catalogue data store'],
    ['wells.CSV', false, 'csv', 'data', 'catalogue data store'],
    ['codemeta.json', false, 'json', 'na', 'catalogue data store'],
    ['widget.exe', true, 'other', 'na', 'external'],
  ])('has a resource for %s (link: %s) with all that is required', (name, isLink, format, type, storage) => {
    expect(bcdc.resource({ name, isLink })).toEqual({
      ...{ bcdc_type: 'document', resource_update_cycle: 'asNeeded', resource_access_method: 'direct access' },
      ...{ format, resource_type: type, resource_storage_location: storage },
    });
    expect(BCDC_FORMATS).toContain(format);
  });

  test('has the first contact with an address for its own', () => {
    const people = [
      { name: 'Jo', email: '' },
      { name: 'Sam', email: 'sam@example.org' },
      { name: 'Ada', email: 'ada@example.org' },
    ];
    expect(bcdc.contacts?.(people)).toEqual({ contacts: [{ name: 'Sam', email: 'sam@example.org' }] });
    expect(bcdc.contacts?.(people.slice(0, 1))).toEqual({});
  });

  test.each([
    [{ name: 'A' }, { name: 'A', ...rest }],
    [
      { name: 'A', org: 'BC Unit', displayed: true },
      { name: 'A', ...rest },
    ],
    [
      { name: 'A', org: 'bc-unit', role: 'custodian', displayed: false },
      { name: 'A', ...rest, role: 'custodian', displayed: [] },
    ],
    [
      { name: 'A', org: 'another-id', displayed: ['displayed'] },
      { name: 'A', ...rest, org: 'another-id' },
    ],
    ['nobody', 'nobody'],
  ])('makes a whole contact of %j', (contact, whole) => {
    expect(bcdc.complete?.({ contacts: [contact] }, organisation)).toEqual({ contacts: [whole] });
    expect(bcdc.complete?.({ title: 'T' }, organisation)).toEqual({ title: 'T' });
  });

  test('is told of a title that is too long, and of nobody to ask', () => {
    expect(bcdc.check?.({ title: 'x'.repeat(101), contacts: [{}] })).toMatchObject([{ severity: 'error', code: 'title-refused' }]);
    const told = (said: object) => bcdc.check?.({ title: 'xy', ...said })[0];
    expect(told({})).toMatchObject({ severity: 'warning', code: 'field-missing', path: 'contacts' });
    expect(told({})?.message).toContain('Write into `ckan-fields`: `contacts: [{ name: "NAME", email: ADDRESS }]`.');
    expect(told({ maintainer: '', author: 'Doe, Jo; Roe, Al' })?.message).toContain('{ name: "Doe, Jo", email: ADDRESS }');
  });

  test.each([
    ['W', 'W (acme/widget)'],
    ['', '(acme/widget)'],
    [' Widget ', 'Widget'],
    ['x'.repeat(100), 'x'.repeat(100)],
    ['x'.repeat(101), `${'x'.repeat(99)}…`],
    [`${'word '.repeat(30)}`, `${'word '.repeat(19).trim()}…`],
  ])('with the title %j is called %j', (title, wanted) => {
    expect(toProfiledTitle(title, 'acme/widget', bcdc)).toBe(wanted);
  });
});

describe('The ladder', () => {
  const lacks = 'You lack permission to move to this state, you must be one of admin, sysadmin';
  test.each<[PublishState, PublishTarget, string | undefined, string]>([
    ['DRAFT', 'PUBLISHED', undefined, 'move PENDING PUBLISH'],
    ['PENDING PUBLISH', 'PUBLISHED', undefined, 'move PUBLISHED'],
    ['PUBLISHED', 'PUBLISHED', undefined, 'done PUBLISHED'],
    ['DRAFT', 'DRAFT', undefined, 'done DRAFT'],
    ['DRAFT', 'PENDING PUBLISH', undefined, 'move PENDING PUBLISH'],
    ['PENDING PUBLISH', 'PENDING PUBLISH', undefined, 'done PENDING PUBLISH'],
    ['PUBLISHED', 'DRAFT', undefined, 'done PUBLISHED'],
    ['PENDING PUBLISH', 'PUBLISHED', lacks, 'wait PENDING PUBLISH'],
    ['PENDING PUBLISH', 'PUBLISHED', lacks.slice(0, 60), 'wait PENDING PUBLISH'],
    ['DRAFT', 'PUBLISHED', lacks, 'wait DRAFT'],
    [
      'DRAFT',
      'PUBLISHED',
      'Invalid state valid choices are: ARCHIVED; You lack permission to move to this state, you must be one o',
      'read-again',
    ],
    ['DRAFT', 'PUBLISHED', 'No such field', 'refused'],
    ['PUBLISHED', 'PUBLISHED', lacks, 'done PUBLISHED'],
    ['PENDING ARCHIVE', 'PUBLISHED', undefined, 'wait PENDING ARCHIVE'],
    ['ARCHIVED', 'PUBLISHED', undefined, 'wait ARCHIVED'],
  ])('from %s to %s, told %j: %s', (now, target, refusal, wanted) => {
    const step = toNextStep({ now, target, ...(refusal === undefined ? {} : { refusal }) });
    const where = step.kind === 'move' ? step.to : 'state' in step ? step.state : '';
    expect(`${step.kind} ${where}`.trim()).toBe(wanted);
    if (step.kind === 'wait' || step.kind === 'refused') expect(step.told.length).toBeGreaterThan(10);
  });

  test('begins at its foot for what says nothing', () => {
    expect([undefined, null, 'Published', 'PUBLISHED'].map(readPublishState)).toEqual(['DRAFT', 'DRAFT', 'DRAFT', 'PUBLISHED']);
  });
});
