/** Solr's standard query syntax: what it reads, and with which words it fails (facts/ckan.md 1.9). */

export type Occur = 'must' | 'should' | 'not';
export type Query =
  | { kind: 'all' }
  | { kind: 'term'; field: string; text: string }
  | { kind: 'phrase'; field: string; text: string }
  | { kind: 'pattern'; field: string; pattern: RegExp }
  | { kind: 'range'; field: string; from: string; to: string; includesFrom: boolean; includesTo: boolean }
  | { kind: 'bool'; clauses: { occur: Occur; query: Query }[] };

/** What Solr says; CKAN hands it on. */
export class SyntaxFailure extends Error {}

type Kind =
  | 'AND'
  | 'OR'
  | 'NOT'
  | '+'
  | '-'
  | '('
  | ')'
  | ':'
  | '^'
  | 'quoted'
  | 'term'
  | 'wild'
  | '~'
  | 'regex'
  | 'range'
  | 'params'
  | 'end';
interface Token {
  kind: Kind;
  /** Without its marks, escapes undone but in a `wild`. */
  text: string;
  at: number;
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

const lexical = (query: string, column: number, what: string): SyntaxFailure =>
  new SyntaxFailure(
    `org.apache.solr.search.SyntaxError: Cannot parse '${query}': Lexical error at line 1, column ${column}.  Encountered: ${what}`,
  );

const expected = (isInside: boolean): string =>
  [
    ...(isInside ? [] : ['<EOF> ']),
    '<AND> ...',
    '<OR> ...',
    '<NOT> ...',
    '"+" ...',
    '"-" ...',
    '<BAREOPER> ...',
    '"(" ...',
    ...(isInside ? ['")" ...'] : []),
    '"*" ...',
    '"^" ...',
    '<QUOTED> ...',
    '<TERM> ...',
    '<FUZZY_SLOP> ...',
    '<PREFIXTERM> ...',
    '<WILDTERM> ...',
    '<REGEXPTERM> ...',
    '"[" ...',
    '"{" ...',
    '<LPARAMS> ...',
    '"filter(" ...',
    '<NUMBER> ...',
    '',
  ].join('\n    ');

const unexpected = (query: string, token: Token, isInside: boolean): SyntaxFailure => {
  const mark = escaped(token.text);
  const what = token.kind === 'end' ? '"<EOF>"' : `" "${mark}" "${mark} ""`;
  return new SyntaxFailure(
    `org.apache.solr.search.SyntaxError: Cannot parse '${query}': Encountered ${what} at line 1, column ${token.at}.\nWas expecting one of:\n    ${expected(isInside)}`,
  );
};

/** Each kind of token, tried in this order. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['AND', /(?:AND(?=[\s():"]|$)|&&)/y],
  ['OR', /(?:OR(?=[\s():"]|$)|\|\|)/y],
  ['NOT', /(?:NOT(?=[\s():"]|$)|!)/y],
  ['+', /\+/y],
  ['-', /-/y],
  ['(', /\(/y],
  [')', /\)/y],
  [':', /:/y],
  ['^', /\^\d*(?:\.\d+)?/y],
  ['~', /~\d*(?:\.\d+)?/y],
  ['quoted', /"(?:[^"\\]|\\.)*"/sy],
  ['params', /\{![^}]*\}\S*/y],
  ['range', /[[{]\s*(?:"(?:[^"\\]|\\.)*"|[^\s\]}]+)\s+TO\s+(?:"(?:[^"\\]|\\.)*"|[^\s\]}]+)\s*[\]}]/y],
  ['regex', /\/[^*/](?:[^/\\]|\\.)*\//y],
  ['wild', /(?:[^\s+\-!():^[\]"{}~\\/]|\\.)(?:[^\s!():^[\]"{}~\\]|\\.)*/y],
];

const plainOf = (text: string): string => text.replace(/\\(.)/gs, '$1');
const hasWildcard = (text: string): boolean => /(?<!\\)(?:\\\\)*[*?]/.test(text);

const toToken = (kind: Kind, text: string, at: number): Token => {
  if (kind === 'quoted') return { kind, text: plainOf(text.slice(1, -1)), at };
  if (kind === 'wild' && !hasWildcard(text)) return { kind: 'term', text: plainOf(text), at };
  return { kind, text, at };
};

const next = (query: string, at: number): Token & { end: number } => {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(query)?.[0];
    if (found) return { ...toToken(kind, found, at), end: at + found.length };
  }
  const character = query[at] ?? '';
  if (character === '/' && /[*/]/.test(query[at + 1] ?? '')) {
    throw lexical(query, at + 2, `"${query[at + 1]}" (${query.charCodeAt(at + 1)}), after : "/"`);
  }
  if (/["/[{]/.test(character)) throw lexical(query, query.length + 1, `<EOF> after : "${escaped(query.slice(at))}"`);
  throw lexical(query, at + 1, `"${escaped(character)}" (${query.charCodeAt(at)}), after : ""`);
};

/** Token after token, each read only when it is asked for: of two faults the first is told. */
const tokensOf = (query: string): ((index: number) => Token) => {
  const tokens: Token[] = [];
  let at = 0;
  const read = (): Token => {
    while (/\s/.test(query[at] ?? '')) at += 1;
    if (at >= query.length) return { kind: 'end', text: '', at: query.length };
    const { end, ...token } = next(query, at);
    at = end;
    return token;
  };
  return (index) => {
    while (tokens.length <= index) tokens.push(read());
    return tokens[index] ?? read();
  };
};

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
