/** Loaded before the built bundle (`--import`), which is left as it is: at its end the most memory that it ever held is written, in bytes, into the file that PEAK_MEMORY names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Where there is a /proc: `maxRSS` there counts the memory of the process that started this one, too (it stays over a fork). */
const readPeak = () => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
};

if (isMainThread) process.once('exit', () => writeFileSync(process.env.PEAK_MEMORY ?? '', String(readPeak())));
