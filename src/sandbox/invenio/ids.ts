/** Ids of records: ten digits of Crockford's base 32, the last two a checksum, a dash in the middle (facts/inveniordm.md 1.2). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** @param number below 2^40 */
export const toBase32Id = (number: number): string => {
  let rest = number;
  let digits = '';
  for (let place = 0; place < 8; place += 1) {
    digits = `${alphabet[rest % 32] ?? ''}${digits}`;
    rest = Math.floor(rest / 32);
  }
  // ISO 7064, mod 97-10, in decimal: as base32-lib does.
  const checksum = String(98 - Number((BigInt(number) * 100n) % 97n)).padStart(2, '0');
  return `${digits.slice(0, 5)}-${digits.slice(5)}${checksum}`;
};

/** As short as it gets, without a checksum: the numbers of requests. */
export const toBase32 = (number: number): string =>
  number < 32 ? (alphabet[number] ?? '') : `${toBase32(Math.floor(number / 32))}${alphabet[number % 32] ?? ''}`;
