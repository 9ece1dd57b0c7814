/** Cuts a GraphQL document into its words, and reads them one after the other. */

export interface Place {
  line: number;
  column: number;
}

/** A document that is no GraphQL, or uses a part of it that the local GitHub does not know (directives, two operations). */
export class GraphqlSyntaxError extends Error {
  readonly at: Place;
  constructor(message: string, at: Place) {
    super(message);
    this.at = at;
  }
}

export interface Token extends Place {
  text: string;
}

const pattern =
  /[\s,\uFEFF]+|#[^\n]*|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\.\.\.|[!$()[\]{}:=@|&]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[_A-Za-z]\w*/y;

export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    const before = text.slice(0, at).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    if (found === undefined) throw new GraphqlSyntaxError(`Expected one of SCHEMA, QUERY, …, actual: UNKNOWN_CHAR ("${text[at]}")`, place);
    if (!/^[\s,\uFEFF#]/.test(found)) tokens.push({ text: found, ...place });
    at += found.length;
  }
  return tokens;
};

export interface Reader {
  peek(): string;
  place(): Place;
  take(expected?: string): string;
  takeIf(text: string): boolean;
  takeName(): string;
}

export const createReader = (tokens: readonly Token[]): Reader => {
  let at = 0;
  const end = { text: '', line: tokens.at(-1)?.line ?? 1, column: tokens.at(-1)?.column ?? 1 };
  const token = (): Token => tokens[at] ?? end;
  const fail = (expected: string): never => {
    throw new GraphqlSyntaxError(`Parse error on ${JSON.stringify(token().text)}: expected ${expected}`, token());
  };
  const take = (expected?: string): string => {
    const { text } = token();
    if (text === '' || (expected !== undefined && text !== expected)) fail(expected ?? 'more');
    at += 1;
    return text;
  };
  return {
    peek: () => token().text,
    place: () => ({ line: token().line, column: token().column }),
    take,
    takeIf: (text) => {
      if (token().text !== text) return false;
      at += 1;
      return true;
    },
    takeName: () => (/^[_A-Za-z]/.test(token().text) ? take() : fail('a name')),
  };
};
