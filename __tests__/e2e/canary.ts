/** Searches what a run told and sent for what must not be there: tokens, signed addresses, paths of this machine, stack traces. */
import { join } from 'node:path';
import type { ActionRun } from '../../scripts/run-action.ts';

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
export const formsOf = (name: string, secret: string): readonly Secret[] =>
  [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    encodeURIComponent(secret),
    secret.replace(/[_-]/g, '\\$&'), // as Markdown has it
  ].map((text) => ({ name, text }));

export const tokensOf = (tokens: Readonly<Record<string, string>>): readonly Secret[] =>
  Object.entries(tokens).flatMap(([name, token]) => (token === '' ? [] : formsOf(`the token of ${name}`, token)));

const SIGNING = /^(sig|jwt|token|X-Amz-(Signature|Credential|Security-Token))$/i;

/** The part of a signed address that makes it one, of each that was given out. @param addresses with their query */
export const signaturesIn = (addresses: readonly string[]): readonly Secret[] =>
  addresses.flatMap((address) => {
    const query = new URLSearchParams(address.split('?')[1] ?? '');
    return [...query].flatMap(([name, value]) => (SIGNING.test(name) ? formsOf('a signed address', value) : []));
  });

/** What only this machine has. */
export const LOCAL: readonly Secret[] = [
  { name: 'a local path', text: '/archive-release-run-' },
  { name: "the bundle's own path", text: join(import.meta.dirname, '../../dist') },
  { name: 'a stack trace', text: '\n    at ' },
];

/** @param texts by where they stand */
export const search = (texts: Readonly<Record<string, string>>, secrets: readonly Secret[]): Found => ({
  leaks: [
    ...new Set(
      Object.entries(texts).flatMap(([where, text]) =>
        secrets.filter((secret) => text.includes(secret.text)).map(({ name }) => `${name} in ${where}`),
      ),
    ),
  ],
  searched: Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
});

/** All that a run told. The runner is told what to mask; that line is for it alone, and it shows it to nobody. */
export const toldBy = ({ stdout, stderr, outputs, summary }: ActionRun): Record<string, string> => ({
  stdout: stdout.replace(/^::add-mask::.*$/gm, ''),
  stderr,
  outputs: JSON.stringify(outputs),
  summary,
});
