/** The ground for InvenioRDM: a real server or the local archive, and a relay before it that has the troubles. */
import { randomBytes } from 'node:crypto';
import { openHttp } from '../../src/http/client.ts';
import { type Clock, systemClock } from '../../src/http/clock.ts';
import { toMarker } from '../../src/model/release.ts';
import { openRepository } from '../../src/repositories/index.ts';
import { type Ground, openTestLog } from './ground.ts';
import { openRelay, type Relay } from './relay.ts';

const userAgent = 'archive-release/0.0.0 (+https://example.org)';

/** A server of the kind, wherever it runs. */
export interface InvenioServer {
  origin: string;
  tokens: { owner: string; other: string };
  clock: Clock;
  close(): Promise<void>;
}

export interface InvenioGround extends Ground {
  relay: Relay;
  log: ReturnType<typeof openTestLog>;
  /** Asks the server itself, past the relay, as the owner's web form does. Throws at a refusal. */
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Json>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
type Json = any;

/** On loopback nothing takes long: a pause is given, and never more than the search needs (facts/inveniordm.md 1.11). */
const MOST_WAITED_MS = 2500;

/** A real server: `REAL_URL`, `REAL_TOKEN_OWNER`, `REAL_TOKEN_OTHER` (scripts/real.ts sets them). */
export const realInvenio = (env: NodeJS.ProcessEnv): InvenioServer => {
  const get = (name: string): string => {
    const value = env[name];
    if (value === undefined) throw new Error(`${name} is not set: run it by \`npm run test:real -- inveniordm\``);
    return value;
  };
  return {
    origin: get('REAL_URL'),
    tokens: { owner: get('REAL_TOKEN_OWNER'), other: get('REAL_TOKEN_OTHER') },
    clock: { now: systemClock.now, wait: (milliseconds, signal) => systemClock.wait(Math.min(milliseconds, MOST_WAITED_MS), signal) },
    close: () => Promise.resolve(),
  };
};

/** Answers spell out what ids stand for, and take back only the ids (facts/inveniordm.md 1.2). */
const toWritable = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(toWritable);
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value) return { id: value.id };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toWritable(part)]));
};

const PUBLISH = /^POST \S+\/actions\/publish$/;
const CONTENT = /^PUT \S+\/content$/;
const CLAIMS = { create: /^POST \/api\/records$/, 'new-version': /^POST \S+\/versions$/ };

export const openInvenioGround = async (server: InvenioServer): Promise<InvenioGround> => {
  const { clock, tokens } = server;
  const log = openTestLog();
  const relay = await openRelay(server.origin);
  const http = openHttp({ userAgent, clock, log, random: () => 0.5 });
  const askAs = async (token: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Json> => {
    const credentials = { origin: server.origin, authorization: `Bearer ${token}` };
    const url = `${server.origin}/api${path}`;
    const answer = Buffer.isBuffer(body)
      ? await http.send({ method, url, body, length: body.length, credentials })
      : await http.json({ method, url, credentials, ...(body === undefined ? {} : { body }) });
    if (answer.status === 0 || answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.json)}`);
    return answer.json;
  };
  const ask: InvenioGround['ask'] = (method, path, body) => askAs(tokens.owner, method, path, body);
  const secrets = { ...tokens, wrong: 'wrong-token', none: undefined };
  const strike = (of: RegExp, mishap: Relay['rules'][number]['mishap'], times = 1): void => {
    relay.rules.push({ of, mishap, times });
  };
  return {
    relay,
    log,
    ask,
    clock,
    // What earlier tests left on a real server belongs to other repositories.
    owner: `octo-${randomBytes(6).toString('hex')}`,
    refusedNames: ['/a', 'x'.repeat(300), 'a\nb'],
    open: (whose = 'owner') => {
      const token = secrets[whose];
      return openRepository(
        'inveniordm',
        { url: relay.origin, ...(token === undefined ? {} : { token }) },
        { log, clock, userAgent, random: () => 0.5 },
      );
    },
    settle: () => clock.wait(2500),
    trouble: {
      loseClaim: (kind, happened) => strike(CLAIMS[kind], happened ? 'lose-after' : 'lose-before'),
      losePublish: (happened) => strike(PUBLISH, happened ? 'lose-after' : 'lose-before'),
      corruptUploads: (count) => strike(CONTENT, 'corrupt', count),
      breakUpload: () => strike(CONTENT, 'break'),
      failRequests: (count) => strike(/^/, { status: 502, type: 'application/json', text: '{"message":"Bad gateway"}' }, count),
      block: () => strike(/^/, { status: 403, type: 'text/html', text: '<html><h1>Request blocked</h1></html>' }, Infinity),
    },
    hands: {
      beginVersionByHand: async (of) => {
        const draft = await ask('POST', `/records/${of.id}/versions`);
        const metadata = { ...toWritable(draft.metadata), title: 'My own work in progress' };
        await ask('PUT', `/records/${draft.id}/draft`, { metadata, access: { record: 'public', files: 'public' } });
      },
      archiveByOther: async (release) => {
        const { id } = await ask('POST', '/records', {
          metadata: {
            title: `${release.repository.owner}/${release.repository.name}: ${release.tag}`,
            resource_type: { id: 'software' },
            creators: [{ person_or_org: { type: 'personal', family_name: 'octocat' } }],
            publication_date: '2026-11-01',
            publisher: 'Local RDM',
            version: release.tag,
            related_identifiers: [
              {
                identifier: toMarker(release).tag,
                scheme: 'url',
                relation_type: { id: 'issupplementto' },
                resource_type: { id: 'software' },
              },
            ],
          },
        });
        await ask('POST', `/records/${id}/draft/files`, [{ key: 'r.zip' }]);
        await ask('PUT', `/records/${id}/draft/files/r.zip/content`, Buffer.from('zip'));
        await ask('POST', `/records/${id}/draft/files/r.zip/commit`);
        const published = await ask('POST', `/records/${id}/draft/actions/publish`);
        return { id, conceptDoi: published.parent.pids.doi.identifier };
      },
      openCommunity: async () => {
        const slug = `coast-${randomBytes(6).toString('hex')}`;
        await askAs(tokens.other, 'POST', '/communities', {
          slug,
          access: { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed' },
          metadata: { title: `Community ${slug}`, type: { id: 'project' } },
        });
        const answer = async (request: string, action: string, words?: string): Promise<void> => {
          const body = words === undefined ? {} : { payload: { content: words, format: 'html' } };
          await askAs(tokens.other, 'POST', `/requests/${request}/actions/${action}`, body);
        };
        return { slug, answer };
      },
    },
    writes: () => relay.requests.filter((request) => !request.startsWith('GET ')),
    reads: () => relay.requests.filter((request) => request.startsWith('GET ')),
    close: async () => {
      await http.close();
      await relay.close();
      await server.close();
    },
  };
};
