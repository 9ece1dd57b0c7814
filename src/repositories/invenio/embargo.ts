/**
 * Embargoes that are over (facts/inveniordm.md 1.4). The server lifts that of a public record, within a day, and with it that of a correction which says the same.
 * That of any other draft it leaves, and refuses to publish what has one. Pure.
 */
import { isOver } from '../past-embargo.ts';
import { isObject, type WireBody } from './wire.ts';

/** What it says once its embargo is over, whether the server has lifted it since or not. @param today YYYY-MM-DD */
export const withoutPastEmbargo = (body: WireBody, today: string): WireBody => {
  const { embargo } = body.access;
  if (!isObject(embargo) || embargo.active !== true || typeof embargo.until !== 'string' || !isOver(embargo.until, today)) return body;
  return { ...body, access: { record: 'public', files: 'public', embargo: { active: false } } };
};
