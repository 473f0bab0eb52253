import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { unwrap } from "./unwrap";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import address from "world-atlas/countries-50m.json?url";

export type World = FeatureCollection<Polygon | MultiPolygon, { name: string }>;

let world: Promise<World> | undefined;

/** The countries of Natural Earth at 1:50 million, for maps without a network. */
export function loadWorld(): Promise<World> {
  world ??= fetch(address).then((response) => response.json()).then((topology: Topology<{ countries: GeometryCollection<{ name: string }> }>) =>
    unwrap(feature(topology, topology.objects.countries) as World));
  return world;
}
