/** In which form a record is told. */
import { type Call, negotiate } from './call.ts';

/** As the refusal lists them. */
export const recordFormats: readonly string[] = ['application/json', 'application/vnd.inveniordm.v1+json'];

/** @throws Refusal 406 */
export const negotiateRecord = (call: Call): string => negotiate(call, recordFormats);
