import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { World } from "./world";

export interface Colours { sea: string; land: string; border: string; label: string; halo: string; dot: string; ring: string; area: string; cluster: string; onCluster: string; here: string; holders: string[]; contested: string }

export const light: Colours = {
  sea: "#e9eef1", land: "#fbfaf6", border: "#b9b2a3", label: "#5c574d", halo: "#fbfaf6", dot: "#a3341f", ring: "#ffffff", area: "#a3341f", cluster: "#a3341f", onCluster: "#ffffff", here: "#1d4e6f",
  holders: ["#2f6f9f", "#b5762a", "#3f7d4e", "#8a4f93", "#8c6d5a", "#4a8f93"], contested: "#7a7a7a",
};

export const dark: Colours = {
  sea: "#10151a", land: "#1d2329", border: "#47505a", label: "#a9b0b7", halo: "#1d2329", dot: "#f08a72", ring: "#14181c", area: "#f08a72", cluster: "#f08a72", onCluster: "#1b0d08", here: "#8cc4ea",
  holders: ["#6fb1e0", "#e0a95e", "#7fc28f", "#cb93d4", "#c8a692", "#82c9cd"], contested: "#a0a0a0",
};

/** The map without a network: the countries, and nothing that pretends to know more. */
export function offline(world: World, names: GeoJSON.FeatureCollection, colours: Colours): StyleSpecification {
  return {
    version: 8,
    sources: { world: { type: "geojson", data: world, attribution: "Natural Earth" }, names: { type: "geojson", data: names } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sea } },
      { id: "land", type: "fill", source: "world", paint: { "fill-color": colours.land } },
      { id: "border", type: "line", source: "world", paint: { "line-color": colours.border, "line-width": 0.8 } },
      { id: "names", type: "symbol", source: "names", layout: { "symbol-sort-key": ["-", 0, ["get", "size"]], "text-field": ["get", "name"], "text-font": ["sans-serif"], "text-size": 12, "text-transform": "uppercase", "text-letter-spacing": 0.08, "text-max-width": 8 }, paint: { "text-color": colours.label, "text-halo-color": colours.halo, "text-halo-width": 1 } },
    ],
  };
}

export function raster(tiles: string, colours: Colours): StyleSpecification {
  return {
    version: 8, sources: { tiles: { type: "raster", tiles: [tiles], tileSize: 256 } },
    layers: [{ id: "sea", type: "background", paint: { "background-color": colours.sea } }, { id: "tiles", type: "raster", source: "tiles" }],
  };
}

/** About a hundred kilometres: larger areas have only an edge, and none from where they are larger than the window. */
const largeReach = 150000;

/** The layers of what the archive knows, over any basemap. */
export function overlays(colours: Colours, tiled: boolean): LayerSpecification[] {
  const from = tiled ? { source: "incidents", "source-layer": "incidents" } : { source: "incidents" };
  const count: ExpressionSpecification = ["coalesce", ["get", "point_count"], ["get", "count"], 1];
  const many: ExpressionSpecification = [">", count, 1];
  const shade: ExpressionSpecification = ["match", ["get", "shade"], 0, colours.holders[0], 1, colours.holders[1], 2, colours.holders[2], 3, colours.holders[3], 4, colours.holders[4], 5, colours.holders[5], colours.contested] as unknown as ExpressionSpecification;
  // A circle on the ground grows with each level of the map; "reach" is its radius where the whole world has 512 pixels, in 100,000ths.
  const reach: ExpressionSpecification = ["interpolate", ["exponential", 2], ["zoom"], 0, ["/", ["get", "reach"], 100000], 20, ["*", ["get", "reach"], 10.48576]];
  const reaching = (id: string, size: ExpressionSpecification, opacity: number, maxzoom: number): LayerSpecification => ({
    id, type: "circle", source: "incidents", "source-layer": "incidents", maxzoom, filter: ["all", ["has", "reach"], size],
    paint: { "circle-radius": reach, "circle-color": colours.area, "circle-opacity": opacity, "circle-stroke-color": colours.area, "circle-stroke-opacity": opacity ? 0.6 : 0.35, "circle-stroke-width": 1 },
  });
  return [
    { id: "held", type: "fill", source: "control", paint: { "fill-color": shade, "fill-opacity": ["case", ["==", ["get", "shade"], -1], 0.2, 0.45] } },
    { id: "held-edge", type: "line", source: "control", paint: { "line-color": shade, "line-width": 1.5, "line-dasharray": [3, 2] } },
    { id: "areas", type: "fill", source: "areas", filter: ["!", ["get", "large"]], paint: { "fill-color": colours.area, "fill-opacity": 0.14 } },
    { id: "areas-edge", type: "line", source: "areas", paint: { "line-color": colours.area, "line-opacity": ["case", ["get", "large"], 0.35, 0.6], "line-width": 1 } },
    ...(tiled ? [reaching("reach-large", [">", ["get", "reach"], largeReach], 0, 8), reaching("reach", ["<=", ["get", "reach"], largeReach], 0.14, 24)] : []),
    { id: "clusters", type: "circle", ...from, filter: many, paint: { "circle-color": colours.cluster, "circle-opacity": 0.88, "circle-stroke-color": colours.ring, "circle-stroke-width": 1.5, "circle-radius": ["interpolate", ["linear"], ["log10", count], 0, 10, 1, 13, 2, 18, 4, 28] } },
    { id: "cluster-counts", type: "symbol", ...from, filter: many, layout: { "text-field": ["to-string", ["coalesce", ["get", "point_count_abbreviated"], count]], "text-font": ["sans-serif"], "text-size": 12, "text-allow-overlap": true }, paint: { "text-color": colours.onCluster } },
    { id: "dots", type: "circle", ...from, filter: ["!", many], paint: { "circle-radius": 5, "circle-color": ["case", ["==", ["get", "precision"], 1], colours.dot, "rgba(0,0,0,0)"], "circle-stroke-color": ["case", ["==", ["get", "precision"], 1], colours.ring, colours.dot], "circle-stroke-width": 1.5 } },
    { id: "here", type: "line", source: "here", paint: { "line-color": colours.here, "line-width": 3 } },
  ] as LayerSpecification[];
}
