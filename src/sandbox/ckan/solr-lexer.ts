/** Solr's query syntax, word by word, and with which words it fails (facts/ckan.md 1.9). */

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
export interface Token {
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

export const unexpected = (query: string, token: Token, isInside: boolean): SyntaxFailure => {
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
export const tokensOf = (query: string): ((index: number) => Token) => {
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
