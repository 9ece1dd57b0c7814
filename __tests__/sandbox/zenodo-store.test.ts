import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startZenodo } from '../../src/sandbox/zenodo/index.ts';
import { minimal, openStage } from './zenodo-stage.ts';

const deposits = '/api/deposit/depositions';

describe('a local Zenodo that keeps a folder', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'zenodo-store-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('has records, drafts, files and tokens again after a restart', async () => {
    const before = await openStage({ dir });
    const { id, conceptrecid } = (await before.draft({ title: 'Kept for good' })).body;
    await before.publish(id);
    const { id: draft } = (await before.draft({ title: 'Half done' })).body;
    await before.zenodo.close();
    const after = await openStage({ dir });
    expect(after.zenodo.tokens).toEqual(before.zenodo.tokens);
    expect((await after.ask('GET', `/api/records/${id}/files/a.txt/content`, { as: '' })).text).toBe('bytes\n');
    const listed = (await after.ask('GET', `${deposits}?sort=oldest`)).body;
    expect(listed.map((entry: { id: number; state: string }) => [entry.id, entry.state])).toEqual([
      [id, 'done'],
      [draft, 'unsubmitted'],
    ]);
    const next = (await after.ask('POST', `${deposits}/${id}/actions/newversion`)).body;
    expect(next).toMatchObject({ conceptrecid, id: draft + 1 });
    await after.zenodo.close();
  });

  test('answers 500 on a full disk, keeps what was there, and goes on when there is room', async () => {
    const stage = await openStage({ dir });
    const { id } = (await stage.draft()).body;
    // A folder where the new state would be written: the write fails as on a full disk.
    mkdirSync(join(dir, 'state.json.new', 'full'), { recursive: true });
    const failed = [
      await stage.ask('POST', deposits, { body: { metadata: minimal } }),
      await stage.ask('PUT', `${deposits}/${id}`, { body: { metadata: { ...minimal, title: 'Lost' } } }),
      await stage.publish(id),
    ];
    expect(failed.map(({ status, body }) => [status, body.status])).toEqual([
      [500, 500],
      [500, 500],
      [500, 500],
    ]);
    expect((await stage.ask('GET', `${deposits}/${id}`)).body).toMatchObject({ title: 'A tool', state: 'unsubmitted' });
    expect((await stage.ask('GET', deposits)).body).toHaveLength(1);
    rmSync(join(dir, 'state.json.new'), { recursive: true });
    expect((await stage.publish(id)).status).toBe(202);
    await stage.zenodo.close();
  });

  test('answers 500 when there is no room for a file, and lists no part of it', async () => {
    const stage = await openStage({ dir });
    const deposit = await stage.draft();
    rmSync(join(dir, 'files'), { recursive: true });
    expect((await stage.put(deposit, 'big.bin', 'x'.repeat(3_000_000))).status).toBe(500);
    expect((await stage.ask('GET', `${deposits}/${deposit.body.id}/files`)).body).toHaveLength(1);
    mkdirSync(join(dir, 'files'));
    expect((await stage.put(deposit, 'big.bin')).status).toBe(201);
    await stage.zenodo.close();
  });

  test('keeps no bytes that nothing needs', async () => {
    const stage = await openStage({ dir });
    const deposit = await stage.draft();
    await stage.put(deposit, 'a.txt', 'over');
    await stage.put(deposit, 'b.txt');
    await stage.ask('DELETE', `${deposit.body.links.bucket}/b.txt`);
    expect(readdirSync(join(dir, 'files'))).toHaveLength(1);
    await stage.publish(deposit.body.id);
    const next = await stage.ask('POST', `${deposits}/${deposit.body.id}/actions/newversion`);
    await stage.put(next, 'c.txt');
    await stage.ask('DELETE', `${deposits}/${next.body.id}`);
    expect(readdirSync(join(dir, 'files'))).toHaveLength(1);
    await stage.zenodo.close();
  });

  test('refuses a folder whose state is not its own', async () => {
    writeFileSync(join(dir, 'state.json'), '{"something":"else"}');
    await expect(startZenodo({ dir })).rejects.toThrow('Give another --dir.');
  });

  test.each(['', '{"nextId":', 'null'])('refuses a folder whose state is %j', async (text) => {
    writeFileSync(join(dir, 'state.json'), text);
    await expect(startZenodo({ dir })).rejects.toThrow('Give another --dir.');
  });
});
