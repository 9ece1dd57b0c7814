/** What the source archive is called. */
import type { Release } from '../model/release.ts';

/** Zenodo takes 255 characters (facts/zenodo.md, section on the bucket API); file systems take 255 bytes, and archives are unpacked on those. */
const MOST_BYTES = 255;

/** What Windows or an archive refuses in a file name, and what breaks a line. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;

const cut = (text: string, bytes: number): string => {
  let kept = text;
  while (Buffer.byteLength(kept) > bytes) kept = [...kept].slice(0, -1).join('');
  return kept;
};

/** `repo-tag.zip`; characters that a file name refuses become `-`. */
export const toSourceName = (release: Pick<Release, 'repository' | 'tag'>, format: 'zip' | 'tar.gz'): string => {
  const stem = `${release.repository.name}-${release.tag}`.normalize().replace(REFUSED, '-');
  return `${cut(stem, MOST_BYTES - format.length - 1)}.${format}`;
};
