/** `package_search` (facts/ckan.md 1.9). */
import { isSysadmin, labelsOfUser } from './access.ts';
import { typeOf } from './analysis.ts';
import type { Action, Call } from './call.ts';
import { isOn, toInteger } from './checks.ts';
import { facetsOf } from './facets.ts';
import { isTruthy, type Json, listOf, repr, toText } from './json.ts';
import { complain, type Errors, hasErrors } from './reading.ts';
import { badQuery, invalid, searchDown, searchFailed } from './refusal.ts';
import type { Document } from './search-document.ts';
import { SyntaxFailure } from './solr-lexer.ts';
import { type Corpus, match, matchFree, type Score } from './solr-match.ts';
import { parseQuery } from './solr-syntax.ts';

const parameters =
  'q fl fq rows sort start wt qf bf boost facet facet.mincount facet.limit facet.field extras fq_list tie defType mm df'.split(' ');
/** Those that CKAN checks: they come first in what it hands on. */
const checked = 'q fl fq rows sort start qf facet facet.mincount facet.limit facet.field extras'.split(' ');
const flags = ['include_private', 'include_drafts', 'include_deleted', 'use_default_schema'];
const standardSort = 'score desc, metadata_modified desc';

/** A number from 0 on; what is none is a complaint. */
const readNumber = (data: Json, name: string, errors: Errors): number | undefined => {
  const value = data[name];
  if (value === undefined || value === null || value === '') return undefined;
  const number = toInteger(value);
  if (number === undefined)
    complain(errors, name, 'Invalid integer', ...(name.includes('.limit') ? [] : ['Please enter an integer value']));
  else if (number < 0 && name !== 'facet.limit') complain(errors, name, 'Must be a natural number');
  return number;
};

/** The query as CKAN hands it to Solr; the order of its keys is what a failure shows. */
const toSolr = (call: Call, data: Json): Json => {
  const errors: Errors = {};
  const rows = Math.min(readNumber(data, 'rows', errors) ?? 10, call.house.faults.searchRowsMax);
  const start = readNumber(data, 'start', errors);
  const limit = readNumber(data, 'facet.limit', errors);
  if (hasErrors(errors)) throw invalid(errors);
  const sent = Object.entries(data).filter(([name, value]) => !flags.includes(name) && !name.startsWith('ext_') && value !== null);
  const [known = [], others = []] = [true, false].map((isKnown) => sent.filter(([name]) => checked.includes(name) === isKnown));
  const query: Json = { ...Object.fromEntries(known), rows, ...Object.fromEntries(others), df: 'text' };
  if (start !== undefined) query.start = start;
  if (limit !== undefined) query['facet.limit'] = limit;
  query.sort = !isTruthy(data.sort) || data.sort === 'rank' ? standardSort : toText(data.sort);
  query.fl = isTruthy(data.fl) ? (Array.isArray(data.fl) ? data.fl.join(' ') : toText(data.fl)) : 'id validated_data_dict';
  const unknown = Object.keys(query).filter((name) => !parameters.includes(name));
  if (unknown.length > 0) throw badQuery(repr(`Invalid search parameters: ${repr(unknown)}`));
  query.fq = filtersOf(call, data);
  if (!isTruthy(data.q) || data.q === '""' || data.q === "''") query.q = '*:*';
  if (rows > 0) query.rows = rows + 1;
  for (const [name, value] of Object.entries({ facet: 'true', 'facet.limit': 50, 'facet.mincount': 1, wt: 'json' })) query[name] ??= value;
  if (isFree(query))
    Object.assign(query, { defType: data.defType ?? 'dismax', tie: '0.1', mm: '2<-1 5<80%', qf: 'name^4 title^4 tags^2 groups^2 text' });
  query['q.op'] = 'AND';
  return query;
};

const isFree = ({ q, defType }: Json): boolean => !toText(q).includes(':') || defType === 'edismax';

const filtersOf = (call: Call, data: Json): string[] => {
  let fq = toText(data.fq ?? '');
  if (!isOn(data.include_private)) fq = `+capacity:public ${fq}`;
  if (!fq.includes('+state')) {
    const states = ['active', ...(isOn(data.include_drafts) ? ['draft'] : []), ...(isOn(data.include_deleted) ? ['deleted'] : [])];
    fq += ` +state:(${states.join(' OR ')})`;
  }
  // A text in place of a list is taken letter by letter.
  const more = typeof data.fq_list === 'string' ? [...data.fq_list] : listOf(data.fq_list).map(toText);
  const all = [fq, ...more, '+site_id:"main"'];
  if (!all.some((one) => one.includes('+state:'))) all.push('+state:active');
  if (isSysadmin(call)) return all;
  return [
    ...all,
    `+permission_labels:(${labelsOfUser(call)
      .map((label) => `"${label}"`)
      .join(' OR ')})`,
  ];
};

/** Local parameters at the head of a value are refused; from 2.12 on those that what CKAN writes before them has hidden, too. */
const requireNoParameters = (call: Call, query: Json, data: Json): void => {
  for (const name of ['q', 'fq'].filter((one) => call.house.faults.ckanVersion === '2.12' && toText(data[one] ?? '').includes('{!'))) {
    throw searchFailed(repr(`Local parameters must be defined at the beginning of param '${name}'.`));
  }
  for (const [name, value] of Object.entries(query)) {
    const all = Array.isArray(value) ? value : [value];
    if (all.some((one) => typeof one === 'string' && one.trim().startsWith('{!'))) {
      throw searchFailed(repr(`Local parameters are not supported in param '${name}'.`));
    }
  }
};

type Hit = readonly [document: Document, score: Score];

/** By one key after the other; a document without a value comes last, either way. */
const byOrder = (sort: string): ((a: Hit, b: Hit) => number) => {
  const keys = sort.split(',').map((part) => {
    const [, field = '', direction = ''] = /^\s*(\S+)\s+(asc|desc)\s*$/i.exec(part) ?? [];
    if (field === '') throw badQuery(repr('Invalid "sort" parameter'));
    return { field, sign: direction.toLowerCase() === 'asc' ? 1 : -1 };
  });
  return ([a, scoreA], [b, scoreB]) => {
    for (const { field, sign } of keys) {
      if (field === 'score') {
        if (scoreA !== scoreB) return sign * (scoreA - scoreB);
        continue;
      }
      const [left, right] = [a.fields[field]?.[0], b.fields[field]?.[0]];
      if (left === right) continue;
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      return sign * (left < right ? -1 : 1);
    }
    return 0;
  };
};

/** Free keys are indexed and not stored: they come out under their text twin's name (facts/ckan.md 1.9). */
const stored = (field: string): boolean =>
  typeOf(field) !== 'string' ||
  'id name title version url license_id state dataset_type organization tags groups res_name res_url res_format'.split(' ').includes(field);

const pick = (document: Document, names: readonly string[]): Json =>
  Object.fromEntries(
    names
      .filter((name) => stored(name) && (document.fields[name]?.length ?? 0) > 0)
      .map((name) => [name.replace(/^extras_/, ''), /^(tags|groups|res_)/.test(name) ? document.fields[name] : document.fields[name]?.[0]]),
  );

const find = (call: Call, query: Json): Hit[] => {
  const documents = [...call.house.index.values()];
  const corpus: Corpus = { documents, counted: new Map() };
  const filters = listOf(query.fq).map((one) => parseQuery(toText(one)));
  const text = toText(query.q);
  const parsed = isFree(query) ? undefined : parseQuery(text);
  // Looked at even where nothing is there to be found: a date that is none fails all the same.
  const sample: Document = { id: '', fields: {}, json: {} };
  for (const filter of parsed === undefined ? filters : [...filters, parsed]) match(sample, filter);
  return documents
    .filter((document) => filters.every((filter) => match(document, filter) > 0))
    .map((document): Hit => [document, parsed === undefined ? matchFree(corpus, document, text) : match(document, parsed)])
    .filter(([, score]) => score > 0);
};

const findOrFail = (call: Call, query: Json): Hit[] => {
  try {
    return find(call, query);
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    const reason = `SolrError(${repr(`Solr responded with an error (HTTP 400): [Reason: ${error.message}]`)})`;
    throw searchFailed(repr(`SOLR returned an error running query: ${repr(query)} Error: ${reason}`));
  }
};

const search: Action = {
  reads: true,
  run: (call, data) => {
    if (call.house.faults.ckanSearch === 'down') throw searchDown();
    if (call.house.faults.ckanSearch !== 'late') for (const put of call.house.late.splice(0)) put();
    const query = toSolr(call, data);
    requireNoParameters(call, query, data);
    const order = byOrder(toText(query.sort));
    const hits = findOrFail(call, query).toSorted(order);
    const start = Number(query.start ?? 0);
    const rows = Math.min(Number(data.rows ?? 10), call.house.faults.searchRowsMax);
    const names = isTruthy(data.fl) ? toText(query.fl).split(/[\s,]+/) : undefined;
    const facets = facetsOf(
      call,
      hits.map(([document]) => document),
      query,
    );
    return {
      count: hits.length,
      facets: facets.counts,
      results: hits.slice(start, start + rows).map(([document]) => (names === undefined ? document.json : pick(document, names))),
      sort: query.sort,
      search_facets: facets.described,
    };
  },
};

export const searchActions = { package_search: search, dataset_search: search };
