/** The source archive on this machine's disk: fetched once, proved to be whole, opened as often as it is needed. */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ArchiveError } from '../errors.ts';
import type { GitHub } from '../github/github.ts';
import { redact } from '../http/redact.ts';
import { createPulse, type Pulse, watchForStall } from '../http/stall.ts';
import type { Release, ReleaseFile } from '../model/release.ts';
import { proveTarGz } from './prove-tar-gz.ts';
import { proveZip } from './prove-zip.ts';

export interface SpoolOptions {
  github: GitHub;
  tempFolder: string;
  signal: AbortSignal;
  name: string;
  format: 'zip' | 'tar.gz';
}

interface Spooled {
  size: number;
  sha256: string;
  md5: string;
}

/** GitHub's archives are made while they are sent and are now and then cut short, without a length to tell by (facts/github.md 2.3). */
const ATTEMPTS = 3;
/** A download that stands still, or trickles, for so long is opened again. Milliseconds. */
const STALL_MS = 5 * 60_000;

const toDiskFailed = (cause: unknown, what: string): ArchiveError => {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ArchiveError('disk-failed', `The source archive could not be ${what} on this machine: ${message}.`, {
    remedy:
      'Is there room left in the temporary folder (RUNNER_TEMP), and may it be written to? With the input source set to none, nothing is written there.',
    cause,
  });
};

/** A cause that came from the disk, told from one that came from the network by where it was thrown. */
const onDisk = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (cause) {
    throw cause instanceof ArchiveError ? cause : toDiskFailed(cause, what);
  }
};

const write = async (file: FileHandle, source: Readable, pulse: Pulse): Promise<Spooled> => {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  let size = 0;
  await onDisk('written', () => file.truncate(0));
  for await (const piece of source) {
    const bytes = piece as Buffer;
    pulse.beat(bytes.length);
    sha256.update(bytes);
    md5.update(bytes);
    for (let done = 0; done < bytes.length; ) {
      const at = size + done;
      done += await onDisk('written', async () => (await file.write(bytes, done, bytes.length - done, at)).bytesWritten);
    }
    size += bytes.length;
  }
  return { size, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
};

/** Every entry is unpacked and compared with its own checksum; where the archive names its commit, that is compared too. Throws an Error that tells what is wrong. */
const prove = async (file: FileHandle, size: number, wanted: { commit: string; format: 'zip' | 'tar.gz' }): Promise<void> => {
  const named = wanted.format === 'zip' ? await proveZip(file, size) : await proveTarGz(file);
  if (named !== undefined && named !== wanted.commit) throw new Error(`it is of the commit ${named}`);
};

const fetchWhole = async (file: FileHandle, release: Release, options: SpoolOptions): Promise<Spooled> => {
  const { github, format, signal } = options;
  let why = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const source = await github.openSourceArchive(release.commit, format, signal);
    const pulse = createPulse(() => performance.now());
    const watch = watchForStall({ pulse, stallMs: STALL_MS, signal, describe: () => 'The source archive' });
    watch.signal.addEventListener('abort', () => source.destroy(watch.signal.reason as Error), { once: true });
    try {
      const spooled = await write(file, source, pulse);
      await prove(file, spooled.size, { commit: release.commit, format });
      return spooled;
    } catch (thrown) {
      if (thrown instanceof ArchiveError && thrown.code !== 'transfer-stalled') throw thrown;
      if (signal.aborted) {
        if (signal.reason instanceof ArchiveError) throw signal.reason;
        throw new ArchiveError('cancelled', 'The run was cancelled while the source archive was fetched.', {
          remedy: 'Run it again.',
          cause: thrown,
        });
      }
      why = redact(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      watch.stop();
      source.destroy();
    }
  }
  throw new ArchiveError(
    'source-archive-broken',
    `The source archive (${format}) of ${release.tag} arrived broken ${ATTEMPTS} times: ${why}.`,
    {
      remedy: 'Run the job again later, take the other format by the input source, or leave the source archive out with source: none.',
    },
  );
};

/** Only this user may read it: the repository may be private. */
const spoolTo = async (path: string, release: Release, options: SpoolOptions): Promise<Spooled> => {
  const file = await onDisk('written', () => open(path, 'wx+', 0o600));
  try {
    return await fetchWhole(file, release, options);
  } finally {
    await file.close();
  }
};

/** Throws `source-archive-broken`, `disk-failed`, `cancelled`, and what GitHub's client throws; nothing stays on the disk then. */
export const spoolSource = async (release: Release, options: SpoolOptions): Promise<ReleaseFile> => {
  const folder = await onDisk('written', () => mkdtemp(join(options.tempFolder, 'archive-release-')));
  const path = join(folder, `source.${options.format}`);
  try {
    const spooled = await spoolTo(path, release, options);
    return {
      name: options.name,
      ...spooled,
      origin: 'source',
      open: (signal) => onDisk('read', async () => (await open(path)).createReadStream({ signal, highWaterMark: 2 ** 18 })),
    };
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true }).catch(() => {}); // what stopped us is the news, not this
    throw thrown;
  }
};
