import type { Feature, FeatureCollection, Point, Polygon, Position } from "geojson";
import { ring } from "../map/circle";
import type { PageData, Place } from "./data";

export interface Area { place: number; count: number; label: string; huge: boolean }

const kmPerDegree = 111.195;

/** How many of the rows lie at each place. */
export function countsOf(data: PageData, rows: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) { const place = data.place[row] as number; if (place >= 0) counts.set(place, (counts.get(place) ?? 0) + 1); }
  return counts;
}

/** The area that a coarsened place stands for: the cell of the grid, or the circle of the unit; a circle too where it was vaguer than its cell before. Null where nobody knows where it lies. */
export function outlineOf(data: Pick<PageData, "coarsened" | "degrees">, [, , , lat, lon, km]: Place, corners = 48): Position[] | null {
  if (lat === null || lon === null) return null;
  const half = data.degrees / 2;
  const reach = kmPerDegree * Math.hypot(half, half * Math.cos((lat * Math.PI) / 180));
  if (data.coarsened !== "grid" || (km ?? 0) > reach + 1) return ring(lon, lat, Math.max(km ?? 0, 1), corners);
  const [south, north, west, east] = [Math.max(-90, lat - half), Math.min(90, lat + half), lon - half, lon + half];
  return [[west, south], [east, south], [east, north], [west, north], [west, south]];
}

export function areasOf(data: PageData, counts: ReadonlyMap<number, number>): FeatureCollection<Polygon, Area> {
  const features: Feature<Polygon, Area>[] = [];
  for (const [place, count] of counts) {
    const outline = outlineOf(data, data.places[place] as Place, counts.size > 3000 ? 16 : 48);
    if (outline) features.push({ type: "Feature", properties: { place, count, label: String(count), huge: ((data.places[place] as Place)[5] ?? 0) > hugeKm }, geometry: { type: "Polygon", coordinates: [outline] } });
  }
  return { type: "FeatureCollection", features };
}

/** Where the number of an area is written. It marks the area, not a spot. */
export function labelsOf(data: PageData, counts: ReadonlyMap<number, number>): FeatureCollection<Point, Area> {
  const features: Feature<Point, Area>[] = [];
  for (const [place, count] of counts) {
    const [, , , lat, lon] = data.places[place] as Place;
    if (lat !== null && lon !== null) features.push({ type: "Feature", properties: { place, count, label: String(count), huge: ((data.places[place] as Place)[5] ?? 0) > hugeKm }, geometry: { type: "Point", coordinates: [lon, lat] } });
  }
  return { type: "FeatureCollection", features };
}

/** From this radius on an area is half a continent, and would make all others small. */
const hugeKm = 500;

/** What the map has to show: the areas, not their middles; those of large countries only where there are no others. */
export function boundsOf(data: PageData, places: Iterable<number>): [west: number, south: number, east: number, north: number] | null {
  const all = [...places];
  const usual = all.filter((place) => ((data.places[place] as Place)[5] ?? 0) <= hugeKm);
  return boundsOfAll(data, usual.length ? usual : all);
}

function boundsOfAll(data: PageData, places: readonly number[]): [number, number, number, number] | null {
  let bounds: [number, number, number, number] | null = null;
  for (const place of places)
    for (const [lon, lat] of outlineOf(data, data.places[place] as Place, 12) ?? []) {
      const [x, y] = [lon as number, lat as number];
      bounds = bounds ? [Math.min(bounds[0], x), Math.min(bounds[1], y), Math.max(bounds[2], x), Math.max(bounds[3], y)] : [x, y, x, y];
    }
  return bounds;
}
