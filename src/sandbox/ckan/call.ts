/** One call of an action, as the rooms see it, and the answers that pages give. */
import type { House } from './house.ts';
import type { Json } from './json.ts';
import type { User } from './world.ts';

export interface Call {
  house: House;
  /** Of the request's own host, so that links lead back here. */
  origin: string;
  /** Who asks; nobody without a token that is known. */
  user?: User;
  /** What the envelope of this answer gets beside its result. */
  envelope: Json;
}

export interface Action {
  /** Has it no effect? Only then GET will do. */
  reads?: true;
  run(call: Call, data: Json): unknown;
}

/** The name that messages have: nothing for nobody. */
export const nameOf = ({ user }: Call): string => user?.name ?? '';

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  text?: string;
  type?: string;
  /** Did it change something? */
  wrote?: boolean;
  /** Sent from disk: bytes from `start` up to and with `end`. */
  file?: { path: string; start: number; end: number };
}

/** A piece of a path, decoded where it can be. */
export const decoded = (piece: string): string => {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
};

export const html = (status: number, text: string, headers: Record<string, string> = {}): Reply => ({
  status,
  text,
  type: 'text/html; charset=utf-8',
  headers,
});
