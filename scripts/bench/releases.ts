/** What a release asks of an archive and of GitHub: the first one, again, and the next. */
import { openStage, type StageArchive } from '../../__tests__/e2e/stage.ts';

export const RE_RUN = '… again, with nothing to do';
const RUNS = [
  { what: 'first release, 4 files', tag: 'v1.0.0', state: 'published' },
  { what: RE_RUN, tag: 'v1.0.0', state: 'unchanged' },
  { what: 'new version, 4 files', tag: 'v1.1.0', state: 'published' },
];

export interface ReleaseRun {
  what: string;
  milliseconds: number;
  /** To the archive. */
  requests: number;
  /** Those of them that may change something. */
  writes: number;
  /** Requests to any side of GitHub. */
  github: number;
}

/** Throws where a run does not end as it should. */
export const archiveReleases = async (archive: StageArchive): Promise<readonly ReleaseRun[]> => {
  const stage = await openStage({ archive, speed: 1 }); // the time that it takes, with the waits
  const played: ReleaseRun[] = [];
  try {
    for (const { what, tag, state } of RUNS) {
      const run = await stage.run({ tag, env: { NODE_DISABLE_COMPILE_CACHE: '1' } }); // as on a fresh runner
      if (run.outputs.state !== state) throw new Error(`${what} (${archive}) failed:\n${run.stdout}\n${run.stderr}`);
      const github = stage.exchanges.filter(({ side }) => side.startsWith('github')).length;
      played.push({ what, milliseconds: run.milliseconds, requests: stage.requests().length, writes: stage.writes().length, github });
    }
    return played;
  } finally {
    await stage.close();
  }
};
