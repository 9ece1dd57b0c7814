/** Places as InvenioRDM takes them (facts/inveniordm.md 1.4). */
import type { ArchiveRecord, RecordLocation } from '../../model/record.ts';
import type { Way } from './way.ts';
import type { Json } from './wire.ts';

/** Longitude and latitude, as GeoJSON has them. */
type Pair = readonly [number, number];
type Geometry = { type: 'Point'; coordinates: Pair } | { type: 'Polygon'; coordinates: readonly (readonly Pair[])[] };

/** A box across the 180th meridian ends beyond it, as GeoJSON allows. */
const toCorners = ({ west, east, south, north }: NonNullable<RecordLocation['box']>): readonly Pair[] => {
  const right = east < west ? east + 360 : east;
  return [
    [west, south],
    [right, south],
    [right, north],
    [west, north],
    [west, south],
  ];
};

const toGeometries = ({ latitude, longitude, box, polygons = [] }: RecordLocation): readonly Geometry[] => {
  const rings = polygons.map(({ points }) => points.map((point): Pair => [point.longitude, point.latitude]));
  return [
    ...(latitude === undefined || longitude === undefined ? [] : [{ type: 'Point' as const, coordinates: [longitude, latitude] as const }]),
    ...[...(box === undefined ? [] : [toCorners(box)]), ...rings].map((ring) => ({ type: 'Polygon' as const, coordinates: [ring] })),
  ];
};

const toPairText = ([longitude, latitude]: Pair): string => `${latitude}, ${longitude}`;

/** `Latitude, longitude: 53.5, 9.9`; corners one after the other. */
const toWords = (geometry: Geometry): string =>
  `Latitude, longitude: ${geometry.type === 'Point' ? toPairText(geometry.coordinates) : (geometry.coordinates[0] ?? []).map(toPairText).join('; ')}`;

/**
 * A place has one geometry, so one with several gets as many entries. The first of a record is sent as such, the others in words: more than one make
 * InvenioRDM fail on OpenSearch 2 (500 «Misconfigured search.», tried on 13.0.0 with 2.19.1: `geo_shape` takes one value a document).
 */
export const toLocations = (locations: ArchiveRecord['locations'], way: Way): readonly Json[] => {
  let isDrawn = false;
  return locations.flatMap((location, index): readonly Json[] => {
    const { place, description, polygons = [] } = location;
    if (polygons.some(({ inside }) => inside !== undefined))
      way.tell(`locations[${index}]`, 'dropped', 'The archive has no place for the point inside a polygon: it is left out.');
    const words = { ...(place ? { place } : {}), ...(description ? { description } : {}) };
    const geometries = toGeometries(location);
    if (geometries.length === 0) return Object.keys(words).length === 0 ? [] : [words];
    return geometries.map((geometry) => {
      if (!isDrawn) {
        isDrawn = true;
        return { geometry, ...words };
      }
      way.tell(
        `locations[${index}]`,
        'changed',
        'The archive draws one place of a record: the coordinates of the others are sent in words.',
      );
      return { ...words, description: [description, toWords(geometry)].filter(Boolean).join('. ') };
    });
  });
};
