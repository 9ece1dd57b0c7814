/** The switches by which the local GitHub misbehaves as the real one does. Live: a test turns them while the server runs. */

export interface GitHubFaults {
  /** The next n answers of `stats/contributors` are 202 (`Infinity`: it never leaves 202). */
  statsPending: number;
  /** `stats/contributors` answers 204, as for an empty repository. */
  statsEmpty: boolean;
  /** `/contributors` answers 403, as for a very long history. */
  contributorsTooLarge: boolean;
  /** An asset comes at once with 200, without the redirect to the second origin. */
  directDownload: boolean;
  /** The connection of a blob is cut after so many bytes, the next n times. */
  cutDownload: { after: number; times: number };
  /** A blob stands still after so many bytes and is never finished, the next n times. */
  stallDownload: { after: number; times: number };
  /** The next n blobs have the right length and one wrong byte. */
  wrongBytes: number;
  /** The next n signed addresses are already expired when they are given out. */
  expiredUrl: number;
  /** Whether source archives tell their length: never, always, or (as in life) not the first time but later, from a cache. */
  archiveLength: boolean | 'later';
  /** The next n source archives end early; without a length the end looks clean. */
  truncateArchive: number;
  /** The next n API answers are a limit: `primary` 403 with a reset time, `secondary` 429 with or without `retry-after` (seconds). */
  rateLimit: { kind: 'primary' | 'secondary'; times: number; retryAfter?: number };
  /** GraphQL finds every second node not, and says so beside the data. */
  graphqlPartial: boolean;
  /** The next n GraphQL answers are 200 with `RATE_LIMITED`. */
  graphqlRateLimited: number;
  /** The next n API answers are a 502 with a page of HTML. */
  html5xx: number;
  /** The next n uploads of an asset answer 502 and leave a `starter` asset. */
  uploadFails: number;
}

export const noFaults = (): GitHubFaults => ({
  statsPending: 0,
  statsEmpty: false,
  contributorsTooLarge: false,
  directDownload: false,
  cutDownload: { after: 0, times: 0 },
  stallDownload: { after: 0, times: 0 },
  wrongBytes: 0,
  expiredUrl: 0,
  archiveLength: 'later',
  truncateArchive: 0,
  rateLimit: { kind: 'primary', times: 0 },
  graphqlPartial: false,
  graphqlRateLimited: 0,
  html5xx: 0,
  uploadFails: 0,
});

type Counted = { [K in keyof GitHubFaults]: GitHubFaults[K] extends number ? K : never }[keyof GitHubFaults];

/** Whether the fault strikes now; each time uses one up. */
export const strikes = (faults: GitHubFaults, name: Counted): boolean => {
  if (faults[name] <= 0) return false;
  faults[name] -= 1;
  return true;
};

/** The same for a fault that has a setting beside its count. */
export const strikesOf = (fault: { times: number }): boolean => {
  if (fault.times <= 0) return false;
  fault.times -= 1;
  return true;
};
