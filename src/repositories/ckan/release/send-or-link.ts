/** A file that is sent; where the catalogue does not keep it, and that is wanted, its resource leads elsewhere, says why, and that is told. */
import type { StoredFile } from '../../../model/deposit.ts';
import type { ReleaseFile } from '../../../model/release.ts';
import type { TransferOptions } from '../../transfer.ts';
import type { Json } from '../api/wire.ts';
import { KEYS, toStoredFile } from '../mapping/releases.ts';
import type { Desk } from './desk.ts';
import { putLink } from './put-link.ts';
import { FileRefused, type Slot, sendFile } from './send-file.ts';

interface Link {
  fields: Json;
  url: string;
  /** Of what stands there, in bytes. */
  size?: number;
}

/** Throws what `sendFile` and `putLink` throw. */
export const sendOrLink = async (
  desk: Desk,
  file: ReleaseFile & { sha256: string },
  { slot, link }: { slot: Slot; link: Link },
  options: TransferOptions,
): Promise<StoredFile> => {
  const { name, tooLarge } = desk.settings;
  try {
    return await sendFile(desk, file, slot, options);
  } catch (thrown) {
    if (!(thrown instanceof FileRefused) || tooLarge !== 'link') throw thrown;
    const fields = { ...link.fields, [KEYS.linkedFor]: thrown.why };
    const made = await putLink(desk, slot, { ...link, task: `link ${file.name}`, fields });
    desk.notices.push(
      thrown.why === 'size'
        ? `${name} does not take ${file.name} for its size: its resource leads to ${link.url}.`
        : `${name} did not take ${file.name}, as if it had no place for files: a link to ${link.url} was made in its place.`,
    );
    return toStoredFile(made, file.sha256);
  }
};
