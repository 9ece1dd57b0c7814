/** A failure of CKAN as an error for people: what was tried, what the catalogue said, and what to do. */
import { ArchiveError, type ErrorCode, ONE_BY_ONE } from '../../../errors.ts';
import type { Answer } from '../../../http/answer.ts';
import { redact, redactUrl } from '../../../http/redact.ts';
import type { Failure } from './failure.ts';

interface Words {
  code: ErrorCode;
  /** Goes on after `CKAN: could not …;`. */
  said: string;
  remedy: string;
}

const AGAIN = 'Run it again later: it finds what is done and goes on from there.';
const MEND = 'Read what the catalogue says, mend it, and run it again.';

const wordsOf = (failure: Failure, { status }: Answer): Words => {
  switch (failure.kind) {
    case 'no-answer':
      return { code: 'archive-failed', said: 'no answer came', remedy: `Is the catalogue up, and the address right? ${AGAIN}` };
    case 'too-busy':
      return { code: 'archive-failed', said: 'it asks for fewer requests (429)', remedy: AGAIN };
    case 'moved':
      return {
        code: 'bad-input',
        said: `it sends on to ${redactUrl(failure.to)} (${status})`,
        remedy: 'Give that address as the address of the archive.',
      };
    case 'not-authorised':
      return failure.isNobody
        ? {
            code: 'token-refused',
            said: 'it does not know the token',
            remedy: 'Make a new API token on your profile page there (an old API key will not do), and give that.',
          }
        : {
            code: 'token-refused',
            said: 'the token may not do this',
            remedy: 'The account must be an editor of the organisation: ask an administrator of it.',
          };
    case 'not-found':
      return { code: 'record-not-found', said: 'it is not there', remedy: 'Check the name, or the id.' };
    case 'invalid':
      return { code: 'record-refused', said: 'it refuses what was sent', remedy: MEND };
    case 'raced':
      return {
        code: 'archive-failed',
        said: 'somebody else writes into the dataset at the same time, again and again',
        remedy: `${AGAIN} ${ONE_BY_ONE}`,
      };
    case 'too-large':
      return {
        code: 'file-refused',
        said: 'the file is over a limit of the catalogue',
        remedy: 'Ask who runs it to raise `ckan.max_resource_size` (10 MB at first) and the limit of its proxy, or let the file be linked.',
      };
    case 'misshapen':
    case 'bad-request':
    case 'search-refused':
      return {
        code: 'archive-refused',
        said: `it does not understand the request (${status})`,
        remedy: 'Is it a CKAN of 2.9 or later? If it is, please report this.',
      };
    case 'not-indexed':
      return {
        code: 'record-refused',
        said: 'its search does not take a value, so that nothing was written',
        remedy:
          'A value of an extra field or an address may have 32,766 bytes at most; several items in a field of objects need the plugin `scheming_nerf_index`.',
      };
    case 'search-down':
      return { code: 'archive-failed', said: 'its search is down, and nothing was written', remedy: AGAIN };
    case 'failed':
      return { code: 'archive-failed', said: `it failed (${status})`, remedy: AGAIN };
    case 'blocked':
      return {
        code: 'archive-blocked',
        said: 'a page came instead of an answer (403): a firewall before it blocks this machine',
        remedy: AGAIN,
      };
    case 'unsuccessful':
      return { code: 'archive-refused', said: `it answered ${status} without success`, remedy: MEND };
    case 'unexpected':
      return {
        code: 'archive-failed',
        said: 'its answer has another shape than CKAN gives',
        remedy: 'Is it a CKAN of 2.9 or later? If it is, please report this.',
      };
    case 'not-ckan':
      return {
        code: 'archive-failed',
        said: `it answered ${status} with something that is no CKAN`,
        remedy: 'Check the address of the archive: it is the root of the catalogue, without `/api`.',
      };
  }
};

const linesOf = (failure: Failure): readonly string[] => {
  if (failure.kind === 'invalid') return [...failure.fields].map(([field, texts]) => `${field}: ${texts.join('; ')}`);
  return 'message' in failure && failure.message !== '' ? [failure.message.slice(0, 500)] : [];
};

/**
 * @param task what was tried, as the end of "could not …"
 * @param hint what to do where the caller knows better
 */
export const toCkanProblem = ({ failure, answer }: { failure: Failure; answer: Answer }, task: string, hint?: string): ArchiveError => {
  const { code, said, remedy } = wordsOf(failure, answer);
  const lines = linesOf(failure)
    .map((line) => `\n  ${line}`)
    .join('');
  return new ArchiveError(code, redact(`CKAN: could not ${task}; ${said}. ${answer.method} ${redactUrl(answer.url)}${lines}`), {
    remedy: hint ?? remedy,
    ...(answer.cause === undefined ? {} : { cause: answer.cause }),
  });
};
