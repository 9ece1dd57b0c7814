/** The variables that the runner sets for a step. */

/** What the runner made before the step began. */
export interface Places {
  temp: string;
  workspace: string;
  event: string;
  files: Record<'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY', string>;
}

export interface Started {
  event: { name: string; payload: unknown; ref?: string; sha?: string };
  repository: string;
  env?: Record<string, string>;
}

const repositoryIdOf = (payload: unknown): string => {
  const { repository } = (payload ?? {}) as { repository?: { id?: number } };
  return String(repository?.id ?? '');
};

/** Every variable that the runner documents (facts/github.md 1.5). Of the machine's own only what a process needs to start. */
export const toEnvironment = (options: Started, places: Places): Record<string, string> => {
  const { ref = '', sha = '', name } = options.event;
  const [owner = ''] = options.repository.split('/');
  const machine = Object.fromEntries(
    ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])),
  ) as Record<string, string>;
  const { GITHUB_TOKEN_FOR_TEST, ...env } = options.env ?? {};
  return {
    ...machine,
    HOME: places.temp,
    CI: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: owner,
    GITHUB_ACTOR_ID: '1',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: places.event,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'archive',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.split('/').slice(2).join('/'),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: options.repository,
    GITHUB_REPOSITORY_ID: repositoryIdOf(options.event.payload),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha,
    GITHUB_TRIGGERING_ACTOR: owner,
    GITHUB_WORKFLOW: 'Archive',
    GITHUB_WORKFLOW_REF: `${options.repository}/.github/workflows/archive.yml@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: ({ win32: 'Windows', darwin: 'macOS' } as Record<string, string>)[process.platform] ?? 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.temp,
    ...places.files,
    ...env,
  };
};
