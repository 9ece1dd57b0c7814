/** What a run says while it goes. The doors decide where it goes: workflow commands for the action, standard error for the command. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** A short line that may replace the one before it on a terminal; elsewhere an ordinary line. */
  progress(message: string): void;
  /** From now on this text is never shown: tokens and signed addresses. */
  mask(secret: string): void;
}

export const silentLog: Log = {
  debug: () => {},
  info: () => {},
  notice: () => {},
  warning: () => {},
  progress: () => {},
  mask: () => {},
};
