/** The input `community`: the communities of this very archive, whatever the files say of others. */
import type { MetadataSource } from '../source.ts';

const COMMUNITY_INPUT = 'community input';

export const openCommunityInput = (communities: readonly string[]): MetadataSource => ({
  name: COMMUNITY_INPUT,
  read: async () => ({ source: COMMUNITY_INPUT, fields: { communities }, at: {}, problems: [] }),
});
