/** Which record a release is a version of: the user's word in any form, or what a metadata file claims (DESIGN.md, rule 12). Reads only. */
import { ArchiveError } from '../../errors.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Finder, Hit } from './finder.ts';
import { onlyOf } from './marks.ts';

export const toUnclearConcept = (
  message: string,
  remedy = 'Give the input `concept` the DOI, id or address of a record of this archive that belongs to the account of the token.',
): ArchiveError => new ArchiveError('concept-unclear', message, { remedy });

/** The version before, as the account may go on from it: as it is public, for what somebody is changing in it counts for nothing yet. */
export const readBefore = async (finder: Finder, latest: Hit): Promise<Deposit | undefined> => {
  if (!finder.hasToken) return latest.toPublic();
  const own = await finder.findOwn(latest.id);
  return own?.isEdit ? (await finder.compareEdit(own)).published : own;
};

/** The latest version of the record that the user named. Always one, and always the account's own. Throws `concept-unclear`. */
export const getNamed = async (finder: Finder, written: string): Promise<Deposit> => {
  const latest = await finder.findNamed(written);
  if (latest === undefined) throw toUnclearConcept(`concept: ${finder.name} has no published record ${written}.`);
  const own = await readBefore(finder, latest);
  if (own !== undefined) return own;
  throw toUnclearConcept(
    `concept: the record ${latest.id} (${written}) belongs to another account, and only its owner can add a version to it.`,
    'Use a token of the account that owns the record, or give `concept` a record of this account.',
  );
};

/** What a DOI in a metadata file leads to, if it is proved: this host's prefix, a marker of this repository in any version, and our own account. */
export const findClaimed = async (
  finder: Finder,
  dois: readonly string[],
  urls: readonly string[],
): Promise<{ found: readonly Deposit[]; notices: readonly string[] }> => {
  const found = new Map<string, Deposit>();
  const notices: string[] = [];
  for (const doi of dois) {
    const latest = await finder.findByDoi(doi).catch((cause: unknown) => {
      if (cause instanceof ArchiveError && cause.code === 'concept-unclear') return undefined;
      throw cause;
    });
    if (latest === undefined) continue;
    const versions = latest.conceptId === undefined ? [latest] : [latest, ...(await finder.listVersions(latest.conceptId))];
    const isMarked = versions.some(({ marks }) => {
      const { tags, commits } = onlyOf(marks, urls);
      return tags.length + commits.length > 0;
    });
    if (!isMarked) {
      notices.push(
        `A metadata file names ${doi}, but no version of that record says that it comes from this repository: it is not taken for this software's record. If it is, set \`concept: ${doi}\`.`,
      );
      continue;
    }
    const own = await readBefore(finder, latest);
    if (own === undefined)
      notices.push(`${doi} is a record of this repository, but of another account: no version can be added to it with this token.`);
    else found.set(own.conceptId ?? own.id, own);
  }
  return { found: [...found.values()], notices };
};
