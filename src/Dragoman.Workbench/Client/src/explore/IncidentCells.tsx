import type { IncidentRow } from "../api/types";
import { km, number, period, range, words } from "../ui/format";

export const headings = ["What", "Where", "When", "Sides", "Deaths", "Claims", "Voices", "Marks"] as const;

/** The cells of an incident's row; the first one opens it. */
export function IncidentCells({ row, query }: { row: IncidentRow; query?: string }) {
  return (
    <>
      <th scope="row"><a href={`/incidents/${row.id}${query ?? ""}`} data-row={row.id}>{words(row.class)}</a>{row.status !== "occurred" && <span class="tag warn">{words(row.status)}</span>}</th>
      <td data-label="Where" dir="auto">{row.place ?? "—"}{row.admin1 && row.admin1 !== row.place && <small>, {row.admin1}</small>} {row.country && <small>{row.country}</small>}{row.radius_km ? <small class="faint"> ± {km(row.radius_km)}</small> : null}</td>
      <td data-label="When" class="date">{period(row.from, row.to) || "—"}</td>
      <td data-label="Sides" dir="auto">{row.sides.map((side) => side.name).join(" · ") || "—"}</td>
      <td data-label="Deaths" class="num">{row.deaths ? range(row.deaths.low, row.deaths.high) : "—"}</td>
      <td data-label="Claims" class="num">{number(row.claims)}</td>
      <td data-label="Voices" class="num">{number(row.voices)}</td>
      <td data-label="Marks"><Marks row={row} /></td>
    </>
  );
}

export function Marks({ row }: { row: Pick<IncidentRow, "disputed" | "corroborated" | "published" | "reviewed"> }) {
  return (
    <span class="marks">
      {row.disputed && <span class="tag warn">disputed</span>}
      {row.corroborated && <span class="tag good">corroborated</span>}
      {row.reviewed && <span class="tag">reviewed</span>}
      {row.published && <span class="tag">published</span>}
    </span>
  );
}
