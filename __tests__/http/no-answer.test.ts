import { expect, test } from '@jest/globals';
import { toStandingRemedy } from '../../src/http/no-answer.ts';

const failure = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });

test.each<[string, unknown, RegExp | undefined]>([
  ['a chain that ends at nobody', failure('SELF_SIGNED_CERT_IN_CHAIN'), /NODE_EXTRA_CA_CERTS/],
  ['one of one', failure('DEPTH_ZERO_SELF_SIGNED_CERT'), /NODE_EXTRA_CA_CERTS/],
  ['an issuer that is not sent', failure('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /NODE_EXTRA_CA_CERTS/],
  ['a certificate that ran out', failure('CERT_HAS_EXPIRED'), /renew/],
  ['another server’s', failure('ERR_TLS_CERT_ALTNAME_INVALID'), /Is the address right/],
  ['under another failure', new TypeError('fetch failed', { cause: failure('CERT_HAS_EXPIRED') }), /renew/],
  ['a proxy that refuses', failure('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'), /https_proxy/],
  ['a proxy that is ill', failure('UND_ERR_ABORTED', 'Proxy response (503) !== 200 when HTTP Tunneling'), undefined],
  ['a reset', failure('ECONNRESET'), undefined],
  ['nothing', undefined, undefined],
])('%s', (_, cause, remedy) => {
  expect(toStandingRemedy(cause)).toEqual(remedy === undefined ? undefined : expect.stringMatching(remedy));
});
