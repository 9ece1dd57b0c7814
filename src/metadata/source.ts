/** The port: where a part of the record comes from. A source reads; it never decides who wins. */
import type { Finding } from '../model/provenance.ts';
import type { Release } from '../model/release.ts';

/** Stands in a text for the first byte that was no UTF-8: half a surrogate pair, which nothing decodes to. */
export const NOT_UTF_8 = '\udfff';

/** The files of the repository at the release's commit: from the checkout when it is that commit, else by GitHub's API. */
export interface FilesAtCommit {
  /** Names in the root folder, as they are spelled there. */
  list(): Promise<readonly string[]>;
  /** The text of one file, or undefined where there is none. Bytes are decoded as UTF-8, a byte-order mark removed; other bytes leave NOT_UTF_8. Of a huge file only the beginning, longer than any document may be. */
  read(path: string): Promise<string | undefined>;
}

/** Sources that the merge rules know by name: the input is somebody's word for this very run, GitHub knows the release itself. */
export const RECORD_INPUTS = 'inputs';
export const METADATA_INPUT = 'metadata input';
export const GITHUB = 'GitHub';

export interface MetadataSource {
  name: string;
  /** What it knows, or undefined where it is not there. Problems in a file are part of the finding, never thrown. */
  read(files: FilesAtCommit, release: Release): Promise<Finding | undefined>;
}
