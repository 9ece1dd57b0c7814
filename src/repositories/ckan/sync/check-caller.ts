/** A token that is not good is no error to a CKAN, but nobody's: private datasets would not be found, and be made again (facts/ckan.md 1.3). */
import { ArchiveError } from '../../../errors.ts';
import type { CkanClient } from '../api/api.ts';
import { toCkanProblem } from '../api/problem.ts';

const toUnknown = (): ArchiveError =>
  new ArchiveError(
    'token-refused',
    'CKAN: the catalogue does not know the token: it is wrong, expired or revoked, or made for another site.',
    {
      remedy: 'Make a new API token on your profile page there (an old API key will not do), and give that.',
    },
  );

/** Asked for oneself a CKAN tells from 2.10 on; before, and where it hides its version, by where one may write. Throws `token-refused`. */
export const checkCaller = async (client: CkanClient): Promise<void> => {
  const me = await client.whoAmI();
  if (me.ok) return;
  if (me.failure.kind !== 'not-found' && me.failure.kind !== 'not-authorised') throw toCkanProblem(me, 'ask whose the token is');
  const mine = await client.myOrganisations();
  if (!mine.ok) throw toCkanProblem(mine, 'list the organisations of the token');
  if (mine.value.length === 0) throw toUnknown();
};
