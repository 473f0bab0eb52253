import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { coloursFor, createMap, lay, show } from "../map/createMap";
import { areas, dots } from "../map/features";
import { namesOf } from "../map/names";
import { offline } from "../map/style";
import { isDark } from "../ui/theme";
import type { PageData, Place } from "./data";
import { FlatMap } from "./FlatMap";
import { layAreas, set } from "./layers";
import { areasOf, boundsOf, countsOf, labelsOf, outlineOf } from "./shapes";
import { bringWorker } from "./worker";
import { world } from "./world";

interface Props { data: PageData; rows: readonly number[]; picked: number | null; pickPlace: (place: number) => void; pickRow: (row: number) => void }

const style = (dark: boolean) => { const shapes = world(); return offline(shapes, namesOf(shapes), coloursFor(dark)); };

/** The incidents that are chosen, over the borders of the world. Places that were made coarse are areas with a number; dots are for what leaves as a named spot. */
export function PageMap({ data, rows, picked, pickPlace, pickRow }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [map, keep] = useState<MapLibreMap>();
  const [flat, fall] = useState(!hasWebGl());
  const [drawn, tell] = useState(0);
  const dark = isDark.value;
  const counts = useMemo(() => countsOf(data, rows), [data, rows]);
  const latest = useRef({ pickPlace, pickRow });
  latest.current = { pickPlace, pickRow };

  useEffect(() => {
    if (flat) return;
    let made: MapLibreMap | undefined;
    let gone = false;
    bringWorker();
    createMap(box.current as HTMLElement, style(dark), { center: [20, 25], zoom: 1.4 }).then((map) => {
      if (gone) { map.remove(); return; }
      made = map;
      wire(map, data, latest);
      keep(map);
    }).catch(() => fall(true));
    return () => { gone = true; made?.remove(); };
  }, [flat]);

  const worn = useRef(dark);
  useEffect(() => {
    if (!map) return;
    const draw = () => {
      if (data.coarsened === "no") {
        const points = columnsOf(data, rows);
        lay(map, dark, { kind: "points", data: dots(points) });
        show(map, "areas", areas(points));
      } else {
        layAreas(map, coloursFor(dark));
        set(map, "areas", areasOf(data, counts));
        set(map, "labels", labelsOf(data, counts));
      }
      const bounds = boundsOf(data, counts.keys());
      if (bounds) map.fitBounds(bounds, { padding: 40, maxZoom: 8, animate: false });
      map.once("idle", () => tell((times) => times + 1));
    };
    if (worn.current === dark) { draw(); return; }
    worn.current = dark;
    map.once("style.load", draw);
    map.setStyle(style(dark), { diff: false });
  }, [map, rows, dark]);

  useEffect(() => {
    const place = picked === null ? undefined : data.places[data.place[picked] as number];
    const outline = place && outlineOf(data, place);
    if (map) set(map, data.coarsened === "no" ? "here" : "picked", { type: "FeatureCollection", features: outline ? [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [outline] } }] : [] });
  }, [map, picked, drawn]);

  if (flat) return <FlatMap data={data} counts={counts} pickPlace={pickPlace} />;
  return <div class="canvas-frame" role="region" aria-label="Map"><div class="canvas" ref={box} data-state={drawn ? "ready" : "loading"} data-drawn={drawn} /></div>;
}

function wire(map: MapLibreMap, data: PageData, picks: { current: Pick<Props, "pickPlace" | "pickRow"> }): void {
  map.getCanvas().setAttribute("aria-label", "Map of incidents. Arrow keys move it, plus and minus zoom. The table below says the same in words, and can be asked for one place.");
  const layers = data.coarsened === "no" ? ["clusters", "dots"] : ["areas"];
  map.on("click", (event) => {
    // The smallest of the areas that lie there; they overlap.
    const found = map.queryRenderedFeatures(event.point, { layers: layers.filter((layer) => map.getLayer(layer)) });
    const [feature] = data.coarsened === "no" ? found : found.sort((a, b) => kmOf(data, a.properties["place"] as number) - kmOf(data, b.properties["place"] as number));
    if (!feature) return;
    const { place, id } = feature.properties as { place?: number; id?: string };
    if (place !== undefined) picks.current.pickPlace(place);
    else if (id !== undefined) picks.current.pickRow(data.id.indexOf(id));
    else map.easeTo({ center: (feature.geometry as GeoJSON.Point).coordinates as [number, number], zoom: map.getZoom() + 2 });
  });
}

const kmOf = (data: PageData, place: number): number => (data.places[place] as Place)[5] ?? 0;

function columnsOf(data: PageData, rows: readonly number[]): Parameters<typeof dots>[0] {
  const placed = rows.filter((row) => { const place = data.places[data.place[row] as number]; return place && place[3] !== null && place[4] !== null; });
  const of = <T,>(value: (place: Place, row: number) => T) => placed.map((row) => value(data.places[data.place[row] as number] as Place, row));
  return {
    id: of((_, row) => data.id[row] as string), lat: of((place) => place[3] as number), lon: of((place) => place[4] as number), precision: of((place) => place[6]), radius_km: of((place) => place[5]),
    class: of((_, row) => data.classes[data.class[row] as number] as string), day: of((_, row) => data.from[row] ?? null), deaths: of((_, row) => data.deaths[row]?.[1] ?? null), flags: of(() => 0),
  } as Parameters<typeof dots>[0];
}

function hasWebGl(): boolean {
  try { return document.createElement("canvas").getContext("webgl2") !== null; } catch { return false; }
}
