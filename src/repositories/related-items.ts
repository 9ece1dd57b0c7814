/** Things that are related and described in full, for archives that keep identifiers and texts only: each to the places that are left for it. */
import type { ArchiveRecord, RelatedItem } from '../model/record.ts';
import { toFullName } from '../model/record.ts';
import type { Ledger } from './ledger.ts';

const toPages = ({ firstPage, lastPage }: RelatedItem): string => [firstPage, lastPage].filter(Boolean).join('-');

/** A citation to read: `Wang, Wei (2026): Journal of Harbours, 12(3), 1-10. Harbour Press. 2050-084X`. */
export const toCitation = (item: RelatedItem): string => {
  const who = item.creators.map(toFullName).join('; ');
  const numbers = [item.volume, item.issue && `(${item.issue})`].filter(Boolean).join('');
  const number = item.number && [item.numberType, item.number].filter(Boolean).join(' ');
  const title = [item.title, item.edition && `${item.edition} ed.`, numbers, number, toPages(item)].filter(Boolean).join(', ');
  const year = item.year && `(${item.year})`;
  const head = who === '' ? [title, year].filter(Boolean).join(' ') : `${[who, year].filter(Boolean).join(' ')}: ${title}`;
  const editors = item.contributors.map((agent) => `${toFullName(agent)} (${agent.type})`).join('; ');
  return [head, editors, item.publisher, item.identifier].filter(Boolean).join('. ');
};

/** `isPublishedIn` to `Is published in`. */
const toWords = (relation: string): string => {
  const words = relation.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const isJournal = ({ relation, resourceType }: RelatedItem): boolean =>
  relation.toLowerCase() === 'ispublishedin' && resourceType === 'publication-journal';

const toJournal = (item: RelatedItem): Readonly<Record<string, string>> => {
  const issn = item.scheme === 'issn' ? item.identifier : undefined;
  const parts = { title: item.title, volume: item.volume, issue: item.issue, pages: toPages(item), issn };
  return Object.fromEntries(Object.entries(parts).flatMap(([key, value]) => (value ? [[key, value]] : [])));
};

/** The record with its items among the related identifiers, the references, the journal and the notes. */
export const settleRelatedItems = (record: ArchiveRecord, archive: string, ledger: Ledger): ArchiveRecord => {
  let { related, references, publishing } = record;
  for (const [index, item] of record.relatedItems.entries()) {
    const { identifier, scheme, relation, resourceType } = item;
    const places: string[] = [];
    if (identifier !== undefined) {
      const isThere = related.some((other) => other.identifier === identifier && other.relation === relation);
      if (!isThere) related = [...related, { identifier, relation, resourceType, ...(scheme === undefined ? {} : { scheme }) }];
      places.push('a related identifier');
    }
    if (isJournal(item) && (publishing.journal === undefined || publishing.journal.title === item.title)) {
      publishing = { ...publishing, journal: { ...toJournal(item), ...publishing.journal } };
      places.push('the journal');
    } else if (/^(cites|references)$/i.test(relation)) {
      references = [...references, toCitation(item)];
      places.push('a reference');
    } else {
      ledger.note(`${toWords(relation)}: ${toCitation(item)}`);
      places.push('the notes');
    }
    const message = `${archive} keeps no related thing in full: «${item.title}» is told as ${places.join(' and ')}.`;
    ledger.tell(`relatedItems[${index}]`, 'changed', message);
  }
  return { ...record, related, references, publishing };
};
