/** What each output may hold, whoever said it: a later step may print it, or write it on a page. */

const SAFE_URL = String.raw`https?://[^\s()<>[\]|\x60"'\\*]+`;
/** A field a line, braces in pairs, and of TeX's commands those only that print a character. */
const CITATION =
  /^@\w+\{[\w.-]+,\n(?: {2}[a-z]+ +=(?: [a-z]{3}| (?<field>\{(?:[^\\{}\n]|\\[#$%&_]|\\text[a-z]+\{\}|\{(?:[^\\{}\n]|\\[#$%&_]|\\text[a-z]+\{\})*\})*\})),\n)+\}$/;

/** What a kind of output may hold; the tag is as git has it, which takes no control character and no colon. */
const toKind = (name: string): RegExp => {
  if (name === 'citation') return CITATION;
  if (name === 'badge-markdown') return new RegExp(`^\\[!\\[DOI\\]\\(${SAFE_URL}\\)\\]\\(https://doi\\.org/10\\.[^\\s()<>]+\\)$`);
  if (name === 'files' || name === 'plan') return /^\{"format":1,.*\}$/;
  if (name.endsWith('url')) return new RegExp(`^${SAFE_URL}$`);
  return name.endsWith('doi') ? /^10\.\d{4,9}\/[^\s"'`$\\|{}^]+$/ : /^(?!\s*::).*$/;
};

/** @returns names and values of those that are not of their kind */
export const toWrongOutputs = ({ tag: _, ...outputs }: Record<string, string>): [string, string][] =>
  Object.entries(outputs).filter(
    ([name, value]) =>
      value !== '' && !(toKind(name).test(value) && !/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]|##\[/u.test(value)),
  );
