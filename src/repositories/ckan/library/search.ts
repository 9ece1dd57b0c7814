/** Datasets found page by page: a server gives 1,000 at once at the most, however many are asked for, and says nothing of it (facts/ckan.md 1.9, `rows`). */
import type { CkanClient, SearchQuery } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';
import type { WireDataset } from '../api/wire.ts';

const MOST_ROWS = 1000;

/** In quotes only these two mean something (facts/ckan.md 1.9, syntax). */
export const quoteForSearch = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/**
 * Each once, by name; what is added or taken away meanwhile does not end it. Deleted ones are never found, private ones by whoever may see them.
 * @throws ArchiveError `archive-failed`, `archive-refused`
 */
export async function* searchAll(
  client: CkanClient,
  query: Omit<SearchQuery, 'start' | 'rows' | 'sort'>,
  { pageSize = MOST_ROWS }: { pageSize?: number } = {},
): AsyncGenerator<WireDataset> {
  const seen = new Set<string>();
  for (let start = 0; ; ) {
    const page = await client.search({ include_private: true, include_drafts: true, ...query, sort: 'name asc', start, rows: pageSize });
    if (!page.ok) throw toCkanProblem(page, 'search the catalogue');
    const { count, results } = page.value;
    const before = seen.size;
    for (const dataset of results) {
      if (!seen.has(dataset.id)) yield dataset;
      seen.add(dataset.id);
    }
    start += results.length;
    // A page with nothing new is the end, whatever count is told: the same page for every question would be one without end.
    if (seen.size === before || start >= count) return;
  }
}
