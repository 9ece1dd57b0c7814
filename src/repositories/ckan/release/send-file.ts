/** One file of a dataset: sent once to the slot that is its own, and proved by its size and by reading it back (facts/ckan.md 1.7, 1.10; DESIGN.md, rules 1, 4, 5). */
import { ArchiveError } from '../../../errors.ts';
import { digestSource, type Pass } from '../../../http/body.ts';
import type { StoredFile } from '../../../model/deposit.ts';
import type { ReleaseFile } from '../../../model/release.ts';
import { sendUntilProved, type TransferOptions, type Verdict } from '../../transfer.ts';
import type { Reply } from '../api/api.ts';
import { type Failure, isIdTaken, isUnclearFailure } from '../api/failure.ts';
import type { Json, WireDataset, WireResource } from '../api/wire.ts';
import { holdsFile } from '../client.ts';
import { toFormFields } from '../fields/form-fields.ts';
import { KEYS, toStoredFile } from '../mapping/releases.ts';
import type { Fields } from '../mapping/resources.ts';
import type { Added } from '../save/add-upload.ts';
import { isSameOfResource } from '../save/same.ts';
import type { Desk } from './desk.ts';
import { hasPlace, type WhyRefused } from './place.ts';
import { readHeld } from './read-held.ts';

const STALL_MS = 5 * 60_000;

/** Where a file goes, and what is said of it. */
export interface Slot {
  datasetId: string;
  /** The id that a new resource gets. */
  id: string;
  form: Fields;
  /** What no form can say, or what is true only once the file is proved. */
  rest: Json;
  /** The resource that is there already, in a dataset that was just read. */
  find(dataset: WireDataset): WireResource | undefined;
}

/** By its keys, or, where somebody's tool has lost them, by the id that was chosen for it (`resource_update`, and so the form; facts/ckan.md 1.8). */
export const findSlot = ({ find, id }: Pick<Slot, 'find' | 'id'>, dataset: WireDataset): WireResource | undefined =>
  find(dataset) ?? dataset.resources.find((one) => one.id === id);

const REMEDIES: Readonly<Record<WhyRefused, string>> = {
  size: 'Ask who runs the catalogue to raise `ckan.max_resource_size` (10 MB at first) and the limit of its proxy, or set `too-large: link`: then the resource leads to the file at GitHub.',
  'no-place':
    'Run it again. If it stays, ask who runs the catalogue whether it has a place for files (`ckan.storage_path`), or set `too-large: link`: then the resource leads to the file at GitHub.',
};

/** The catalogue does not keep such a file: a link may take its place. */
export class FileRefused extends ArchiveError {
  readonly why: WhyRefused;
  constructor(why: WhyRefused, message: string) {
    super('file-refused', message, { remedy: REMEDIES[why] });
    this.why = why;
  }
}

/** A catalogue without a place for files answers like one that crashes: where none was ever kept, the second time it is believed. */
const MOST_CRASHES = 2;
const isCrash = (failure: Failure): boolean => failure.kind === 'failed' && !/^a page/.test(failure.message);

/** GitHub tells no digest of older files: it is read once, so that no resource is ever without one. */
export const withDigest = async (file: ReleaseFile, signal: AbortSignal): Promise<ReleaseFile & { sha256: string }> => {
  if (file.sha256 !== undefined) return { ...file, sha256: file.sha256.toLowerCase() };
  const { digests } = await digestSource(file, { algorithms: ['sha256'], signal, stallMs: STALL_MS });
  return { ...file, sha256: digests.sha256 ?? '' };
};

/** Does it say all that was sent with a file? The file before may have the same bytes. What a form says flat comes back as a list. */
const saysForm = (there: WireResource, form: Fields): boolean => {
  const found: Json = { ...there, ...toFormFields(there).form };
  return Object.entries(form).every(([key, value]) => isSameOfResource(key, value, found));
};

/** See above. Throws `FileRefused` where the catalogue does not keep such a file, and what `sendUntilProved` tells. */
export const sendFile = async (
  desk: Desk,
  file: ReleaseFile & { sha256: string },
  slot: Slot,
  options: TransferOptions,
): Promise<StoredFile> => {
  const { client, settings, log, clock, pulse } = desk;
  const task = `upload ${file.name}`;
  let isFree = true;
  let crashes = 0;

  const readSlot = async (): Promise<{ dataset: WireDataset; there: WireResource | undefined }> => {
    const reply = await client.dataset(slot.datasetId);
    if (!reply.ok) throw desk.refuse(reply, task);
    return { dataset: reply.value, there: findSlot(slot, reply.value) };
  };

  /** A size that agrees is told by the answer; that the bytes do, only reading them tells. What says so is written after that. */
  const prove = async (resource: WireResource): Promise<StoredFile | ArchiveError> => {
    const held = await readHeld(desk, resource, { said: file.sha256, most: file.size, signal: options.signal });
    if (held.sha256 !== file.sha256)
      return new ArchiveError(
        'upload-unproved',
        `${file.name}: ${settings.name} holds other bytes (SHA-256 ${held.sha256}, ${held.bytes} bytes) than were sent (SHA-256 ${file.sha256}, ${file.size} bytes).`,
        { remedy: 'Run it again: the file is sent anew. If it stays, something between here and the archive changes bytes.' },
      );
    if (Object.keys(slot.rest).length === 0) return toStoredFile(resource, file.sha256);
    const reply = await client.patchResource(resource.id, slot.rest);
    return reply.ok ? toStoredFile(reply.value, file.sha256) : desk.refuse(reply, task);
  };

  const toRefused = (reply: Extract<Reply<unknown>, { ok: false }>, why: WhyRefused): ArchiveError =>
    new FileRefused(why, desk.refuse(reply, task).message);

  const put = async (pass: Pass): Promise<Added> => {
    const { dataset, there } = await readSlot();
    const sending = { name: file.name, size: file.size, pieces: pass.pieces, signal: pass.signal };
    // A patch with a new file keeps the old format, media type and hash: all are sent (facts/ckan.md 1.7, item 4).
    if (there !== undefined) {
      const form = there[KEYS.linkedFor] ? { ...slot.form, [KEYS.linkedFor]: '' } : slot.form;
      return { reply: await client.replaceFile(there.id, form, sending), isAgain: false };
    }
    const fields = isFree ? { ...slot.form, id: slot.id } : slot.form;
    return desk.addUpload(dataset, { fields, file: sending, find: (now) => findSlot(slot, now) });
  };

  const send = async (pass: Pass, isLast: boolean): Promise<Verdict> => {
    const { reply, isAgain } = await put(pass);
    if (reply.ok && reply.value !== undefined && holdsFile(reply.value, file.size)) return prove(reply.value);
    if (reply.ok) {
      return new ArchiveError(
        'upload-unproved',
        `${file.name}: ${settings.name} answered well, and holds no such file (${reply.value?.size ?? 'no'} bytes).`,
        {
          remedy: 'Run it again. If it stays, ask who runs the catalogue: a plug-in may take files away.',
        },
      );
    }
    const { failure } = reply;
    if (isFree && isIdTaken(failure)) {
      isFree = false;
      return { again: reply.answer };
    }
    if (failure.kind === 'too-large') return toRefused(reply, 'size');
    if (!isAgain && !isUnclearFailure(failure) && failure.kind !== 'too-busy') return desk.refuse(reply, task);
    // It may have arrived all the same.
    const now = await readSlot();
    if (now.there !== undefined && holdsFile(now.there, file.size) && saysForm(now.there, slot.form)) {
      const proved = await prove(now.there);
      if (!(proved instanceof ArchiveError)) return proved;
    }
    crashes += isCrash(failure) ? 1 : 0;
    if (crashes >= MOST_CRASHES && !hasPlace(desk, now.dataset)) return toRefused(reply, 'no-place');
    return isLast ? desk.refuse(reply, task) : { again: reply.answer };
  };

  return sendUntilProved(file, options, { archive: settings.name, log, clock, pulse, stallMs: settings.stallMs, send });
};
