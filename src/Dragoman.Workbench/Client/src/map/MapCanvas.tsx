import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Control, MapPoints } from "../api/types";
import { isDark } from "../ui/theme";
import { createMap, lay, show, styleFor } from "./createMap";
import { areas, boundsOf, dots, held, nothing } from "./features";
import { ring } from "./circle";

interface Props {
  points: MapPoints | undefined; control: Control | undefined; holders: readonly string[]; here: { lon: number; lat: number; km: number } | null;
  view: string | null; moved: (view: string) => void; pick: (id: string) => void; pickPlace: (lat: number, lon: number) => void; ready: (map: MapLibreMap) => void;
}

/** MapLibre's canvas, kept in step with what the page knows. */
export function MapCanvas(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [map, keep] = useState<MapLibreMap>();
  const latest = useRef(props);
  latest.current = props;
  const dark = isDark.value;
  const worn = useRef(dark);

  useEffect(() => {
    let made: MapLibreMap | undefined;
    let gone = false;
    const at = parse(props.view);
    void createMap(box.current as HTMLElement, dark, at ?? { center: [20, 25], zoom: 1.6 }).then((map) => {
      if (gone) { map.remove(); return; }
      made = map;
      wire(map, latest);
      keep(map);
      latest.current.ready(map);
    });
    return () => { gone = true; made?.remove(); };
  }, []);

  useEffect(() => {
    const { points } = props;
    if (!map || !points) return;
    const draw = () => {
      lay(map, dark, points.tiles ? { kind: "tiles", address: points.tiles } : { kind: "points", data: points.points ? dots(points.points) : nothing });
      show(map, "areas", points.points ? areas(points.points) : nothing);
      show(map, "control", latest.current.control ? held(latest.current.control, latest.current.holders) : nothing);
    };
    if (worn.current === dark) { draw(); if (!latest.current.view) fit(map, points); return; }
    worn.current = dark;
    void styleFor(dark).then((style) => { map.once("style.load", draw); map.setStyle(style, { diff: false }); });
  }, [map, props.points, dark]);

  useEffect(() => { if (map?.getSource("control")) show(map, "control", props.control ? held(props.control, props.holders) : nothing); }, [map, props.control, props.holders]);
  useEffect(() => {
    if (!map?.getSource("here")) return;
    const { here } = props;
    show(map, "here", here ? { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring(here.lon, here.lat, Math.max(here.km, 1))] } }] } : nothing);
  }, [map, props.here]);

  return <div class="canvas" ref={box} />;
}

function wire(map: MapLibreMap, props: { current: Props }): void {
  map.getCanvas().setAttribute("aria-label", "Map of incidents. Arrow keys move it, plus and minus zoom. The list beside it says the same in words.");
  // Whoever waits for the map sees when all of it is drawn.
  const frame = map.getContainer();
  map.on("idle", () => { frame.dataset["state"] = "idle"; });
  for (const busy of ["dataloading", "movestart"] as const) map.on(busy, () => { frame.dataset["state"] = "ready"; });
  map.on("moveend", (event) => {
    // The first view is what the data needs; what a person made of it is worth an address.
    if ((event as { isFit?: boolean }).isFit) return;
    const { lng, lat } = map.getCenter();
    props.current.moved(`${map.getZoom().toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
  });
  map.on("click", "clusters", (event) => {
    const feature = event.features?.[0];
    const id = feature?.properties["cluster_id"] as number | undefined;
    const [lon, lat] = (feature?.geometry as GeoJSON.Point).coordinates as [number, number];
    if (id === undefined) { map.easeTo({ center: [lon, lat], zoom: map.getZoom() + 2 }); return; }
    void (map.getSource("incidents") as GeoJSONSource).getClusterExpansionZoom(id).then((zoom) => {
      if (zoom > 14) props.current.pickPlace(lat, lon); else map.easeTo({ center: [lon, lat], zoom: zoom + 0.2 });
    });
  });
  map.on("click", "dots", (event) => { const id = event.features?.[0]?.properties["id"] as string | undefined; if (id) props.current.pick(id); });
  for (const layer of ["clusters", "dots"]) {
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
}

function fit(map: MapLibreMap, points: MapPoints): void {
  const bounds = points.points && boundsOf(points.points);
  if (bounds) map.fitBounds(bounds, { padding: 60, maxZoom: 8, animate: false }, { isFit: true });
}

function parse(view: string | null): { center: [number, number]; zoom: number } | null {
  const [zoom, lat, lon] = view?.split("/").map(Number) ?? [];
  return zoom !== undefined && lat !== undefined && lon !== undefined && [zoom, lat, lon].every(Number.isFinite) && Math.abs(lat) <= 90 ? { center: [lon, lat], zoom } : null;
}
