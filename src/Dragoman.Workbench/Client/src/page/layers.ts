import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { nothing } from "../map/features";
import type { Colours } from "../map/style";

/** Areas that were made coarse, with how many incidents lie in each; nothing of them is a point. */
export function areaLayers(colours: Colours): LayerSpecification[] {
  return [
    { id: "areas", type: "fill", source: "areas", paint: { "fill-color": colours.area, "fill-opacity": ["case", ["get", "huge"], 0.04, ["interpolate", ["linear"], ["log10", ["get", "count"]], 0, 0.1, 3, 0.34]] } },
    { id: "areas-edge", type: "line", source: "areas", paint: { "line-color": colours.area, "line-opacity": 0.7, "line-width": 1 } },
    {
      id: "labels", type: "symbol", source: "labels",
      layout: { "text-field": ["get", "label"], "text-font": ["sans-serif"], "text-size": ["interpolate", ["linear"], ["log10", ["get", "count"]], 0, 12, 3, 17], "symbol-sort-key": ["-", 0, ["get", "count"]] },
      paint: { "text-color": colours.dot, "text-halo-color": colours.halo, "text-halo-width": 1.6 },
    },
    { id: "picked", type: "line", source: "picked", paint: { "line-color": colours.here, "line-width": 3 } },
  ];
}

export function layAreas(map: MapLibreMap, colours: Colours): void {
  for (const source of ["areas", "labels", "picked"]) if (!map.getSource(source)) map.addSource(source, { type: "geojson", data: nothing });
  for (const layer of areaLayers(colours)) if (!map.getLayer(layer.id)) map.addLayer(layer);
}

export function set(map: MapLibreMap, source: string, data: GeoJSON.FeatureCollection): void {
  (map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
}
