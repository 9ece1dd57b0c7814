/** The profiles, by the word that a line of presets.ts has for them. */
import { bcdc } from './bcdc.ts';
import type { Profile } from './profile.ts';

/** Any catalogue: nothing beyond CKAN. */
const plain: Profile = { dataset: {}, resource: () => ({}), tags: [] };

export type ProfileName = 'bcdc';
const PROFILES: Readonly<Record<ProfileName, Profile>> = { bcdc };

/** @param name of the preset's line; undefined is any catalogue */
export const findProfile = (name: ProfileName | undefined): Profile => (name === undefined ? plain : PROFILES[name]);
