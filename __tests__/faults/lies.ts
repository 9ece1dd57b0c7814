/** What a server may say that is not true: each is well formed, and nothing on the wire is broken. */
import type { FaultKind, Sound } from './faults.ts';
import { BY_HAND } from './ground.ts';
import { OTHER_OBJECTS } from './other-objects.ts';
import type { Fault, Reply, Strike } from './proxy.ts';

type Json = Record<string, unknown>;

const parseJson = ({ headers, body }: Reply): unknown => {
  if (!/json/.test(headers['content-type'] ?? '') || body.length === 0) return undefined;
  return JSON.parse(body.toString());
};
const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Replaces what was said; `undefined` leaves it. */
const saying =
  (change: (said: unknown, strike: Strike) => unknown): Fault =>
  async (strike) => {
    const reply = await strike.forward();
    const said = parseJson(reply);
    const changed = said === undefined ? undefined : await change(said, strike);
    const body = changed === undefined ? reply.body : Buffer.from(JSON.stringify(changed));
    strike.answer.writeHead(reply.status, { ...reply.headers, ...(reply.status === 204 ? {} : { 'content-length': String(body.length) }) });
    strike.answer.end(body);
  };

/** CKAN puts what it says into an envelope. */
const isEnvelope = (said: unknown): said is Json => isObject(said) && 'success' in said && 'result' in said;
const contentOf = (said: unknown): unknown => (isEnvelope(said) ? said.result : said);
const withContent = (said: unknown, content: unknown): unknown => (isEnvelope(said) ? { ...said, result: content } : content);

const isRecord = (said: unknown): boolean => {
  const content = contentOf(said);
  return isObject(content) && 'id' in content && (isObject(content.metadata) || Array.isArray(content.resources));
};
const isList = (said: unknown): boolean => {
  const content = contentOf(said);
  if (Array.isArray(content)) return true;
  return isObject(content) && (Array.isArray(content.results) || (isObject(content.hits) && Array.isArray(content.hits.hits)));
};

const at =
  (side: Sound['side'] | 'any', is: (said: unknown) => boolean) =>
  (sound: Sound): boolean =>
    (side === 'any' || sound.side === side) && sound.reply.status < 300 && is(parseJson(sound.reply));

/** What somebody wrote by hand, as the same server tells it. */
const readByHand = async ({ asked }: Strike): Promise<unknown> => {
  if (asked.url?.startsWith('/api/3/action/')) {
    const headers = { authorization: asked.headers.authorization ?? '' };
    return (await fetch(`http://${asked.headers.host}/api/3/action/package_show?id=by-hand-draft`, { headers })).json();
  }
  const isOld = /\/api\/deposit\//.test(asked.url ?? '');
  const list = isOld ? '/api/deposit/depositions?all_versions=true&size=100' : '/api/user/records?allversions=true&size=100';
  const headers = { authorization: asked.headers.authorization ?? '', accept: 'application/json' };
  const told = (await (await fetch(`http://${asked.headers.host}${list}`, { headers })).json()) as Json[] | { hits: { hits: Json[] } };
  return (Array.isArray(told) ? told : told.hits.hits).find(({ metadata }) => isObject(metadata) && metadata.title === BY_HAND);
};

const mapIds = (value: unknown, to: (id: unknown) => unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) => mapIds(item, to))
    : isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [key, /^(id|conceptrecid|recid)$/.test(key) ? to(inner) : mapIds(inner, to)]),
        )
      : value;

/** More than any page holds, each time others: the list never ends. */
let made = 0;
const pad = (list: readonly unknown[]): unknown[] => {
  const [first] = list;
  if (first === undefined) return [];
  const more = Array.from({ length: 100 - list.length }, () => {
    made += 1;
    if (!isObject(first)) return `${String(first)}-${made}`;
    const id = typeof first.id === 'number' ? 900_000_000 + made : `zzzzz-${String(made).padStart(5, '0')}`;
    return { ...first, id, name: `made-up-${made}` };
  });
  return [...list, ...more];
};

const endless = (content: unknown): unknown => {
  if (Array.isArray(content)) return pad(content);
  if (!isObject(content)) return content;
  if (Array.isArray(content.results)) return { ...content, results: pad(content.results), count: 1e9 };
  const { hits } = content.hits as { hits: unknown[] };
  return { ...content, hits: { hits: pad(hits), total: 1e9 }, links: { next: '/', self: '/' } };
};

export const LIES: readonly FaultKind[] = [
  {
    name: 'links to another origin',
    act: saying((said, { asked, trap }) => JSON.parse(JSON.stringify(said).replaceAll(`http://${asked.headers.host}`, trap))),
    fits: at('any', (said) => JSON.stringify(said ?? '').includes('http://127.0.0.1')),
    lasts: true,
  },
  {
    name: 'an answer for another record',
    act: saying((_, strike) => readByHand(strike)),
    fits: at('archive', isRecord),
    lasts: true,
  },
  ...['..', 'a/../../b', '1?x=y#z', '%2e%2e%2f1'].map(
    (id): FaultKind => ({
      name: `ids like «${id}»`,
      act: saying((said) => mapIds(said, (old) => (isObject(old) ? old : id))),
      // Which licences a catalogue has is its own word: no address is made of their ids, and one that has no MIT licence says it so.
      fits: (sound) => !sound.path.endsWith('/license_list') && at('archive', (said) => isRecord(said) || isList(said))(sound),
      lasts: true,
    }),
  ),
  {
    name: 'a list without end',
    act: saying((said) => withContent(said, endless(contentOf(said)))),
    fits: at('any', isList),
    lasts: true,
  },
  ...OTHER_OBJECTS,
];
