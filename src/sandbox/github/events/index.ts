/** Event payloads for seeded repositories, typed by GitHub's own description of its webhooks. */
export type { WorkflowEvent } from './event.ts';
export { toPullRequestTargetEvent } from './pull-request.ts';
export { toPushEvent } from './push.ts';
export { type ReleaseAction, toReleaseEvent } from './release.ts';
export { toWorkflowDispatchEvent, toWorkflowRunEvent } from './workflow.ts';
