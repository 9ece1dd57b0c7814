/** A job that is cancelled, as GitHub does it: SIGINT, later SIGTERM, then it kills (facts/github.md 3.3). The built action has ended by then, and has told so once. */
import { expect, test } from '@jest/globals';
import type { ActionRun } from '../../scripts/run-action.ts';
import { type Fault, openFaultProxy, type Seen } from '../faults/proxy.ts';
import { expectOneRightVersion } from './break-off.ts';
import { openStage, type Stage, type StageArchive, seed } from './stage.ts';

/** From the first signal on, by the clock on the wall: GitHub gives it twice as long. */
const WITHIN_MS = 5000;
/** More than the sockets on its way hold: who sends it still has some in hand when the first of it has come (proxy.ts). */
const BIG_BYTES = 24 * 2 ** 20;
/** A CKAN takes 10 MB at first. */
const faults = { maxResourceSizeMb: 64 };

const withBigFile = (): ReturnType<typeof seed> => {
  const [first] = seed().releases ?? [];
  if (first === undefined) throw new Error('the seed has no release');
  const assets = (first.assets ?? []).map((one) => (one.name === 'tide-table.whl' ? { ...one, content: { generate: BIG_BYTES } } : one));
  return seed({ releases: [{ ...first, assets }] });
};

const isBigUpload = ({ side, head }: Seen): boolean =>
  side === 'archive' && Number(/\ncontent-length\n(\d+)/i.exec(head)?.[1] ?? 0) >= BIG_BYTES;
const isCreation = ({ side, method }: Seen): boolean => side === 'archive' && method === 'POST';

/** What the job is doing when it is cancelled: the request is met so, and then the signals come. */
interface Moment {
  of(seen: Seen): boolean;
  meet: Fault;
  /** Where that is not the moment itself: this line of the log is. */
  line?: string;
}

const UPLOADS: Moment = { of: isBigUpload, meet: ({ forwardFirst }) => forwardFirst() };
const WAITS: Moment = {
  of: isCreation,
  meet: async ({ asked, answer }) => {
    asked.resume();
    answer.writeHead(429, { 'retry-after': '60', 'content-length': '0' }).end();
  },
  line: 'trying again in 6',
};

interface Cancelled {
  ended: ActionRun;
  /** From the signals to the end of the process. */
  milliseconds: number;
  again: ActionRun;
}

/** One run, cancelled at that moment; then another one, from start to end. SIGTERM comes at once: later, there is nobody any more. */
const cancelAndRunAgain = async (stage: Stage, archive: StageArchive, { of, meet, line }: Moment): Promise<Cancelled> => {
  const { github, [archive]: home } = stage.sandbox;
  const proxy = await openFaultProxy({ github: github.origin, blobs: github.blobs, archive: home.origin });
  const inputs = { 'archive-url': proxy.origins.archive };
  let began: number | undefined;
  const cancel = (): void => {
    if (began !== undefined) return;
    began = performance.now();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) proxy.job?.kill(signal);
  };
  proxy.choose = (seen) =>
    began !== undefined || !of(seen)
      ? undefined
      : async (strike) => {
          await meet(strike);
          if (line === undefined) cancel();
        };
  try {
    const ended = await stage.run({
      inputs,
      onChild: (child) => {
        proxy.job = child;
        child.stdout?.on('data', (said: Buffer) => {
          if (line !== undefined && said.includes(line)) cancel();
        });
      },
    });
    const milliseconds = performance.now() - (began ?? Number.NaN);
    await proxy.heal();
    return { ended, milliseconds, again: await stage.run({ inputs }) };
  } finally {
    await proxy.close();
  }
};

/** What the archive holds where nobody came between. */
const soundOf = async (archive: StageArchive): Promise<string> => {
  const stage = await openStage({ archive, faults, seeds: [withBigFile()] });
  try {
    expect((await stage.run()).outputs.state).toBe('published');
    return await stage.whole();
  } finally {
    await stage.close();
  }
};

test.each([
  ['zenodo', 'uploads', UPLOADS],
  ['inveniordm', 'uploads', UPLOADS],
  ['ckan', 'uploads', UPLOADS],
  ['zenodo', 'waits to ask again', WAITS],
] as const)(
  '%s: SIGINT and SIGTERM while it %s: it ends soon, tells so once, and a re-run makes one right version',
  async (archive, _, moment) => {
    const stage = await openStage({ archive, faults, speed: 1, seeds: [withBigFile()] });
    try {
      const { ended, milliseconds, again } = await cancelAndRunAgain(stage, archive, moment);
      const { code, signal, stderr, stdout, summary, outputs } = ended;
      expect({ code, signal, stderr, state: outputs.state }).toEqual({ code: 1, signal: null, stderr: '', state: 'failed' });
      expect(milliseconds).toBeLessThan(WITHIN_MS);
      expect(stdout.match(/^::error.*$/gm)).toEqual([expect.stringMatching(/^::error::.*\[cancelled\]$/)]);
      expect(summary.match(/^## .*|^\*\*What to do:\*\*/gm)).toEqual([expect.stringMatching(/^## /), '**What to do:**']);
      expect([again.code, again.outputs.state]).toEqual([0, 'published']);
      expectOneRightVersion(await stage.kept(), ['1.0.0']);
      expect(await stage.whole()).toBe(await soundOf(archive));
    } finally {
      await stage.close();
    }
  },
  60_000,
);
