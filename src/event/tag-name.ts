/** Names of tags, as they come in. */
import { ArchiveError } from '../errors.ts';

const PREFIX = 'refs/tags/';

/** Git's rules for the name of a reference (`git help check-ref-format`); they also keep `..` out of addresses. */
const isTagName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the rule is about
  !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|(^|\/)\.|\.lock(\/|$)|^@$/.test(name);

/** `refs/tags/v1` and `v1` both name the tag v1; no text at all names none. Throws `release-not-found` for what can be no tag. */
export const parseTag = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  const name = trimmed.startsWith(PREFIX) ? trimmed.slice(PREFIX.length) : trimmed;
  if (name === '') return undefined;
  if (!isTagName(name)) {
    throw new ArchiveError('release-not-found', `${JSON.stringify(name)} cannot be the name of a tag, so it has no release.`, {
      remedy: 'Give the tag as it stands at the release, for example v1.2.0.',
    });
  }
  return name;
};

/** The tag of a full reference; undefined for a branch, a pull request, or nothing. */
export const parseTagRef = (ref: string | undefined): string | undefined => (ref?.startsWith(PREFIX) ? parseTag(ref) : undefined);
