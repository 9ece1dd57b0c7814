import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { vocabularies } from '../../src/sandbox/invenio/vocabularies/index.ts';
import { type InvenioStage, openInvenio } from './invenio-stage.ts';

describe('the vocabularies of the local InvenioRDM', () => {
  let stage: InvenioStage;
  beforeAll(async () => {
    stage = await openInvenio();
  });
  afterAll(() => stage.invenio.close());

  const idsAt = async (path: string): Promise<string[]> =>
    (await stage.ask('GET', path)).body.hits.hits.map(({ id }: { id: string }) => id);

  test.each([
    ['resourcetypes', 45],
    ['licenses', 419],
    ['creatorsroles', 21],
    ['relationtypes', 34],
    ['datetypes', 11],
    ['descriptiontypes', 6],
    ['titletypes', 4],
    ['code:developmentStatus', 8],
    ['languages', 7847],
  ])('%s: %d', async (type, total) => {
    expect((await stage.ask('GET', `/api/vocabularies/${type}?size=1`)).body.hits.total).toBe(total);
  });

  test.each([
    ['licenses', 'mit', 'MIT'],
    ['licenses', 'gpl-3.0-or-later', 'gpl-3.0'],
    ['languages', 'gsw', 'xxx'],
    ['resourcetypes', 'software', 'project'],
    ['code:programmingLanguages', 'common_workflow_language', 'Python'],
    ['affiliations', '04d836q62', 'TUW'],
    ['awards', '00k4n6c32::101017452', '101017452'],
  ] as const)('%s knows %s and not %s', (type, known, unknown) => {
    expect([vocabularies.has(type, known), vocabularies.has(type, unknown)]).toEqual([true, false]);
  });

  test('a name of Object’s own is no term', () => {
    expect(vocabularies.has('licenses', 'constructor')).toBe(false);
  });

  test.each([
    ['/api/affiliations?suggest=caltech', '05dxps055'],
    ['/api/affiliations?suggest=TU%20W', '04d836q62'],
    ['/api/vocabularies/licenses?suggest=mozilla', 'mpl-1.0'],
    ['/api/funders?suggest=european', '00k4n6c32'],
    ['/api/awards?suggest=OpenAIRE-Nexus', '00k4n6c32::101017452'],
  ])('%s suggests %s', async (path, id) => {
    expect(await idsAt(path)).toContain(id);
  });

  test.each([
    ['/api/vocabularies/licenses/mit', { id: 'mit', title_l10n: 'MIT License', title: undefined, props: { scheme: 'spdx' } }],
    ['/api/vocabularies/resourcetypes/software', { id: 'software', title_l10n: 'Software', type: undefined }],
    ['/api/funders/00k4n6c32', { id: '00k4n6c32', name: 'European Commission', acronym: undefined }],
    ['/api/awards/00k4n6c32::101017452', { number: '101017452', title: undefined, title_l10n: expect.stringContaining('OpenAIRE') }],
  ])('%s is told in one language under the type of InvenioRDM itself', async (path, told) => {
    const { body } = await stage.ask('GET', path, { headers: { accept: 'application/vnd.inveniordm.v1+json, application/json;q=0.5' } });
    for (const [name, value] of Object.entries(told))
      expect([name, body[name]]).toEqual([name, typeof value === 'object' && name === 'props' ? expect.objectContaining(value) : value]);
  });

  test('pages follow one another by their links', async () => {
    const { body } = await stage.ask('GET', '/api/funders?size=10&page=2');
    expect(body.links).toEqual({
      self: `${stage.invenio.origin}/api/funders?page=2&size=10&sort=name`,
      prev: `${stage.invenio.origin}/api/funders?page=1&size=10&sort=name`,
      next: `${stage.invenio.origin}/api/funders?page=3&size=10&sort=name`,
    });
  });

  test.each([
    ['size=0', 'size', 'Must be greater than or equal to 1.'],
    ['page=x', 'page', 'Not a valid integer.'],
    ['sort=nope', '_schema', "Invalid sort option 'nope'."],
  ])('%s is refused', async (query, field, message) => {
    const { status, body } = await stage.ask('GET', `/api/funders?${query}`);
    expect({ status, errors: body.errors }).toEqual({ status: 400, errors: [{ field, messages: [message] }] });
  });

  test('searches understand fields, and take bare words for alternatives', async () => {
    expect(await idsAt('/api/vocabularies/licenses?q=id:%22mit%22')).toEqual(['mit']);
    expect(await idsAt('/api/affiliations?q=name:Wien%20OR%20acronym:CERN')).toEqual(['01ggx4157', '04d836q62']);
  });
});
