/** A local CKAN and clients of it, with every request counted, and a clock that nobody waits for. */
import { type HttpClient, openHttp } from '../../../src/http/client.ts';
import { silentLog } from '../../../src/log.ts';
import {
  type CkanClient,
  ckanClient,
  type Failure,
  type FileToSend,
  type Reply,
  toCkanProblem,
} from '../../../src/repositories/ckan/index.ts';
import { type CkanOptions, type LocalCkan, startCkan } from '../../../src/sandbox/ckan/index.ts';
import type { Exchange } from '../../../src/sandbox/server.ts';
import { openClock } from '../../http/clock.ts';

export interface Ground {
  ckan: LocalCkan;
  http: HttpClient;
  clock: ReturnType<typeof openClock>;
  as(user?: string): CkanClient;
  /** The actions asked for, in order. */
  asked(): readonly string[];
  /** Those among them that write. */
  writes(): readonly string[];
  /** Is called before the nth from now of an action is carried out. */
  before(action: string, act: () => Promise<unknown>): void;
  forget(): void;
  close(): Promise<void>;
}

const WRITE = /_(create|patch|update|revise|delete|purge|reorder)$/;

export const openGround = async (options: CkanOptions = {}): Promise<Ground> => {
  let asked: Exchange[] = [];
  const hooks: { action: string; act: () => Promise<unknown> }[] = [];
  const ckan = await startCkan({ ...options, watch: { after: (exchange) => void asked.push(exchange) } });
  const clock = openClock();
  const http = openHttp({ userAgent: 'archive-release-test', clock, log: silentLog, random: () => 0.5, environment: {} });
  /** What happens between the reading and the writing of somebody else happens in the client's own turn. */
  const meeting: HttpClient = {
    ...http,
    json: async (request) => {
      const at = hooks.findIndex(({ action }) => request.url.endsWith(`/${action}`));
      if (at >= 0) await hooks.splice(at, 1)[0]?.act();
      return http.json(request);
    },
  };
  const names = (): readonly string[] => asked.map(({ path }) => path.split('/').at(-1) ?? '');
  return {
    ckan,
    http: meeting,
    clock,
    as: (user) => ckanClient({ base: ckan.origin, http: meeting, ...(user === undefined ? {} : { token: ckan.tokens[user] }) }),
    asked: names,
    writes: () => names().filter((name) => WRITE.test(name)),
    before: (action, act) => void hooks.push({ action, act }),
    forget: () => {
      asked = [];
    },
    close: async () => {
      await http.close();
      await ckan.close();
    },
  };
};

export const get = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw toCkanProblem(reply, 'do what the test wants');
  return reply.value;
};

export const failureOf = <T>(reply: Reply<T>): Failure => {
  if (reply.ok) throw new Error(`it went well: ${JSON.stringify(reply.value)}`);
  return reply.failure;
};

/** A file that tells how often it was opened, and whether it was closed as often. */
export const fileOf = (name: string, text: string): FileToSend & { opened: number; closed: number } => {
  const bytes = Buffer.from(text);
  const file = {
    ...{ name, size: bytes.length, opened: 0, closed: 0 },
    open: async () => {
      file.opened += 1;
      const pieces = (async function* () {
        yield bytes;
      })();
      const close = (): void => {
        file.closed += 1;
      };
      return { pieces, signal: new AbortController().signal, close };
    },
  };
  return file;
};
