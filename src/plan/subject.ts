/** What the steps of a plan speak of. A plan only names things; here the names become deposits and files. */
import { ArchiveError, ONE_BY_ONE } from '../errors.ts';
import type { Abilities, Deposit, StoredFile } from '../model/deposit.ts';
import type { ArchiveRecord } from '../model/record.ts';
import type { Release, ReleaseFile } from '../model/release.ts';
import type { Hint } from '../repositories/repository.ts';

/** Everything that the steps speak of, by value. */
export interface Subject {
  /** Undefined for a record that is written by hand. */
  release: Release | undefined;
  record: ArchiveRecord;
  files: readonly ReleaseFile[];
  /** Deposits that were observed, by id. */
  deposits: readonly Deposit[];
  abilities: Abilities;
  /** Without an id: what is looked for again is searched for. */
  hint: Hint;
  /** When this run opened the deposit: a twin that was opened before must show by now. */
  claimedAt?: Date;
  /** The id of the draft that the archive made for this run: nobody else's. */
  made?: string;
}

export interface Named {
  /** Takes the place of what was known under its id. */
  remember(deposit: Deposit): void;
  depositOf(id: string): Deposit;
  fileOf(name: string): ReleaseFile;
  storedOf(id: string, name: string): StoredFile;
}

const held = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the plan names ${what}`);
  return found;
};

/** Each look-up throws where the plan names what is not there: the plan is wrong then, and nobody's input; but of a file that a draft holds no more (`draft-foreign`). */
export const toNamed = (subject: Pick<Subject, 'deposits' | 'files'>): Named => {
  const deposits = new Map(subject.deposits.map((deposit) => [deposit.id, deposit]));
  const files = new Map(subject.files.map((file) => [file.name, file]));
  const depositOf: Named['depositOf'] = (id) => held(deposits.get(id), `a deposit that was not observed: ${id}`);
  return {
    remember: (deposit) => void deposits.set(deposit.id, deposit),
    depositOf,
    fileOf: (name) => held(files.get(name), `a file that the release does not have: ${name}`),
    storedOf: (id, name) => {
      const { files: stored, url } = depositOf(id);
      const file = stored.find((each) => each.name === name);
      if (file !== undefined) return file;
      // It was there when the plan was made: what the archive answered since has it no more.
      throw new ArchiveError('draft-foreign', `${name} was taken out of ${url} by somebody else while this run worked there.`, {
        remedy: `Run this job again once nobody else works in that draft. ${ONE_BY_ONE}`,
      });
    },
  };
};
