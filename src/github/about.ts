/** Whether an answer is about what was asked for. GitHub's answers name their object by its address: one that names another must not become metadata. */
import { redactUrl } from '../http/redact.ts';
import type { Connection } from './connection.ts';
import { toStrange } from './refusal.ts';

const toPath = (url: URL): string => {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
};

export interface Asked {
  doing: string;
  /** Under the repository: `releases/12`; all that begins so where it ends with a slash. */
  below: string;
  /** The commit that was asked for: an address with another one is another's. Of branches nothing is known here. */
  ref?: string;
}

/** @param told the address in the answer; where there is none, nothing is said against it. @throws ArchiveError `github-failed` */
export const requireAbout = ({ place }: Connection, told: string | undefined, { doing, below, ref }: Asked): void => {
  if (told === undefined) return;
  const url = URL.canParse(told) ? new URL(told) : undefined;
  const path = url === undefined ? '' : toPath(url);
  const { owner, repo } = place();
  const home = `/${owner}/${repo}/`;
  // What stands before it is the server's, or a gateway's (facts/github.md 1.5).
  const at = path.toLowerCase().indexOf(home.toLowerCase());
  const rest = path.slice(at + home.length);
  const isBelow = at >= 0 && (below.endsWith('/') ? rest.startsWith(below) : rest === below);
  const commit = /^[0-9a-f]{40}$/.exec(url?.searchParams.get('ref') ?? '')?.[0];
  const isAnotherCommit = ref !== undefined && commit !== undefined && commit !== ref;
  if (!isBelow || isAnotherCommit) throw toStrange(doing, `it is about ${redactUrl(told)}`);
};
