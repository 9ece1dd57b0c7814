/** The local archive as a command: starts it, says where it is, and runs until it is told to stop. */
import { appendFileSync, writeFileSync } from 'node:fs';
import type { Faults } from './faults.ts';
import { startSandbox } from './index.ts';

export interface SandboxCommand {
  /** Comma-separated names; each gets a token. */
  users: string | undefined;
  /** A folder of repositories for the GitHub side. */
  seed: string | undefined;
  /** Where Zenodo's side keeps records and files, over restarts. */
  dir: string | undefined;
  /** The first of four ports in a row; else free ones. Records that are kept in `dir` name their repository by its port. */
  port: number | undefined;
  /** Every exchange is written there, a JSON line each. */
  log: string | undefined;
  faults: Partial<Faults>;
  asJson: boolean;
  signal: AbortSignal;
}

const toList = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

export const runSandbox = async ({ users, seed, dir, port, log, faults, asJson, signal }: SandboxCommand): Promise<void> => {
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
  if (asJson) process.stdout.write(`${JSON.stringify(ready)}\n`);
  else {
    const tokens = Object.entries(ready.tokens).map(([user, token]) => `  ${user}: ${token}`);
    process.stdout.write(`GitHub   ${ready.github}\nZenodo   ${ready.zenodo}\nTokens\n${tokens.join('\n')}\nStop it with Ctrl-C.\n`);
  }
  await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
  await sandbox.close();
};
