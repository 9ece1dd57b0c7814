/** Numbers and node ids: derived from what they name, so that they are the same in every run. */
import { createHash } from 'node:crypto';

/** A number as GitHub's database would give it, from a text that stays the same. */
export const numberOf = (text: string): number => (createHash('sha1').update(text).digest().readUInt32BE(0) >>> 1) + 1;

const toInt = (value: number): number[] => [0xce, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** Node ids of today's form: a kind, and a MessagePack list of a zero and the database ids, as base64url. */
export const nodeId = (kind: 'U' | 'BOT' | 'O' | 'R' | 'RE' | 'RA' | 'WFR' | 'W' | 'PR', ...ids: number[]): string =>
  `${kind}_${Buffer.from([0x91 + ids.length, 0, ...ids.flatMap(toInt)]).toString('base64url')}`;

/** Node ids of git's things end in their name. */
export const gitNodeId = (kind: 'REF' | 'C' | 'TA', repository: number, name: string): string =>
  `${kind}_${Buffer.concat([Buffer.from([0x93, 0, ...toInt(repository), 0xd9, name.length & 255]), Buffer.from(name)]).toString('base64url')}`;
