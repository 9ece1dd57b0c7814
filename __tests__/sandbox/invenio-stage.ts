/** A local InvenioRDM with a clock that stands still, and plain requests to it. */
import { type InvenioOptions, type LocalInvenio, startInvenio } from '../../src/sandbox/invenio/index.ts';
import { type Answer, type Ask, send } from './zenodo-stage.ts';

export interface InvenioStage {
  invenio: LocalInvenio;
  clock: { atMs: number };
  ask(method: string, path: string, ask?: Ask): Promise<Answer>;
  /** The id of a draft with a file `a.txt`, ready to be published; `more` goes into its metadata. */
  draft(more?: object, as?: string): Promise<string>;
  /** The id of a draft that could be published but for its files; `more` goes beside its metadata. */
  create(more?: object): Promise<string>;
  /** All three steps of a file; the answer is the last one's. */
  upload(id: string, key: string, bytes?: string): Promise<Answer>;
  publish(id: string): Promise<Answer>;
  /** The id of a published record. */
  record(more?: object): Promise<string>;
  /** The id of a community of this user. */
  community(slug: string, as: string, access?: object): Promise<string>;
}

export const someone = { person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jane' } };

export const minimal = {
  resource_type: { id: 'software' },
  title: 'A tool',
  creators: [someone],
  publication_date: '2026-11-01',
  publisher: 'Local RDM',
};

export const openInvenio = async (options: InvenioOptions = {}): Promise<InvenioStage> => {
  const clock = { atMs: Date.parse('2026-11-22T12:00:00Z') };
  const faults = { indexLagMs: 0, ...options.faults };
  const users = ['owner', 'other', 'curator', 'reviewer'];
  const invenio = await startInvenio({ users, now: () => new Date(clock.atMs), ...options, faults });
  const ask: InvenioStage['ask'] = (method, path, { body, headers = {}, as = 'owner' } = {}) => {
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
    const token = invenio.tokens[as];
    const all = {
      ...(bytes === undefined ? {} : { 'content-type': type, 'content-length': String(bytes.length) }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    };
    return send(path.startsWith('http') ? path : `${invenio.origin}${path}`, method, all, bytes);
  };
  const create = async (more: object, as = 'owner'): Promise<string> =>
    (await ask('POST', '/api/records', { body: { metadata: minimal, files: { enabled: true }, ...more }, as })).body.id;
  const upload = async (
    id: string,
    key: string,
    { bytes = 'hello\n', as = 'owner' }: { bytes?: string; as?: string } = {},
  ): Promise<Answer> => {
    const files = `/api/records/${id}/draft/files`;
    const file = `${files}/${encodeURIComponent(key)}`;
    await ask('POST', files, { body: [{ key }], as });
    await ask('PUT', `${file}/content`, { body: Buffer.from(bytes), as });
    return ask('POST', `${file}/commit`, { as });
  };
  const draft: InvenioStage['draft'] = async (more = {}, as = 'owner') => {
    const id = await create({ metadata: { ...minimal, ...more } }, as);
    await upload(id, 'a.txt', { as });
    return id;
  };
  const publish = (id: string): Promise<Answer> => ask('POST', `/api/records/${id}/draft/actions/publish`);
  return {
    invenio,
    clock,
    ask,
    draft,
    create: (more = {}) => create(more),
    upload: (id, key, bytes) => upload(id, key, bytes === undefined ? {} : { bytes }),
    publish,
    record: async (more) => {
      const id = await draft(more);
      await publish(id);
      return id;
    },
    community: async (slug, as, access = {}) => {
      const { body } = await ask('POST', '/api/communities', { body: { slug, metadata: { title: `Community ${slug}` }, access }, as });
      return body.id;
    },
  };
};
