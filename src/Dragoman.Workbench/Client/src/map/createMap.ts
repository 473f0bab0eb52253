import * as maplibre from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { nothing } from "./features";
import { dark, light, overlays, type Colours } from "./style";

export type Incidents = { kind: "points"; data: GeoJSON.FeatureCollection } | { kind: "tiles"; address: string };

export async function createMap(container: HTMLElement, style: maplibre.StyleSpecification, at: { center: [number, number]; zoom: number }): Promise<maplibre.Map> {
  const map = new maplibre.Map({ container, style, ...at, attributionControl: { compact: true }, dragRotate: false, pitchWithRotate: false, maxZoom: 16 });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new maplibre.ScaleControl({}), "bottom-left");
  await new Promise<void>((done) => { if (map.isStyleLoaded()) done(); else map.once("style.load", () => done()); });
  return map;
}

export const coloursFor = (isDark: boolean): Colours => (isDark ? dark : light);

/** Lays what the archive knows over the basemap; what lay there before is taken away. */
export function lay(map: maplibre.Map, isDark: boolean, incidents: Incidents): void {
  const layers = overlays(coloursFor(isDark), incidents.kind === "tiles");
  for (const layer of overlays(coloursFor(isDark), true)) if (map.getLayer(layer.id)) map.removeLayer(layer.id);
  if (map.getSource("incidents")) map.removeSource("incidents");
  for (const name of ["areas", "control", "here"]) if (!map.getSource(name)) map.addSource(name, { type: "geojson", data: nothing });
  map.addSource("incidents", incidents.kind === "tiles"
    ? { type: "vector", tiles: [new URL(incidents.address, location.origin).href.replaceAll("%7B", "{").replaceAll("%7D", "}")], maxzoom: 14 }
    : { type: "geojson", data: incidents.data, cluster: true, clusterRadius: 36, clusterMaxZoom: 15 });
  for (const layer of layers) map.addLayer(layer);
}

export function show(map: maplibre.Map, source: "areas" | "control" | "here" | "incidents", data: GeoJSON.FeatureCollection): void {
  (map.getSource(source) as maplibre.GeoJSONSource | undefined)?.setData(data);
}
