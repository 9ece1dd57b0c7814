/** The release that waits: its draft is there, and the run that made it has ended. One search where nothing waits. Reads only. */
import { findTag } from '../../model/release.ts';
import type { Finder, Hit } from './finder.ts';
import { onlyOf, toMarkerOf } from './marks.ts';
import { isCopyAmong, sameMarks } from './observe.ts';
import { tagsOf } from './sought.ts';

/** Made by newversion, and not described yet. One without a version may have lost that in its form: what is public of its concept tells. */
const isCopy = async (finder: Finder, hit: Hit, hits: readonly Hit[]): Promise<boolean> => {
  if (isCopyAmong(hit, hits)) return true;
  const latest = hit.version === undefined && hit.conceptId !== undefined ? await finder.findLatest(hit.conceptId) : undefined;
  return latest !== undefined && sameMarks(latest, hit);
};

/** @returns the tag of the oldest draft that carries both markers of a release of this repository */
export const findWaiting = async (finder: Finder, urls: readonly string[]): Promise<string | undefined> => {
  const hits = (await Promise.all(urls.map((url) => finder.search(tagsOf(url))))).flat();
  const open: Hit[] = [];
  for (const hit of hits) {
    const { tags, commits } = onlyOf(hit.marks, urls);
    if (!hit.isPublished && tags.length > 0 && commits.length > 0 && !(await isCopy(finder, hit, hits))) open.push(hit);
  }
  const drafts = await Promise.all(open.map(({ id }) => finder.findOwn(id)));
  const [oldest] = drafts
    .filter((draft) => draft !== undefined && draft.state !== 'published')
    .toSorted((a, b) => (a?.createdAt ?? '').localeCompare(b?.createdAt ?? ''));
  const link = oldest && toMarkerOf(onlyOf(finder.marksOf(oldest), urls)).tag;
  return link === undefined ? undefined : findTag(link);
};
