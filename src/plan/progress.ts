/** How far an upload is, in words: at most a line for each tenth of a file, with rate and time left. */
import type { Log } from '../log.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** 1536000 → `1.5 MB`; decimal units. */
export const toSizeText = (bytes: number): string => {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
};

/** 75 → `1 min 15 s`. */
export const toDurationText = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** Takes how many bytes of a file are there by now, and tells of each tenth, but not more often than once a second. `now` in milliseconds. */
export const trackProgress = (file: { name: string; size: number }, log: Log, now: () => number): ((bytes: number) => void) => {
  const startedAt = now();
  let toldAt = startedAt;
  let toldTenth = 0;
  return (sent) => {
    const tenth = Math.floor((sent / file.size) * 10);
    const at = now();
    if (tenth === toldTenth || at - toldAt < 1000 || sent >= file.size) return;
    toldAt = at;
    toldTenth = tenth;
    if (sent === 0) return log.progress(`${file.name}: 0 % of ${toSizeText(file.size)}, starting again`, 0);
    const rate = sent / Math.max(0.001, (at - startedAt) / 1000);
    log.progress(
      `${file.name}: ${tenth * 10} % of ${toSizeText(file.size)}, ${toSizeText(rate)}/s, ${toDurationText((file.size - sent) / rate)} left`,
      sent / file.size,
    );
  };
};
