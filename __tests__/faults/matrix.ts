/** Each fault at each request: the cells, and what comes of one. */
import { plain, type StageArchive } from '../e2e/stage.ts';
import { type Beginnings, openBeginnings, playSound, SOUND_SPEED } from './beginnings.ts';
import { codeOf, complainOfFailure, type Ended, errorOf, isDone } from './ended.ts';
import { FAULTS, type FaultKind, type Sound } from './faults.ts';
import { plainSubject, type RealServer } from './home.ts';
import type { Seen } from './proxy.ts';
import { openScene, type Scene } from './scene.ts';

export interface Play {
  archive: StageArchive;
  /** The last is the one that is struck. */
  tags: readonly string[];
  /** Where it is played. Default: the local archive. */
  real?: RealServer;
}

export const PLAYS: readonly Play[] = (['zenodo', 'inveniordm', 'ckan'] as const).flatMap((archive) => [
  { archive, tags: ['v1.0.0'] },
  { archive, tags: ['v1.0.0', 'v1.1.0'] },
]);

/** A request by its line, and how many of that line were before it: the order of those that go side by side is not the same each time. */
interface Place {
  side: Seen['side'];
  line: string;
  nth: number;
}

export interface Cell extends Play, Place {
  fault: FaultKind;
  /** It strikes each request of that line from there on, for the whole run; else it strikes once. */
  isLasting: boolean;
}

export interface Verdict {
  cell: Cell;
  /** `itself`: the run came to its end all the same; `again`: it failed with a message, and the next one did; `wrong`: anything else. */
  came: 'itself' | 'again' | 'wrong';
  complaints: readonly string[];
  /** Of the failure. */
  code?: string;
  searched: number;
  /** The longer of its runs, in minutes. */
  took: number;
}

const lineOf = ({ side, method, path }: Seen): string => {
  const line = plainSubject(plain(side === 'blobs' ? (path.split('?')[0] ?? '') : path));
  return `${method} ${line.replace(/\bassets\/\d+/g, 'assets/ID').replace(/\b[0-9a-f]{40}\b/g, 'SHA')}`;
};

export interface Sounded {
  requests: readonly (Place & { sound: Sound })[];
  /** What is right in the end, in full. */
  right: string;
  /** And what is told of it. */
  telling: string;
}

/** The run without a fault: its requests, and what it leaves. */
const soundOut = async ({ archive, tags, real }: Play, isBig: boolean): Promise<Sounded> => {
  const scene = await openScene(archive, { isBig, real });
  try {
    await playSound(scene, tags.slice(0, -1));
    const published = await scene.run(tags.at(-1) ?? '', SOUND_SPEED);
    if (published.outputs.state !== 'published') throw new Error(`without any fault: ${published.stdout}`);
    const counts = new Map<string, number>();
    const requests = scene.proxy.seen.map((seen) => {
      const line = lineOf(seen);
      const key = `${seen.side} ${line}`;
      const nth = counts.get(key) ?? 0;
      counts.set(key, nth + 1);
      return { side: seen.side, line, nth, sound: seen as Sound };
    });
    const complaints = await scene.complain(tags.map((tag) => tag.slice(1)));
    if (complaints.length > 0) throw new Error(`without any fault: ${complaints.join('; ')}`);
    return { requests, right: await scene.read(), telling: await scene.tell(published) };
  } finally {
    await scene.close();
  }
};

const sounded = new Map<string, Promise<Sounded>>();

/** Played once for all. */
export const sound = (play: Play, { isBig = false } = {}): Promise<Sounded> => {
  const key = `${play.archive} ${play.tags.join()} ${isBig} ${play.real?.origin}`;
  const known = sounded.get(key) ?? soundOut(play, isBig);
  sounded.set(key, known);
  return known;
};

/** Of those that are sent in a scene of big files: more than the buffers of two sockets hold. */
const isBigUpload = ({ sound: { body } }: Sounded['requests'][number]): boolean => body.length > 2 ** 23;

/** Every fault at every request that it can come to, once and (where that is another thing) lasting; what shows with many bytes alone, at those that carry them. */
export const cellsOf = async (play: Play, kinds: readonly FaultKind[] = FAULTS): Promise<readonly Cell[]> => {
  const { requests } = await sound(play);
  const wantsBig = kinds.some(({ isBig }) => isBig) && play.real?.takesBig !== false;
  const big = wantsBig ? (await sound(play, { isBig: true })).requests.filter(isBigUpload) : [];
  return kinds.flatMap((fault) =>
    (fault.isBig ? big : requests)
      .filter((request) => fault.fits?.(request.sound) ?? true)
      .flatMap(({ side, line, nth }) => {
        const cell = { ...play, side, line, nth, fault };
        return [{ ...cell, isLasting: false }, ...(fault.lasts ? [{ ...cell, isLasting: true }] : [])];
      }),
  );
};

interface Struck {
  times: number;
  /** The last time, in milliseconds since 1970. */
  at: number;
}

/** @returns how often it has struck so far */
const strike = ({ proxy }: Scene, { side, line, nth, fault, isLasting }: Cell): Struck => {
  let met = 0;
  const struck = { times: 0, at: 0 };
  const goesOn = (seen: Seen, isThere: boolean): boolean =>
    fault.isOfServer ? seen.side === side : isLasting && (isThere || fault.lastsAt?.(seen) === true);
  proxy.choose = (seen) => {
    const isThere = seen.side === side && lineOf(seen) === line;
    if (isThere) met += 1;
    if (struck.times > 0 ? !goesOn(seen, isThere) : !isThere || met <= nth) return undefined;
    struck.times += 1;
    struck.at = Date.now();
    return fault.act;
  };
  return struck;
};

/** A job that is cancelled ends soon, and says that it was; unless it came to its end in that moment. */
const complainOfEnd = ({ fault }: Cell, first: Ended, took: number): readonly string[] => {
  if (fault.endsWithin === undefined) return [];
  const code = codeOf(first);
  return [
    ...(took > fault.endsWithin ? [`it took ${took} ms to end`] : []),
    ...(isDone(first) || code === 'cancelled' ? [] : [`it was cancelled, and says «${code}»`]),
  ];
};

/** One cell on a stage of its own. */
const playCell = async (cell: Cell, { right, telling }: Sounded, beginnings: Beginnings): Promise<Verdict> => {
  const { archive, tags, real } = cell;
  const scene = await beginnings.open({ archive, tags: tags.slice(0, -1), isBig: cell.fault.isBig === true, real });
  try {
    const tag = tags.at(-1) ?? '';
    const struck = strike(scene, cell);
    // A limit of the run's own would be over before the clock on the wall showed that it was waited for.
    const first = await scene.run(tag, cell.fault.endsWithin === undefined ? undefined : 1);
    const code = codeOf(first);
    const complaints = [
      ...(struck.times === 0 ? ['it was never met'] : []),
      ...complainOfEnd(cell, first, Date.now() - struck.at),
      ...first.leaks,
    ];
    let { searched, took } = first;
    const isAgain = !isDone(first);
    let last = first;
    if (isAgain) {
      if (!(cell.fault.kills && first.signal === 'SIGKILL'))
        complaints.push(...complainOfFailure(first), ...(await scene.complainOfPage(first, tag)));
      await scene.proxy.heal();
      const second = await scene.run(tag);
      last = second;
      searched += second.searched;
      took = Math.max(took, second.took);
      complaints.push(...second.leaks);
      if (!isDone(second)) complaints.push(`the next run ended with ${second.code}, «${second.outputs.state}»: ${errorOf(second)}`);
    }
    complaints.push(
      ...(await scene.complain(
        tags.map((one) => one.slice(1)),
        right,
      )),
    );
    const told = await scene.tell(last);
    if (isDone(last) && told !== telling) complaints.push(`the outputs tell something else: ${told}`);
    const came = complaints.length > 0 ? 'wrong' : isAgain ? 'again' : 'itself';
    return { cell, came, complaints, searched, took, ...(isAgain && code !== undefined ? { code } : {}) };
  } finally {
    await scene.close();
  }
};

/** One cell; a mistake of the test itself is a complaint, too. */
const play = async (cell: Cell, beginnings: Beginnings): Promise<Verdict> => {
  try {
    return await playCell(cell, await sound(cell, { isBig: cell.fault.isBig === true }), beginnings);
  } catch (thrown) {
    return {
      cell,
      came: 'wrong',
      complaints: [`the test failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`],
      searched: 0,
      took: 0,
    };
  }
};

/** `listen` is told each verdict as it falls. */
export const playAll = async (
  cells: readonly Cell[],
  atOnce: number,
  listen: (verdict: Verdict) => void = () => {},
): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const beginnings = await openBeginnings();
    for (let cell = cells[next++]; cell !== undefined; cell = cells[next++]) {
      const verdict = await play(cell, beginnings);
      verdicts.push(verdict);
      listen(verdict);
    }
    await beginnings.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return verdicts;
};
