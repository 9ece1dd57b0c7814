/** The release that waits: its draft is there, and the run that made it has ended. One search where nothing waits. Reads only. */
import { findTag } from '../../model/release.ts';
import type { Finder } from './finder.ts';
import { onlyOf, toMarkerOf } from './marks.ts';
import { isInherited } from './observe.ts';
import { tagsOf } from './sought.ts';

/** @returns the tag of the oldest draft that carries both markers of a release of this repository */
export const findWaiting = async (finder: Finder, urls: readonly string[]): Promise<string | undefined> => {
  const hits = (await Promise.all(urls.map((url) => finder.search(tagsOf(url))))).flat();
  const open = hits.filter((hit) => {
    const { tags, commits } = onlyOf(hit.marks, urls);
    return !hit.isPublished && tags.length > 0 && commits.length > 0 && !isInherited(hit, hits);
  });
  const drafts = await Promise.all(open.map(({ id }) => finder.findOwn(id)));
  const [oldest] = drafts
    .filter((draft) => draft !== undefined && draft.state !== 'published')
    .toSorted((a, b) => (a?.createdAt ?? '').localeCompare(b?.createdAt ?? ''));
  const link = oldest && toMarkerOf(onlyOf(finder.marksOf(oldest), urls)).tag;
  return link === undefined ? undefined : findTag(link);
};
