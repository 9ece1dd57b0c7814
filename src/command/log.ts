/** Where a command's words go. */
import { type Log, openVeil, toSafeText } from '../log.ts';

const BAR_CELLS = 20;

/** `█████░░░░░` for 0.5 */
const toBar = (share: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
};

/** What a run says goes to standard error: standard output is for its result. Secrets are cut out wherever they stand. On a terminal progress is one line that is written over. */
export const createLog = (out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>, veil = openVeil()): Log => {
  const clean = (message: string): string => veil.over(toSafeText(message));
  const newLine = out.isTTY ? '\r\u001b[K' : '';
  const tell = (prefix: string, message: string): void => void out.write(`${newLine}${prefix}${clean(message)}\n`);
  return {
    debug: () => {},
    info: (message) => tell('', message),
    notice: (message) => tell('notice: ', message),
    warning: (message) => tell('warning: ', message),
    progress: (message, share) => (out.isTTY ? void out.write(`${newLine}${toBar(share)} ${clean(message)}`) : tell('', message)),
    mask: veil.hide,
  };
};
