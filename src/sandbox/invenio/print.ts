/** Drafts and records as JSON. */
import type { FieldError } from '../framework/refusal.ts';
import { type Call, isSuperuser } from './call.ts';
import { printCommunitiesOf } from './communities/inclusion.ts';
import { linkedMetadata as linkedCommunity } from './communities/print.ts';
import { printFiles } from './files/print.ts';
import { printReview, reviewStatus } from './gates.ts';
import type { Json } from './json.ts';
import { draftLinks, recordLinks } from './links.ts';
import { mayManage, mayReadFiles } from './records.ts';
import { linkedCustomFields, linkedMetadata } from './terms.ts';
import { bucketOf, parentOf, type State, type Version } from './world.ts';

/** Where it stands, in one word: `open`, `embargoed`, `restricted`, `metadata-only`. */
export const accessStatus = ({ access }: Pick<State, 'access'>, hasFiles: boolean): string => {
  if (access.embargo.active) return 'embargoed';
  if (access.record === 'restricted') return 'restricted';
  if (!hasFiles) return 'metadata-only';
  return access.files === 'restricted' ? 'restricted' : 'open';
};

const printParent = (call: Call, version: Version, isTitled: boolean): Json => {
  const parent = parentOf(call.house.world, version);
  const manages = mayManage(call, version);
  const review = printReview(call.house, parent);
  return {
    id: parent.id,
    access: {
      ...(manages ? { grants: [], links: [] } : {}),
      owned_by: { user: String(parent.owner) },
      settings: { allow_user_requests: false, allow_guest_requests: false, accept_conditions_text: null, secret_link_expiration: 0 },
    },
    communities: printCommunitiesOf(call.house.world, parent, isTitled ? linkedCommunity : undefined),
    pids: parent.pids,
    ...(isSuperuser(call) ? { is_verified: true } : {}),
    ...(review === undefined ? {} : { review }),
  };
};

const isLatest = (call: Call, version: Version): boolean => parentOf(call.house.world, version).published.at(-1) === version.id;
/** No newer version, not even a draft of one. */
const isLatestDraft = (call: Call, version: Version): boolean => {
  const { nextDraft } = parentOf(call.house.world, version);
  return nextDraft === undefined ? version.published === undefined || isLatest(call, version) : nextDraft === version.id;
};

const noMedia = { enabled: false, order: [], count: 0, total_bytes: 0, entries: {} };

const printState = (
  call: Call,
  version: Version,
  state: State,
  { manages, readsFiles, isBare }: { manages: boolean; readsFiles: boolean; isBare?: boolean },
): Json => ({
  id: version.id,
  created: state.created,
  updated: state.updated,
  revision_id: state.revision,
  parent: printParent(call, version, isBare !== true),
  versions: {
    is_latest: isLatest(call, version),
    ...(manages ? { is_latest_draft: isLatestDraft(call, version) } : {}),
    index: version.index,
  },
  is_published: version.published !== undefined,
  pids: state.pids,
  metadata: linkedMetadata(state.metadata),
  custom_fields: linkedCustomFields(state.customFields),
  ...(isSuperuser(call) ? { internal_notes: [] } : {}),
  media_files: readsFiles ? noMedia : { enabled: false },
});

const statusOf = (call: Call, version: Version): string => {
  if (version.published !== undefined) return 'published';
  const review = reviewStatus(call.house, version);
  return review ?? (version.index > 1 ? 'new_version_draft' : 'draft');
};

export interface DraftMore {
  errors?: readonly FieldError[];
  /** Whether files were enabled before this save: the answer to it tells the access of before (a new draft had none). */
  hadFiles?: boolean;
  /** A draft that was open already is handed out with bare ids. */
  wasOpen?: boolean;
}

/** @throws Error for a version without a draft */
export const printDraft = (call: Call, version: Version, { errors = [], hadFiles, wasOpen = false }: DraftMore = {}): Json => {
  const { draft } = version;
  if (draft === undefined) throw new Error(`${version.id} has no draft`);
  const bucket = bucketOf(call.house.world, draft.bucket);
  return {
    ...printState(call, version, draft, { manages: mayManage(call, version), readsFiles: true }),
    ...(wasOpen ? { metadata: draft.metadata, custom_fields: draft.customFields } : {}),
    links: draftLinks({ origin: call.origin, house: call.house, version }),
    is_draft: true,
    expires_at: draft.expires,
    access: { ...draft.access, status: accessStatus(draft, hadFiles ?? bucket.enabled) },
    files: printFiles(bucket),
    status: statusOf(call, version),
    ...(errors.length === 0 ? {} : { errors }),
  };
};

const noVisits = { views: 0, unique_views: 0, downloads: 0, unique_downloads: 0, data_volume: 0 };

export interface RecordMore {
  /** Files with their links: only where the record was asked for by its id. Its communities come without the title of their type then. */
  filesAt?: string;
}

/** @throws Error for a version that is not published */
export const printRecord = (call: Call, version: Version, { filesAt }: RecordMore = {}): Json => {
  const { published } = version;
  if (published === undefined) throw new Error(`${version.id} is not published`);
  const bucket = bucketOf(call.house.world, published.bucket);
  const readsFiles = mayReadFiles(call, version);
  return {
    ...printState(call, version, published, { manages: mayManage(call, version), readsFiles, isBare: filesAt !== undefined }),
    links: recordLinks({ origin: call.origin, house: call.house, version }),
    is_draft: false,
    access: { ...published.access, status: accessStatus(published, bucket.enabled) },
    files: readsFiles ? printFiles(bucket, filesAt) : { enabled: bucket.enabled },
    status: 'published',
    deletion_status: { is_deleted: version.tombstone !== undefined, status: version.tombstone === undefined ? 'P' : 'D' },
    stats: { this_version: noVisits, all_versions: noVisits },
  };
};
