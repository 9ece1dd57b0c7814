/** A dataset as the search knows it. */
import type { Json } from './json.ts';

/** Values by field; `json` is what a hit answers with. */
export interface Document {
  id: string;
  fields: Record<string, string[]>;
  json: Json;
}
