/** Pages of the repository itself, and DOIs that archives give to software and data. */
import { toIdentifierKey } from './identifiers.ts';

/** Pages of the repository itself: the markers say better which of its states this is. */
export const isOwnPage = (url: string, repositoryUrl: string): boolean =>
  `${toIdentifierKey(url.replace(/[?#].*$/, ''))}/`.startsWith(`${toIdentifierKey(repositoryUrl)}/`);

// Archives that give DOIs to software and data. What else stands for a file's own DOI is a paper's far more often than the software's own.
const ARCHIVES =
  /^10\.(4121|5061|5063|6084|7910|11578|14278|17605|17632|18129|22002|24433|32614|48436|48546|5281|5072|70124)\/|^10\.\d+\/[\w.-]*(zenodo|rodare|figshare|dvn)[./]/i;
export const isFromArchive = (doi: string): boolean => ARCHIVES.test(doi);
