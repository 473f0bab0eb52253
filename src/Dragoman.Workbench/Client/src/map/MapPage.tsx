import type { Map as MapLibreMap } from "maplibre-gl";
import { useMemo, useRef, useState } from "preact/hooks";
import { amend, search } from "../address/address";
import { writeFilter } from "../address/filter";
import { currentFilter, setFilter } from "../address/useFilter";
import { useLoad } from "../api/load";
import type { Control, IncidentRow, MapPoints } from "../api/types";
import { usePages } from "../api/pages";
import { TimeBrush } from "../charts/TimeBrush";
import { FilterBar } from "../explore/FilterBar";
import { useKeys } from "../keys/useKeys";
import { Failure } from "../ui/Failure";
import { number, plural } from "../ui/format";
import { focusedRow, moveFocus } from "../ui/rows";
import { ControlPanel } from "./ControlPanel";
import { holdersOf } from "./features";
import { MapCanvas } from "./MapCanvas";
import { MapList } from "./MapList";
import { PickedIncident } from "./PickedIncident";

export function MapPage() {
  const query = writeFilter(currentFilter());
  const points = useLoad<MapPoints>("/map", query);
  const rows = usePages<IncidentRow>("/incidents", query, 50);
  const date = search.value.get("control");
  const control = useLoad<Control>(date ? "/control" : null, { date });
  const shown = date ? control.value : undefined;
  const holders = useMemo(() => (shown ? holdersOf(shown) : []), [shown]);
  const order = useMemo(() => holders.map((holder) => holder.id), [holders]);
  const [here, point] = useState<{ lon: number; lat: number; km: number } | null>(null);
  const map = useRef<MapLibreMap>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const picked = search.value.get("incident");

  const go = (row: IncidentRow | undefined) => { if (row?.lat != null && row.lon != null) map.current?.easeTo({ center: [row.lon, row.lat], zoom: Math.max(map.current.getZoom(), 7) }); };
  const onlyView = () => {
    const bounds = map.current?.getBounds();
    if (bounds) setFilter({ box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((degrees, i) => (i % 2 ? Math.min(90, Math.max(-90, degrees)) : Math.min(180, Math.max(-180, degrees))).toFixed(4)).join(",") });
  };
  useKeys([
    { keys: "j, ArrowDown", does: "Next incident of the list", run: () => moveFocus(list.current, 1) },
    { keys: "k, ArrowUp", does: "Previous incident of the list", run: () => moveFocus(list.current, -1) },
    { keys: "f", does: "Show it on the map", run: () => go(rows.items.find((row) => row.id === focusedRow(list.current))) },
    { keys: "b", does: "Only what is in the map’s view", run: onlyView },
    { keys: "w", does: "Who holds what", run: () => amend({ control: date ? null : lastDay(rows.items) }) },
  ]);
  return (
    <section class="page map">
      <header class="head">
        <h1>Map</h1>
        <p class="count" role="status">{points.value && !rows.busy ? `${plural(rows.total, "incident")}, ${number(points.value.total)} of them placed` : "Reading …"}</p>
        <p class="actions">
          <button type="button" onClick={onlyView}>Only this view <kbd>b</kbd></button>
          <button type="button" aria-pressed={date !== null} onClick={() => amend({ control: date ? null : lastDay(rows.items) })}>Who holds what <kbd>w</kbd></button>
        </p>
      </header>
      <FilterBar days={false} />
      {points.error && <Failure error={points.error} again={points.again} />}
      <div class="mapped">
        <div class="canvas-frame" role="region" aria-label="Map">
          <MapCanvas points={points.value} control={shown} holders={order} here={here} view={search.value.get("view")} moved={(view) => amend({ view })} pick={(incident) => amend({ incident })}
            pickPlace={(lat, lon) => setFilter({ place: `${lat.toFixed(4)},${lon.toFixed(4)},1` })} ready={(made) => { map.current = made; }} />
          {picked && <PickedIncident id={picked} close={() => amend({ incident: null })} />}
          <p class="key"><span><i class="sign exact" /> a named spot</span> <span><i class="sign vague" /> somewhere in the area</span> <span><i class="sign area" /> how far off it may be</span></p>
        </div>
        <aside>
          {date && <ControlPanel date={date} control={shown} holders={holders} error={control.error} />}
          <MapList list={list} rows={rows} point={point} go={go} />
        </aside>
      </div>
      <TimeBrush />
    </section>
  );
}

/** The last day of what is shown: who holds what is asked of a day. */
function lastDay(rows: readonly IncidentRow[]): string {
  const { to } = currentFilter();
  return to ?? rows.map((row) => row.to ?? "").reduce((a, b) => (a > b ? a : b), "").slice(0, 10);
}
