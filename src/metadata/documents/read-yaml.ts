/** YAML 1.2 as data with places: what is no YAML is told with the place where it went wrong. */
import type { Document } from 'yaml';
import { Composer, type CST, Lexer, Parser, visit } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { buildData } from './build-yaml.ts';
import { checkDepth, isTooDeep, toUnreadable } from './builder.ts';
import type { Atlas, Data, SourceDocument } from './document.ts';
import { drawAtlas } from './document.ts';

interface Written {
  file: string;
  text: string;
  atlas: Atlas;
}

interface Mistake {
  code: string;
  message: string;
  pos: [number, number];
}

/** A quote that nobody closed is missed where the text ends, and was forgotten where it begins: the last one that is open there. */
const findOpenQuote = (document: Document.Parsed, { message, pos }: Mistake): number | undefined => {
  if (!message.startsWith('Missing closing')) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] <= pos[0] && range[1] >= pos[0]) opened = range[0];
    },
  });
  return opened;
};

/** yaml's message without the code frame; its first line says it all. */
const toSyntaxProblem = (error: Mistake, document: Document.Parsed, { file, text, atlas }: Written): Problem => {
  const opened = findOpenQuote(document, error);
  // What is missed at the end of the text is not missed on an empty line after it.
  const at = atlas.toPlace(opened ?? Math.min(error.pos[0], text.trimEnd().length));
  const said = error.message
    .split('\n')[0]
    ?.replace(/[.:]?( at line.*)?$/, '')
    .replace(/(["'])quote$/, '$1 quote');
  const advice =
    opened === undefined ? 'Check the indentation and quotes here and just above' : 'The one that was opened here goes on to the end';
  const message = `${file} is not valid YAML: ${said}. ${advice}.`;
  return { severity: 'error', code: 'yaml-syntax', message, at };
};

/** `yaml` makes an error of every mistake, of which a hostile text has one a letter: nobody looks at their stacks, and drawing these is nearly all that such a text costs. */
const withoutStacks = <T>(work: () => T): T => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
};

/** The document around them and a value in them, which stand on the parser's stack as the levels do. */
const BESIDE_LEVELS = 2;

/** The file's tokens, up to where it is nested too deeply: `yaml` would go down until its stack is used up, wherever that may be. Behind the first document they just end there. */
function* tokensOf(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let isFirst = true;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      isFirst &&= token.type !== 'document';
      yield token;
    }
    const depth = parser.stack.length - BESIDE_LEVELS;
    if (!isFirst && isTooDeep(depth)) break;
    checkDepth(depth, parser.offset - lexeme.length);
  }
  yield* parser.end();
}

/** The first document. What stands behind it is read no further than to know that there is more. */
const parse = (text: string): { document: Document.Parsed | undefined; isMany: boolean } =>
  withoutStacks(() => {
    const composer = new Composer({
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      version: '1.2',
      schema: 'core',
      merge: false,
    });
    const documents = composer.compose(tokensOf(text));
    return { document: documents.next().value ?? undefined, isMany: documents.next().done !== true };
  });

/** Never throws. A text that is not YAML has no data, and its first mistake as an error (the others mostly follow from it). */
export const readYaml = (file: string, text: string): SourceDocument => {
  const atlas = drawAtlas(file, text);
  const problems: Problem[] = [];
  const result = (data: Data | undefined): SourceDocument => ({
    file,
    language: 'yaml',
    data,
    problems,
    at: atlas.at,
    literal: atlas.literal,
  });
  try {
    const { document, isMany } = parse(text);
    const [mistake] = document?.errors ?? [];
    if (document === undefined || document.contents === null) {
      problems.push({ severity: 'error', code: 'yaml-syntax', message: `${file} is empty.`, at: atlas.toPlace(0) });
      return result(undefined);
    }
    if (mistake !== undefined) {
      problems.push(toSyntaxProblem(mistake, document, { file, text, atlas }));
      return result(undefined);
    }
    if (isMany) {
      problems.push({
        severity: 'warning',
        code: 'yaml-many-documents',
        message: `${file} holds several YAML documents (\`---\`); only the first is read.`,
        at: atlas.toPlace(0),
      });
    }
    const data = buildData(document.contents, atlas, problems);
    return result(problems.some((problem) => problem.severity === 'error') ? undefined : data);
  } catch (thrown) {
    problems.push(toUnreadable(thrown, atlas, file));
    return result(undefined);
  }
};
