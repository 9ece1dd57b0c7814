/**
 * Whether a catalogue has a place for files: one without answers an upload like one that crashes (facts/ckan.md 1.7, item 7), so that only a file that it keeps
 * tells them apart.
 */
import type { WireDataset, WireResource } from '../api/wire.ts';
import { KEYS } from '../mapping/releases.ts';
import type { Desk } from './desk.ts';

/** Why a catalogue does not keep a file. */
export type WhyRefused = 'size' | 'no-place';

/** It has kept one, in this dataset or in this run. */
export const hasPlace = ({ heldBytes }: Pick<Desk, 'heldBytes'>, dataset: Pick<WireDataset, 'resources'> | undefined): boolean =>
  heldBytes.isAny() || dataset?.resources.some(({ url_type: type }) => type === 'upload') === true;

/** A link that was made for want of a place, in a catalogue that has one: its file is to be sent. */
export const isOutdatedLink = (desk: Pick<Desk, 'heldBytes' | 'found'>, resource: WireResource): boolean =>
  resource.url_type !== 'upload' && resource[KEYS.linkedFor] === ('no-place' satisfies WhyRefused) && hasPlace(desk, desk.found);
