/** JSON as people write it: comments and trailing commas are understood, and told. */
import type { Node, ParseError } from 'jsonc-parser';
import { createScanner, parseTree } from 'jsonc-parser';
import type { Problem } from '../../model/problem.ts';
import type { Building } from './builder.ts';
import { startBuilding, toUnreadable } from './builder.ts';
import type { Atlas, Data, DataPath, SourceDocument } from './document.ts';
import { drawAtlas, MAX_DEPTH } from './document.ts';

/** jsonc-parser's codes (its `ParseErrorCode` and `SyntaxKind` are const enums, which erasable TypeScript can't read). */
const MISTAKES: Readonly<Record<number, string>> = {
  1: 'This is not a JSON value: texts stand in double quotes.',
  2: 'This number is malformed.',
  3: 'A key in double quotes is expected here.',
  4: 'A value is expected here; perhaps there is a comma too many.',
  5: 'A colon is missing between the key and its value.',
  6: 'A comma is missing before this.',
  7: 'A closing brace `}` is missing.',
  8: 'A closing bracket `]` is missing.',
  9: 'The JSON ended before this; perhaps the braces around all of it are missing.',
  11: 'A comment is not closed.',
  12: 'A text is not closed: its double quote is missing at the end of the line.',
  13: 'This number is malformed.',
  14: 'This `\\u` escape is malformed.',
  15: 'This escape is unknown: a backslash in a text is written twice.',
  16: 'A control character (a tab?) stands in a text; write `\\t`.',
};
const INVALID_CHARACTER = 16;
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  newline: 14,
  trivia: 15,
  end: 17,
};

/** One pass over the tokens: how deep it goes (the parser itself recurses), and what strict readers would refuse. */
const survey = (text: string) => {
  const scanner = createScanner(text, false);
  let depth = 0;
  let tooDeep: number | undefined;
  let comment: number | undefined;
  let comma: number | undefined;
  let trailingComma: number | undefined;
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.newline || token === TOKEN.trivia) continue;
    if (token === TOKEN.lineComment || token === TOKEN.blockComment) {
      comment ??= scanner.getTokenOffset();
      continue;
    }
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) {
      depth += 1;
      if (depth > MAX_DEPTH) tooDeep ??= scanner.getTokenOffset();
    }
    if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
      depth -= 1;
      if (comma !== undefined) trailingComma ??= comma;
    }
    comma = token === TOKEN.comma ? scanner.getTokenOffset() : undefined;
  }
  return { tooDeep, comment, trailingComma };
};

const toSyntaxProblems = (errors: readonly ParseError[], atlas: Atlas, file: string): Problem[] => {
  const seenLines = new Set<number | undefined>();
  const problems: Problem[] = [];
  for (const { error, offset } of errors) {
    const at = atlas.toPlace(offset);
    if (seenLines.has(at.line) || problems.length === 5) continue;
    seenLines.add(at.line);
    const said = MISTAKES[error] ?? 'This is not JSON.';
    problems.push(
      error === INVALID_CHARACTER
        ? { severity: 'warning', code: 'json-control-character', message: `${said} It is understood here, other readers refuse it.`, at }
        : { severity: 'error', code: 'json-syntax', message: `${file} is not valid JSON. ${said}`, at },
    );
  }
  return problems;
};

const build = (node: Node, path: DataPath, tools: { text: string; atlas: Atlas; building: Building }): Data => {
  const { text, atlas, building } = tools;
  building.count(path, node.offset);
  if (node.type === 'object') {
    atlas.mark(path, node.offset);
    const into: { [key: string]: Data } = {};
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined) continue;
      const name = String(key.value);
      const data = build(value, [...path, name], tools);
      atlas.markKey([...path, name], key.offset);
      building.set(into, path, name, { data, offset: key.offset });
    }
    return into;
  }
  if (node.type === 'array') {
    atlas.mark(path, node.offset);
    return (node.children ?? []).map((child, index) => build(child, [...path, index], tools));
  }
  atlas.mark(path, node.offset, node.type === 'string' ? undefined : text.slice(node.offset, node.offset + node.length));
  return node.value as Data;
};

/** Never throws. A text that is not JSON has no data, and its first mistakes (one a line, five at the most) as errors. */
export const readJson = (file: string, text: string): SourceDocument => {
  const atlas = drawAtlas(file, text);
  const problems: Problem[] = [];
  const document = (data: Data | undefined): SourceDocument => ({
    file,
    language: 'json',
    data,
    problems,
    at: atlas.at,
    literal: atlas.literal,
  });
  const { tooDeep, comment, trailingComma } = survey(text);
  if (tooDeep !== undefined) {
    problems.push({
      severity: 'error',
      code: 'file-too-complex',
      message: `${file} can't be read. It is nested more than ${MAX_DEPTH} levels deep here.`,
      at: atlas.toPlace(tooDeep),
    });
    return document(undefined);
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  problems.push(...toSyntaxProblems(errors, atlas, file));
  if (tree === undefined || problems.some((problem) => problem.severity === 'error')) {
    if (problems.length === 0)
      problems.push({ severity: 'error', code: 'json-syntax', message: `${file} is empty.`, at: atlas.toPlace(0) });
    return document(undefined);
  }
  const understood = (code: string, what: string, offset: number | undefined) => {
    if (offset !== undefined)
      problems.push({
        severity: 'notice',
        code,
        message: `${what} is understood here, but strict JSON readers (Zenodo's own among them) refuse the file.`,
        at: atlas.toPlace(offset),
      });
  };
  understood('json-comment', 'A comment', comment);
  understood('json-trailing-comma', 'A trailing comma', trailingComma);
  try {
    return document(build(tree, [], { text, atlas, building: startBuilding(atlas, problems) }));
  } catch (thrown) {
    problems.push(toUnreadable(thrown, atlas, file));
    return document(undefined);
  }
};
