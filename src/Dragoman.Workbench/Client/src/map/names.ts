import type { FeatureCollection, Point, Position } from "geojson";
import type { World } from "./topology";

/** A name for each country in the middle of its largest part. */
export function namesOf(world: World): FeatureCollection<Point, { name: string; size: number }> {
  return {
    type: "FeatureCollection",
    features: world.features.map(({ geometry, properties }) => {
      const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const largest = parts.map((part) => ({ ring: part[0] as Position[], size: Math.abs(area(part[0] as Position[])) })).reduce((a, b) => (b.size > a.size ? b : a));
      return { type: "Feature" as const, properties: { name: properties.name, size: largest.size }, geometry: { type: "Point" as const, coordinates: middle(largest.ring) } };
    }),
  };
}

function area(ring: readonly Position[]): number { return sum(ring, (a, b) => (a[0] as number) * (b[1] as number) - (b[0] as number) * (a[1] as number)) / 2; }

function middle(ring: readonly Position[]): Position {
  const size = 6 * area(ring) || 1;
  const cross = (a: Position, b: Position) => (a[0] as number) * (b[1] as number) - (b[0] as number) * (a[1] as number);
  return [sum(ring, (a, b) => ((a[0] as number) + (b[0] as number)) * cross(a, b)) / size, sum(ring, (a, b) => ((a[1] as number) + (b[1] as number)) * cross(a, b)) / size];
}

function sum(ring: readonly Position[], of: (a: Position, b: Position) => number): number {
  let total = 0;
  for (let i = 0; i + 1 < ring.length; i++) total += of(ring[i] as Position, ring[i + 1] as Position);
  return total;
}
