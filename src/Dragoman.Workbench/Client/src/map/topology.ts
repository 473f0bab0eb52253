import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { unwrap } from "./unwrap";

export type World = FeatureCollection<Polygon | MultiPolygon, { name: string }>;

/** The countries of world-atlas's topology as shapes. */
export const toWorld = (topology: Topology<{ countries: GeometryCollection<{ name: string }> }>): World => unwrap(feature(topology, topology.objects.countries) as World);
