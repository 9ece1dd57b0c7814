/** A token that is not good is no error to a CKAN, but nobody's: what is private would not be found, and be made again (facts/ckan.md 1.3). */
import { ArchiveError } from '../../../errors.ts';
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';

/** Up to 2.9 nobody is told who they are, whatever the token; where the version is hidden, nobody knows which it is. */
const tellsCallers = (version: string | undefined): boolean => version !== undefined && !/^([01]\.|2\.\d(?!\d))/.test(version);

/**
 * Asks whose the token is; where that is not told, where it may add datasets. One request for a good token of a CKAN from 2.10 on, else three.
 * @param name of the catalogue, for people
 * @returns a warning, where it may be nobody's, and the catalogue does not say
 * @throws ArchiveError `token-refused` where the catalogue says that it is nobody's, and what {@link toCkanProblem} makes of a failure
 */
export const checkCaller = async (
  client: Pick<CkanClient, 'whoAmI' | 'status' | 'myOrganisations'>,
  name = 'CKAN',
): Promise<string | undefined> => {
  const me = await client.whoAmI();
  if (me.ok) return undefined;
  if (me.failure.kind !== 'not-found' && me.failure.kind !== 'not-authorised') throw toCkanProblem(me, 'ask whose the token is');
  const status = await client.status();
  if (tellsCallers(status.ok ? status.value.version : undefined))
    throw new ArchiveError(
      'token-refused',
      `${name}: the catalogue does not know the token: it is wrong, expired or revoked, or made for another site.`,
      { remedy: 'Make a new API token on your profile page there (an old API key will not do), and give that.' },
    );
  const mine = await client.myOrganisations();
  if (!mine.ok) throw toCkanProblem(mine, 'list the organisations of the token');
  if (mine.value.length > 0) return undefined;
  return `${name}: the token may add datasets to no organisation. It may be wrong or expired, which this catalogue does not tell; then private datasets are not found, and writes are refused.`;
};
