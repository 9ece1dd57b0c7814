/**
 * A collection from files: a folder of JSON files (in `datasets`, `groups` and `organisations`, or each with its `kind`), or JSON lines. Every problem is told at
 * once, at file, line and field; nothing else is looked at before there is none.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ArchiveError } from '../../../errors.ts';
import { type Problem, toPlaceText } from '../../../model/problem.ts';
import { isObject, type Json } from '../api/wire.ts';
import { findTwins } from './check-collection.ts';
import type { Collection, WantedDataset, WantedGroup } from './collection.ts';
import { findBreak, findField } from './places.ts';
import { readDatasetItem } from './read-dataset-item.ts';
import { readGroupItem } from './read-group-item.ts';
import { type ReadOptions, toItemProblem } from './read-item.ts';
import { resolveRefs } from './resolve-refs.ts';

type Kind = 'dataset' | 'group' | 'organization';

const KINDS: Readonly<Record<string, Kind>> = {
  ...{ dataset: 'dataset', datasets: 'dataset', group: 'group', groups: 'group' },
  ...{ organisation: 'organization', organisations: 'organization', organization: 'organization', organizations: 'organization' },
};

/** A piece of a file that is one item; `line` is its first. */
interface Piece {
  file: string;
  line: number;
  text: string;
  kind: Kind;
}

const isLines = (file: string): boolean => /\.(jsonl|ndjson)$/i.test(file);
const isRead = (file: string): boolean => isLines(file) || /\.json$/i.test(file);

const toUnreadable = (path: string, cause: unknown): ArchiveError =>
  new ArchiveError(
    'bad-input',
    `${path} can't be read (${cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)}).`,
    {
      remedy: 'Name folders of JSON files, or files of JSON lines (`.jsonl`). Nothing was written.',
      cause,
    },
  );

const listFiles = async (path: string): Promise<readonly string[]> => {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    const found = await Promise.all(
      entries
        .filter(({ name }) => !name.startsWith('.'))
        .map((entry) => {
          const inside = join(path, entry.name);
          return entry.isDirectory() ? listFiles(inside) : Promise.resolve(isRead(inside) ? [inside] : []);
        }),
    );
    return found.flat().toSorted();
  } catch (cause) {
    throw cause instanceof ArchiveError ? cause : toUnreadable(path, cause);
  }
};

const toPieces = (file: string, text: string): readonly Piece[] => {
  const kind = KINDS[basename(dirname(file)).toLowerCase()] ?? KINDS[basename(file).replace(/\..*$/, '').toLowerCase()] ?? 'dataset';
  if (!isLines(file)) return [{ file, line: 1, text, kind }];
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ file, line: at + 1, text: line, kind }]));
};

const readPieces = async (file: string): Promise<readonly Piece[]> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)); // takes a byte order mark away
    return toPieces(file, text);
  } catch (cause) {
    throw toUnreadable(file, cause);
  }
};

const parse = (text: string): { value?: unknown; isBroken: boolean } => {
  try {
    return { value: JSON.parse(text) as unknown, isBroken: false };
  } catch {
    return { isBroken: true };
  }
};

const shifted = ({ line, file }: Piece, at: { line: number; column: number }) => ({ file, line: line - 1 + at.line, column: at.column });

/** What it is, by its own word or its folder's. */
const kindOf = (value: Json, piece: Piece): Kind | undefined => {
  const said = value.kind ?? (value.is_organization === true ? 'organization' : undefined);
  return said === undefined ? piece.kind : typeof said === 'string' ? KINDS[said.toLowerCase()] : undefined;
};

interface Read {
  problems: readonly Problem[];
  dataset?: WantedDataset;
  group?: WantedGroup;
}

const readPiece = (piece: Piece, options: ReadOptions): Read => {
  const { value, isBroken } = parse(piece.text);
  const said = isBroken ? 'This is no JSON.' : 'An item is an object: `{"id": …, "name": …}`.';
  if (!isObject(value)) {
    const at = shifted(piece, isBroken ? findBreak(piece.text) : { line: 1, column: 1 });
    return { problems: [{ ...toItemProblem('', isBroken ? 'not-json' : 'not-an-object', said), at }] };
  }
  const placed = (problems: readonly Problem[]): readonly Problem[] =>
    problems.map((problem) => ({ ...problem, at: shifted(piece, findField(piece.text, problem.path ?? '')) }));
  const kind = kindOf(value, piece);
  const at = `${piece.file}:${piece.line}`;
  if (kind === undefined) {
    const words = '`kind` is one of `dataset`, `group` and `organisation`.';
    return { problems: placed([toItemProblem('kind', 'unknown-kind', words)]) };
  }
  if (kind === 'dataset') {
    const { problems, item: dataset } = readDatasetItem(value, at, options);
    return { problems: placed(problems), ...(dataset === undefined ? {} : { dataset }) };
  }
  const { problems, item: group } = readGroupItem(kind)(value, at, options);
  return { problems: placed(problems), ...(group === undefined ? {} : { group }) };
};

const toLine = ({ at, path, message }: Problem): string =>
  `${at === undefined ? '' : `${toPlaceText(at)}: `}${path === undefined || message.includes(`\`${path}\``) ? '' : `${path}: `}${message}`;

/** @throws ArchiveError `metadata-invalid` with every problem, `bad-input` for what can't be read */
export const readCollection = async (paths: readonly string[], options: ReadOptions = {}): Promise<Collection> => {
  const files = [...new Set((await Promise.all(paths.map(listFiles))).flat())];
  const read: Read[] = [];
  for (const file of files) for (const piece of await readPieces(file)) read.push(readPiece(piece, options));
  const datasets = read.flatMap(({ dataset }) => dataset ?? []);
  const groups = read.flatMap(({ group }) => group ?? []);
  const lines = [...read.flatMap(({ problems }) => problems.map(toLine)), ...findTwins({ datasets, groups })];
  if (lines.length === 0) return resolveRefs({ datasets, groups });
  throw new ArchiveError(
    'metadata-invalid',
    `The collection has ${lines.length === 1 ? 'a problem' : `${lines.length} problems`}:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    { remedy: 'Mend them all, and run it again. Nothing was written.' },
  );
};
