/** What started the run, as the doors know it. */
export interface Trigger {
  /** GitHub's name of the event (`release`, `push`, …), or `command`. */
  event: string;
  /** The event as GitHub sent it: looked into, never believed. */
  payload: unknown;
  /** `OWNER/NAME`. */
  repository: string;
  /** `GITHUB_REF`; for a release it is now and then empty (actions/runner issue 2788). */
  ref?: string;
  /** From 1; a re-run counts up and is given the old payload again. */
  attempt: number;
}
