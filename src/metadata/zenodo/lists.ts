/** Lists of `.zenodo.json` that need little judgement: subjects, communities, places. */
import type { RecordLocation, Subject } from '../../model/record.ts';
import { readCoordinate } from '../coordinates.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import type { ZenodoJson } from '../schemas/zenodo-json-types.ts';
import { toLine } from '../text.ts';

export const readSubjects = (data: ZenodoJson, notes: Notebook): void => {
  const subjects = itemsOf(data.subjects).flatMap(([, { term, identifier, scheme }]): Subject[] => {
    const name = toLine(term ?? '');
    return name === ''
      ? []
      : [
          {
            term: name,
            ...(identifier?.trim() ? { identifier: identifier.trim() } : {}),
            ...(scheme?.trim() ? { scheme: scheme.trim() } : {}),
          },
        ];
  });
  if (subjects.length > 0) notes.put('subjects', subjects, ['subjects']);
};

export const readCommunities = (data: ZenodoJson, notes: Notebook): void => {
  const slugs = itemsOf(data.communities).flatMap(([index, written]) => {
    const path = ['communities', index];
    if (typeof written === 'string') {
      const message = `\`${toPathText(path)}\` is understood; Zenodo wants \`{"identifier": "…"}\`.`;
      notes.tellOnce('notice', 'community-understood', { message, path });
    }
    const slug = ((typeof written === 'string' ? written : written.identifier) ?? '').trim();
    // People paste the address of the community's page.
    return slug.replace(/^https?:\/\/[^/]+\/communities\/([^/?#]+).*$/, '$1') || [];
  });
  if (slugs.length > 0) notes.put('communities', [...new Set(slugs)], ['communities']);
};

export const readLocations = (data: ZenodoJson, notes: Notebook): void => {
  const locations = itemsOf(data.locations).map(([index, { place, lat, lon, description }]): RecordLocation => {
    const [latitude, longitude] = [readCoordinate(lat, 90), readCoordinate(lon, 180)];
    for (const [key, written, read] of [
      ['lat', lat, latitude],
      ['lon', lon, longitude],
    ] as const) {
      const path = ['locations', index, key];
      if (written !== undefined && read === undefined) {
        notes.tell('warning', 'invalid-coordinate', {
          message: `\`${toPathText(path)}\` is not a number of degrees; it is left out.`,
          path,
        });
      } else if (typeof written === 'string') {
        notes.tell('notice', 'text-as-number', {
          message: `\`${toPathText(path)}\` is a text, taken as the number ${read}. Take the quotes away.`,
          path,
        });
      }
    }
    return {
      ...(place === undefined ? {} : { place: toLine(place) }),
      ...(latitude === undefined ? {} : { latitude }),
      ...(longitude === undefined ? {} : { longitude }),
      ...(description === undefined ? {} : { description: toLine(description) }),
    };
  });
  if (locations.length > 0) notes.put('locations', locations, ['locations']);
};
