/** The query-string syntax of Zenodo's searches, as far as clients use it: fields, quotes, wildcards, ranges, AND OR NOT, brackets. */

export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | { kind: 'term'; field?: string; value: string; quoted: boolean }
  | { kind: 'range'; field: string; from: string; to: string };

/** Syntax that the server sends back (`refused`), or that it takes for mere words (`words`). */
export class QuerySyntax extends Error {
  readonly outcome: 'refused' | 'words';
  constructor(outcome: 'refused' | 'words') {
    super(outcome);
    this.outcome = outcome;
  }
}

type Token =
  | { kind: '(' | ')' | 'AND' | 'OR' | 'NOT' }
  | { kind: 'word'; field?: string; value: string; quoted: boolean }
  | { kind: 'open'; field: string };

const whole =
  /\s+|([()])|(AND|OR|NOT|&&|\|\|)(?=[\s()]|$)|([+!-])(?=[\w"(\\])|((?:\\.|[\w.@-])+):(?=\()|(?:((?:\\.|[\w.@-])+):)?(?:"((?:\\.|[^"\\])*)"(?:~\d+)?|\[([^\]]*)\]|((?:\\.|[^\s()"\\])+))/gy;

const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1');

/** A bare value keeps its escapes until wildcards are told from literal stars. */
const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  whole.lastIndex = 0;
  while (whole.lastIndex < text.length) {
    const match = whole.exec(text);
    if (match === null) throw new QuerySyntax('words');
    const [, bracket, operator, sign, opening, field, phrase, range, bare] = match;
    if (bracket === '(' || bracket === ')') tokens.push({ kind: bracket });
    else if (operator !== undefined) tokens.push({ kind: operator === '&&' ? 'AND' : operator === '||' ? 'OR' : (operator as 'AND') });
    else if (sign !== undefined) tokens.push(...(sign === '+' ? [] : [{ kind: 'NOT' as const }]));
    else if (opening !== undefined) tokens.push({ kind: 'open', field: unescaped(opening) });
    else if (phrase !== undefined || bare !== undefined || range !== undefined) {
      const value = phrase === undefined ? (bare ?? `[${range}]`) : unescaped(phrase);
      // `field:https://x` is two colons to the parser, and one too many.
      if (field !== undefined && bare !== undefined && /(?<!\\):(?=\/)/.test(bare)) throw new QuerySyntax('refused');
      tokens.push({ kind: 'word', ...(field === undefined ? {} : { field: unescaped(field) }), value, quoted: phrase !== undefined });
    }
  }
  return tokens;
};

const termOf = (token: Token & { kind: 'word' }, field: string | undefined): Query => {
  const of = token.field ?? field;
  const range = of !== undefined && !token.quoted ? /^\[(\S+) TO (\S+)\]$/.exec(token.value) : null;
  if (of !== undefined && range) return { kind: 'range', field: of, from: range[1] ?? '*', to: range[2] ?? '*' };
  if (token.value === '*' && (of === undefined || of === '*')) return { kind: 'all' };
  return { kind: 'term', ...(of === undefined ? {} : { field: of }), value: token.value, quoted: token.quoted };
};

/** @throws QuerySyntax */
export const parseQuery = (text: string): Query => {
  const tokens = tokensOf(text);
  let at = 0;
  const either = (field?: string): Query => {
    const parts = [both(field)];
    while (tokens[at]?.kind === 'OR') {
      at += 1;
      parts.push(both(field));
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', parts };
  };
  const both = (field?: string): Query => {
    const parts: Query[] = [];
    for (let token = tokens[at]; token !== undefined && token.kind !== ')' && token.kind !== 'OR'; token = tokens[at]) {
      if (token.kind === 'AND') at += 1;
      else parts.push(one(field));
    }
    if (parts.length === 0) throw new QuerySyntax('words');
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'and', parts };
  };
  const one = (field?: string): Query => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) throw new QuerySyntax('words');
    if (token.kind === 'NOT') return { kind: 'not', part: one(field) };
    if (token.kind === 'open') {
      at += 1; // the bracket, which is there
      return closed(token.field);
    }
    if (token.kind === '(') return closed(field);
    if (token.kind === 'word') return termOf(token, field);
    throw new QuerySyntax('words');
  };
  const closed = (field?: string): Query => {
    const inner = either(field);
    if (tokens[at]?.kind !== ')') throw new QuerySyntax('words');
    at += 1;
    return inner;
  };
  if (tokens.length === 0) return { kind: 'all' };
  const query = either();
  if (at < tokens.length) throw new QuerySyntax('words');
  return query;
};
