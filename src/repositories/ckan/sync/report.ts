/** What carrying out came to: data, for `--json` and for the text. */
import type { ErrorCode } from '../../../errors.ts';

export interface ItemFailure {
  kind: 'dataset' | 'group' | 'organisation';
  /** The source's. */
  id: string;
  name: string;
  /** Where the collection has it; nothing for a deletion. */
  at?: string;
  code: ErrorCode;
  message: string;
  remedy: string;
}

export interface SyncReport {
  format: 1;
  source: string;
  catalogue: string;
  created: number;
  updated: number;
  deleted: number;
  unchanged: number;
  /** Groups and organisations that were made or changed. */
  groups: number;
  failures: readonly ItemFailure[];
  /** Steps that were not tried, because too many in a row had failed. */
  left: number;
  notices: readonly string[];
}

/** Nothing failed, and nothing was left. */
export const isInStep = ({ failures, left }: SyncReport): boolean => failures.length === 0 && left === 0;
