/** Why no answer came, where the same will happen each time: what to do about it is another thing than waiting. */

const at = (value: unknown, name: 'code' | 'message' | 'cause'): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** OpenSSL's names for a chain that ends at nobody who is known; a certificate that ran out, or is another server's, is the server's to mend. */
const UNKNOWN_ISSUER =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE))$/;
const BAD_CERTIFICATE = /^(CERT_[A-Z_]+|ERR_TLS_CERT_ALTNAME_INVALID)$/;

/** undici's words for a proxy that opens no tunnel. Its code (UND_ERR_ABORTED) and its class are those of any request that was broken off, and the status stands nowhere else (8.12, `proxy-agent.js`). */
const REFUSING_PROXY = /^Proxy response \((4\d\d)\)/;

/** @returns what to do, or undefined where the next attempt may go well. @param cause what the request threw */
export const toStandingRemedy = (cause: unknown): string | undefined => {
  const [code, message, under] = [at(cause, 'code'), at(cause, 'message'), at(cause, 'cause')];
  if (typeof code === 'string' && UNKNOWN_ISSUER.test(code))
    return 'Where the house has a certificate authority of its own, name the file of its certificate in NODE_EXTRA_CA_CERTS (env of the step), readable by the runner.';
  if (typeof code === 'string' && BAD_CERTIFICATE.test(code))
    return 'The certificate of the server is not valid for this address today: whoever runs the server must renew it. Is the address right?';
  if (typeof message === 'string' && REFUSING_PROXY.test(message))
    return 'The proxy that https_proxy names opens no way to this server: let its administrator allow it, or name the server in no_proxy if it can be reached without.';
  return under === undefined ? undefined : toStandingRemedy(under);
};
