/** Which room may look into which (DESIGN.md, section 2). Read from the imports themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SRC = join(import.meta.dirname, '..', 'src');

/** A room is a folder of src, or a file that stands in src itself. Higher floors look down; rooms of one floor don't look at each other. */
const FLOORS: Readonly<Record<string, number>> = {
  ...{ 'main.ts': 7, 'cli.ts': 7, 'index.ts': 7 },
  ...{ 'wire-up.ts': 6, 'archive.ts': 6, 'validate.ts': 6, 'tale.ts': 6, 'by-hand': 6 },
  ...{ report: 5, command: 5 },
  ...{ event: 4, metadata: 4, plan: 4 },
  ...{ github: 3, repositories: 3 },
  ...{ inputs: 2, http: 2 },
  ...{ model: 1, 'errors.ts': 1, 'log.ts': 1, 'version.ts': 1 },
};
/** Rooms of one floor that are one flat: the corridor and its neighbours, and the words. */
const FLATS = [
  ['wire-up.ts', 'archive.ts', 'validate.ts', 'tale.ts', 'by-hand'],
  ['model', 'errors.ts', 'log.ts', 'version.ts'],
];

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'));

const importsOf = (file: string): Import[] =>
  [
    ...readFileSync(join(SRC, file), 'utf8').matchAll(
      /(?:^|[;\s])(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
    ),
  ].map(([, a, b, c]) => ({ from: file, to: a ?? b ?? c ?? '' }));

const all = files.flatMap(importsOf);
const inside = all
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({
    from,
    to: normalize(join(dirname(from), to))
      .split(sep)
      .join('/'),
  }));

const roomOf = (file: string): string => file.split('/')[0] ?? file;
/** An archive's folder. `discovery` is none: it is what archives with versions share, and knows none of them; nor is `rdm`, what servers of Invenio's software share. */
const adapterOf = (file: string): string | undefined => file.match(/^repositories\/(?!discovery\/|rdm\/)([^/]+)\//)?.[1];
const say = ({ from, to }: Import): string => `${from} -> ${to}`;

/** Each circle once, as the way round. */
const findCircles = (imports: readonly Import[]): readonly string[] => {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
};

describe('the house', () => {
  test('has only rooms that the plan of the house names', () => {
    expect(files.map(roomOf).filter((room) => room !== 'sandbox' && FLOORS[room] === undefined)).toEqual([]);
  });

  test('lets a room look down only, never up or across', () => {
    const wrong = inside.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (a === b || a === 'sandbox' || b === 'sandbox') return false;
      const isFlat = FLATS.some((flat) => flat.includes(a) && flat.includes(b));
      return !isFlat && (FLOORS[a] ?? 0) <= (FLOORS[b] ?? 0);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  test('keeps the local archive apart: it shares nothing with the clients, and only its command opens it', () => {
    const wrong = inside.filter(
      ({ from, to }) => (roomOf(from) === 'sandbox') !== (roomOf(to) === 'sandbox') && from !== 'command/sandbox.ts',
    );
    expect(wrong.map(say)).toEqual([]);
  });

  test('keeps @actions/* at its first door', () => {
    expect(all.filter(({ from, to }) => to.startsWith('@actions/') && from !== 'main.ts').map(say)).toEqual([]);
  });

  test('lets no archive know another, and nobody outside an archive know its inside', () => {
    const wrong = inside.filter(({ from, to }) => {
      const target = adapterOf(to);
      const isRegistry = from === 'repositories/index.ts' || from === 'index.ts';
      return target !== undefined && adapterOf(from) !== target && !(isRegistry && to.endsWith('/index.ts'));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(findCircles(inside)).toEqual([]);
  });

  test('has no circle between the folders of an archive', () => {
    const toFolder = (file: string): string => file.match(/^repositories\/[^/]+\/[^/]+/)?.[0] ?? file;
    const between = inside.map(({ from, to }) => ({ from: toFolder(from), to: toFolder(to) })).filter(({ from, to }) => from !== to);
    expect(findCircles(between)).toEqual([]);
  });

  test('imports only files that are there', () => {
    const known = new Set(readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => relative('.', file).split(sep).join('/')));
    expect(inside.filter(({ to }) => !known.has(to)).map(say)).toEqual([]);
  });
});
