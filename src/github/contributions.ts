/** Who committed how often: GitHub's statistics by week, else its plain list. */
import type { Connection, Told } from './connection.ts';
import type { Contribution, Contributions } from './github.ts';
import { toStrange } from './refusal.ts';
import { at, listAt, textAt, wholeAt } from './shape.ts';

/** While GitHub counts it answers 202; a push right before the release makes that the normal case (facts/github.md 2.4). */
const WAITS_MS = [1, 2, 4, 8, 15, 15, 15].map((seconds) => seconds * 1000);
const MOST_WAIT_MS = 60_000;
const STATISTICS = 'reading the contributor statistics';
const WEEK_S = 7 * 24 * 3600;
const PAGE = 100;
/** GitHub links only the first 500 addresses to accounts; past these pages all are anonymous (facts/github.md 2.4). */
const MOST_PAGES = 5;

type Weeks = readonly { start: number; commits: number }[];

const readWeeks = (author: unknown): Weeks =>
  (listAt(author, 'weeks') ?? []).map((week) => ({
    start: wholeAt(week, 'w') ?? Number.POSITIVE_INFINITY,
    commits: wholeAt(week, 'c') ?? 0,
  }));

const toContribution = (person: unknown, commits: number): Contribution | undefined => {
  const login = textAt(person, 'login');
  const nodeId = textAt(person, 'node_id');
  const name = textAt(person, 'name');
  const email = textAt(person, 'email');
  if (login === undefined && name === undefined) return undefined;
  return {
    type: textAt(person, 'type') ?? (login === undefined ? 'Anonymous' : 'User'),
    commits,
    ...(login === undefined ? {} : { login }),
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
  };
};

/** Most commits first; the same each time. */
const sorted = (list: readonly (Contribution | undefined)[]): Contribution[] => {
  const key = (one: Contribution): string => (one.login ?? one.name ?? '').toLowerCase();
  return list
    .filter((one) => one !== undefined && one.commits > 0)
    .map((one) => one as Contribution)
    .sort((a, b) => b.commits - a.commits || (key(a) < key(b) ? -1 : 1));
};

/**
 * Commits by week (`w` is the Sunday, 00:00 UTC, in epoch seconds) as contributions. Counted are the weeks whose seven days had passed at `until`: they say
 * the same next month, whatever is committed after the release. A project without a commit in any such week (it is younger than that) has the week of the release counted too.
 * Authors without an account are left out: the statistics do not name them.
 */
export const countWeeks = (authors: readonly unknown[], until: string): readonly Contribution[] => {
  const untilSeconds = Date.parse(until) / 1000;
  const people = authors.map((author) => ({ person: at(author, 'author'), weeks: readWeeks(author) }));
  const count = (isCounted: (start: number) => boolean): Contribution[] =>
    sorted(
      people.map(({ person, weeks }) =>
        toContribution(
          person,
          weeks.filter((week) => isCounted(week.start)).reduce((sum, week) => sum + week.commits, 0),
        ),
      ),
    );
  const whole = count((start) => start + WEEK_S <= untilSeconds);
  return whole.length > 0 ? whole : count((start) => start <= untilSeconds);
};

/** It names no repository, so nothing tells it from another's (see about.ts). The statistics' answer once it is there; undefined where GitHub is still counting after the budget. */
const askStatistics = async ({ ask, clock }: Connection): Promise<Told | undefined> => {
  const question = { doing: STATISTICS };
  const start = clock.now().getTime();
  for (const wait of [...WAITS_MS, undefined]) {
    const told = await ask('GET /repos/{owner}/{repo}/stats/contributors', question);
    if (told.status !== 202) return told;
    if (wait === undefined || clock.now().getTime() - start + wait > MOST_WAIT_MS) return undefined;
    await clock.wait(wait);
  }
  return undefined;
};

const listAll = async ({ find, log }: Connection): Promise<Contributions> => {
  const doing = 'reading the contributors';
  const all: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const told = await find('GET /repos/{owner}/{repo}/contributors', {
      doing,
      parameters: { anon: 1, per_page: PAGE, page },
      absent: [403],
    });
    if (told === undefined) {
      // A history that is too large to list (facts/github.md 2.4); a missing permission would have shown before.
      log.warning(
        'GitHub does not list the contributors of this repository (its history is too large), so none are taken. Name the creators in CITATION.cff or .zenodo.json.',
      );
      return { list: [], counted: 'empty' };
    }
    if (told.status === 204) break;
    const list = listAt(told, 'data');
    if (list === undefined) throw toStrange(doing, 'it is no list');
    if (list.some((person) => wholeAt(person, 'contributions') === undefined)) throw toStrange(doing, 'somebody has no count');
    all.push(...list);
    if (list.length < PAGE) break;
    if (page === MOST_PAGES)
      log.warning(`GitHub lists more than ${MOST_PAGES * PAGE} contributors; the ones with the fewest commits are left out.`);
  }
  const list = sorted(all.map((person) => toContribution(person, wholeAt(person, 'contributions') ?? 0)));
  return { list, counted: list.length === 0 ? 'empty' : 'total' };
};

/** `until` is ISO 8601. Throws what asking throws. */
export const readContributions = async (connection: Connection, until: string): Promise<Contributions> => {
  const told = await askStatistics(connection);
  if (told?.status === 204) return { list: [], counted: 'empty' };
  const authors = listAt(told, 'data');
  if (authors?.some((author) => listAt(author, 'weeks') === undefined)) throw toStrange(STATISTICS, 'an author has no weeks');
  if (told !== undefined && authors === undefined) throw toStrange(STATISTICS, 'it is no list');
  if (authors !== undefined) return { list: countWeeks(authors, until), counted: 'weeks' };
  connection.log.warning(
    'GitHub has no contributor statistics yet; its list of contributors is used instead, which counts all commits up to today. Run the job again later to have them counted up to the release.',
  );
  return listAll(connection);
};
