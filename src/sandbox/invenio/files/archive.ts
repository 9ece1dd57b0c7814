/** All files of a draft or record in one zip. */
import { readFile } from 'node:fs/promises';
import { toZip } from '../../zip.ts';
import type { Call, Reply } from '../call.ts';
import type { Bucket } from '../world.ts';

export const archiveReply = async (call: Call, { entries }: Bucket): Promise<Reply> => {
  const { house } = call;
  const files = await Promise.all(
    Object.values(entries)
      .filter(({ completed }) => completed)
      .map(async ({ key, blob = '' }) => ({
        path: key,
        kind: 'file' as const,
        mode: 0o100644,
        bytes: await readFile(house.store.pathOf(blob)),
      })),
  );
  return { status: 200, bytes: toZip(files, { date: house.now(), comment: '' }), type: 'application/zip' };
};
