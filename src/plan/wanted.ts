/** What there should be: the other half of a plan, beside what was observed. */
import type { Checksum, Deposit, Likeness, StoredFile } from '../model/deposit.ts';
import type { Marker, ReleaseFile } from '../model/release.ts';

export interface Wanted {
  /** A record that is written by hand belongs to no release, and has none. */
  marker?: Marker;
  files: readonly ReleaseFile[];
  /** It was published before this run: its files stay as they are, and the source archive was not fetched to compare it. */
  isSettled: boolean;
  publish: boolean;
  afterPublish: 'keep' | 'correct';
  /** Checksums that this run computed by reading a source again, by file name (`prove` steps). */
  proofs: ReadonlyMap<string, Checksum>;
  /** Communities that it shall belong to, as somebody wrote them. */
  communities: readonly string[];
  /** The data management plan that shall name it. */
  dmp?: string;
  /** This run changed something in the deposit: who looked at it before has not seen that. */
  hasWritten: boolean;
  /** It became public in this run: what is left is what follows. */
  hasPublished: boolean;
  /** This run wrote the whole metadata: what still differs the server did not take, and that was told. */
  isDescribed: boolean;
}

/** The checksum of a file of the release in the archive's algorithm, as far as it is known without reading the file. */
const knownChecksum = (file: ReleaseFile, algorithm: string, proofs: Wanted['proofs']): string | undefined => {
  const proof = proofs.get(file.name);
  if (proof?.algorithm === algorithm) return proof.value;
  return algorithm === 'md5' ? file.md5 : algorithm === 'sha256' ? file.sha256 : undefined;
};

/** `same` and `differs` are certain; `unproved` means: same size, and nothing to compare yet. */
export const compareFile = (file: ReleaseFile, stored: StoredFile, proofs: Wanted['proofs']): Likeness => {
  if (file.size !== stored.size) return 'differs';
  // An archive without checksums proves nothing by reading the source: after that was tried, the file is sent again.
  if (stored.checksum === undefined) return proofs.has(file.name) ? 'differs' : 'unproved';
  const known = knownChecksum(file, stored.checksum.algorithm, proofs);
  return known === undefined ? 'unproved' : known === stored.checksum.value ? 'same' : 'differs';
};

/** What of the release the deposit is to hold. */
export const filesFor = ({ files }: Wanted, { isLetGo }: Deposit): Wanted['files'] => (isLetGo ? [] : files);

/** Names of files of the release that the deposit lacks, or holds with other bytes; what can't be told apart is not counted. */
export const missedFiles = (wanted: Wanted, deposit: Deposit): readonly string[] => {
  const stored = new Map(deposit.files.map((file) => [file.name, file]));
  return filesFor(wanted, deposit)
    .filter((file) => {
      const twin = stored.get(file.name);
      return twin === undefined || compareFile(file, twin, wanted.proofs) === 'differs';
    })
    .map(({ name }) => name);
};

/** Names of files that the deposit holds, and the release does not. */
export const strayFiles = (wanted: Wanted, deposit: Deposit): readonly string[] => {
  const names = new Set(wanted.files.map(({ name }) => name));
  return deposit.files.filter(({ name }) => !names.has(name)).map(({ name }) => name);
};
