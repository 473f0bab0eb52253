import type { MultiPolygon, Polygon, Position } from "geojson";
import type { World } from "./topology";

/** Countries that cross the 180th meridian go on beyond it, instead of jumping around the world; around the pole, down to it. */
export function unwrap(world: World): World {
  for (const country of world.features) country.geometry = whole(country.geometry);
  return world;
}

function whole(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return geometry.type === "Polygon"
    ? { ...geometry, coordinates: geometry.coordinates.map(unwrapRing) }
    : { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map(unwrapRing)) };
}

export function unwrapRing(ring: Position[]): Position[] {
  const first = ring[0];
  if (!first) return ring;
  let shift = 0;
  let before = first[0] as number;
  const unwrapped = ring.map(([lon, lat]): Position => {
    if ((lon as number) - before > 180) shift -= 360; else if ((lon as number) - before < -180) shift += 360;
    before = lon as number;
    return [(lon as number) + shift, lat as number];
  });
  const last = unwrapped.at(-1) as Position;
  if (shift === 0) return unwrapped;
  const pole = (last[1] as number) < 0 ? -90 : 90;
  return [...unwrapped, [last[0] as number, pole], [first[0] as number, pole], first];
}
