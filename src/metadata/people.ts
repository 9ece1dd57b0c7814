/** Who somebody is: a name as it is written, and a contributor as GitHub knows it. */
import type { Contribution, Profile } from '../github/github.ts';
import type { Agent, NameIdentifier } from '../model/record.ts';
import { toOrcid } from './identifiers.ts';
import { toLine } from './text.ts';

const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/**
 * A name in one text, split only where the writer split it: `Family, Given`, or BibTeX's `Family, Suffix, Given`.
 * A display name (`Wang Wei`, `Ada Lovelace`) stays whole: which part is the family name can't be known.
 */
export const parseName = (written: string): Pick<Agent, 'family' | 'given'> => {
  const line = toLine(written);
  const parts = line.split(',').map((part) => part.trim());
  const [family = '', second, third] = parts.filter((part) => part !== '');
  if (parts.length === 2 && family !== '' && second !== undefined) {
    return SUFFIX.test(second) ? { family: `${family} ${second}` } : { family, given: second };
  }
  if (parts.length === 3 && second !== undefined && third !== undefined && SUFFIX.test(second))
    return { family: `${family} ${second}`, given: third };
  const [first, last] = [parts.findIndex((part) => part !== ''), parts.findLastIndex((part) => part !== '')];
  return { family: parts.slice(Math.max(0, first), last + 1).join(', ') };
};

export const orcidOf = (agent: Pick<Agent, 'identifiers'>): string | undefined =>
  agent.identifiers.find(({ scheme }) => scheme === 'orcid')?.value;

export const toOrcidIdentifier = (orcid: string): NameIdentifier => ({ scheme: 'orcid', value: orcid });

/** The login in GitHub's no-reply addresses, old and new: `1234+ada@users.noreply.github.com`. */
export const toLoginFromEmail = (email: string | undefined): string | undefined =>
  /^(?:\d+\+)?([\w-]+)@users\.noreply\.[\w.-]+$/i.exec(email ?? '')?.[1];

/** The login that a page of GitHub's names: `https://github.com/ada`. */
export const toLoginFromUrl = (url: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?github\.com\/([\w-]+)\/?$/i.exec(url?.trim() ?? '')?.[1];

/** A company as people type it: `@acme`, `@acme @other`, `Acme Ltd.`. */
const toAffiliation = (company: string | undefined): string | undefined => {
  const names = toLine(company ?? '')
    .split(/\s+(?=@)|(?<=^@[\w-]+),\s*/)
    .map((name) => name.replace(/^@/, '').replace(/,$/, '').trim());
  return names.find((name) => name !== '');
};

/** Of somebody whom a file names as the one to ask: the address that stands there is meant to be told. */
export const toContactEmail = ({ email }: Agent): { contactEmail?: string } => (email === undefined ? {} : { contactEmail: email });

/** A contributor as an agent. The display name stays whole; without one the login stands for it. */
export const toAgent = (contribution: Contribution, profile?: Profile): Agent => {
  const login = contribution.login ?? toLoginFromEmail(contribution.email);
  const name = toLine(profile?.name ?? contribution.name ?? '');
  const affiliation = toAffiliation(profile?.company);
  const urls = [profile?.websiteUrl, ...(profile?.socialUrls ?? [])];
  const orcid = urls
    .flatMap((url) => (url !== undefined && /orcid\.org\//i.test(url) ? [toOrcid(url)] : []))
    .find((found) => found !== undefined);
  return {
    kind: 'person',
    ...parseName(name || (login ?? contribution.email?.split('@')[0] ?? 'unknown')),
    identifiers: orcid === undefined ? [] : [toOrcidIdentifier(orcid)],
    affiliations: affiliation === undefined ? [] : [{ name: affiliation }],
    ...(login === undefined ? {} : { login }),
    ...(contribution.email === undefined ? {} : { email: contribution.email }),
  };
};
