import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { Control, MapPoints } from "../api/types";
import { ring } from "./circle";

type Columns = NonNullable<MapPoints["points"]>;

export interface Dot { id: string; precision: number; class: string; deaths: number; day: string }

export const nothing: FeatureCollection<never> = { type: "FeatureCollection", features: [] };

/** A point for each incident, for clusters and for what was placed exactly. */
export function dots(points: Columns): FeatureCollection<Point, Dot> {
  const features = points.id.map((id, i): Feature<Point, Dot> => ({
    type: "Feature", geometry: { type: "Point", coordinates: [points.lon[i] as number, points.lat[i] as number] },
    properties: { id, precision: points.precision[i] ?? 3, class: points.class[i] ?? "", deaths: points.deaths[i] ?? 0, day: points.day[i] ?? "" },
  }));
  return { type: "FeatureCollection", features };
}

/** Where incidents may have been, in kilometres: a circle for each place and radius, however many incidents lie there. */
export function areas(points: Columns): FeatureCollection<Polygon, { count: number; large: boolean }> {
  const seen = new Map<string, { lon: number; lat: number; km: number; count: number }>();
  points.id.forEach((_, i) => {
    const area = { lon: points.lon[i] as number, lat: points.lat[i] as number, km: points.radius_km[i] ?? 0, count: 1 };
    if (!(area.km > 0)) return;
    const key = `${area.lon.toFixed(4)} ${area.lat.toFixed(4)} ${area.km}`;
    const known = seen.get(key);
    if (known) known.count++; else seen.set(key, area);
  });
  const corners = seen.size > 5000 ? 16 : seen.size > 1000 ? 24 : 48;
  const features = [...seen.values()].sort((a, b) => b.km - a.km).map(({ lon, lat, km, count }): Feature<Polygon, { count: number; large: boolean }> => ({
    type: "Feature", geometry: { type: "Polygon", coordinates: [ring(lon, lat, km, corners)] }, properties: { count, large: km > 100 },
  }));
  return { type: "FeatureCollection", features };
}

export const holderShades = 6;

/** Who holds what, as circles in the holder's shade; what is contested has none, nor have the holders of the fewest places. */
export function held(control: Control, order: readonly string[]): FeatureCollection<Polygon, { shade: number; state: string; name: string }> {
  const features = control.places.filter((place) => place.lat != null && place.lon != null).map((place): Feature<Polygon, { shade: number; state: string; name: string }> => {
    const holder = place.holders[0]?.id;
    const at = holder === undefined || place.state === "contested" || place.state === "disputed" || place.state === "unknown" ? -1 : order.indexOf(holder);
    return {
      type: "Feature", geometry: { type: "Polygon", coordinates: [ring(place.lon as number, place.lat as number, Math.max(place.radius_km ?? 0, 1))] },
      properties: { shade: at < holderShades ? at : -1, state: place.state, name: place.name },
    };
  });
  return { type: "FeatureCollection", features };
}

/** Holders by how many places they hold: the order in which they get their shades. */
export function holdersOf(control: Control): { id: string; name: string; places: number }[] {
  const found = new Map<string, { id: string; name: string; places: number }>();
  for (const place of control.places) for (const holder of place.holders) {
    const known = found.get(holder.id);
    if (known) known.places++; else found.set(holder.id, { id: holder.id, name: holder.name, places: 1 });
  }
  return [...found.values()].sort((a, b) => b.places - a.places || (a.id < b.id ? -1 : 1));
}

export function boundsOf(points: Columns): [number, number, number, number] | null {
  if (points.id.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  points.lon.forEach((lon, i) => {
    const lat = points.lat[i] as number;
    west = Math.min(west, lon); east = Math.max(east, lon); south = Math.min(south, lat); north = Math.max(north, lat);
  });
  return [west, south, east, north];
}
