/** Places of `datacite.json`: each with its name, point, box and areas, and all of them. */
import type { Point, RecordLocation } from '../../model/record.ts';
import { readCoordinate } from '../coordinates.ts';
import type { DataPath } from '../documents/document.ts';
import { toPathText } from '../documents/document.ts';
import { itemsOf } from '../documents/prune.ts';
import type { Notebook } from '../notebook.ts';
import type { DataciteBox, DataciteJson, DatacitePlace, DatacitePoint, DatacitePolygonPoint } from '../schemas/datacite-json-types.ts';
import { toLine } from '../text.ts';

type Polygon = NonNullable<RecordLocation['polygons']>[number];

const isLatitude = (key: string): boolean => key.endsWith('Latitude');

/** All of these as degrees, or nothing, and told: half a point is no point. */
const readDegrees = <K extends string>(
  written: { readonly [key in K]?: string | number },
  keys: readonly K[],
  { notes, path }: { notes: Notebook; path: DataPath },
): Record<K, number> | undefined => {
  const degrees = keys.map((key) => [key, readCoordinate(written[key], isLatitude(key) ? 90 : 180)] as const);
  const wrong = degrees.find(([, value]) => value === undefined)?.[0];
  if (wrong === undefined) return Object.fromEntries(degrees) as Record<K, number>;
  const message = `\`${toPathText(path)}\` has no \`${wrong}\` that is a number of degrees, and is left out.`;
  notes.tell('warning', 'invalid-coordinate', { message, path: written[wrong] === undefined ? path : [...path, wrong] });
  return undefined;
};

const readPoint = (written: DatacitePoint | undefined, notes: Notebook, path: DataPath): Point | undefined => {
  if (written === undefined) return undefined;
  const read = readDegrees(written, ['pointLatitude', 'pointLongitude'], { notes, path });
  return read === undefined ? undefined : { latitude: read.pointLatitude, longitude: read.pointLongitude };
};

const readBox = (written: DataciteBox | undefined, notes: Notebook, path: DataPath): RecordLocation['box'] => {
  if (written === undefined) return undefined;
  const keys = ['westBoundLongitude', 'eastBoundLongitude', 'southBoundLatitude', 'northBoundLatitude'] as const;
  const read = readDegrees(written, keys, { notes, path });
  if (read === undefined) return undefined;
  return { west: read.westBoundLongitude, east: read.eastBoundLongitude, south: read.southBoundLatitude, north: read.northBoundLatitude };
};

/** Three corners at least; where its last point is not its first, that is added. */
const toPolygon = (
  points: readonly (Point | undefined)[],
  inside: Point | undefined,
  { notes, path }: { notes: Notebook; path: DataPath },
): Polygon[] => {
  const whole = points.filter((point) => point !== undefined);
  const [first, last] = [whole[0], whole.at(-1)];
  const isClosed = first !== undefined && first.latitude === last?.latitude && first.longitude === last.longitude;
  const closed = isClosed || first === undefined ? whole : [...whole, first];
  if (whole.length < points.length) return []; // of points that are none, and were told
  if (closed.length >= 4) return [{ points: closed, ...(inside === undefined ? {} : { inside }) }];
  const message = `\`${toPathText(path)}\` has fewer than three corners, which make no area; it is left out.`;
  notes.tell('warning', 'invalid-area', { message, path });
  return [];
};

/** A list of points is one area, a list of lists several. */
const readPolygons = (written: DatacitePlace, notes: Notebook, path: DataPath): Polygon[] => {
  const here = [...path, 'geoLocationPolygon'];
  const readArea = (area: readonly DatacitePolygonPoint[], at: DataPath): Polygon[] => {
    const points = itemsOf(area).flatMap(([index, { polygonPoint }]) =>
      polygonPoint === undefined ? [] : [readPoint(polygonPoint, notes, [...at, index, 'polygonPoint'])],
    );
    const [index, within] = itemsOf(area).find(([, { inPolygonPoint }]) => inPolygonPoint !== undefined) ?? [];
    const inside = index === undefined ? undefined : readPoint(within?.inPolygonPoint, notes, [...at, index, 'inPolygonPoint']);
    return toPolygon(points, inside, { notes, path: at });
  };
  const list = itemsOf(written.geoLocationPolygon);
  const loose = list.flatMap(([, one]) => (Array.isArray(one) ? [] : [one as DatacitePolygonPoint]));
  return [
    ...(loose.length > 0 ? readArea(loose, here) : []),
    ...list.flatMap(([index, one]) => (Array.isArray(one) ? readArea(one as readonly DatacitePolygonPoint[], [...here, index]) : [])),
    ...itemsOf(written.geoLocationPolygons).flatMap(([index, { polygonPoints, inPolygonPoint }]) => {
      const at = [...path, 'geoLocationPolygons', index];
      const points = itemsOf(polygonPoints).map(([place, point]) => readPoint(point, notes, [...at, 'polygonPoints', place]));
      return toPolygon(points, readPoint(inPolygonPoint, notes, [...at, 'inPolygonPoint']), { notes, path: at });
    }),
  ];
};

export const readPlaces = (data: DataciteJson, notes: Notebook): void => {
  const locations = itemsOf(data.geoLocations).flatMap(([index, written]): RecordLocation[] => {
    const path = ['geoLocations', index];
    const place = toLine(written.geoLocationPlace ?? '');
    const point = readPoint(written.geoLocationPoint, notes, [...path, 'geoLocationPoint']);
    const box = readBox(written.geoLocationBox, notes, [...path, 'geoLocationBox']);
    const polygons = readPolygons(written, notes, path);
    const location = {
      ...(place === '' ? {} : { place }),
      ...point,
      ...(box === undefined ? {} : { box }),
      ...(polygons.length === 0 ? {} : { polygons }),
    };
    return Object.keys(location).length === 0 ? [] : [location];
  });
  if (locations.length > 0) notes.put('locations', locations, ['geoLocations']);
};
