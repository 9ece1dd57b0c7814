/** The commit of a tag. Asked by the ref, whose answer says which ref it is; the commit's bare id would be nobody's (facts/github.md 1.3). */
import { ArchiveError } from '../errors.ts';
import { requireAbout } from './about.ts';
import type { Connection, Told } from './connection.ts';
import { toStrange } from './refusal.ts';
import { textAt } from './shape.ts';

/** A tag of a tag of a tag: nobody does, and somebody could. */
const MOST_TAGS = 5;

const toMissing = (tag: string): ArchiveError =>
  new ArchiveError('release-not-found', `The release has the tag ${tag}, but the repository has no such tag.`, {
    remedy: 'Was the tag deleted or moved? Push it again, then run the job again.',
  });

const idIn = (told: Told, doing: string, ...keys: readonly string[]): string => {
  const sha = textAt(told.data, ...keys, 'sha');
  if (sha === undefined || !/^[0-9a-f]{40}$/.test(sha)) throw toStrange(doing, 'it holds no id');
  return sha;
};

/** Annotated tags peeled. `tags/` keeps a branch of the same name out. @throws ArchiveError `release-not-found` */
export const resolveTag = async (connection: Connection, tag: string): Promise<string> => {
  const doing = `resolving the tag ${tag}`;
  const found = await connection.find('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    doing,
    parameters: { ref: `tags/${tag}` },
    absent: [404, 409, 422],
  });
  if (found === undefined) throw toMissing(tag);
  const ref = textAt(found.data, 'ref');
  if (ref !== `refs/tags/${tag}`) throw toStrange(doing, `it is ${ref ?? 'no ref'}`);
  let told = found;
  for (let depth = 0; depth <= MOST_TAGS; depth += 1) {
    const sha = idIn(told, doing, 'object');
    const type = textAt(told.data, 'object', 'type');
    requireAbout(connection, textAt(told.data, 'object', 'url'), { doing, below: `git/${type}s/${sha}` });
    if (type === 'commit') return sha;
    if (type !== 'tag') throw toMissing(tag);
    told = await connection.ask('GET /repos/{owner}/{repo}/git/tags/{sha}', { doing, parameters: { sha } });
    if (idIn(told, doing) !== sha) throw toStrange(doing, 'it is another tag');
  }
  throw toStrange(doing, 'its tags lead nowhere');
};
