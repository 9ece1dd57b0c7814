/** What an InvenioRDM server can do, by its defaults (facts/inveniordm.md 1.2, 1.3). */
import type { Abilities } from '../../model/deposit.ts';
import type { Desk } from './desk.ts';

export const toAbilities = (desk: Desk): Abilities => ({
  reservesDois: true,
  versions: true,
  editsPublished: true,
  copiesFiles: false,
  importsFiles: true,
  checksum: 'md5',
  parallelUploads: Math.max(1, desk.settings.parallelUploads ?? 8),
  limits: { files: 100, totalBytes: 10e9, fileBytes: 10e9, nameCharacters: 255, emptyFiles: true },
  ...(desk.looks.review === undefined ? {} : { review: desk.looks.review }),
  asksCommunities: true,
  linksDmps: true,
  seesDrafts: desk.hasToken,
});
