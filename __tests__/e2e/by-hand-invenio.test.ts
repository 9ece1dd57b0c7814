/** Records by hand on the InvenioRDM side of the local archive; the same suite runs on a real server: __tests__/real/inveniordm. */
import { expect, test } from '@jest/globals';
import type { InvenioFaults } from '../../src/sandbox/invenio/faults.ts';
import { startInvenio } from '../../src/sandbox/invenio/index.ts';
import { curatedRecordsSuite, openDesk, recordsSuite, type Server } from './records.ts';

const openLocal =
  (faults: Partial<InvenioFaults> = {}) =>
  async (): Promise<Server> => ({
    ...(await startInvenio({ users: ['owner', 'other', 'reviewer'], faults: { indexLagMs: 0, ...faults } })),
    settle: () => Promise.resolve(),
  });

recordsSuite('the local archive', openLocal());
curatedRecordsSuite('a local archive', openLocal({ curations: true }));

test('a harvest goes from page to page, and brings each public record once', async () => {
  const desk = await openDesk(await openLocal({ oaiPageSize: 2 })());
  try {
    const ids = [];
    for (const number of [1, 2, 3, 4, 5]) ids.push((await desk.make('--publish', '--metadata', `title: Reading ${number}`)).id);
    await desk.make();
    const { code, stdout } = await desk.run(['harvest'], 'nobody');
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(records.map(({ identifier }) => identifier.split(':').at(-1)).toSorted()).toEqual(ids.toSorted());
    expect(records.map(({ metadata }) => /<dc:title>(Reading \d)<\/dc:title>/.exec(metadata)?.[1]).toSorted()).toEqual(
      [1, 2, 3, 4, 5].map((number) => `Reading ${number}`),
    );
    expect(desk.requests([]).map((line) => line.replace(/resumptionToken=.+/, 'resumptionToken=…'))).toEqual([
      'GET /oai2d?verb=ListRecords&metadataPrefix=oai_dc',
      'GET /oai2d?verb=ListRecords&resumptionToken=…',
      'GET /oai2d?verb=ListRecords&resumptionToken=…',
    ]);
    expect(await desk.run(['harvest', '--from', '2999-01-01'])).toMatchObject({ code: 0, stdout: '' });
    expect(await desk.run(['harvest', '--format', 'pigeon'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('[archive-refused]'),
    });
  } finally {
    await desk.close();
  }
});
