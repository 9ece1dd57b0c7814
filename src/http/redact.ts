/** Keeps secrets out of messages: tokens, and the signatures in signed addresses. */

/** Query parameters that are, or may be, a key to something. Signed addresses of S3, Azure and GitHub are covered by their common parts. */
const SECRET_PARAMETER =
  /^(access_?token|token|api_?key|key|sig|signature|jwt|secret|password|auth|credential|x-amz-.*|x-goog-.*|se|sp|sv|skoid|sktid|skt|ske|sks|skv|rsc[dt])$/i;

/** The address with the values of its telling parameters, and any user and password, replaced by `***`. What is no URL comes back as it is. */
export const redactUrl = (address: string): string => {
  if (!URL.canParse(address)) return address.replace(/([?&](?:access_?token|token|api_?key|key|sig|signature)=)[^&\s"']+/gi, '$1***');
  const url = new URL(address);
  if (url.username || url.password) {
    url.username = '***';
    url.password = '';
  }
  const kept = [...url.searchParams].map(([name, value]) => [name, SECRET_PARAMETER.test(name) ? '***' : value] as const);
  if (!kept.some(([, value]) => value === '***')) return url.href;
  url.search = kept.map(([name, value]) => `${encodeURIComponent(name)}=${value === '***' ? value : encodeURIComponent(value)}`).join('&');
  return url.href;
};

const BEARER = /\b(bearer|token|basic)(\s+)[A-Za-z0-9._~+/=-]{8,}/gi;
/** Punctuation at the end belongs to the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]*[^\s"'<>.,;:!?)\]]/g;

/** The text without the secrets named, without anything that follows `Bearer`, and with every address in it redacted. */
export const redact = (text: string, secrets: readonly string[] = []): string => {
  let clean = text;
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, '***');
  return clean
    .replace(ADDRESS, (address) => (address.includes('?') || address.includes('@') ? redactUrl(address) : address))
    .replace(BEARER, '$1$2***');
};
