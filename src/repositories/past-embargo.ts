/** An embargo that is over, for the archives that have embargoes. Both take only an end in the future, and none is what is sent in its place. Pure. */
import type { Problem } from '../model/problem.ts';
import type { ArchiveRecord } from '../model/record.ts';

/** Is the last day of an embargo (ISO date) not in the future any more? @param today YYYY-MM-DD */
export const isOver = (until: string, today: string): boolean => until.slice(0, 10) <= today;

interface Place {
  /** For people: `Zenodo`. */
  archive: string;
  /** YYYY-MM-DD */
  today: string;
  /** It is to be kept with its files, and nothing of it stands there for good yet: who wants an embargo should know that there is none. */
  isNew: boolean;
}

export const tellPastEmbargo = ({ access }: ArchiveRecord, { archive, today, isNew }: Place): readonly Problem[] => {
  const until = access.right === 'embargoed' ? access.embargoUntil?.slice(0, 10) : undefined;
  if (until === undefined || !isOver(until, today)) return [];
  const message = isNew
    ? `The embargo ends on ${until}, and ${archive} takes only an end in the future: leave the embargo out.`
    : `The embargo ended on ${until}: it says nothing any more.`;
  return [{ severity: isNew ? 'error' : 'notice', code: 'embargo-past', message, path: 'access' }];
};
