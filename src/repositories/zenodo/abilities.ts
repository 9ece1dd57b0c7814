/** What Zenodo can do. */
import type { Abilities } from '../../model/deposit.ts';
import type { Desk } from './desk.ts';

/** Limits as facts/zenodo.md 4.7 and 1 (rows 26, 30) tell them. */
export const toAbilities = (desk: Desk): Abilities => ({
  reservesDois: true,
  versions: true,
  editsPublished: true,
  copiesFiles: true,
  importsFiles: false,
  checksum: 'md5',
  // A long line is filled by eight: `npm run bench`. The rate limit is obeyed all the same.
  parallelUploads: Math.max(1, desk.settings.parallelUploads ?? 8),
  limits: { files: 100, totalBytes: 50e9, fileBytes: 50e9, nameCharacters: 255, emptyFiles: false },
  seesDrafts: desk.hasToken,
});
