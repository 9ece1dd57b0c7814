/** What a draft is told about its files when it is saved, and again when it is published (facts/inveniordm.md 1.2). */
import type { FieldError } from '../../framework/refusal.ts';
import type { Bucket } from '../world.ts';

const noFiles: FieldError = {
  field: 'files.enabled',
  messages: ['Missing uploaded files. To disable files for this record please mark it as metadata-only.'],
};

/** Applies what the client wants of the bucket, as far as it may. */
export const filesErrors = (bucket: Bucket, wanted: { enabled: boolean; defaultPreview?: string | null }): FieldError[] => {
  const keys = Object.keys(bucket.entries);
  if (!wanted.enabled && keys.length > 0) {
    return [{ field: 'files.enabled', messages: ['You must first delete all files to set the record to be metadata-only.'] }];
  }
  bucket.enabled = wanted.enabled;
  if (wanted.enabled && keys.length === 0) return [noFiles];
  const { defaultPreview } = wanted;
  if (typeof defaultPreview === 'string' && !keys.includes(defaultPreview)) {
    return [{ field: 'files.default_preview', messages: [`No file with key "${defaultPreview}"`] }];
  }
  bucket.defaultPreview = defaultPreview ?? null;
  return [];
};

export const publishErrors = ({ enabled, entries }: Bucket): FieldError[] => {
  const all = Object.values(entries);
  if (!enabled) return [];
  if (all.length === 0) return [noFiles];
  return all.every(({ completed }) => completed)
    ? []
    : [{ field: 'files', messages: ['One or more files have not completed their transfer, please wait.'] }];
};
