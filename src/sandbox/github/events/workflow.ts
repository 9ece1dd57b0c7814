/** The events `workflow_dispatch` and `workflow_run`. */
import type { components } from '@octokit/openapi-webhooks-types';
import { defaultBranchOf, findCommit } from '../git/history.ts';
import { nodeId, numberOf } from '../ids.ts';
import type { Seed } from '../seed-words.ts';
import { toPayloadRepository } from '../wire/repository.ts';
import { toApiUrls } from '../wire/repository-urls.ts';
import { toSimpleUser } from '../wire/user.ts';
import { fullName, type Known, repositoryId } from '../world.ts';
import { actorOf, getCommit, getSeed, getTip, toHeadCommit, type WorkflowEvent } from './event.ts';

type Payloads = components['schemas'];
type Run = Payloads['webhook-workflow-run-completed']['workflow_run'];

const workflowPath = '.github/workflows/archive.yml';

/** `ref` is the branch or tag that the person chose: `heads/main` unless told. Every input is a string, and none at all is `null`. */
export const toWorkflowDispatchEvent = (
  known: Known,
  place: { repository: string; inputs?: Record<string, string>; ref?: string },
): WorkflowEvent<Payloads['webhook-workflow-dispatch']> => {
  const seed = getSeed(known, place.repository);
  const ref = `refs/${place.ref ?? `heads/${defaultBranchOf(seed)}`}`;
  const payload: Payloads['webhook-workflow-dispatch'] = {
    inputs: place.inputs ?? null,
    ref,
    repository: toPayloadRepository(known, seed),
    sender: toSimpleUser(known, actorOf(seed)),
    workflow: workflowPath,
  };
  return { name: 'workflow_dispatch', payload, ref, sha: getCommit(seed, ref).sha };
};

const toRunRepository = (known: Known, seed: Seed): Run['repository'] => ({
  id: repositoryId(seed),
  node_id: nodeId('R', repositoryId(seed)),
  name: seed.name,
  full_name: fullName(seed),
  private: seed.private === true,
  owner: toSimpleUser(known, seed.owner),
  html_url: `${known.serverUrl}/${fullName(seed)}`,
  description: seed.description ?? null,
  fork: seed.parent !== undefined,
  ...toApiUrls(known, seed),
});

/**
 * Another workflow has run to its end on `branch` (a tag's name, if that run came from pushing a tag).
 * `head` names the repository that it ran for: a fork can give a branch the name of a tag of ours.
 */
export const toWorkflowRunEvent = (
  known: Known,
  place: { repository: string; branch: string; head?: string; conclusion?: Run['conclusion']; event?: string },
): WorkflowEvent<Payloads['webhook-workflow-run-completed']> => {
  const seed = getSeed(known, place.repository);
  const headSeed = getSeed(known, place.head ?? place.repository);
  const commit = findCommit(headSeed, place.branch) ?? getTip(headSeed);
  const url = `${known.origin}/repos/${fullName(seed)}/actions`;
  const page = `${known.serverUrl}/${fullName(seed)}`;
  const id = numberOf(`run ${fullName(headSeed)} ${place.branch}`);
  const workflowId = numberOf('workflow build');
  const suite = `${known.origin}/repos/${fullName(seed)}/check-suites/${id}`;
  const actor = toSimpleUser(known, actorOf(headSeed));
  const date = commit.author.date;
  const run: Run = {
    id,
    node_id: nodeId('WFR', repositoryId(seed), id),
    name: 'Build',
    display_title: commit.message,
    head_branch: place.branch,
    head_sha: commit.sha,
    head_commit: toHeadCommit(commit),
    head_repository: toRunRepository(known, headSeed),
    repository: toRunRepository(known, seed),
    path: '.github/workflows/build.yml',
    event: place.event ?? 'push',
    status: 'completed',
    conclusion: place.conclusion ?? 'success',
    run_number: 1,
    run_attempt: 1,
    workflow_id: workflowId,
    check_suite_id: id,
    check_suite_node_id: nodeId('WFR', repositoryId(seed), id),
    url: `${url}/runs/${id}`,
    html_url: `${page}/actions/runs/${id}`,
    jobs_url: `${url}/runs/${id}/jobs`,
    logs_url: `${url}/runs/${id}/logs`,
    check_suite_url: suite,
    artifacts_url: `${url}/runs/${id}/artifacts`,
    cancel_url: `${url}/runs/${id}/cancel`,
    rerun_url: `${url}/runs/${id}/rerun`,
    workflow_url: `${url}/workflows/${workflowId}`,
    previous_attempt_url: null,
    pull_requests: [],
    referenced_workflows: [],
    actor,
    triggering_actor: actor,
    created_at: date,
    updated_at: date,
    run_started_at: date,
  };
  const workflow: Payloads['webhooks_workflow'] = {
    id: workflowId,
    node_id: nodeId('W', repositoryId(seed), workflowId),
    name: 'Build',
    path: '.github/workflows/build.yml',
    state: 'active',
    created_at: date,
    updated_at: date,
    url: `${url}/workflows/${workflowId}`,
    html_url: `${page}/blob/${defaultBranchOf(seed)}/.github/workflows/build.yml`,
    badge_url: `${page}/workflows/Build/badge.svg`,
  };
  const frame = { repository: toPayloadRepository(known, seed), sender: actor };
  // The workflow that it starts runs on the default branch (facts/github.md 1.3).
  const ref = `refs/heads/${defaultBranchOf(seed)}`;
  return { name: 'workflow_run', payload: { action: 'completed', workflow, workflow_run: run, ...frame }, ref, sha: getTip(seed).sha };
};
