/** Which release an event means. Pure: nothing is asked; the payload gives a name to look up and no more. */
import { ArchiveError } from '../errors.ts';
import type { ReleaseRef } from '../github/github.ts';
import { textAt, wholeAt } from '../github/shape.ts';
import { parseTag, parseTagRef } from './tag-name.ts';
import type { Trigger } from './trigger.ts';

export type Wanted =
  | {
      kind: 'wanted';
      ref: ReleaseRef;
      /** The repository that this must turn out to be, by GitHub's number. */
      repositoryId?: number;
    }
  | { kind: 'skipped'; reason: string; tag?: string };

/** Anyone with an account can cause these. */
const BY_STRANGERS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issues',
  'issue_comment',
  'commit_comment',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'watch',
];

/** `prereleased` fires for a prerelease that was never a draft; `released` also for one that became a full release (facts/github.md 1.1). */
const RELEASE_ACTIONS: readonly string[] = ['published', 'released', 'prereleased'];

const DISPATCHES: Readonly<Record<string, readonly string[]>> = {
  workflow_dispatch: ['inputs', 'tag'],
  repository_dispatch: ['client_payload', 'tag'],
};

const toRefused = (message: string, remedy: string): ArchiveError => new ArchiveError('event-refused', message, { remedy });

const toNameless = (message: string): ArchiveError =>
  new ArchiveError('event-without-release', message, {
    remedy: 'Start the workflow by «on: release: types: [published]», or name the release by the input tag.',
  });

const wanted = (tag: string): Wanted => ({ kind: 'wanted', ref: { tag } });

const fromRelease = (payload: unknown, tag: string | undefined): Wanted => {
  const named = textAt(payload, 'release', 'tag_name');
  if (tag !== undefined && tag !== named) return wanted(tag);
  const action = textAt(payload, 'action');
  const id = wholeAt(payload, 'release', 'id');
  if (action === undefined || id === undefined)
    throw toNameless('The event says that it is about a release, but it holds no action and no id of one.');
  if (!RELEASE_ACTIONS.includes(action)) {
    const reason = `The release was ${action}, which archives nothing. To start only when there is something to archive, write «on: release: types: [published]».`;
    return { kind: 'skipped', reason, ...(named === undefined ? {} : { tag: named }) };
  }
  return { kind: 'wanted', ref: { id } };
};

const fromPush = ({ event, payload, ref }: Trigger): Wanted => {
  const pushed = textAt(payload, 'ref');
  const tag = event === 'create' ? (textAt(payload, 'ref_type') === 'tag' ? parseTag(pushed) : undefined) : parseTagRef(pushed ?? ref);
  if (tag === undefined) throw toNameless(`The event ${event} is not about a tag${pushed === undefined ? '' : `, but about ${pushed}`}.`);
  const isDeleted = typeof payload === 'object' && payload !== null && 'deleted' in payload && payload.deleted === true;
  return isDeleted ? { kind: 'skipped', reason: `The tag ${tag} was deleted; there is nothing to archive.`, tag } : wanted(tag);
};

/** A fork can name a branch like a tag, so only a run of the repository itself is believed. These checks hold with the input tag, too: it may have been taken from the run. */
const fromWorkflowRun = (payload: unknown, tag: string | undefined): Wanted => {
  const event = textAt(payload, 'workflow_run', 'event');
  const home = wholeAt(payload, 'repository', 'id');
  const head = wholeAt(payload, 'workflow_run', 'head_repository', 'id');
  if (event === undefined || home === undefined || head === undefined) {
    throw toNameless('The event workflow_run does not tell which repository and which event its run was for.');
  }
  if (head !== home || BY_STRANGERS.includes(event)) {
    throw toRefused(
      `The workflow run that started this one was for ${head === home ? `the event ${event}` : 'another repository'}, which a stranger can cause.`,
      "Start the archiving only after runs for pushes and releases of this repository: «if: github.event.workflow_run.event == 'push'».",
    );
  }
  const conclusion = textAt(payload, 'workflow_run', 'conclusion');
  const branch = textAt(payload, 'workflow_run', 'head_branch');
  const name = tag ?? parseTag(branch);
  if (name === undefined) throw toNameless('The workflow run that started this one was for no branch and no tag.');
  if (conclusion !== 'success') {
    return {
      kind: 'skipped',
      reason: `The workflow run that started this one ended as ${conclusion ?? 'not yet done'}, not with success.`,
      tag: name,
    };
  }
  return { ...wanted(name), repositoryId: head } as Wanted;
};

/**
 * `tag` is the input; it wins over what the event names, but opens no door that the event keeps shut.
 * Throws `event-refused`, `event-without-release`, and `release-not-found` for what can be no tag.
 */
export const whichRelease = (trigger: Trigger, input: string | undefined): Wanted => {
  const { event, payload } = trigger;
  if (BY_STRANGERS.includes(event)) {
    throw toRefused(
      `The event ${event} can be caused by anyone, so nothing is archived from it.`,
      'Start the workflow by «on: release: types: [published]», a tag push or workflow_dispatch.',
    );
  }
  const tag = parseTag(input);
  if (event === 'release') return fromRelease(payload, tag);
  if (event === 'workflow_run') return fromWorkflowRun(payload, tag);
  if (tag !== undefined) return wanted(tag);
  if (event === 'push' || event === 'create') return fromPush(trigger);
  const path = DISPATCHES[event];
  const named =
    (path === undefined ? undefined : parseTag(textAt(payload, ...path))) ??
    parseTagRef(textAt(payload, 'ref')) ??
    parseTagRef(trigger.ref);
  if (named === undefined) throw toNameless(`The event ${event || '(none)'} names no release.`);
  return wanted(named);
};
