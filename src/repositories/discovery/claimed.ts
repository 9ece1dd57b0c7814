/** After a claim whose answer did not come, or that somebody else was faster with: what is there, and is it ours to go on with? (DESIGN.md, rules 1, 3, 11) */
import { ArchiveError, ONE_BY_ONE } from '../../errors.ts';
import { type Answer, isSuccess, isUnclear } from '../../http/answer.ts';
import type { Deposit } from '../../model/deposit.ts';
import type { Marker } from '../../model/release.ts';
import type { Finder } from './finder.ts';
import { type Marks, onlyOf, toRepositoryUrl } from './marks.ts';

/** The search finds a write after about a second, later under load: two looks, the second with more time. */
export const LOOK_AFTER_MS = [3000, 10_000] as const;

/** The described draft that carries the marker, given the search's time. The older of two goes on. */
export const findMarked = async (finder: Finder, marker: Marker): Promise<Deposit | undefined> => {
  for (const pause of LOOK_AFTER_MS) {
    await finder.clock.wait(pause);
    const hits = await finder.search({ exactly: marker.tag });
    const marked = hits.filter(
      ({ isPublished, version, marks }) =>
        !isPublished && version !== undefined && marks.tags.includes(marker.tag) && marks.commits.includes(marker.commit),
    );
    const drafts = await Promise.all(marked.map(({ id }) => finder.findOwn(id, marker)));
    const [oldest] = drafts.filter((draft) => draft !== undefined).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
    if (oldest !== undefined) return oldest;
  }
  return undefined;
};

/** A success that cannot be read is as unclear as no answer. */
export const mayHaveHappened = (answer: Answer): boolean => isUnclear(answer) || isSuccess(answer);

/** A draft may be there that nothing would tell from another: somebody has to look before it is made again. */
const toUnclearCreate = ({ code, message, cause }: ArchiveError): ArchiveError =>
  new ArchiveError(code, message, {
    remedy: 'The draft may have been made all the same. Look at `archive-release deposits list` before you write it again.',
    cause,
  });

/** After a create whose answer is none: the draft that was made all the same, if one was. Throws what `refuse` tells where it was not made, or nothing would tell it from another. */
export const findMade = async (
  finder: Finder,
  { answer, marker, refuse }: { answer: Answer; marker: Partial<Marker>; refuse: () => Promise<ArchiveError> },
): Promise<Deposit | undefined> => {
  if (!mayHaveHappened(answer)) throw await refuse();
  const { tag, commit } = marker;
  if (tag === undefined || commit === undefined) throw toUnclearCreate(await refuse());
  finder.log.info(`${finder.name} did not say whether it created the draft: looking for it.`);
  return findMarked(finder, { tag, commit });
};

/**
 * Does what was just made come back as another's? It carries other markers than were sent; or none, and another title: a server may drop markers,
 * and changes a title at most in its blanks.
 */
export const isAnothers = (told: { marks: Marks; title: unknown }, sent: { marker: Partial<Marker>; title: unknown }): boolean => {
  const { tag, commit } = sent.marker;
  if (tag === undefined || commit === undefined) return false;
  const { tags, commits } = told.marks;
  if (tags.includes(tag) || commits.includes(commit)) return false;
  return tags.length + commits.length > 0 || told.title !== sent.title;
};

/**
 * The draft of a new version that was there already: ours to go on with only if it is recognisably so. Whether it was there before this run asked for
 * one, or is there because of that, is not known here: the errors don't say that nothing was changed. Throws `twin-found`, `draft-foreign`.
 */
export const adopt = (finder: Finder, draft: Deposit, of: Deposit): Deposit => {
  if (finder.isPristine(draft, of)) return draft;
  const [url] = finder.marksOf(of).commits.map(toRepositoryUrl);
  const { commits, tags } = onlyOf(finder.marksOf(draft), url === undefined ? [] : [url]);
  // It was not there a moment ago, and it carries a marker that the version before does not: another run of this tool was faster.
  if (commits.some((mark) => mark !== of.marker.commit) && tags.length > 0) {
    throw new ArchiveError(
      'twin-found',
      `${finder.name}: another run opened the next version of ${of.url} meanwhile, for ${tags.at(-1)}: ${draft.url}.`,
      {
        remedy: `Let that run finish, then run this job again. ${ONE_BY_ONE}`,
      },
    );
  }
  throw new ArchiveError(
    'draft-foreign',
    `${finder.name}: the draft ${draft.url} is open in the record ${of.url}, and it is not an untouched copy of it. Somebody may be working in it.`,
    { remedy: 'Publish or discard that draft by hand, then run this job again.' },
  );
};
