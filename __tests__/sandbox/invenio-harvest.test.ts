import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type InvenioStage, openInvenio } from './invenio-stage.ts';

const valuesOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);

describe('OAI-PMH on the local InvenioRDM', () => {
  let stage: InvenioStage;
  let ids: string[];

  beforeEach(async () => {
    stage = await openInvenio({ faults: { oaiPageSize: 2 } });
    ids = [];
    for (const day of [1, 2, 3, 4, 5]) {
      stage.clock.atMs = Date.parse(`2026-11-0${day}T12:00:00Z`);
      ids.push(await stage.record({ title: `Number ${day} & more` }));
    }
  });
  afterEach(() => stage.invenio.close());

  const harvest = (query: string) => stage.ask('GET', `/oai2d?${query}`, { as: '' });
  const identifiers = (xml: string): string[] => valuesOf(xml, 'identifier');

  test('lists everything, page by page, and ends with an empty token', async () => {
    let { text } = await harvest('verb=ListIdentifiers&metadataPrefix=oai_dc');
    const found = identifiers(text);
    expect(text).toContain('cursor="0" completeListSize="5"');
    for (let [token] = valuesOf(text, 'resumptionToken'); token; [token] = valuesOf(text, 'resumptionToken')) {
      ({ text } = await harvest(`verb=ListIdentifiers&resumptionToken=${token}`));
      found.push(...identifiers(text));
    }
    expect(found).toEqual(ids.map((id) => `oai:127.0.0.1:${id}`));
    expect(text).toContain('<resumptionToken');
  });

  test('a token is refused once it is old, for another verb, and with other arguments beside it', async () => {
    const { text } = await harvest('verb=ListIdentifiers&metadataPrefix=oai_dc');
    const [token] = valuesOf(text, 'resumptionToken');
    const codeOf = async (query: string) => /code="(\w+)"/.exec((await harvest(query)).text)?.[1];
    expect(await codeOf(`verb=ListRecords&resumptionToken=${token}`)).toBe('badResumptionToken');
    expect(await codeOf(`verb=ListIdentifiers&metadataPrefix=oai_dc&resumptionToken=${token}`)).toBe('badArgument');
    stage.clock.atMs += 61_000;
    expect(await codeOf(`verb=ListIdentifiers&resumptionToken=${token}`)).toBe('badResumptionToken');
    expect(await codeOf('verb=ListIdentifiers&resumptionToken=rubbish')).toBe('badResumptionToken');
  });

  test('the arguments may come as a form', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { text } = await stage.ask('POST', '/oai2d', { as: '', headers, body: Buffer.from('verb=Identify') });
    expect(valuesOf(text, 'protocolVersion')).toEqual(['2.0']);
  });

  test('a range of days takes both ends whole', async () => {
    const { text } = await harvest('verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-11-02&until=2026-11-03');
    expect(identifiers(text)).toEqual([`oai:127.0.0.1:${ids[1]}`, `oai:127.0.0.1:${ids[2]}`]);
  });

  test('a community is a set', async () => {
    await stage.community('club', 'owner');
    await stage.ask('POST', `/api/records/${ids[2]}/communities`, { body: { communities: [{ id: 'club' }] } });
    const { text } = await harvest('verb=ListRecords&metadataPrefix=oai_datacite&set=community-club');
    expect(identifiers(text).slice(0, 1)).toEqual([`oai:127.0.0.1:${ids[2]}`]);
    expect(valuesOf(text, 'setSpec')).toEqual(['community-club']);
    expect(valuesOf((await harvest('verb=ListSets')).text, 'setName')).toEqual(['Community club']);
  });

  test.each(['oai_dc', 'marcxml', 'datacite', 'oai_datacite', 'dcat'])('one record as %s, escaped', async (prefix) => {
    const { status, text, headers } = await harvest(`verb=GetRecord&metadataPrefix=${prefix}&identifier=oai:127.0.0.1:${ids[0]}`);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/xml' });
    expect(text).toContain('Number 1 &amp; more');
  });

  test.each([
    ['verb=Nope', 'badVerb'],
    ['', 'badVerb'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=nope', 'badArgument'],
    ['verb=Identify&set=x', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:1', 'idDoesNotExist'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2027-01-01', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01', 'badArgument'],
  ])('%s: %s, with 422', async (query, code) => {
    const { status, text } = await harvest(query);
    expect({ status, code: /code="(\w+)"/.exec(text)?.[1] }).toEqual({ status: 422, code });
  });

  test('a restricted record is not harvested', async () => {
    const { body } = await stage.ask('POST', '/api/records', {
      body: {
        access: { record: 'restricted', files: 'restricted' },
        files: { enabled: false },
        metadata: {
          resource_type: { id: 'software' },
          title: 'Secret',
          publication_date: '2026',
          publisher: 'x',
          creators: [{ person_or_org: { type: 'personal', family_name: 'Doe' } }],
        },
      },
    });
    expect((await stage.ask('POST', `/api/records/${body.id}/draft/actions/publish`)).status).toBe(202);
    expect((await harvest('verb=ListIdentifiers&metadataPrefix=oai_dc')).text).toContain('completeListSize="5"');
  });
});
