/** An empty folder, or the wrong one, must not empty a catalogue. Pure. */
import { ArchiveError } from '../../../errors.ts';
import type { SyncPlan } from './step.ts';

/** Of the source's datasets that are there. */
export type MaxDelete = { percent: number } | { count: number };

export const STANDARD_MAX_DELETE: MaxDelete = { percent: 10 };

/** `10%`, or `25` datasets. Undefined for anything else. */
export const readMaxDelete = (text: string): MaxDelete | undefined => {
  const [, number = '', sign] = /^(\d{1,9}(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  if (number === '') return undefined;
  if (sign === '%') return Number(number) <= 100 ? { percent: Number(number) } : undefined;
  return number.includes('.') ? undefined : { count: Number(number) };
};

/** What is wrong with so many deletions; undefined where nothing is. Of few datasets 10 % are none. */
export const checkDeletions = ({ datasets, unchanged, source }: SyncPlan, most: MaxDelete): ArchiveError | undefined => {
  const count = datasets.filter(({ action }) => action === 'delete').length;
  const there = count + unchanged + datasets.filter(({ action }) => action === 'update').length;
  const allowed = 'count' in most ? most.count : Math.floor((there * most.percent) / 100);
  if (count <= allowed) return undefined;
  const said = 'count' in most ? String(most.count) : `${most.percent} %`;
  return new ArchiveError(
    'too-many-deletions',
    `CKAN: ${count} of the ${there} datasets of ${source} would be deleted, and ${said} (${allowed}) may be. Nothing was written.`,
    {
      remedy: `Is the collection whole, and the source's name right? If it is, say so: \`--max-delete ${count}\`.`,
    },
  );
};
