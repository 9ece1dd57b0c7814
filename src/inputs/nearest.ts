/** The known word that somebody probably meant. */

/** Levenshtein's distance; for short words only (its cost is the product of their lengths). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** @returns the nearest of `known`, if it is at most a third of its length away; case and separators do not count. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[-_\s]/g, '')
      .slice(0, 60);
  const [best] = known.map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) })).toSorted((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.ceil(best.candidate.length / 3) ? best.candidate : undefined;
};
