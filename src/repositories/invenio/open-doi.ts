/**
 * Is the DOI of a draft settled? That takes a second write after the metadata (reserve.ts; doi.ts, `settleDoi`), and a run may end between the two.
 * A run remembers nothing: what it does next, declaring files or asking somebody to look, tells that it came so far. Pure.
 */
import type { Deposit, Difference } from '../../model/deposit.ts';
import { readEcho } from './deposits.ts';

/** What is known of DOIs here. */
export interface DoiLore {
  /** Prefixes that the server manages itself. */
  prefixes: ReadonlySet<string>;
  /** Drafts whose DOI this run has settled. */
  settled: ReadonlySet<string>;
}

/** Ours, waiting for nobody, and without a DOI of the server's own: it has none, or one from elsewhere, about which the server may have had something to say. */
export const mayBeOpen = (deposit: Deposit, { settled }: Pick<DoiLore, 'settled'>): boolean =>
  deposit.state === 'draft' &&
  deposit.request === undefined &&
  deposit.marker.commit !== undefined &&
  deposit.files.length === 0 &&
  readEcho(deposit).pids?.doi.provider !== 'datacite' &&
  !settled.has(deposit.id);

/** Nothing follows in a draft that has no files: it counts as open only where it has no DOI, and the server is known to give some. Else it would be written anew for ever. */
export const isWithoutFiles = (deposit: Deposit): boolean => readEcho(deposit).files?.enabled === false;

/** The DOI, as a difference that the metadata do not show. */
export const findOpenDoi = (deposit: Deposit, lore: DoiLore): readonly Difference[] => {
  if (!mayBeOpen(deposit, lore)) return [];
  const found = readEcho(deposit).pids?.doi.identifier;
  const isKnown = found === undefined && (deposit.conceptDoi !== undefined || lore.prefixes.size > 0);
  return isWithoutFiles(deposit) && !isKnown ? [] : [{ field: 'doi', wanted: undefined, found, isUnsettled: true }];
};
