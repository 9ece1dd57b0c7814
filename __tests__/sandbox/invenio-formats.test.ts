import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type InvenioStage, openInvenio, someone } from './invenio-stage.ts';

describe('formats of a record with everything in it, on the local InvenioRDM', () => {
  let stage: InvenioStage;
  let id: string;
  const as = (accept: string, query = '') => stage.ask('GET', `/api/records/${id}${query}`, { headers: { accept } });

  beforeEach(async () => {
    stage = await openInvenio();
    id = await stage.record({
      title: 'Of <everything>',
      publication_date: '2026-11/2026-12',
      creators: [someone, { person_or_org: { type: 'organizational', name: 'A Lab' }, affiliations: [{ id: '04d836q62' }] }],
      contributors: [{ ...someone, role: { id: 'editor' } }],
      additional_titles: [{ title: 'More', type: { id: 'subtitle' }, lang: { id: 'eng' } }],
      description: '<p>Long &amp; short</p>',
      rights: [{ id: 'mit' }, { title: { en: 'Mine' }, link: 'https://example.org/mine' }],
      subjects: [{ subject: 'tools' }],
      languages: [{ id: 'deu' }],
      dates: [{ date: '2026-10-01', type: { id: 'created' }, description: 'begun' }],
      identifiers: [{ identifier: '978-3-16-148410-0', scheme: 'isbn' }],
      related_identifiers: [{ identifier: '10.1234/abc', scheme: 'doi', relation_type: { id: 'cites' } }],
      funding: [{ funder: { id: '00k4n6c32' }, award: { id: '00k4n6c32::101017452' } }],
    });
  });
  afterEach(() => stage.invenio.close());

  test('DataCite tells of each, in its own words', async () => {
    const { body } = await as('application/vnd.datacite.datacite+json');
    expect(body).toMatchObject({
      publicationYear: '2026',
      titles: [{ title: 'Of <everything>' }, { title: 'More', titleType: 'Subtitle', lang: 'eng' }],
      contributors: [{ contributorType: 'Editor' }],
      descriptions: [{ descriptionType: 'Abstract' }],
      dates: [{ dateType: 'Issued' }, { date: '2026-10-01', dateType: 'Created', dateInformation: 'begun' }, { dateType: 'Updated' }],
      rightsList: [
        { rightsIdentifier: 'mit', rightsIdentifierScheme: 'spdx' },
        { rights: 'Mine', rightsUri: 'https://example.org/mine' },
      ],
      fundingReferences: [{ funderName: 'European Commission', funderIdentifierType: 'ROR', awardNumber: '101017452' }],
    });
    expect(body.creators[1]).toMatchObject({
      nameType: 'Organizational',
      affiliation: [{ name: 'TU Wien', affiliationIdentifier: 'https://ror.org/04d836q62', affiliationIdentifierScheme: 'ROR' }],
    });
    expect(body.relatedIdentifiers[0]).toMatchObject({
      relatedIdentifier: '10.1234/abc',
      relationType: 'Cites',
      relatedIdentifierType: 'DOI',
    });
  });

  test.each([
    [
      'application/vnd.datacite.datacite+xml',
      ['<title xml:lang="eng" titleType="Subtitle">More</title>', 'rightsURI="https://example.org/mine"'],
    ],
    ['application/x-dc+xml', ['<dc:relation>https://doi.org/10.1234/abc</dc:relation>', '<dc:subject>tools</dc:subject>']],
    ['application/marcxml+xml', ['<subfield code="4">edt</subfield>', '<subfield code="a">tools</subfield>']],
    ['application/dcat+xml', ['<foaf:name>A Lab</foaf:name>', '<dcat:keyword>tools</dcat:keyword>']],
  ])('%s is XML that escapes', async (accept, parts) => {
    const { text, headers } = await as(accept);
    expect(headers['content-type']).toBe(accept);
    expect(['Of &lt;everything&gt;', ...parts].filter((part) => !text.includes(part))).toEqual([]);
  });

  test('citations name everybody, and a style that is not known is refused', async () => {
    const { body } = await as('application/vnd.citationstyles.csl+json');
    expect(body).toMatchObject({
      author: [{ family: 'Doe', given: 'Jane' }, { family: 'A Lab' }],
      issued: {
        'date-parts': [
          ['2026', '11'],
          ['2026', '12'],
        ],
      },
      language: 'deu',
    });
    expect((await as('text/x-bibliography', '?style=apa')).text).toMatch(/^Doe, J\., & A Lab\. \(2026\)\. Of <everything>\./);
    expect((await as('text/x-bibliography', '?style=constructor')).status).toBe(400);
  });

  test('tables, packages and links have every file', async () => {
    expect((await as('application/vnd.inveniordm.v1.simple+csv')).text.split('\r\n')[0]).toMatch(/^id,created,/);
    const linkset = await as('application/linkset+json');
    expect(linkset.body.linkset[0].item).toEqual([{ href: `${stage.invenio.origin}/records/${id}/files/a.txt`, type: 'text/plain' }]);
  });
});
