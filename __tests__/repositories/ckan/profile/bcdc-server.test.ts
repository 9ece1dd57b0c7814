/** What the profile of the BC Data Catalogue says, sent to the local archive that is one: everything that is required is there, and the ladder is climbed as far as a role allows. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type HttpClient, openHttp } from '../../../../src/http/client.ts';
import { silentLog } from '../../../../src/log.ts';
import type { Json, WireDataset } from '../../../../src/repositories/ckan/api/wire.ts';
import { parseCkanFields } from '../../../../src/repositories/ckan/fields/fields.ts';
import { toFormFields } from '../../../../src/repositories/ckan/fields/form-fields.ts';
import { type CkanClient, ckanClient, type Reply } from '../../../../src/repositories/ckan/index.ts';
import { toSiteLicence } from '../../../../src/repositories/ckan/mapping/licences.ts';
import { type PublishTarget, readPublishState, toNextStep } from '../../../../src/repositories/ckan/profile/ladder.ts';
import { findProfile } from '../../../../src/repositories/ckan/profile/profiles.ts';
import { askSchema } from '../../../../src/repositories/ckan/schema/ask-schema.ts';
import { checkCoreRules } from '../../../../src/repositories/ckan/schema/core-rules.ts';
import { readSchema, type Schema, saysOtherShape, withOtherShapes } from '../../../../src/repositories/ckan/schema/schema.ts';
import { checkAgainstSchema } from '../../../../src/repositories/ckan/schema/schema-check.ts';
import { fitToSchema } from '../../../../src/repositories/ckan/schema/schema-fit.ts';
import { type LocalCkan, startCkan } from '../../../../src/sandbox/ckan/index.ts';
import { openClock } from '../../../http/clock.ts';

let ckan: LocalCkan;
let http: HttpClient;
beforeEach(async () => {
  ckan = await startCkan({ faults: { ckanBcdc: true } });
  http = openHttp({ userAgent: 'archive-release-test', clock: openClock(), log: silentLog, random: () => 0.5, environment: {} });
});
afterEach(async () => {
  await http.close();
  await ckan.close();
});

const profile = findProfile('bcdc');
const as = (user: string): CkanClient => ckanClient({ base: ckan.origin, http, token: ckan.tokens[user] ?? '' });
const get = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.value;
};
const readIt = async (): Promise<Schema> => readSchema(get(await as('editor').schema('bcdc_dataset'))) as Schema;

const toDataset = async (more: Json = {}): Promise<Json> => {
  const [organisation] = get(await as('editor').myOrganisations());
  const licence = toSiteLicence([{ id: 'MIT' }], { list: get(await as('editor').licences()) });
  const whole = {
    ...{ type: profile.type, name: 'acme-widget', title: 'Widget', notes: 'Counts widgets.', owner_org: organisation?.id },
    ...{ license_id: licence.id, tags: profile.tags.map((name) => ({ name })) },
    ...profile.dataset,
    ...profile.contacts?.([{ name: 'Jo', email: 'jo@example.org' }]),
    ...more,
  };
  return organisation === undefined ? whole : (profile.complete?.(whole, organisation) ?? whole);
};

describe('The schema of the BC Data Catalogue', () => {
  test('is content with what the profile says of a dataset and of its resources', async () => {
    const schema = await readIt();
    const dataset = await toDataset();
    const resources = ['w.zip', 'w.tar.gz', 'README.md', 'data.csv'].map((name) => ({
      name,
      ...profile.resource({ name, isLink: false }),
    }));
    expect(checkAgainstSchema(schema, dataset, resources)).toEqual([]);
    expect(checkCoreRules(dataset, resources)).toEqual([]);
    expect(fitToSchema(schema, dataset, resources)).toEqual({ dataset, resources, problems: [] });
  });

  test('tells every field that is missing, as the server does', async () => {
    const schema = await readIt();
    const told = checkAgainstSchema(schema, { name: 'x', title: 'X' }, [{ name: 'w.zip' }]);
    expect(told.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      ...['owner_org', 'notes', 'license_id', 'security_class', 'view_audience', 'download_audience', 'metadata_visibility'],
      ...['publish_state', 'resource_status'],
      ...['bcdc_type', 'resource_update_cycle', 'format', 'resource_storage_location', 'resource_type', 'resource_access_method'].map(
        (name) => `resources[0].${name}`,
      ),
    ]);
  });

  test('takes what a person says over the profile, in any case, with the allowed values told where it is none', async () => {
    const schema = await readIt();
    const { dataset: said } = parseCkanFields('security_class: protected a\nresource_status: obsolete\nview_audience: everybody\n');
    const { dataset, problems } = fitToSchema(schema, await toDataset(said), []);
    expect(dataset.security_class).toBe('PROTECTED A');
    expect(problems).toHaveLength(1);
    expect(checkAgainstSchema(schema, dataset, []).map(({ message }) => message)).toEqual([
      '`view_audience` cannot be "everybody" here. One of `Public`, `Government and Business BCeID`, `Government`, `Named users`.',
      '`replacement_record` is missing (Replacement); this catalogue requires it.',
    ]);
  });
});

describe('The schema of a type', () => {
  test('is asked for by its name; CKAN’s own has none', async () => {
    expect(await askSchema(as('editor'), 'bcdc_dataset')).toMatchObject({ kind: 'found', schema: { type: 'bcdc_dataset' } });
    expect(await askSchema(as('editor'))).toEqual({ kind: 'none' });
  });

  test('that is not there is told with those that are', async () => {
    expect(await askSchema(as('editor'), 'record')).toEqual({ kind: 'unknown-type', types: ['bcdc_dataset'] });
    ckan.faults.ckanSchemas = false;
    expect(await askSchema(as('editor'), 'bcdc_dataset')).toEqual({ kind: 'unknown-type', types: [] });
    expect(await askSchema(as('editor'))).toEqual({ kind: 'none' });
  });

  test('is not said to be missing where the server failed', async () => {
    ckan.faults.redirectToHttps = true;
    await expect(askSchema(as('editor'), 'bcdc_dataset')).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('A record of the BC Data Catalogue', () => {
  const file = (name: string) => ({
    ...{ name, size: 3, signal: new AbortController().signal },
    pieces: (async function* () {
      yield Buffer.from('zip');
    })(),
  });

  test('is made, gets files of any kind, and keeps lists that a form was sent', async () => {
    const editor = as('editor');
    const schema = await readIt();
    const { dataset } = fitToSchema(schema, await toDataset(), []);
    const made = get(await editor.createDataset(dataset));
    expect(made).toMatchObject({
      type: 'bcdc_dataset',
      publish_state: 'DRAFT',
      license_id: 'MIT',
      contacts: [{ name: 'Jo', role: 'pointOfContact' }],
    });
    for (const name of ['w.zip', 'w.tar.gz', 'data.csv']) {
      const fields = { ...profile.resource({ name, isLink: false }), temporal_extent: [{ beginning_date: '2026-01-01' }] };
      const { form } = toFormFields({ name, ...fields });
      const stored = get(await editor.uploadResource(made.id, form, file(name)));
      expect(stored).toMatchObject({ ...fields, url_type: 'upload', size: 3 });
    }
    const link = { name: 'w.exe', url: 'https://example.org/w.exe', ...profile.resource({ name: 'w.exe', isLink: true }) };
    expect(get(await editor.createResource(made.id, link))).toMatchObject({ resource_storage_location: 'external', format: 'other' });
  });

  test('that sends lists the other way is told so, and sends them as the catalogue wants them', async () => {
    const editor = as('editor');
    const schema = await readIt();
    const given = await toDataset();
    const reply = await editor.createDataset(fitToSchema(withOtherShapes(schema), given, []).dataset);
    expect(reply.ok).toBe(false);
    const message = reply.ok || reply.failure.kind !== 'misshapen' ? '' : reply.failure.message;
    expect(saysOtherShape(message)).toBe(true);
    get(await editor.createDataset(fitToSchema(schema, given, []).dataset));
  });

  const climb = async (user: string, made: WireDataset, target: PublishTarget): Promise<string[]> => {
    const walked: string[] = [];
    let now = readPublishState(made.publish_state);
    let refusal: string | undefined;
    for (;;) {
      const step = toNextStep({ now, target, ...(refusal === undefined ? {} : { refusal }) });
      walked.push(step.kind === 'move' ? step.to : step.kind);
      if (step.kind !== 'move') return walked;
      const reply = await as(user).patchDataset(made.id, { publish_state: step.to });
      if (reply.ok) now = readPublishState(reply.value.publish_state);
      else refusal = reply.failure.kind === 'invalid' ? reply.failure.fields.get('publish_state')?.join('; ') : 'failed';
    }
  };

  test.each<[string, PublishTarget, string[]]>([
    ['editor', 'PUBLISHED', ['PENDING PUBLISH', 'PUBLISHED', 'wait']],
    ['orgadmin', 'PUBLISHED', ['PENDING PUBLISH', 'PUBLISHED', 'done']],
    ['admin', 'PUBLISHED', ['PENDING PUBLISH', 'PUBLISHED', 'done']],
    ['editor', 'PENDING PUBLISH', ['PENDING PUBLISH', 'done']],
    ['editor', 'DRAFT', ['done']],
  ])('climbs as far as the role of %s allows towards %s', async (user, target, walked) => {
    const made = get(await as('editor').createDataset(await toDataset()));
    expect(await climb(user, made, target)).toEqual(walked);
  });

  test('that somebody moved in between is read again', async () => {
    const made = get(await as('editor').createDataset(await toDataset()));
    const reply = await as('editor').patchDataset(made.id, { publish_state: 'ARCHIVED' });
    const refusal = reply.ok || reply.failure.kind !== 'invalid' ? '' : (reply.failure.fields.get('publish_state') ?? []).join('; ');
    expect(refusal).toBe('Invalid state valid choices are: PENDING PUBLISH; You lack permission to move to this state, you must be one o');
    expect(toNextStep({ now: 'DRAFT', target: 'PUBLISHED', refusal })).toEqual({ kind: 'read-again' });
  });
});
