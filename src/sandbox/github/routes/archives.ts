/** Source archives: the API sends on to a second origin, which packs the commit. */

import { toZip } from '../../zip.ts';
import { type Answer, notFound, type RepositoryCall } from '../answer.ts';
import { toArchiveEntries } from '../archive/entries.ts';
import { toTarGz } from '../archive/tar.ts';
import { branchesOf, type Commit, defaultBranchOf, findTag } from '../git/history.ts';
import type { RepositoryRoute } from '../router.ts';
import type { Seed } from '../seed-words.ts';
import { fullName } from '../world.ts';

export type Format = 'tar.gz' | 'zip';

/** A name is sent on as a full ref, a commit's id as it is (facts/github.md 2.3). */
const toFullRef = (seed: Seed, ref: string): string => {
  if (ref === '') return `refs/heads/${defaultBranchOf(seed)}`;
  if (ref.startsWith('refs/')) return ref;
  if (branchesOf(seed).has(ref)) return `refs/heads/${ref}`;
  return findTag(seed, ref) === undefined ? ref : `refs/tags/${ref}`;
};

/** The address is given for any ref; it is the second origin that finds there is no such commit. */
const sendOn =
  (format: Format) =>
  (call: RepositoryCall): Answer => {
    const { seed, world } = call;
    if (branchesOf(seed).size === 0) return notFound();
    const ref = toFullRef(seed, call.params.ref ?? '');
    const path = ref.split('/').map(encodeURIComponent).join('/');
    const secret = seed.private === true ? `?token=${encodeURIComponent(`for-${call.caller.name}`)}` : '';
    return {
      status: 302,
      headers: { location: `${world.blobs}/${fullName(seed)}/legacy.${format}/${path}${secret}`, 'content-length': '0' },
    };
  };

export const archiveRoutes: readonly RepositoryRoute[] = [
  { method: 'GET', pattern: '/tarball/*ref', answer: sendOn('tar.gz') },
  { method: 'GET', pattern: '/zipball/*ref', answer: sendOn('zip') },
];

/** The archive's bytes, the same each time. Its one root folder is `OWNER-NAME-SHA7`. */
export const packCommit = (seed: Seed, commit: Commit, format: Format): { bytes: Buffer; root: string } => {
  const root = `${seed.owner}-${seed.name}-${commit.sha.slice(0, 7)}`;
  const options = { date: new Date(commit.author.date), comment: commit.sha };
  const entries = toArchiveEntries(commit.tree, root);
  return { bytes: format === 'zip' ? toZip(entries, options) : toTarGz(entries, options), root };
};
