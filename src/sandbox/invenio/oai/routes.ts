/** `/oai2d`: the archive as harvesters see it, by OAI-PMH 2.0. */
import { type Call, type Handler, type Reply, type Route, readBody } from '../call.ts';
import { type Element, el } from '../formats/xml.ts';
import type { Version } from '../world.ts';
import { answered, datestamp, refused } from './answer.ts';
import { harvestable, header, prefixes, recordElement, setsOf, updatedOf } from './harvest.ts';
import { readToken, tokenLifeMs, type Wish, writeToken } from './tokens.ts';

const line = (name: string, text: string): Element => el(name, text);

const identify: Handler = (call) => {
  const [first] = harvestable(call).toSorted((a, b) => ((a.published?.created ?? '') < (b.published?.created ?? '') ? -1 : 1));
  const earliest = first?.published === undefined ? '0001-01-01T00:00:00Z' : datestamp(new Date(first.published.created));
  return answered(call, 'Identify', [
    line('repositoryName', 'Invenio-OAIServer'),
    line('baseURL', `${call.origin}/oai2d`),
    line('protocolVersion', '2.0'),
    line('adminEmail', 'info@inveniosoftware.org'),
    line('earliestDatestamp', earliest),
    line('deletedRecord', 'no'),
    line('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
  ]);
};

const listFormats: Handler = (call) =>
  answered(
    call,
    'ListMetadataFormats',
    Object.entries(prefixes).map(([name, { schema, namespace }]) =>
      el('metadataFormat', [line('metadataPrefix', name), line('schema', schema), line('metadataNamespace', namespace)]),
    ),
  );

const listSets: Handler = (call) =>
  answered(
    call,
    'ListSets',
    Object.values(call.house.world.communities)
      .filter(({ access }) => access.visibility === 'public')
      .map(({ slug, metadata }) => el('set', [line('setSpec', `community-${slug}`), line('setName', String(metadata.title))])),
  );

/** @throws Refusal 422 */
const requirePrefix = (call: Call): string => {
  const name = call.query.get('metadataPrefix');
  if (name === null) throw refused(call, 'badArgument', 'Missing data for required field.');
  if (!Object.hasOwn(prefixes, name)) throw refused(call, 'badArgument', 'metadataPrefix does not exist');
  return name;
};

const getRecord: Handler = (call) => {
  const prefix = prefixes[requirePrefix(call)];
  const identifier = call.query.get('identifier');
  if (identifier === null) throw refused(call, 'badArgument', 'Missing data for required field.');
  const version = harvestable(call).find(({ published }) => published?.pids.oai?.identifier === identifier);
  if (version === undefined || prefix === undefined) throw refused(call, 'idDoesNotExist', 'No matching identifier');
  return answered(call, 'GetRecord', [recordElement(call, version, prefix)]);
};

/** @throws Refusal 422 for what is no date */
const dateOf = (call: Call, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw refused(call, 'badArgument', 'Not a valid datetime.');
  return time;
};

/** What is asked for, from the beginning or from where it stopped. @throws Refusal 422 */
const readWish = (call: Call, verb: string): Wish => {
  const token = call.query.get('resumptionToken');
  if (token !== null) return readToken(call, token, verb);
  const [from, until, set] = ['from', 'until', 'set'].map((name) => call.query.get(name) ?? undefined);
  return {
    verb,
    metadataPrefix: requirePrefix(call),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(set === undefined ? {} : { set }),
    page: 1,
  };
};

/** A day that is named as the end is meant whole. @throws Refusal 422 */
const wanted = (call: Call, { from, until, set }: Wish): Version[] => {
  const [start, end] = [dateOf(call, from), dateOf(call, until !== undefined && until.length === 10 ? `${until}T23:59:59Z` : until)];
  if (start !== undefined && end !== undefined && start > end) throw refused(call, 'badArgument', 'Date "from" must be before "until".');
  return harvestable(call).filter((version) => {
    const seconds = Math.floor(updatedOf(version).getTime() / 1000) * 1000;
    if (start !== undefined && seconds < start) return false;
    if (end !== undefined && seconds > end) return false;
    return set === undefined || setsOf(call, version).includes(set);
  });
};

/** None where everything fits on one page; empty on the last of several. */
const tokenElement = (call: Call, wish: Wish, { total, size }: { total: number; size: number }): Element[] => {
  const hasNext = wish.page * size < total;
  if (wish.page === 1 && !hasNext) return [];
  const attributes = {
    expirationDate: datestamp(new Date(call.house.now().getTime() + tokenLifeMs)),
    cursor: String((wish.page - 1) * size),
    completeListSize: String(total),
  };
  return [el('resumptionToken', hasNext ? writeToken(call, { ...wish, page: wish.page + 1 }) : undefined, attributes)];
};

const list =
  (verb: string, print: (call: Call, version: Version, metadataPrefix: string) => Element): Handler =>
  (call): Reply => {
    const wish = readWish(call, verb);
    const found = wanted(call, wish);
    if (found.length === 0) throw refused(call, 'noRecordsMatch', '');
    const size = call.house.faults.oaiPageSize;
    const page = found.slice((wish.page - 1) * size, wish.page * size);
    return answered(call, verb, [
      ...page.map((version) => print(call, version, wish.metadataPrefix)),
      ...tokenElement(call, wish, { total: found.length, size }),
    ]);
  };

const verbs: Readonly<Record<string, { handle: Handler; takes: readonly string[] }>> = {
  Identify: { handle: identify, takes: [] },
  ListMetadataFormats: { handle: listFormats, takes: ['identifier'] },
  ListSets: { handle: listSets, takes: ['resumptionToken'] },
  GetRecord: { handle: getRecord, takes: ['identifier', 'metadataPrefix'] },
  ListIdentifiers: { handle: list('ListIdentifiers', header), takes: ['from', 'until', 'set', 'metadataPrefix'] },
  ListRecords: {
    handle: list('ListRecords', (call, version, name) => {
      const prefix = prefixes[name];
      if (prefix === undefined) throw refused(call, 'badArgument', 'metadataPrefix does not exist');
      return recordElement(call, version, prefix);
    }),
    takes: ['from', 'until', 'set', 'metadataPrefix'],
  },
};

/** A token stands for all other arguments. */
const answer: Handler = (call) => {
  const name = call.query.get('verb');
  if (name === null) throw refused(call, 'badVerb', 'Missing data for required field.');
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) throw refused(call, 'badVerb', `This is not a valid OAI-PMH verb:${name}`);
  const takes = call.query.has('resumptionToken') ? ['resumptionToken'] : verb.takes;
  const extra = [...call.query.keys()].filter((key) => key !== 'verb' && !takes.includes(key));
  if (extra.length > 0) throw refused(call, 'badArgument', 'You have passed too many arguments.');
  return verb.handle(call);
};

/** The arguments may come as a form. */
const answerForm: Handler = async (call) =>
  answer({ ...call, query: new URLSearchParams((await readBody(call.request)).toString('utf8')) });

export const oaiRoutes: readonly Route[] = [
  { method: 'GET', path: '/oai2d', handle: answer },
  { method: 'POST', path: '/oai2d', handle: answerForm },
];
