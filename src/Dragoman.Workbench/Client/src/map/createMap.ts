import * as maplibre from "maplibre-gl";
import workerAddress from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { me } from "../api/session";
import { nothing } from "./features";
import { namesOf } from "./names";
import { dark, light, offline, overlays, raster, type Colours } from "./style";
import { loadWorld } from "./world";

export type Incidents = { kind: "points"; data: GeoJSON.FeatureCollection } | { kind: "tiles"; address: string };

maplibre.setWorkerUrl(workerAddress);

export async function createMap(container: HTMLElement, isDark: boolean, at: { center: [number, number]; zoom: number }): Promise<maplibre.Map> {
  const map = new maplibre.Map({ container, style: await styleFor(isDark), ...at, attributionControl: { compact: true }, dragRotate: false, pitchWithRotate: false, maxZoom: 16 });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new maplibre.ScaleControl({}), "bottom-left");
  await new Promise<void>((done) => { if (map.isStyleLoaded()) done(); else map.once("style.load", () => done()); });
  return map;
}

export async function styleFor(isDark: boolean): Promise<maplibre.StyleSpecification | string> {
  const colours = coloursFor(isDark);
  const base = me.value?.basemap;
  if (base?.style) return base.style;
  if (base?.tiles) return raster(base.tiles, colours);
  const world = await loadWorld();
  return offline(world, namesOf(world), colours);
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
