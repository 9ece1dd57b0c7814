/** `multipart/form-data` as it arrives: files go straight to disk, texts are kept. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { maybeCorrupt } from './faulty.ts';
import type { House } from './house.ts';
import { crashFor, PageRefusal, tooLarge } from './refusal.ts';

/** A file that was sent, until an action takes it. */
export interface Upload {
  readonly kind: typeof uploadKind;
  filename: string;
  blob: string;
  size: number;
}

/** No JSON can look like it. */
const uploadKind = Symbol('upload');
export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === uploadKind;

export interface Form {
  /** In the order in which they were sent. */
  texts: [name: string, value: string][];
  files: [name: string, file: Upload][];
}

/** Flask's own limit of a text field (facts/ckan.md 1.7, item 6). */
const longestText = 500_000;

interface Part {
  name: string;
  filename?: string;
  chunks: Buffer[];
  size: number;
  blob?: { name: string; handle: number };
}

const attribute = (header: string, name: string): string | undefined =>
  new RegExp(`[;\\s]${name}="((?:[^"\\\\]|\\\\.)*)"`).exec(header)?.[1]?.replace(/\\(.)/g, '$1');

/** RFC 5987's own way of writing a name. */
const encodedName = (header: string): string | undefined => {
  const found = /[;\s]filename\*=utf-8''([^;\s]+)/i.exec(header)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
};

const readHeader = (header: string): Part | undefined => {
  const name = attribute(header, 'name');
  if (name === undefined) return undefined;
  const filename = encodedName(header) ?? attribute(header, 'filename');
  return { name, ...(filename === undefined ? {} : { filename }), chunks: [], size: 0 };
};

/**
 * Takes a form to pieces. Without its last boundary nothing of it counts (facts/ckan.md 1.7, item 12).
 * @throws PageRefusal 413 for a text that is too long
 */
export const readForm = async (house: House, body: AsyncIterable<Buffer>, boundary: string): Promise<Form> => {
  const separator = Buffer.from(`\r\n--${boundary}`);
  const form: Form = { texts: [], files: [] };
  const opened: string[] = [];
  let rest: Buffer = Buffer.from('\r\n');
  let part: Part | undefined;
  let isComplete = false;

  const open = (header: string): void => {
    part = readHeader(header);
    if (part?.filename === undefined) return;
    const name = house.uuid();
    opened.push(name);
    part.blob = { name, handle: openSync(house.store.pathOf(name), 'w') };
  };
  const take = (bytes: Buffer): void => {
    if (part === undefined) return;
    const isFirst = part.size === 0;
    part.size += bytes.length;
    if (part.blob !== undefined) writeSync(part.blob.handle, isFirst ? maybeCorrupt(house, bytes) : bytes);
    else if (part.size > longestText) throw tooLarge();
    else part.chunks.push(bytes);
  };
  const close = (): void => {
    if (part === undefined) return;
    const { name, filename, size, blob, chunks } = part;
    if (filename !== undefined && blob !== undefined) {
      closeSync(blob.handle);
      form.files.push([name, { kind: uploadKind, filename, blob: blob.name, size }]);
    } else form.texts.push([name, Buffer.concat(chunks).toString('utf8')]);
    part = undefined;
  };

  const advance = (): boolean => {
    const at = rest.indexOf(separator);
    if (at < 0) {
      const safe = rest.length - separator.length;
      if (safe > 0) {
        take(rest.subarray(0, safe));
        rest = rest.subarray(safe);
      }
      return false;
    }
    const next = at + separator.length;
    if (rest.length < next + 2) return false;
    if (rest.subarray(next, next + 2).toString() === '--') {
      take(rest.subarray(0, at));
      close();
      isComplete = true;
      return false;
    }
    const headerEnd = rest.indexOf('\r\n\r\n', next);
    if (headerEnd < 0) return false;
    take(rest.subarray(0, at));
    close();
    open(rest.subarray(next, headerEnd).toString('utf8'));
    rest = rest.subarray(headerEnd + 4);
    return true;
  };

  const forget = (): void => {
    if (part?.blob !== undefined) closeSync(part.blob.handle);
    for (const name of opened) rmSync(house.store.pathOf(name), { force: true });
  };
  try {
    for await (const chunk of body) {
      if (isComplete) continue;
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      while (advance());
    }
  } catch (error) {
    forget();
    throw error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? crashFor(error) : error;
  }
  if (isComplete) return form;
  forget();
  return { texts: [], files: [] };
};

export const boundaryOf = (type: string): string => {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) throw new PageRefusal(400, '400 Bad Request');
  return boundary;
};
