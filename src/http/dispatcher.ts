/** The way out: HTTP/1.1, through a proxy where the environment names one. */
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What runs on this machine is no proxy's business: the local archive, for one. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * HTTP/2 stays off: its 64 KiB window makes downloads crawl (facts/toolchain.md 5).
 * The dispatcher is undici 8's and goes only to undici 8's own functions: the fetch of Node itself refuses it (facts/toolchain.md 5).
 */
export const openDispatcher = (environment: Environment): Dispatcher => {
  const read = (name: string): string => environment[name] ?? environment[name.toUpperCase()] ?? '';
  return new EnvHttpProxyAgent({
    allowH2: false,
    connections: 16,
    connect: { timeout: 30_000 },
    httpProxy: read('http_proxy'),
    httpsProxy: read('https_proxy'),
    noProxy: [read('no_proxy'), ...LOOPBACK].filter((part) => part !== '').join(','),
  });
};
