/** What `write` and `edit` are told alike: files, communities, values that win. */
import { listOf, textOf, usage, type Values } from '../command/words.ts';

/** `--files none`, the action's word for a record without files. */
const saysNoFiles = (values: Values): boolean => {
  const word = textOf(values, 'files');
  if (word === undefined) return false;
  if (word !== 'none') throw usage(`\`--files\` is \`${word}\`, but can be \`none\` alone here: name each file by \`-f FILE\`.`);
  if (listOf(values, 'file').length > 0) throw usage('`--files none` makes a record without files, and `-f` names some: leave one out.');
  return true;
};

/** Throws `bad-input` where files are named and there shall be none. */
export const toChange = ({ values, overrides }: { values: Values; overrides?: string }) => ({
  files: listOf(values, 'file'),
  isMetadataOnly: saysNoFiles(values),
  communities: listOf(values, 'community'),
  ...(overrides === undefined ? {} : { overrides }),
});
