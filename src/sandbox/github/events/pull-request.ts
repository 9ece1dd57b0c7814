/** The event `pull_request_target`: a workflow with secrets, started by anyone who opens a pull request. */
import type { components } from '@octokit/openapi-webhooks-types';
import { defaultBranchOf } from '../git/history.ts';
import { nodeId, numberOf } from '../ids.ts';
import { toPayloadRepository } from '../wire/repository.ts';
import { toSimpleUser } from '../wire/user.ts';
import { fullName, type Known, repositoryId } from '../world.ts';
import { getSeed, getTip, type WorkflowEvent } from './event.ts';

type Payloads = components['schemas'];
type PullRequest = Payloads['pull-request-webhook'];

/** Opened by `login` from its branch `branch` (a name that may be a tag's). */
export const toPullRequestTargetEvent = (
  known: Known,
  place: { repository: string; login: string; branch: string },
): WorkflowEvent<Payloads['webhook-pull-request-opened']> => {
  const seed = getSeed(known, place.repository);
  const repository = toPayloadRepository(known, seed);
  const user = toSimpleUser(known, place.login);
  const tip = getTip(seed);
  const number = 7;
  const id = numberOf(`pull request ${fullName(seed)} ${number}`);
  const url = `${repository.url}/pulls/${number}`;
  const issue = `${repository.url}/issues/${number}`;
  const page = `${repository.html_url}/pull/${number}`;
  const date = tip.author.date;
  const links = {
    self: url,
    html: page,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${repository.url}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${repository.url}/statuses/${tip.sha}`,
  };
  const href = (to: string): { href: string } => ({ href: to });
  const base = defaultBranchOf(seed);
  const pull: PullRequest = {
    id,
    node_id: nodeId('PR', repositoryId(seed), id),
    number,
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: links.commits,
    comments_url: links.comments,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    statuses_url: links.statuses,
    _links: {
      self: href(links.self),
      html: href(links.html),
      issue: href(links.issue),
      comments: href(links.comments),
      review_comments: href(links.review_comments),
      review_comment: href(links.review_comment),
      commits: href(links.commits),
      statuses: href(links.statuses),
    },
    state: 'open',
    locked: false,
    title: 'A pull request',
    body: null,
    user,
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: date,
    updated_at: date,
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    head: { label: `${place.login}:${place.branch}`, ref: place.branch, sha: tip.sha, user, repo: repository },
    base: { label: `${seed.owner}:${base}`, ref: base, sha: tip.sha, user: repository.owner, repo: repository },
    author_association: 'NONE',
    auto_merge: null,
    draft: false,
    merged: false,
    mergeable: null,
    mergeable_state: 'unknown',
    merged_by: null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  };
  const payload: Payloads['webhook-pull-request-opened'] = { action: 'opened', number, pull_request: pull, repository, sender: user };
  return { name: 'pull_request_target', payload, ref: `refs/heads/${base}`, sha: tip.sha };
};
