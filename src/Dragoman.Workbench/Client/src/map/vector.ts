import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Colours } from "./style";

/**
 * A quiet style for vector tiles, in the names of Protomaps (https://docs.protomaps.com/basemaps/layers) and of OpenMapTiles
 * (https://openmaptiles.org/schema): incidents lie over it, and are to be seen first.
 * @param present The layers that the tiles have; empty where nobody says, and all are asked for.
 */
export function vectorLayers(source: string, present: readonly string[], colours: Colours): LayerSpecification[] {
  const has = (layer: string) => present.length === 0 || present.includes(layer);
  return rules(colours).filter(([layer]) => has(layer)).map(([layer, rule], i) => ({ id: `base-${i}-${layer}`, source, "source-layer": layer, ...rule }) as LayerSpecification);
}

type Rule = Omit<Extract<LayerSpecification, { source: string }>, "id" | "source" | "source-layer">;

const name: ExpressionSpecification = ["coalesce", ["get", "name:en"], ["get", "name:latin"], ["get", "name"], ""];

const among = (field: string, ...values: string[]): ExpressionSpecification => ["in", ["get", field], ["literal", values]];

function rules(colours: Colours): [layer: string, rule: Rule][] {
  const fill = (colour: string, opacity = 1) => ({ type: "fill", filter: ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]], paint: { "fill-color": colour, "fill-opacity": opacity } }) as unknown as Rule;
  const line = (filter: ExpressionSpecification, width: number, opacity: number, minzoom = 0, dashes?: number[]) =>
    ({ type: "line", filter, minzoom, paint: { "line-color": colours.border, "line-width": width, "line-opacity": opacity, ...(dashes ? { "line-dasharray": dashes } : {}) } }) as unknown as Rule;
  const label = (filter: ExpressionSpecification, size: number, minzoom = 0) => ({
    type: "symbol", filter, minzoom, layout: { "text-field": name, "text-font": ["sans-serif"], "text-size": size, "text-max-width": 8 },
    paint: { "text-color": colours.label, "text-halo-color": colours.halo, "text-halo-width": 1.2 },
  }) as unknown as Rule;
  return [
    ["earth", fill(colours.land)],
    ["landuse", fill(colours.border, 0.12)],
    ["water", fill(colours.sea)],
    ["waterway", line(["literal", true], 0.8, 0.5, 8)],
    ["building", { ...fill(colours.border, 0.3), minzoom: 14 } as Rule], ["buildings", { ...fill(colours.border, 0.3), minzoom: 14 } as Rule],
    // Protomaps calls them by kind, OpenMapTiles by class.
    ["roads", line(among("kind", "highway", "major_road"), 1.4, 0.7, 5)], ["roads", line(among("kind", "medium_road", "minor_road"), 0.7, 0.6, 11)],
    ["transportation", line(among("class", "motorway", "trunk", "primary"), 1.4, 0.7, 5)], ["transportation", line(among("class", "secondary", "tertiary", "minor"), 0.7, 0.6, 11)],
    ["boundaries", line(among("kind", "country"), 1.2, 1)], ["boundaries", line(among("kind", "region"), 0.8, 0.7, 4, [3, 2])],
    ["boundary", line(["<=", ["get", "admin_level"], 2], 1.2, 1)], ["boundary", line(["==", ["get", "admin_level"], 4], 0.8, 0.7, 4, [3, 2])],
    ["places", label(among("kind", "country"), 13)], ["places", label(among("kind", "region"), 11, 4)], ["places", label(among("kind", "locality"), 12, 4)], ["places", label(among("kind", "neighbourhood", "macrohood"), 11, 12)],
    ["place", label(among("class", "country"), 13)], ["place", label(among("class", "state", "province"), 11, 4)], ["place", label(among("class", "city", "town"), 12, 4)], ["place", label(among("class", "village", "suburb", "hamlet"), 11, 10)],
  ];
}
