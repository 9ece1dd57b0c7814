/** What a run says while it goes. The doors decide where it goes: workflow commands for the action, standard error for the command. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** A short line that may replace the one before it on a terminal, behind a bar; elsewhere an ordinary line. `share` from 0 to 1. */
  progress(message: string, share: number): void;
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

/**
 * Text from outside, made harmless for a log: control characters go, and a line can neither be a workflow command (`::…`, also behind spaces)
 * nor hold the older form, which the runner finds anywhere in a line (`##[…]`): facts/github.md 3.3.
 */
export const toSafeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^(\s*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
