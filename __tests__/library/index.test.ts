import { describe, expect, test } from '@jest/globals';
import { openHttp, silentLog, systemClock, zenodoClient } from '../../src/index.ts';
import { startZenodo } from '../../src/sandbox/zenodo/index.ts';

describe('the library', () => {
  test('gives the typed client of Zenodo’s deposit API', async () => {
    const zenodo = await startZenodo();
    const http = openHttp({ userAgent: 'library-test/1.0', clock: systemClock, log: silentLog, random: () => 0 });
    const client = zenodoClient({ base: zenodo.origin, token: zenodo.tokens.owner, http });
    const created = await client.create({ title: 'A tool', upload_type: 'software' });
    expect(created.ok && created.value).toMatchObject({ submitted: false, metadata: { title: 'A tool' } });
    const discarded = created.ok ? await client.discard(created.value.id) : undefined;
    expect(discarded?.ok).toBe(true);
    await http.close();
    await zenodo.close();
  });
});
