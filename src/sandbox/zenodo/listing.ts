/** `GET /api/deposit/depositions` (facts/zenodo.md 4.1): what the token owns, as the index knew it a moment ago. */
import { type Call, json, type Reply, requireUser } from './call.ts';
import { printDeposit } from './deposit-json.ts';
import { find } from './search.ts';
import { type Document, isLatest } from './search-index.ts';
import { pageOf, readPage } from './search-page.ts';

/** One document a version: the draft, if there is one. */
const ownDocuments = (call: Call, owner: number): Document[] => {
  const { house } = call;
  const mine = house.index.visible(house.now().getTime(), house.faults).filter((document) => document.owner === owner);
  const drafts = new Set(mine.filter(({ kind }) => kind === 'draft').map(({ version }) => version.id));
  return mine.filter(({ kind, version }) => kind === 'draft' || !drafts.has(version.id));
};

/** The default view: one entry a concept, and an open draft of a next version hides the published ones. */
const latestOnly = (call: Call, documents: readonly Document[]): Document[] => {
  const { house } = call;
  const hiding = new Set(documents.filter(({ version }) => version.published === undefined).map(({ version }) => version.concept));
  const atMs = house.now().getTime();
  return documents.filter(
    (document) =>
      document.version.published === undefined ||
      (!hiding.has(document.version.concept) &&
        isLatest(document, house.index.visible(atMs, house.faults), house.faults.latestLagMs, atMs)),
  );
};

export const listDeposits = (call: Call): Reply => {
  const { house } = call;
  const user = requireUser(call);
  const page = readPage(call, { standard: 10, most: 100 });
  const mine = ownDocuments(call, user.id);
  const found = find(house, page.allVersions ? mine : latestOnly(call, mine), page.q);
  return json(
    200,
    pageOf(found, page).map(({ kind, version }) => {
      // A record that is being edited stands in the index twice, each time without the other half.
      const half = kind === 'draft' ? version : { ...version };
      if (kind === 'record') delete half.draft;
      return printDeposit(house, call.origin, half, 'list');
    }),
  );
};
