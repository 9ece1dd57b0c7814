/** The outcome for machines: `--json`. */
import { toBadge } from './badge.ts';
import { toDoiUrl } from './doi.ts';
import { toKnown } from './known.ts';
import type { Outcome } from './outcome.ts';
import { citationOf, toFileJson } from './outputs.ts';

/** Raised when a key changes its meaning or goes; new keys may come at any time. */
export const JSON_FORMAT = 1;

/** Keys of a person that are for matching, or for an archive's own contacts: no report has them. */
const PRIVATE_KEYS: ReadonlySet<string> = new Set(['login', 'alias', 'email', 'contactEmail']);

const withoutPrivate = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPrivate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (PRIVATE_KEYS.has(key) ? [] : [[key, withoutPrivate(part)]])));
};

const toReleaseJson = ({ release }: Outcome) =>
  release && {
    repository: `${release.repository.owner}/${release.repository.name}`,
    ...{ tag: release.tag, version: release.version, commit: release.commit, title: release.title, url: release.url },
    ...{ publishedAt: release.publishedAt, isPrerelease: release.isPrerelease },
  };

const toDepositJson = (outcome: Outcome) => {
  const { deposit } = outcome;
  if (deposit === undefined) return undefined;
  const { doi, reservedDoi, conceptDoi, version } = toKnown(outcome);
  const badge = toBadge(deposit);
  return {
    ...{ id: deposit.id, conceptId: deposit.conceptId, state: deposit.state, isEdit: deposit.isEdit, url: deposit.url, version },
    ...{ doi, doiUrl: doi === undefined ? undefined : toDoiUrl(doi), reservedDoi, conceptDoi },
    ...{ request: deposit.request, communities: deposit.communities, dmps: deposit.dmps },
    ...{ badgeUrl: badge?.url, badgeMarkdown: badge?.markdown },
  };
};

/** Plain JSON values; what is not known is not there. */
export const toJson = (outcome: Outcome): Record<string, unknown> => {
  const { failure } = outcome;
  const all = {
    format: JSON_FORMAT,
    ...{ state: outcome.state, mode: outcome.mode, archive: outcome.archive, reason: outcome.reason },
    failure: failure && { code: failure.code, message: failure.message, remedy: failure.remedy },
    release: toReleaseJson(outcome),
    deposit: toDepositJson(outcome),
    citation: citationOf(outcome),
    files: outcome.files.map(toFileJson),
    ...{ plan: outcome.plan, done: outcome.done, left: outcome.left },
    ...{ problems: outcome.problems, losses: outcome.losses, differences: outcome.differences, notices: outcome.notices },
    ...{ record: withoutPrivate(outcome.record), trail: withoutPrivate(outcome.trail) },
  };
  // What is undefined goes, everywhere, and nobody can change the outcome through what they were given.
  return JSON.parse(JSON.stringify(all)) as Record<string, unknown>;
};
