/** A local Zenodo with a clock that stands still, and plain requests to it. */
import { type IncomingMessage, request } from 'node:http';
import { type LocalZenodo, startZenodo, type ZenodoOptions } from '../../src/sandbox/zenodo/index.ts';

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  /** The text as JSON; whatever shape a test expects of it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
  body: any;
}

export interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
  /** A user's name; nobody when empty. */
  as?: string;
}

export interface Stage {
  zenodo: LocalZenodo;
  clock: { atMs: number };
  ask(method: string, path: string, ask?: Ask): Promise<Answer>;
  /** A draft with a title and a file `a.txt`, ready to be published; `more` goes into its metadata. */
  draft(more?: object): Promise<Answer>;
  publish(id: number): Promise<Answer>;
  put(deposit: Answer, key: string, bytes?: string): Promise<Answer>;
}

export const minimal = { upload_type: 'software', title: 'A tool', creators: [{ name: 'Doe, Jane' }], publication_date: '2026-11-01' };

const isJson = (response: IncomingMessage): boolean => /json/.test(response.headers['content-type'] ?? '');

export const send = (url: string, method: string, headers: Record<string, string>, body?: Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: isJson(response) && text !== '' ? JSON.parse(text) : undefined,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

export const openStage = async (options: ZenodoOptions = {}): Promise<Stage> => {
  const clock = { atMs: Date.parse('2026-11-22T12:00:00Z') };
  const faults = { indexLagMs: 0, latestLagMs: 0, ...options.faults };
  const zenodo = await startZenodo({ users: ['owner', 'other'], now: () => new Date(clock.atMs), ...options, faults });
  const ask: Stage['ask'] = (method, path, { body, headers = {}, as = 'owner' } = {}) => {
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const token = zenodo.tokens[as];
    return send(
      path.startsWith('http') ? path : `${zenodo.origin}${path}`,
      method,
      {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(bytes === undefined || Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' }),
        ...(bytes === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(bytes.length) }),
        ...headers,
      },
      bytes,
    );
  };
  const put: Stage['put'] = (deposit, key, bytes = 'bytes\n') =>
    ask('PUT', `${deposit.body.links.bucket}/${encodeURIComponent(key)}`, { body: Buffer.from(bytes) });
  return {
    zenodo,
    clock,
    ask,
    put,
    draft: async (more = {}) => {
      const deposit = await ask('POST', '/api/deposit/depositions', { body: { metadata: { ...minimal, ...more } } });
      await put(deposit, 'a.txt');
      return deposit;
    },
    publish: (id) => ask('POST', `/api/deposit/depositions/${id}/actions/publish`),
  };
};
