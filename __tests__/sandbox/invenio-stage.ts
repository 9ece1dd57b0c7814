/** A local InvenioRDM with a clock that stands still, and plain requests to it. */
import { type InvenioOptions, type LocalInvenio, startInvenio } from '../../src/sandbox/invenio/index.ts';
import { type Answer, type Ask, send } from './zenodo-stage.ts';

export interface Stage {
  invenio: LocalInvenio;
  clock: { atMs: number };
  ask(method: string, path: string, ask?: Ask): Promise<Answer>;
  /** A draft that could be published but for its files. */
  create(more?: object): Promise<string>;
  /** All three steps of a file. */
  upload(id: string, key: string, bytes?: string): Promise<Answer>;
  publish(id: string): Promise<Answer>;
  /** A record with the file `a.txt`. */
  published(more?: object): Promise<string>;
}

export const metadata = {
  resource_type: { id: 'software' },
  title: 'A tool',
  publication_date: '2026-11-01',
  publisher: 'Local RDM',
  creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jane' } }],
};

export const bytesType = { 'content-type': 'application/octet-stream' };

export const openStage = async (options: InvenioOptions = {}): Promise<Stage> => {
  const clock = { atMs: Date.parse('2026-11-22T12:00:00Z') };
  const faults = { indexLagMs: 0, ...options.faults };
  const invenio = await startInvenio({ users: ['owner', 'other', 'curator'], now: () => new Date(clock.atMs), ...options, faults });
  const ask: Stage['ask'] = (method, path, { body, headers = {}, as = 'owner' } = {}) => {
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const token = invenio.tokens[as];
    const own = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(bytes === undefined || Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' }),
      ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }),
    };
    return send(path.startsWith('http') ? path : `${invenio.origin}/api${path}`, method, { ...own, ...headers }, bytes);
  };
  const create: Stage['create'] = async (more = {}) => {
    const draft = await ask('POST', '/records', { body: { files: { enabled: true }, metadata, ...more } });
    return String(draft.body.id);
  };
  const upload: Stage['upload'] = async (id, key, bytes = 'hello\n') => {
    const files = `/records/${id}/draft/files`;
    const file = `${files}/${encodeURIComponent(key)}`;
    await ask('POST', files, { body: [{ key }] });
    await ask('PUT', `${file}/content`, { body: Buffer.from(bytes), headers: bytesType });
    return ask('POST', `${file}/commit`);
  };
  const publish: Stage['publish'] = (id) => ask('POST', `/records/${id}/draft/actions/publish`);
  return {
    invenio,
    clock,
    ask,
    create,
    upload,
    publish,
    published: async (more) => {
      const id = await create(more);
      await upload(id, 'a.txt');
      await publish(id);
      return id;
    },
  };
};
