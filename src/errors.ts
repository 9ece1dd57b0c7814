/** What goes wrong, in words that help: a stable code, what happened, and what to do. */

/** The codes. Each has a section in docs/errors.md (a test holds the two against each other). */
export const ERROR_CODES = {
  'bad-input': 'An input of the action, or an option of the command, is unknown, malformed or contradicts another.',
  'event-without-release': 'The workflow was started by an event that names no release.',
  'event-refused': 'The event can be caused by a stranger, so nothing is archived from it.',
  'release-not-found': 'There is no published release for this tag.',
  'release-is-draft': 'The release is a draft.',
  'repository-private': 'The repository is private, and archiving it would publish its name.',
  'github-refused': 'GitHub refused a request: a missing permission, or a wrong token.',
  'github-failed': 'GitHub could not be reached, or answered something that is not its API.',
  'metadata-invalid': 'A metadata file cannot be used as it is.',
  'file-refused': 'A file of the release cannot be archived as it is.',
  'file-changed': 'The bytes that arrived are not the bytes that were promised.',
  'file-unreadable': 'A file of the release could not be read to its end.',
  'source-archive-broken': 'The source archive could not be read to its end.',
  'token-missing': 'Writing to the archive needs a token.',
  'token-refused': 'The archive does not accept the token.',
  'record-refused': 'The archive refuses the metadata.',
  'draft-foreign': 'An open draft is in the way, and it is not recognisably ours.',
  'tag-moved': 'The tag was archived from another commit.',
  'concept-unclear': 'It is not clear which record the release is a version of.',
  'community-refused': 'A community is not there, or takes no records from this account.',
  'twin-found': 'Another deposit for the same release exists, and it is the older one.',
  'record-not-found': 'The archive has no such record, or it is not for this account.',
  'archive-cannot': 'The archive does not offer what was asked for.',
  'upload-unproved': 'The archive holds other bytes than were sent.',
  'publish-unclear': 'The archive did not say whether it published.',
  'not-as-sent': 'What the archive published differs from what was sent.',
  'too-many-deletions': 'A synchronisation would delete more than it may.',
  'archive-refused': 'The archive refused a request.',
  'archive-failed': 'The archive could not be reached, or failed.',
  'archive-blocked': 'A firewall before the archive blocked the request.',
  'transfer-stalled': 'A transfer stood still for too long.',
  'disk-failed': 'A file could not be written on this machine.',
  cancelled: 'The job was cancelled.',
  internal: 'A mistake of archive-release itself.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The one error that leaves a room. `message` says what happened and names the input, file or URL; `remedy` says what to do. Neither ever holds a secret. */
export class ArchiveError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  override readonly name = 'ArchiveError';
  constructor(code: ErrorCode, message: string, details: { remedy: string; cause?: unknown }) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.remedy = details.remedy;
  }
}

/** Ends what two runs of one workflow do to each other. */
export const ONE_BY_ONE = 'Give the workflow a `concurrency` group, so that its runs go one after the other.';

/** Anything that was thrown, as an ArchiveError; what is not one already is a mistake of ours, and says so. */
export const toArchiveError = (thrown: unknown): ArchiveError => {
  if (thrown instanceof ArchiveError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ArchiveError('internal', message, {
    remedy: 'This should not happen. Please report it, with the log of the run.',
    cause: thrown,
  });
};
