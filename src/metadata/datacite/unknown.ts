/** DataCite's words for a value that is not known (kernel 4, appendix 3): they stand where one is demanded, and say nothing. */
import { toLine } from '../text.ts';

/** What is written where the kernel demands a value, and the record has none. */
export const UNAVAILABLE = ':unav';

/** One line of text, empty where it says that it is unknown. */
export const toSaid = (text: string | undefined): string => {
  const line = toLine(text ?? '');
  return /^[(:]?:(unac|unal|unap|unas|unav|unkn|none|null|tba|etal)\)?$/i.test(line) ? '' : line;
};
