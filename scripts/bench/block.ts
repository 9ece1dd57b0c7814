/** One mebibyte that does not compress to nothing; every transfer of the benchmark repeats it. */
import { createHash } from 'node:crypto';

export const block = Buffer.alloc(1024 * 1024, createHash('sha512').update('archive-release').digest());

/** MD5 and SHA-256 of so many bytes of repeated blocks. */
export const digestsOf = (bytes: number): { md5: string; sha256: string } => {
  const hashes = [createHash('md5'), createHash('sha256')] as const;
  for (let left = bytes; left > 0; left -= block.length)
    for (const hash of hashes) hash.update(left >= block.length ? block : block.subarray(0, left));
  return { md5: hashes[0].digest('hex'), sha256: hashes[1].digest('hex') };
};
