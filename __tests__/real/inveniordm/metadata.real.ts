/** Everything that a record can say, on a real InvenioRDM: written, read back, and written again as it came. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Access, ArchiveRecord } from '../../../src/model/record.ts';
import { crosswalk } from '../../../src/repositories/invenio/crosswalk.ts';
import { readEcho } from '../../../src/repositories/invenio/deposits.ts';
import { compareBodies } from '../../../src/repositories/invenio/differences.ts';
import { fromInvenio } from '../../../src/repositories/invenio/from-invenio.ts';
import { aFile, aRecord, aRelease } from '../../contract/ground.ts';
import { type InvenioGround, openInvenioGround, realInvenio } from '../../contract/invenio-ground.ts';
import { fullRecord } from '../../repositories/invenio/full-record.ts';

const upload = { onProgress: () => {}, signal: new AbortController().signal };

describe('a real InvenioRDM', () => {
  let ground: InvenioGround;
  beforeEach(async () => {
    ground = await openInvenioGround(realInvenio(process.env));
  });
  afterEach(() => ground.close());

  const marked = (details: Partial<ArchiveRecord> = {}): ArchiveRecord =>
    aRecord(aRelease('v1.0.0', { url: `https://github.com/${ground.owner}/demo` }), details);

  test('keeps everything that the record says, and what is read back is what was written', async () => {
    const record = marked(fullRecord);
    const repository = ground.open();
    expect(await repository.preflight(record, undefined)).toEqual([]);
    const draft = await repository.create(record);
    expect(repository.differences(draft, record)).toEqual([]);
    const file = aFile('a.txt', 'a');
    await repository.declareFiles(draft, [file]);
    await repository.upload(draft, file, upload);
    const published = await repository.publish(draft);
    expect(repository.differences(published, record)).toEqual([]);

    const echo = readEcho(published);
    const { fields, unread } = fromInvenio(echo, published.id);
    expect(unread).toEqual([]);
    expect(fields).toMatchObject({ type: fullRecord.type, creators: fullRecord.creators, funding: fullRecord.funding });
    const again = crosswalk(
      { ...record, ...fields },
      { unheld: new Map(), switchedOff: new Set(), publisher: 'none', dois: { prefixes: new Set(), spent: new Set() } },
    );
    expect(compareBodies(again.body, echo)).toEqual([]);
  });

  const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
  const accesses: readonly [string, Access][] = [
    ['with restricted files', { right: 'restricted' }],
    ['that is restricted itself', { right: 'closed' }],
    ['under an embargo', { right: 'embargoed', embargoUntil: days(30), conditions: 'A paper is to come.' }],
    ['under an embargo, itself restricted', { right: 'embargoed', embargoUntil: days(30), hidesRecord: true }],
  ];

  test.each(accesses)('publishes a record %s, and reads that back', async (_, access) => {
    const record = marked({ access });
    const repository = ground.open();
    const draft = await repository.create(record);
    const file = aFile('a.txt', 'a');
    await repository.declareFiles(draft, [file]);
    await repository.upload(draft, file, upload);
    const published = await repository.publish(draft);
    expect(published).toMatchObject({ state: 'published', files: [{ name: 'a.txt', size: 1 }] });
    expect(repository.differences(published, record)).toEqual([]);
    expect(fromInvenio(readEcho(published), published.id).fields.access).toEqual(access);
  });

  test('publishes a record without files', async () => {
    const record = marked({ isMetadataOnly: true });
    const repository = ground.open();
    const published = await repository.publish(await repository.create(record));
    expect(published).toMatchObject({ state: 'published', files: [] });
    expect(repository.differences(published, record)).toEqual([]);
    expect(repository.differences(published, marked())).toMatchObject([{ field: 'isMetadataOnly' }]);
  });
});
