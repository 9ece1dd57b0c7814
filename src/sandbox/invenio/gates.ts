/** Where reviews and curations have a say in the life of a draft. */
import type { Call } from './call.ts';
import type { House } from './house.ts';
import type { Json, Parent, Version } from './world.ts';

/** May this user see the draft, though it is not theirs? */
export const mayReview = (_call: Call, _version: Version): boolean => false;

/** @throws Refusal where something must happen before the draft may be published */
export const beforePublish = (_call: Call, _version: Version): void => {};

/** The draft was written anew. */
export const afterDraftSaved = (_call: Call, _version: Version): void => {};

/** @throws Refusal where the draft may not go */
export const beforeDraftDeleted = (_call: Call, _version: Version): void => {};

/** The word for where a draft stands in its review; nothing where there is none. */
export const reviewStatus = (_house: House, _version: Version): string | undefined => undefined;

/** `parent.review`, where there is one. */
export const printReview = (_house: House, _parent: Parent): Json | undefined => undefined;

/** A review that came with a new draft (`parent.review`). @throws Refusal */
export const reviewOnCreate = (_call: Call, _version: Version, _body: unknown): void => {};
