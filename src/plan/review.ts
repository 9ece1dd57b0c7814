/** Whose turn it is with a deposit that somebody looks at before it is public, and what then is done. Pure. */
import type { Abilities, Deposit, Difference } from '../model/deposit.ts';
import { type Step, WRITING_FILES } from './step.ts';
import type { Wanted } from './wanted.ts';

type Submission = Extract<Step, { do: 'submit' }>;

/** Somebody else's turn: a reviewer's, a curator's, the archive's own. What they look at is not changed under their eyes. */
export const isTheirs = ({ state, isEdit, request }: Deposit): boolean =>
  request === undefined
    ? state !== 'draft' && state !== 'published'
    : request.status === 'open' && !request.mayAccept && (state !== 'published' || isEdit);

/** Handed in, and complete at that time: what is looked at is accepted as it stands, or left to the reviewers. */
export const isHandedIn = ({ request }: Deposit): boolean => request?.status === 'open';

/** They said yes to what stands there, or it was changed in answer to them, perhaps by hand: it is not written anew from the files. */
export const isKeptAsItIs = ({ request }: Deposit): boolean =>
  request !== undefined && (request.status === 'accepted' || request.status === 'changed' || request.isAnswered);

/** Somebody was asked about it, and has not said yes: it is on its way to them and back, and nobody else's. */
export const isSpokenOf = ({ request }: Deposit): boolean => request !== undefined && !['accepted', 'changed'].includes(request.status);

/**
 * What is to be written into a correction that was found open and changed; undefined where it is somebody else's work (DESIGN.md, rule 3). Nothing while they look,
 * after a yes, and where it was changed in answer to a no. After a no only what the record itself says otherwise than is wanted: whoever changed more is a person.
 *
 * @param due where the public record differs from what is wanted
 * @param left where the correction does
 */
export const toCorrect = (
  { request }: Deposit,
  due: readonly Difference[],
  left: readonly Difference[],
): readonly Difference[] | undefined => {
  if (left.length === 0) return left;
  if (request === undefined || request.status === 'changed') return undefined;
  if (['open', 'accepted'].includes(request.status) || request.isAnswered) return [];
  const fields = new Set(due.map(({ field }) => field));
  return left.every(({ field }) => fields.has(field)) ? left : undefined;
};

/** They said something else than yes, and nobody has changed anything since: asking again would only be a nuisance. */
export const mustAnswer = (wanted: Wanted, { request }: Pick<Deposit, 'request'>): boolean =>
  request !== undefined && !['open', 'accepted', 'changed'].includes(request.status) && !request.isAnswered && !wanted.hasWritten;

/**
 * What is said to the archive before the first file is changed of a deposit that somebody has answered: a change of files leaves no trace there
 * (facts/inveniordm.md 1.13), and a run that ends after it would leave what nobody has seen behind their yes, or an answer to their no that nobody is told of.
 * A yes is taken back. Under another answer the metadata is written once more, and so later than their last word, which a removal alone would not show either.
 */
export const planForeword = (wanted: Wanted, { id, request }: Deposit, steps: readonly Step[]): readonly Step[] => {
  const isDue = request !== undefined && steps.some((step) => WRITING_FILES.includes(step.do));
  if (!isDue) return [];
  if (request.status === 'accepted')
    return [{ phase: 'describe', do: 'reopen', deposit: id, why: 'other files than they accepted are wanted' }];
  if (steps.some((step) => step.do === 'describe') || !mustAnswer(wanted, { request })) return [];
  return [
    { phase: 'describe', do: 'describe', deposit: id, fields: [], why: 'it shows that something is changed in answer: files do not' },
  ];
};

/** Who has to look at it before it is public; nobody where it may be published. */
const toLook = (wanted: Wanted, abilities: Abilities, { request, isFirst }: Deposit): Pick<Submission, 'to' | 'community'> | undefined => {
  if (abilities.review === 'curation' || request?.to === 'curators') return { to: 'curators' };
  const [community] = wanted.communities;
  return abilities.asksCommunities && isFirst !== false && community !== undefined ? { to: 'community', community } : undefined;
};

const toReason = ({ request }: Deposit): string => {
  if (request === undefined) return 'metadata and every file are as wanted';
  if (request.mayAccept) return 'this account asked, and may accept it itself';
  return ['accepted', 'changed'].includes(request.status) ? 'it was changed since it was accepted' : 'it was changed in answer to them';
};

/** What a run comes to where somebody's word is missing, or was not yes; undefined where it is not about that. */
export const toWaitingState = (
  wanted: Wanted,
  deposit: Deposit,
): 'in-review' | 'in-curation' | 'pending-publish' | 'declined' | undefined => {
  const { state, isEdit, request } = deposit;
  if (state === 'published' && !(isEdit && wanted.afterPublish === 'correct')) return undefined;
  if (request === undefined) return state === 'draft' || state === 'published' ? undefined : state;
  if (request.status === 'accepted') return undefined;
  if (['declined', 'cancelled', 'expired'].includes(request.status)) return 'declined';
  return request.to === 'curators' ? 'in-curation' : 'in-review';
};

/** The last steps of a deposit in which nothing is missing: it becomes public, or somebody is asked, or nothing is done before a person has answered. */
export const planEnd = (wanted: Wanted, abilities: Abilities, deposit: Deposit): readonly Step[] => {
  if (!wanted.publish) return [];
  const { id, request, isEdit } = deposit;
  // What is written by hand has no twin: nothing tells it from another.
  const hasTwins = !isEdit && wanted.marker !== undefined;
  const twin: readonly Step[] = hasTwins ? [{ phase: 'publish', do: 'look-for-twin', deposit: id, why: 'searches lag' }] : [];
  const look = toLook(wanted, abilities, deposit);
  if (look === undefined || (request?.status === 'accepted' && !wanted.hasWritten)) {
    const why = isEdit ? 'the correction is complete' : 'metadata and every file are as wanted';
    return [...twin, { phase: 'publish', do: 'publish', deposit: id, why: request?.status === 'accepted' ? 'it was accepted' : why }];
  }
  const isSame = request?.to === look.to && (look.community === undefined || request.names.includes(look.community));
  if (isSame && mustAnswer(wanted, deposit)) return [];
  const why = isSame ? toReason(deposit) : 'somebody looks at it before it is public';
  return [...twin, { phase: 'publish', do: 'submit', deposit: id, ...look, why }];
};

/** What is still to do with a public record. */
export const planFollowUp = (
  wanted: Wanted,
  abilities: Abilities,
  { id, communities = [], dmps = [], outlived = [] }: Deposit,
): readonly Step[] => {
  if (!wanted.publish) return [];
  const { dmp } = wanted;
  const missing = abilities.asksCommunities ? wanted.communities.filter((name) => !communities.includes(name)) : [];
  return [
    ...missing.map((community): Step => ({ phase: 'follow', do: 'join', deposit: id, community, why: 'it does not belong to it yet' })),
    ...(dmp === undefined || !abilities.linksDmps || dmps.includes(dmp)
      ? []
      : [{ phase: 'follow', do: 'link-dmp', deposit: id, dmp, why: 'it is not named there yet' } as const]),
    ...(outlived.length === 0
      ? []
      : [{ phase: 'follow', do: 'let-go', deposit: id, releases: outlived, why: 'newer releases have outlived them' } as const]),
  ];
};
