import { useMemo } from "preact/hooks";
import { placeName, type PageData, type Place } from "./data";
import { boundsOf, outlineOf } from "./shapes";
import { world } from "./world";

interface Props { data: PageData; counts: ReadonlyMap<number, number>; pickPlace: (place: number) => void }

const width = 960, height = 480;

/** The same map as plain lines, for browsers that may not use WebGL. */
export function FlatMap({ data, counts, pickPlace }: Props) {
  const view = useMemo(() => viewOf(boundsOf(data, counts.keys())), [data, counts]);
  const path = (outline: readonly number[][]) => `M${outline.map(([lon, lat]) => `${((lon as number) * view.across + view.left).toFixed(1)} ${(view.top - (lat as number) * view.up).toFixed(1)}`).join("L")}Z`;
  const land = useMemo(() => world().features.map(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((part) => part.map(path).join("")).join("")), [view]);
  const largest = [...counts].filter(([place]) => outlineOf(data, data.places[place] as Place, 4)).sort((a, b) => b[1] - a[1]);
  return (
    <div class="canvas-frame flat" role="region" aria-label="Map">
      <svg viewBox={`0 0 ${width} ${height}`} data-state="ready" role="group" aria-label="Map of incidents, as areas with a number each">
        {land.map((shape, i) => <path key={i} class="land" d={shape} />)}
        {largest.map(([place]) => <path key={place} class="area" d={path(outlineOf(data, data.places[place] as Place, 32) ?? [])} onClick={() => pickPlace(place)}><title>{placeName(data.places[place] as Place)}</title></path>)}
        {largest.slice(0, 200).map(([place, count]) => { const [, , , lat, lon] = data.places[place] as Place; return <text key={place} x={(lon as number) * view.across + view.left} y={view.top - (lat as number) * view.up}>{count}</text>; })}
      </svg>
    </div>
  );
}

/** The middle of what is to be seen in the middle of the picture, degrees of longitude as wide as they are there. */
function viewOf(bounds: [number, number, number, number] | null): { across: number; up: number; left: number; top: number } {
  const [west, south, east, north] = bounds ?? [-180, -60, 180, 80];
  const shrink = Math.max(0.2, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const up = Math.min(height / Math.max(1, (north - south) * 1.2), width / Math.max(1, (east - west) * 1.2 * shrink));
  return { across: up * shrink, up, left: width / 2 - ((west + east) / 2) * up * shrink, top: height / 2 + ((south + north) / 2) * up };
}
