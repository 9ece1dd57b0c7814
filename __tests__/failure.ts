/** The error that a promise is expected to end with. */
import { ArchiveError } from '../src/errors.ts';

/** A success, and any other error, fails the test. */
export const failureOf = async (promise: Promise<unknown>): Promise<ArchiveError> => {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return thrown;
    throw thrown;
  }
  throw new Error('nothing failed');
};
