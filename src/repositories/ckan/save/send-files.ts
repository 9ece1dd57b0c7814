/** Files of a request that can be sent again: each is opened when its turn comes, and closed after its last piece. */
import type { Reply, RevisionFile } from '../api/api.ts';
import type { FileToSend } from './change.ts';

export const sendFiles = async <T>(
  files: readonly { field: RevisionFile['field']; file: FileToSend }[],
  send: (sendings: readonly RevisionFile[]) => Promise<Reply<T>>,
  signal?: AbortSignal,
): Promise<Reply<T>> => {
  const stopping = new AbortController();
  const all = signal === undefined ? stopping.signal : AbortSignal.any([signal, stopping.signal]);
  const toPieces = async function* (file: FileToSend): AsyncGenerator<Uint8Array> {
    const opened = await file.open();
    // A transfer that stands still, or is cancelled, takes the request with it.
    const stop = (): void => stopping.abort(opened.signal.reason);
    if (opened.signal.aborted) stop();
    else opened.signal.addEventListener('abort', stop, { once: true });
    try {
      yield* opened.pieces;
    } finally {
      opened.signal.removeEventListener('abort', stop);
      opened.close?.();
    }
  };
  return send(files.map(({ field, file }) => ({ field, name: file.name, size: file.size, signal: all, pieces: toPieces(file) })));
};
