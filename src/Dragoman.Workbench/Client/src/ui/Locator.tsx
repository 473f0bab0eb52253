import { useEffect, useMemo, useState } from "preact/hooks";
import { loadWorld, type World } from "../map/world";
import { km } from "./format";

interface Props {
  lat: number; lon: number; radius: number; name: string; pick?: (lat: number, lon: number) => void;
  /** How many kilometres it shows from north to south; as many as the radius needs where it isn't told. */ high?: number;
}

const width = 320;
const height = 132;

/** A small map of where a place lies: its circle to scale, and the borders around it. */
export function Locator({ lat, lon, radius, name, pick, high }: Props) {
  const [world, set] = useState<World>();
  useEffect(() => { let live = true; void loadWorld().then((got) => { if (live) set(got); }); return () => { live = false; }; }, []);
  const view = useMemo(() => viewOf(lat, lon, high ?? Math.max(radius * 3, 400)), [lat, lon, radius, high]);
  const land = useMemo(() => (world ? paths(world, view) : []), [world, view]);
  const size = Math.max((radius / 111.2) * view.scale, 0);
  const aim = (event: MouseEvent) => {
    if (!pick) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    pick(within(view.lat - (y - height / 2) / view.scale, 90), within(view.lon + (x - width / 2) / (view.scale * view.shrink), 180));
  };
  return (
    <svg class={`locator${pick ? " pick" : ""}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name}: ${lat.toFixed(3)}, ${lon.toFixed(3)}${radius ? `, within ${km(radius)}` : ""}`} onClick={aim}>
      <rect class="sea" width={width} height={height} />
      {land.map((path, i) => <path key={i} class="land" d={path} />)}
      <circle class="area" cx={width / 2} cy={height / 2} r={Math.max(size, 3)} />
      <circle class="spot" cx={width / 2} cy={height / 2} r={1.8} />
      <g class="bar" transform={`translate(8 ${height - 8})`}><path d={`M0 -3V0H${view.bar.length}V-3`} /><text x={view.bar.length + 4} y="1">{km(view.bar.km)}</text></g>
    </svg>
  );
}

interface View { lat: number; lon: number; scale: number; shrink: number; bar: { km: number; length: number } }

/** Wide enough for the circle and for some border or coast to know the place by. The scale is in pixels a degree of latitude. */
function viewOf(lat: number, lon: number, high: number): View {
  const scale = height / (high / 111.2);
  const bar = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5].find((length) => length <= high / 2.5) ?? 5;
  return { lat, lon, scale, shrink: Math.max(0.1, Math.cos((lat * Math.PI) / 180)), bar: { km: bar, length: (bar / 111.2) * scale } };
}

function paths(world: World, view: View): string[] {
  const across = width / 2 / (view.scale * view.shrink);
  const up = height / 2 / view.scale;
  const found: string[] = [];
  for (const { geometry } of world.features)
    for (const polygon of geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) {
      const outer = polygon[0] as [number, number][];
      if (outer.every(([x]) => x < view.lon - across) || outer.every(([x]) => x > view.lon + across) || outer.every(([, y]) => y < view.lat - up) || outer.every(([, y]) => y > view.lat + up)) continue;
      found.push(polygon.map((part) => `M${part.map(([x, y]) => `${((x as number - view.lon) * view.shrink * view.scale + width / 2).toFixed(1)} ${(height / 2 - ((y as number) - view.lat) * view.scale).toFixed(1)}`).join("L")}Z`).join(""));
    }
  return found;
}

const within = (degrees: number, most: number) => Math.round(Math.min(most, Math.max(-most, degrees)) * 10000) / 10000;
