/** Searches what a run told and sent for what must not be there: tokens, signed addresses, paths of this machine, stack traces. */
import { join } from 'node:path';
import type { ActionRun } from '../../scripts/run-action.ts';

/** `trap` is nobody's: what arrives there was sent to another origin than the configured ones. */
export type Side = 'github' | 'blobs' | 'archive' | 'trap';

/** One request, as it was sent. */
export interface Sent {
  side: Side;
  method: string;
  /** Path and query, as sent. */
  path: string;
  /** All that was sent before the body. */
  head: string;
  body: Buffer;
}

/** Each is for one side only, and never in an address. */
export type Tokens = Readonly<Record<'archive' | 'github', readonly string[]>>;

export interface Secret {
  name: string;
  /** In one of the ways in which it could be written. */
  text: string;
}

export interface Found {
  leaks: readonly string[];
  /** bytes */
  searched: number;
}

/** A secret in each way in which it could be written. */
const formsOf = (name: string, secret: string): readonly Secret[] =>
  [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    encodeURIComponent(secret),
    secret.replace(/[_-]/g, '\\$&'), // as Markdown has it
  ].map((text) => ({ name, text }));

/** @param side that may know its own */
const tokensOf = (tokens: Tokens, side?: Side): readonly Secret[] =>
  Object.entries(tokens)
    .filter(([owner]) => owner !== side)
    .flatMap(([owner, all]) => all.flatMap((token) => (token === '' ? [] : formsOf(`the token of ${owner}`, token))));

const SIGNING = /^(sig|jwt|token|X-Amz-(Signature|Credential|Security-Token))$/i;

/** The parts of an address that make it a signed one. @param address with its query */
export const signaturesIn = (address: string): readonly string[] =>
  [...new URLSearchParams(address.split('?')[1] ?? '')].flatMap(([name, value]) => (SIGNING.test(name) ? [value] : []));

/** What only this machine has. */
export const LOCAL: readonly Secret[] = [
  { name: 'a local path', text: 'archive-release-run-' },
  { name: "the bundle's own path", text: join(import.meta.dirname, '../../dist') },
  { name: 'a stack trace', text: '\n    at ' },
];

/** @param texts by where they stand */
const search = (texts: Readonly<Record<string, string>>, secrets: readonly Secret[]): Found => ({
  leaks: Object.entries(texts).flatMap(([where, text]) =>
    secrets.filter((secret) => text.includes(secret.text)).map(({ name }) => `${name} in ${where}`),
  ),
  searched: Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
});

export interface Run {
  /** By where it stands. */
  told: Readonly<Record<string, string>>;
  sent: readonly Sent[];
}

export interface Secrets {
  /** Those that the run was given. */
  tokens: Tokens;
  /** Default: what every machine has. */
  local?: readonly Secret[];
  /** What a person asks the archive for, in these words, stands in an address. */
  typed?: string;
}

/** Searches all that a run told and sent. */
export const searchRun = ({ told, sent }: Run, { tokens, local = LOCAL, typed = '' }: Secrets): Found => {
  const signatures = sent
    .filter(({ side }) => side === 'blobs')
    .flatMap(({ path }) => signaturesIn(path))
    .flatMap((signature) => formsOf('a signed address', signature));
  const found = [
    search(told, [...tokensOf(tokens), ...signatures, ...local]),
    ...sent.flatMap(({ side, method, path, head, body }) => {
      // Who signed an address is asked by it.
      const strange = side === 'blobs' ? [] : signatures;
      const unasked = tokensOf(tokens).filter(({ text }) => side !== 'archive' || !typed.includes(text));
      return [
        search({ [`the address of ${method} to ${side}`]: path }, [...unasked, ...strange]),
        search({ [`a request to ${side}`]: `${head}\n${body.toString('latin1')}` }, [...tokensOf(tokens, side), ...strange, ...local]),
      ];
    }),
  ];
  return {
    leaks: [...new Set(found.flatMap(({ leaks }) => leaks))],
    searched: found.reduce((sum, { searched }) => sum + searched, 0),
  };
};

/** All that a run told. The runner is told what to mask; that line is for it alone, and it shows it to nobody. */
export const toldBy = ({ stdout, stderr, outputs, summary }: ActionRun): Record<string, string> => ({
  stdout: stdout.replace(/^::add-mask::.*$/gm, ''),
  stderr,
  outputs: JSON.stringify(outputs),
  summary,
});
