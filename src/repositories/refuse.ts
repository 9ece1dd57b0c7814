/** How a refusal is told where a token is at stake: is there none, is it no good here, or is it good and only this is not allowed? */
import { ArchiveError } from '../errors.ts';
import { type Answer, isPage } from '../http/answer.ts';
import { type ProblemOptions, toProblem } from '../http/problem.ts';

export type TellOptions = Omit<ProblemOptions, 'archive'>;
export type Refuse = (answer: Answer, options: TellOptions) => Promise<ArchiveError>;

export const GIVE_TOKEN =
  'Give the input `token` a token of the archive; on the command line, the environment (ARCHIVE_TOKEN) or a file (--token-file).';

/** Where the metadata of a draft that is there are refused. */
export const MEND_DRAFT = 'Mend what is named, and run it again: the draft is kept, and nothing is sent twice.';

/** @throws ArchiveError `token-missing` */
export const needTokenOf =
  ({ name, token, remedy = GIVE_TOKEN }: { name: string; token: string | undefined; remedy?: string }) =>
  (task: string): void => {
    if (token === undefined) throw new ArchiveError('token-missing', `${name}: could not ${task} without a token.`, { remedy });
  };

export interface RefusalRules {
  /** For people: `Zenodo`. */
  name: string;
  token: string | undefined;
  /** Asks for a page of the account's own: true also where the answer says nothing about the token. */
  isTokenGood(): Promise<boolean>;
  /** What to do where the token is good. */
  whenGood: string;
  /** What is known of a token that is no good: after "does not accept the token (401 at HOST): ". */
  whenBad: { why: string; remedy: string };
  /** The site's root. */
  base: string;
}

/** A 401 or 403 is looked into before it is told; every other answer is told as it is. */
export const refuseOf =
  ({ name, token, base, whenGood, whenBad, isTokenGood }: RefusalRules): Refuse =>
  async (answer, options) => {
    const isForbidden = (answer.status === 401 || answer.status === 403) && !isPage(answer);
    if (!isForbidden) return toProblem(answer, { archive: name, ...options });
    if (token === undefined) return toProblem(answer, { archive: name, ...options, code: 'token-missing', remedy: GIVE_TOKEN });
    if (await isTokenGood()) return toProblem(answer, { archive: name, remedy: whenGood, ...options });
    return new ArchiveError(
      'token-refused',
      `${name} does not accept the token (${answer.status} at ${new URL(base).host}): ${whenBad.why}`,
      { remedy: whenBad.remedy },
    );
  };
