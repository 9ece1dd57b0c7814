import { ArchiveError } from './errors.ts';

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

/** Lies over all that is told: what was hidden is `***`, also where a server sends a token back in its own words. */
export interface Veil {
  hide(secret: string): void;
  /** The same value, with every text in it veiled: before it is rendered, as an escaped secret is not found. */
  over<T>(told: T): T;
}

/** Shorter texts are no secrets, and stand in other words. */
const SHORTEST_SECRET = 4;

export const openVeil = (): Veil => {
  const secrets = new Set<string>();
  const over = (told: unknown): unknown => {
    if (typeof told === 'string') return [...secrets].reduce((text, secret) => text.replaceAll(secret, '***'), told);
    if (Array.isArray(told)) return told.map(over);
    if (told instanceof ArchiveError) {
      const { code, message, remedy, cause } = told;
      return new ArchiveError(code, over(message) as string, { remedy: over(remedy) as string, cause });
    }
    if (typeof told !== 'object' || told === null || ![Object.prototype, null].includes(Object.getPrototypeOf(told))) return told;
    return Object.fromEntries(Object.entries(told).map(([name, value]) => [over(name), over(value)]));
  };
  return {
    hide: (secret) => void (secret.length >= SHORTEST_SECRET && secrets.add(secret)),
    over: (told) => over(told) as typeof told,
  };
};
