/** Keywords as tags that CKAN takes: 2 to 100 letters, digits, blanks and `-_.` of any script (facts/ckan.md 1.5). Pure. */
import type { Ledger } from '../ledger.ts';

const MOST = 100;
const LEAST = 2;
/** What would become another word without its signs. */
const KNOWN: Readonly<Record<string, string>> = { 'c++': 'cpp', 'c#': 'csharp', 'f#': 'fsharp', '.net': 'dotnet' };

const toTag = (keyword: string): string =>
  (KNOWN[keyword.toLowerCase()] ?? keyword)
    .normalize('NFC')
    .replace(/\+\+/g, 'pp')
    .replace(/[^\p{L}\p{M}\p{N}_\-. ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST)
    .trim();

/** A comma parts two; what is changed or left out is told. */
export const toTags = (keywords: readonly string[], ledger: Ledger): readonly string[] => {
  const tags = new Map<string, string>();
  for (const keyword of keywords.flatMap((word) => word.split(',')).map((word) => word.trim())) {
    if (keyword === '') continue;
    const tag = toTag(keyword);
    if ([...tag].length < LEAST)
      ledger.tell('keywords', 'dropped', `CKAN takes no tag of fewer than ${LEAST} letters: «${keyword}» is left out.`);
    else {
      if (tag !== keyword)
        ledger.tell('keywords', 'changed', `CKAN takes letters, digits, blanks and -_. in a tag: «${keyword}» is sent as «${tag}».`);
      // Two that differ in capitals only would stand side by side.
      if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
    }
  }
  return [...tags.values()].toSorted();
};
