import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ArchiveError, invenio, openHttp, zenodo as openZenodo, silentLog, systemClock, zenodoClient } from '../../src/index.ts';
import { startZenodo } from '../../src/sandbox/zenodo/index.ts';

let folder: string;
let server: Awaited<ReturnType<typeof startZenodo>> | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-release-test-'));
});
afterEach(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

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

  test('writes, edits and gets, as docs/library.md says', async () => {
    server = await startZenodo({ faults: { indexLagMs: 0, latestLagMs: 0 } });
    const archive = openZenodo({ url: server.origin, token: server.tokens.owner ?? '' });
    const [metadata, readings] = [join(folder, '.zenodo.json'), join(folder, 'readings.csv')];
    await writeFile(metadata, JSON.stringify({ title: 'Readings', upload_type: 'dataset', creators: [{ name: 'Okafor, Ada' }] }));
    await writeFile(readings, '1\n');
    const record = await archive.write({ metadata, files: [readings], publish: true });
    expect(record).toMatchObject({ state: 'published', files: [{ name: 'readings.csv', wasSent: true }] });
    expect(await archive.edit(record.id, { overrides: 'title: Better readings' })).toMatchObject({ id: record.id, state: 'published' });
    await writeFile(readings, '2\n');
    const next = await archive.edit(record.id, { files: [readings], publish: false });
    expect(next).toMatchObject({ state: 'draft', files: [{ wasSent: true }] });
    expect(await archive.get(record.doi ?? '')).toMatchObject({ id: record.id, title: 'Better readings' });
    expect((await archive.print(record.id, 'bibtex')).text).toContain('Better readings');
    expect(await archive.status(record.id)).toMatchObject({ drafts: [{ id: next.id }] });
    await archive.download(record.id, { folder: join(folder, 'there') });
    expect(await readFile(join(folder, 'there', 'readings.csv'), 'utf8')).toBe('1\n');
    await expect(archive.get('999999999')).rejects.toBeInstanceOf(ArchiveError);
  });

  test('asks for the address of a server that has no preset', () => {
    expect(() => invenio({})).toThrow('needs its address');
  });
});
