/** Names that a server gives, as names of files in one folder: whatever it says, nothing is written elsewhere. Pure. */

/** Devices of Windows, whatever ending stands behind them. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** Archives count characters, file systems bytes. */
const MOST_BYTES = 255;

/** Cut before its ending, where it is too long. */
const toFit = (name: string): string => {
  const [ending = ''] = /\.[^.]{1,16}$/u.exec(name) ?? [];
  let stem = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(stem.join('')) > MOST_BYTES - Buffer.byteLength(ending)) stem = stem.slice(0, -1);
  return `${stem.join('')}${ending}`;
};

/** `owner/repo-1.0.zip` → `owner_repo-1.0.zip`; `..` → `__`. Never empty, never with a separator or a colon, never another place, never too long; one name on every system. */
export const toLocalName = (name: string): string => {
  const plain = toFit(name.replace(/[/\\:]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '_')).replace(/[. ]+$/, (end) => '_'.repeat(end.length));
  return plain === '' || RESERVED.test(plain) ? toFit(`_${plain}`) : plain;
};

/** One name for each file, all different, also where letters' case does not count. */
export const toLocalNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const wish = toLocalName(name);
      let local = wish;
      for (let number = 2; taken.has(local.toLowerCase()); number += 1) local = toFit(`${number}-${wish}`);
      taken.add(local.toLowerCase());
      return [name, local] as const;
    }),
  );
};
