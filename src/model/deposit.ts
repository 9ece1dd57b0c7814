/** What an archive holds: deposits, their files and their state, in words that every archive shares. */
import type { Marker } from './release.ts';

export type DepositState = 'draft' | 'in-review' | 'in-curation' | 'pending-publish' | 'published';

export interface Checksum {
  /** As `node:crypto` names it: `md5`, `sha256`. */
  algorithm: string;
  /** Hexadecimal, lower case. */
  value: string;
}

export interface StoredFile {
  /** The archive's handle for it, where it has one besides the name. */
  id?: string;
  name: string;
  /** bytes */
  size: number;
  checksum?: Checksum;
  /** A name that was declared, and whose bytes did not come yet: some archives keep such entries, and publish nothing beside them. */
  isPending?: boolean;
  /** Where anyone can fetch it, once published. */
  url?: string;
}

/** Whose a draft is that is not this release's, judged by what it carries (DESIGN.md, rules 2 and 3). */
export type Whose = 'other-release' | 'pristine-copy' | 'foreign';

/**
 * `open`: they have not answered yet; `accepted`: it may be published; `changed`: it was accepted, and changed since; the others are answers that
 * somebody has to answer in turn.
 */
export type RequestStatus = 'open' | 'accepted' | 'changed' | 'critiqued' | 'declined' | 'cancelled' | 'expired';

/** That somebody look at a deposit: a community that it shall belong to, or the archive's curators. */
export interface ReviewRequest {
  id: string;
  to: 'community' | 'curators';
  /** Every name that the community goes by (slug, id). */
  names: readonly string[];
  /** The page for people. */
  url: string;
  status: RequestStatus;
  /** The deposit was changed since they answered. */
  isAnswered: boolean;
  /** This account opened it, nobody has said anything, and it may say yes itself: a run broke off before it did. Told where the community is wanted. */
  mayAccept?: true;
  /** What they wrote, oldest first, as HTML. */
  words: readonly string[];
}

export interface Deposit {
  id: string;
  conceptId?: string;
  state: DepositState;
  /** An edit of a published record is open: changes there are not public yet. */
  isEdit: boolean;
  /** ISO 8601: of two deposits for one release the older one goes on. */
  createdAt: string;
  version?: string;
  /** Registered, once published. */
  doi?: string;
  /** What the DOI will be, where the archive reserves it. */
  reservedDoi?: string;
  conceptDoi?: string;
  /** The page for people: the record, or the draft's form. */
  url: string;
  /** The picture of the DOI, of all versions where there is one such; only once that DOI is registered, and where the archive has badges. */
  badgeUrl?: string;
  marker: Partial<Marker>;
  files: readonly StoredFile[];
  /** What the draft of a new version could take over from the version before, all at once and without an upload; only where it is still empty. */
  importable?: readonly StoredFile[];
  /** False where a version of the concept is public already. */
  isFirst?: boolean;
  /** Told by a claim alone: the archive made it at this run's own request, and nobody can have found it before. */
  isMade?: true;
  /** The latest request to look at it, where there is one. */
  request?: ReviewRequest;
  /** By every name (slug, id): the communities that it belongs to, and those that were asked to take it. */
  communities?: readonly string[];
  /** The data management plans that are known to name it. */
  dmps?: readonly string[];
  /** Its files are not kept there, as somebody wishes for releases that newer ones have outlived: none is wanted, and none is missed. */
  isLetGo?: true;
  /** The tags of releases beside it, or its own, whose files are to go for that reason, and are still there. */
  outlived?: readonly string[];
  /** The archive's own words for its metadata, opaque outside its adapter. */
  echo: unknown;
}

/** What a server can do, as probed on it. */
export interface Abilities {
  reservesDois: boolean;
  /** Keeps several versions of one thing together under a concept. */
  versions: boolean;
  /** Published metadata may be corrected. */
  editsPublished: boolean;
  /** A claimed new version holds the files of the one before. */
  copiesFiles: boolean;
  /** It can take them over, when asked to, without an upload. */
  importsFiles: boolean;
  /** What its checksums are; undefined where it gives none. */
  checksum?: string;
  /** How many new files may be sent side by side. */
  parallelUploads: number;
  limits: { files: number; totalBytes: number; fileBytes: number; nameCharacters: number; emptyFiles: boolean };
  /** Who looks at every deposit before it is public. */
  review?: 'community' | 'curation';
  /** A community is asked: by a review before the first version is public, afterwards by itself. Elsewhere it is named in the metadata, or there are none. */
  asksCommunities?: boolean;
  /** Can name a record in a data management plan. */
  linksDmps?: boolean;
  /** Own drafts can be seen (a token was given and accepted). */
  seesDrafts: boolean;
}

export interface Observed {
  abilities: Abilities;
  /** A list: two may exist, and that must be seen. Oldest first. */
  thisRelease: readonly Deposit[];
  /** The latest published version of the concept. */
  before?: Deposit;
  /** A draft that stands open in the concept; for a published record of this release, a correction that was found open. */
  openDraft?: { deposit: Deposit; whose: Whose };
  /** What the deposit of this release says once it is there and complete, as far as that is known before: for a preview. */
  foreseen?: Pick<Deposit, 'isLetGo' | 'outlived'>;
  /** At the last look before the first version of a concept: deposits of other releases of the repository, each in a concept of its own. */
  rivals?: readonly Deposit[];
  /** Told to people: an integration that archives too, a concept that was not trusted, … */
  notices: readonly string[];
}

/** How the archive's checksum compares with what the source tells. */
export type Likeness = 'same' | 'differs' | 'unproved';

/** A field whose public value is not the one that is wanted. */
export interface Difference {
  field: string;
  wanted: unknown;
  found: unknown;
  /** Nothing else stands there than is wanted: an earlier run ended before the archive had settled it. */
  isUnsettled?: true;
}

/** What an archive will not carry as it is. */
export interface Loss {
  field: string;
  /** `changed` and `dropped` are told; `refused` stops the run before anything is created. */
  outcome: 'changed' | 'dropped' | 'refused';
  message: string;
}
