/** A publication that cannot be undone, and of which nobody knows whether it happened. */
import { ArchiveError } from '../errors.ts';
import type { Answer } from '../http/answer.ts';
import type { Deposit } from '../model/deposit.ts';

export const toUnclearPublication = (archive: string, { url }: Deposit, last: Answer | undefined): ArchiveError =>
  new ArchiveError(
    'publish-unclear',
    `${archive} did not say whether it published ${url}, and still shows it as a draft (${last?.status || 'no answer'}).`,
    { remedy: 'Look at that page, then run it again: it goes on from what is there.' },
  );
