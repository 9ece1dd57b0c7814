/** The inputs that say something of the record by themselves: `community`, this very archive's, whatever the files say of others; `files: none`. */
import type { PartialRecord } from '../../model/record.ts';
import type { Wishes } from '../described.ts';
import type { MetadataSource } from '../source.ts';
import { RECORD_INPUTS } from '../source.ts';

export const openRecordInputs = ({ communities = [], isMetadataOnly }: Pick<Wishes, 'communities' | 'isMetadataOnly'>): MetadataSource => {
  const fields: PartialRecord = {
    ...(communities.length === 0 ? {} : { communities }),
    ...(isMetadataOnly === true ? { isMetadataOnly } : {}),
  };
  return {
    name: RECORD_INPUTS,
    read: async () => (Object.keys(fields).length === 0 ? undefined : { source: RECORD_INPUTS, fields, at: {}, problems: [] }),
  };
};
