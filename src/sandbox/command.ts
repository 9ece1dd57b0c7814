/** The local archive as a command: starts it, says where it is, and runs until it is told to stop. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { type Sandbox, startSandbox } from './index.ts';
import type { Switches } from './switches.ts';

export interface SandboxCommand {
  /** Comma-separated names; each gets a token. */
  users: string | undefined;
  /** A folder of repositories for the GitHub side. */
  seed: string | undefined;
  /** Where the archives keep records and files, over restarts. */
  dir: string | undefined;
  /** The first of six ports in a row; else free ones. Records that are kept in `dir` name their repository by its port. */
  port: number | undefined;
  /** Every exchange is written there, a JSON line each. */
  log: string | undefined;
  faults: Partial<Switches>;
  asJson: boolean;
  /** Says where it is, once it is up. */
  print: (text: string) => Promise<void>;
  signal: AbortSignal;
}

const toList = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** What a shell needs to try the other commands on it. */
const toPaste = ({ github, zenodo, inveniordm, ckan, ready }: Sandbox): string => {
  const [first = '', ...others] = Object.entries(ready.tokens).map(([user, token]) => `ARCHIVE_TOKEN=${token}   # ${user}`);
  const repositories = github.repositories.map(({ owner, name }) => `${owner}/${name}`);
  return [
    `The local archive is up: Zenodo at ${zenodo.origin}, InvenioRDM at ${inveniordm.origin}, CKAN at ${ckan.origin}, GitHub at ${github.serverUrl}. Paste this into another terminal:`,
    '',
    `  export ZENODO_URL=${zenodo.origin} INVENIORDM_URL=${inveniordm.origin} CKAN_URL=${ckan.origin}`,
    `  export GITHUB_API_URL=${github.origin} GITHUB_GRAPHQL_URL=${github.origin}/graphql GITHUB_SERVER_URL=${github.serverUrl}`,
    `  export GITHUB_TOKEN=${github.tokens.actions}`,
    `  export ${first}`,
    ...others.map((line) => `  # or: export ${line}`),
    '',
    `Then: archive-release plan --repo ${repositories[0] ?? 'OWNER/NAME'} --tag TAG --archive-url "$ZENODO_URL"`,
    repositories.length > 0
      ? `Repositories: ${repositories.join(', ')}`
      : 'It holds no repository: give it some with --seed (examples/sample is one).',
    'Stop it with Ctrl-C.',
  ].join('\n');
};

export const runSandbox = async ({ users, seed, dir, port, log, faults, asJson, print, signal }: SandboxCommand): Promise<void> => {
  if (log !== undefined) writeFileSync(log, '');
  const sandbox = await startSandbox({
    // Whoever tries it by hand, or replays a recording without its pauses, does not wait for a search; `--fault indexLagMs=800` brings the lag back.
    faults: { indexLagMs: 0, latestLagMs: 0, ...faults },
    ...(users === undefined ? {} : { users: toList(users) }),
    ...(seed === undefined ? {} : { seeds: seed }),
    ...(dir === undefined ? {} : { dir }),
    ...(port === undefined ? {} : { port }),
    ...(log === undefined ? {} : { watch: { after: (exchange) => appendFileSync(log, `${JSON.stringify(exchange)}\n`) } }),
  });
  const { ready } = sandbox;
  try {
    await print(asJson ? JSON.stringify(ready) : toPaste(sandbox));
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
  } finally {
    await sandbox.close();
  }
};
