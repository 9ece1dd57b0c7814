/** A local CKAN with a clock that stands still, and plain requests to it. */
import { type IncomingMessage, request } from 'node:http';
import { type CkanOptions, type LocalCkan, startCkan } from '../../src/sandbox/ckan/index.ts';

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  /** The text as JSON; whatever shape a test expects of it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
  body: any;
  /** What the action gave; the same freedom. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  result: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  error: any;
}

export interface Ask {
  body?: Buffer | string;
  headers?: Record<string, string>;
  /** A user's name; nobody when empty. */
  as?: string;
}

export interface Stage {
  ckan: LocalCkan;
  clock: { atMs: number };
  ask(method: string, path: string, ask?: Ask): Promise<Answer>;
  /** Calls an action by POST with JSON. */
  call(action: string, data?: object, as?: string): Promise<Answer>;
  /** The same with a form; a Buffer is a file, named `a.txt` or as its key `upload:NAME` says. */
  form(action: string, fields: Record<string, string | Buffer>, as?: string): Promise<Answer>;
  /** A public dataset of sw-team. */
  dataset(name: string, more?: object): Promise<Answer>;
}

const send = (url: string, method: string, headers: Record<string, string>, body?: Buffer | string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = /json/.test(response.headers['content-type'] ?? '') && text !== '';
        const parsed = isJson ? JSON.parse(text) : undefined;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: parsed,
          result: parsed?.result,
          error: parsed?.error,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

const boundary = 'a-boundary';
export const toForm = (fields: Record<string, string | Buffer>): Buffer =>
  Buffer.concat([
    ...Object.entries(fields).flatMap(([key, value]) => {
      const [name = '', file = 'a.txt'] = key.split(':');
      const filename = Buffer.isBuffer(value) ? `; filename="${file}"` : '';
      return [
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n`),
        Buffer.from(value),
        Buffer.from('\r\n'),
      ];
    }),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
export const formType = `multipart/form-data; boundary=${boundary}`;

export const openStage = async (options: CkanOptions = {}): Promise<Stage> => {
  const clock = { atMs: Date.parse('2026-11-22T12:00:00Z') };
  const ckan = await startCkan({ now: () => new Date(clock.atMs), ...options });
  const ask: Stage['ask'] = (method, path, { body, headers = {}, as = 'editor' } = {}) => {
    const token = ckan.tokens[as];
    const all = {
      ...(token === undefined ? {} : { authorization: token }),
      ...(body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    };
    return send(path.startsWith('http') ? path : `${ckan.origin}${path}`, method, all, body);
  };
  const call: Stage['call'] = (action, data = {}, as = 'editor') =>
    ask('POST', `/api/3/action/${action}`, { body: JSON.stringify(data), headers: { 'content-type': 'application/json' }, as });
  return {
    ckan,
    clock,
    ask,
    call,
    form: (action, fields, as = 'editor') =>
      ask('POST', `/api/3/action/${action}`, { body: toForm(fields), headers: { 'content-type': formType }, as }),
    dataset: (name, more = {}) => call('package_create', { name, owner_org: 'sw-team', ...more }),
  };
};
