/** What an observation tells of those who have a say: requests about drafts, communities of public records, data management plans. Reads only. */
import type { Deposit, Observed } from '../../model/deposit.ts';
import type { Hint } from '../repository.ts';
import { toAbilities } from './abilities.ts';
import { withDmps } from './damap.ts';
import type { Desk } from './desk.ts';
import { learnOfOpenDoi, learnOfSpentDois } from './doi.ts';
import { withCommunities, withRequest } from './requests.ts';

const look = async (desk: Desk, deposit: Deposit, hint: Hint): Promise<Deposit> => {
  if (deposit.state !== 'published' || deposit.isEdit) {
    const draft = await withRequest(desk, deposit, hint);
    await learnOfOpenDoi(desk, draft);
    await learnOfSpentDois(desk, draft, hint);
    if (!draft.isEdit) return draft;
    // The record that is being corrected is public: whom it belongs to is asked of that.
    const { communities = [] } = await withCommunities(desk, deposit, hint);
    return { ...draft, communities };
  }
  const asked = await withCommunities(desk, deposit, hint);
  return hint.dmp === undefined ? asked : withDmps(desk, asked, hint.dmp);
};

const toLonely = (archive: string): string =>
  `${archive} usually publishes what one of its communities has reviewed, and the input \`community\` names none: it may refuse to publish.`;

export const observeWithLooks = async (desk: Desk, hint: Hint, observe: () => Promise<Observed>): Promise<Observed> => {
  const observed = await observe();
  // The look before publishing is for twins, and without a token requests can't be read.
  if (hint.lastLookOf || !desk.hasToken) return observed;
  const known = desk.notices.length;
  const thisRelease: Deposit[] = [];
  for (const deposit of observed.thisRelease) thisRelease.push(await look(desk, deposit, hint));
  const open = observed.openDraft;
  const openDraft = open?.deposit.isEdit ? { ...open, deposit: await look(desk, open.deposit, hint) } : open;
  const isNew = observed.thisRelease.length === 0 && observed.before === undefined;
  const isAlone = desk.settings.review === 'community' && isNew && (hint.communities ?? []).length === 0;
  const told = [...observed.notices, ...desk.notices.slice(known), ...(isAlone ? [toLonely(desk.settings.name)] : [])];
  const notices = [...new Set(told)]; // a look by id tells all that the desk knows already
  return { ...observed, notices, abilities: toAbilities(desk), thisRelease, ...(openDraft === undefined ? {} : { openDraft }) };
};
