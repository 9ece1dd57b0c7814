/** Solr's standard query syntax: what it reads (facts/ckan.md 1.9). */
import { SyntaxFailure, type Token, tokensOf, unexpected } from './solr-lexer.ts';

export type Occur = 'must' | 'should' | 'not';
export type Query =
  | { kind: 'all' }
  | { kind: 'term'; field: string; text: string }
  | { kind: 'phrase'; field: string; text: string }
  | { kind: 'pattern'; field: string; pattern: RegExp }
  | { kind: 'range'; field: string; from: string; to: string; includesFrom: boolean; includesTo: boolean }
  | { kind: 'bool'; clauses: { occur: Occur; query: Query }[] };

const toPattern = (text: string): RegExp =>
  new RegExp(
    `^${text.replace(/\\(.)|([*?])|([\s\S])/g, (_, quoted?: string, wildcard?: string, plain?: string) =>
      wildcard === '*' ? '[\\s\\S]*' : wildcard === '?' ? '[\\s\\S]' : (quoted ?? plain ?? '').replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&'),
    )}$`,
    'u',
  );

const toRange = (field: string, text: string): Query => {
  const [, open, from = '', to = '', close] = /^([[{])\s*("[^"]*"|\S+)\s+TO\s+("[^"]*"|[^\s\]}]+)\s*([\]}])$/.exec(text) ?? [];
  const bare = (end: string): string => end.replace(/^"|"$/g, '');
  return { kind: 'range', field, from: bare(from), to: bare(to), includesFrom: open === '[', includesTo: close === ']' };
};

const mostClauses = 1024;

/**
 * Reads a query in which words without an operator are all wanted (`q.op=AND`).
 * @throws SyntaxFailure in Solr's own words
 */
export const parseQuery = (query: string): Query => {
  const tokenAt = tokensOf(query);
  let at = 0;
  const peek = (ahead = 0): Token => tokenAt(at + ahead);
  const take = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const fail = (isInside: boolean): SyntaxFailure => unexpected(query, peek(), isInside);

  const readValue = (field: string, isInside: boolean): Query => {
    const token = take();
    const { kind, text } = token;
    if (kind === '(') {
      const inner = readClauses(field, true);
      if (peek().kind !== ')') throw fail(true);
      take();
      return inner;
    }
    if (kind === 'quoted') return { kind: 'phrase', field, text };
    if (kind === 'term') return { kind: 'term', field, text };
    if (kind === 'wild') return field === '*' && text === '*' ? { kind: 'all' } : { kind: 'pattern', field, pattern: toPattern(text) };
    if (kind === 'regex') return { kind: 'pattern', field, pattern: new RegExp(`^(?:${text.slice(1, -1)})$`, 'u') };
    if (kind === 'range') return toRange(field, text);
    if (kind === 'params') return fromParams(text, field);
    at -= 1;
    throw fail(isInside);
  };

  const readClause = (field: string, isInside: boolean): Query => {
    const isField = (peek().kind === 'term' || peek().text === '*') && peek(1).kind === ':';
    const name = isField ? take().text : field;
    if (isField) take();
    const value = readValue(name, isInside);
    while (peek().kind === '^' || peek().kind === '~') take();
    return value;
  };

  /** Lucene's classic way: an operator also changes what came before it. */
  const readClauses = (field: string, isInside: boolean): Query => {
    const clauses: { occur: Occur; query: Query }[] = [];
    while (peek().kind !== 'end' && peek().kind !== ')') {
      const operator = peek().kind === 'AND' || peek().kind === 'OR' ? take().kind : undefined;
      if (operator !== undefined && clauses.length === 0) {
        at -= 1;
        throw fail(isInside);
      }
      const sign = peek().kind === '+' || peek().kind === '-' || peek().kind === 'NOT' ? take().kind : undefined;
      const previous = clauses.at(-1);
      if (previous !== undefined && previous.occur !== 'not') {
        if (operator === 'AND') previous.occur = 'must';
        if (operator === 'OR') previous.occur = 'should';
      }
      const occur: Occur = sign === '-' || sign === 'NOT' ? 'not' : operator === 'OR' && sign !== '+' ? 'should' : 'must';
      clauses.push({ occur, query: readClause(field, isInside) });
      if (clauses.length > mostClauses) {
        throw new SyntaxFailure(`org.apache.solr.search.SyntaxError: Cannot parse '${query}': too many boolean clauses`);
      }
    }
    if (clauses.length === 0) throw fail(isInside);
    return { kind: 'bool', clauses };
  };

  const parsed = readClauses('text', false);
  if (peek().kind !== 'end') throw fail(false);
  const excludesOnly = parsed.kind === 'bool' && parsed.clauses.every(({ occur }) => occur === 'not');
  return excludesOnly ? { kind: 'bool', clauses: [{ occur: 'must', query: { kind: 'all' } }, ...parsed.clauses] } : parsed;
};

/** Local parameters: `{!term f=FIELD}VALUE` and the like. */
const fromParams = (text: string, field: string): Query => {
  const [, params = '', value = ''] = /^\{!([^}]*)\}(.*)$/s.exec(text) ?? [];
  const target = /\bf=([^\s}]+)/.exec(params)?.[1] ?? field;
  return { kind: /^(term|raw)/.test(params) ? 'term' : 'phrase', field: target, text: value };
};
