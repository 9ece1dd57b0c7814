/** The DOI badge. Which address shows it is the archive's knowledge: its adapter says it with the deposit. */
import type { Deposit } from '../model/deposit.ts';
import { isDoi, toDoiUrl } from './doi.ts';
import { toSafeUrl } from './markdown.ts';

export interface Badge {
  url: string;
  /** Linked to the DOI of all versions, else to that of this one. */
  markdown: string;
}

export const toBadge = (deposit: Pick<Deposit, 'badgeUrl' | 'conceptDoi' | 'doi'>): Badge | undefined => {
  const doi = deposit.conceptDoi ?? deposit.doi;
  const url = deposit.badgeUrl === undefined ? undefined : toSafeUrl(deposit.badgeUrl);
  return doi === undefined || !isDoi(doi) || url === undefined ? undefined : { url, markdown: `[![DOI](${url})](${toDoiUrl(doi)})` };
};
