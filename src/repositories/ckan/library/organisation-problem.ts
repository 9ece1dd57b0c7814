/** What stands in the way of the organisation that was named, for people. Pure. */
import type { Problem } from '../../../model/problem.ts';
import type { WireGroup } from '../api/wire.ts';
import type { OrganisationFound } from './organisations.ts';

/** A token of an account with hundreds of them is some sysadmin's. */
const MOST_TOLD = 10;

const toWords = (groups: readonly WireGroup[]): string => {
  const words = groups.slice(0, MOST_TOLD).map(({ name, title }) => (title === name ? `\`${name}\`` : `\`${name}\` (${title})`));
  return groups.length > MOST_TOLD ? `${words.join(', ')} and ${groups.length - MOST_TOLD} more` : words.join(', ');
};

const writableTo = (groups: readonly WireGroup[]): string =>
  groups.length === 0
    ? 'It may do so in no organisation: ask an administrator of one to make its account an editor there.'
    : `It may in ${toWords(groups)}.`;

/** Nothing where it was found. @param wanted as it was written */
export const toOrganisationProblem = (found: OrganisationFound, wanted: string | undefined): Problem | undefined => {
  const toError = (code: string, message: string): Problem => ({ severity: 'error', code, message, path: 'organisation' });
  switch (found.kind) {
    case 'found':
      return undefined;
    case 'not-writable': {
      const { name, title } = found.organisation;
      return toError(
        'organisation-not-writable',
        `The token may not add datasets to the organisation \`${name}\` (${title}): its account must be an editor or administrator there. ${writableTo(found.writable)}`,
      );
    }
    case 'ambiguous':
      return toError('organisation-ambiguous', `Several organisations are called «${wanted}»: name one of ${toWords(found.among)}.`);
    case 'unknown': {
      const near = found.near.length === 0 ? '' : ` Did you mean ${toWords(found.near)}?`;
      const mine = found.writable.length === 0 ? '' : ` The token may add datasets to ${toWords(found.writable)}.`;
      return toError('organisation-unknown', `The catalogue has no organisation «${wanted}».${near}${mine}`);
    }
    case 'not-named':
      return toError(
        'organisation-not-named',
        found.writable.length === 0
          ? `No organisation is named, and the token may add datasets to none. ${writableTo([])}`
          : `Name the organisation that the dataset shall belong to. The token may add datasets to ${toWords(found.writable)}.`,
      );
  }
};
