/** Bytes arrive as they were promised, or the failure is told. */
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { failureOf } from '../../failure.ts';
import { aFile, aRecord, checksumOf } from '../ground.ts';
import { filesOf, type OnGround, options, put } from '../on-ground.ts';

export const anUpload = (on: OnGround): void => {
  describe('an upload', () => {
    test('counts the bytes that go, to the last one', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      const seen: number[] = [];
      const file = aFile('big.bin', Buffer.alloc(1_000_000, 'x'), {
        open: () =>
          Readable.from(
            Array.from({ length: 10 }, () => Buffer.alloc(100_000, 'x')),
            { objectMode: false },
          ),
      });
      await repository.declareFiles(draft, [file]);
      await repository.upload(draft, file, { ...options(), onProgress: (bytes) => seen.push(bytes) });
      expect(seen.at(-1)).toBe(1_000_000);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    });

    test('takes names with every character that a file name may have', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      const names = [
        'a b.txt',
        '100%.txt',
        'a+b#c?d&e=f.txt',
        'ümläut-é.txt',
        '日本語.zip',
        'it\'s "quoted".txt',
        '🚀.bin',
        '%2e.txt',
        '-rf',
        'a\\b',
      ];
      for (const name of names) await put(repository, draft, aFile(name, name));
      const { thisRelease } = await repository.observe(on.one, { id: draft.id });
      expect(thisRelease[0]?.files.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    });

    test('that arrives with other bytes is seen, and sent again', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      on.ground.trouble.corruptUploads(1);
      const file = aFile('a.bin', 'the true bytes');
      const { abilities } = await repository.observe(on.one, {});
      expect(await put(repository, draft, file)).toMatchObject([{ checksum: checksumOf('the true bytes', abilities.checksum) }]);
      expect(file.opened()).toBe(2);
    });

    test('that arrives with other bytes every time is an error', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      on.ground.trouble.corruptUploads(100);
      expect((await failureOf(put(repository, draft, aFile('a.bin', 'the true bytes')))).code).toBe('upload-unproved');
    });

    test('of bytes that were not promised never reaches its end', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      const changed = aFile('a.bin', 'other bytes!', { promised: 'these bytes!' });
      expect((await failureOf(put(repository, draft, changed))).code).toBe('file-changed');
      const shorter = aFile('b.bin', 'short', { promised: 'much longer' });
      expect((await failureOf(put(repository, draft, shorter))).code).toBe('file-changed');
      const longer = aFile('c.bin', 'much longer', { promised: 'short' });
      expect((await failureOf(put(repository, draft, longer))).code).toBe('file-changed');
      expect(filesOf(await repository.observe(on.one, { id: draft.id }))).toEqual([]);
    });

    test('whose source breaks off is opened again from the first byte', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      const broken = (): Readable =>
        Readable.from(
          (async function* () {
            yield Buffer.from('half of ');
            throw await Promise.resolve(new Error('the line went dead'));
          })(),
          { objectMode: false },
        );
      const file = aFile('a.bin', 'half of it', {
        open: (turn) => (turn === 1 ? broken() : Readable.from([Buffer.from('half of it')], { objectMode: false })),
      });
      expect(await put(repository, draft, file)).toMatchObject([{ size: 10 }]);
      expect(file.opened()).toBe(2);
    });

    test('whose connection breaks is sent again', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      on.ground.trouble.breakUpload();
      const file = aFile('a.bin', Buffer.alloc(300_000, 'y'));
      const [stored] = await put(repository, draft, file);
      expect(stored?.checksum).toEqual(checksumOf(Buffer.alloc(300_000, 'y'), stored?.checksum?.algorithm));
    });

    test('that is cancelled says so, and leaves nothing behind', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      const controller = new AbortController();
      const endless = aFile('a.bin', '', { promised: Buffer.alloc(1_000_000), open: () => new Readable({ read() {} }) });
      await repository.declareFiles(draft, [endless]);
      const pending = failureOf(repository.upload(draft, endless, options(controller.signal)));
      controller.abort();
      expect((await pending).code).toBe('cancelled');
      expect(filesOf(await repository.observe(on.one, { id: draft.id }))).toEqual([]);
    });

    test('replaces a file of the same name', async () => {
      const repository = on.ground.open();
      const draft = await repository.create(aRecord(on.one));
      await put(repository, draft, aFile('a.bin', 'old'));
      await put(repository, draft, aFile('a.bin', 'newer'));
      const { thisRelease } = await repository.observe(on.one, { id: draft.id });
      expect(thisRelease[0]?.files).toMatchObject([{ name: 'a.bin', size: 5 }]);
    });

    test('may go beside others, as many as the archive says', async () => {
      const repository = on.ground.open();
      const { abilities } = await repository.observe(on.one, {});
      const draft = await repository.create(aRecord(on.one));
      const several = Array.from({ length: abilities.parallelUploads }, (_, index) =>
        aFile(`f${index}.bin`, Buffer.alloc(50_000, String(index))),
      );
      const stored = await put(repository, draft, ...several);
      expect(stored.map(({ name }) => name).toSorted()).toEqual(several.map(({ name }) => name).toSorted());
    });
  });
};
