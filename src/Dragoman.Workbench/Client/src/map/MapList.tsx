import type { RefObject } from "preact";
import type { Pages } from "../api/pages";
import type { IncidentRow } from "../api/types";
import { Marks } from "../explore/IncidentCells";
import { period, words } from "../ui/format";

interface Props { list: RefObject<HTMLOListElement | null>; rows: Pages<IncidentRow>; point: (at: { lon: number; lat: number; km: number } | null) => void; go: (row: IncidentRow) => void }

/** The same incidents in words; being at one marks its area on the map. */
export function MapList({ list, rows, point, go }: Props) {
  const at = (row: IncidentRow) => point(row.lat != null && row.lon != null ? { lon: row.lon, lat: row.lat, km: row.radius_km ?? 1 } : null);
  return (
    <>
      <ol class="maplist" ref={list} aria-label="Incidents">
        {rows.items.map((row) => (
          <li key={row.id} onPointerEnter={() => at(row)} onPointerLeave={() => point(null)} onFocusCapture={() => at(row)}>
            <a href={`/incidents/${row.id}`} data-row={row.id}>{words(row.class)}</a> <span dir="auto">{row.place ?? "place not told"}</span>
            <small>{period(row.from, row.to)}{row.sides.length > 0 && <> · <span dir="auto">{row.sides.map((side) => side.name).join(" / ")}</span></>}</small>
            <Marks row={row} />
            {row.lat != null && <button type="button" class="quiet small" onClick={() => go(row)}>show</button>}
          </li>
        ))}
      </ol>
      {rows.more && <button type="button" class="more" onClick={rows.more}>Show more</button>}
      {!rows.busy && rows.items.length === 0 && <p class="empty">No incident fits.</p>}
    </>
  );
}
