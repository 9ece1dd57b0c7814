import { describe, expect, test } from '@jest/globals';
import { readOaiPage } from '../../../src/repositories/rdm/oai-page.ts';

const page = (inside: string): string => `<?xml version='1.0' encoding='UTF-8'?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
  <responseDate>2026-11-29T03:33:05Z</responseDate>
  ${inside}
</OAI-PMH>`;

/** MARCXML has a `record` of its own, and may say `identifier` and `metadata`, too. */
const MARC = `<record xmlns="http://www.loc.gov/MARC21/slim">
  <leader>00000nmm</leader><metadata>not the protocol's</metadata><identifier>nor this</identifier>
  <datafield tag="245"><subfield code="a">Tides &amp; seals</subfield></datafield>
</record>`;

describe('a page of OAI-PMH', () => {
  test('gives each record with its metadata as they came, and where it goes on', async () => {
    const header = (id: string, rest = ''): string => `<identifier>oai:host:${id}</identifier><datestamp>2026-11-29</datestamp>${rest}`;
    const text = page(`<ListRecords>
      <record><header>${header('1', '<setSpec>a</setSpec><setSpec>b</setSpec>')}</header><metadata>\n${MARC}\n</metadata></record>
      <record><header status="deleted">${header('2')}</header></record>
      <resumptionToken expirationDate="2026-11-30T00:00:00Z"> next-1 </resumptionToken>
    </ListRecords>`);
    expect(await readOaiPage(text)).toEqual({
      records: [
        { identifier: 'oai:host:1', datestamp: '2026-11-29', sets: ['a', 'b'], isDeleted: false, metadata: MARC },
        { identifier: 'oai:host:2', datestamp: '2026-11-29', sets: [], isDeleted: true },
      ],
      resumptionToken: 'next-1',
    });
  });

  test('is the last one where its token is empty', async () =>
    expect(await readOaiPage(page('<ListRecords><resumptionToken/></ListRecords>'))).toEqual({ records: [] }));

  test('tells an error of the protocol', async () =>
    expect(await readOaiPage(page('<error code="badArgument">No such set.</error>'))).toEqual({
      records: [],
      error: { code: 'badArgument', message: 'No such set' },
    }));

  test.each([
    ['a page of HTML', '<!doctype html><html><body><p>Log in</body></html>'],
    ['another document', '<feed/>'],
    ['one that breaks off', page('<ListRecords>').slice(0, 120)],
    ['nothing', ''],
  ])('is none: %s', async (_, text) => expect(await readOaiPage(text)).toBeUndefined());
});
