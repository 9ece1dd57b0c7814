/** Builds the doors from the settings: the only place that opens adapters. */
import type { Doors } from './archive.ts';
import type { Trigger } from './event/trigger.ts';
import { github } from './github/client.ts';
import { systemClock } from './http/clock.ts';
import type { Settings } from './inputs/settings.ts';
import type { Log } from './log.ts';
import { openRepository } from './repositories/index.ts';
import { USER_AGENT } from './version.ts';

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  trigger: Trigger;
  log: Log;
  tempFolder: string;
  workspace?: string;
  signal: AbortSignal;
}

/** GitHub's three addresses, as the runner tells them (facts/github.md 1.5); github.com where it does not. */
const readAddresses = (env: Surroundings['env']) => ({
  apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
  serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
  ...(env.GITHUB_GRAPHQL_URL ? { graphqlUrl: env.GITHUB_GRAPHQL_URL } : {}),
});

export const wireUp = (settings: Settings, { env, ...rest }: Surroundings): Doors => {
  const [owner = '', name = ''] = rest.trigger.repository.split('/');
  const { archive } = settings;
  return {
    ...rest,
    settings,
    clock: systemClock,
    github: github(
      {
        owner,
        name,
        userAgent: USER_AGENT,
        ...readAddresses(env),
        ...(settings.github.token === undefined ? {} : { token: settings.github.token }),
      },
      { log: rest.log, clock: systemClock, environment: env, signal: rest.signal },
    ),
    repository: openRepository(archive.name, archive, {
      log: rest.log,
      clock: systemClock,
      userAgent: USER_AGENT,
      environment: env,
      signal: rest.signal,
    }),
  };
};
