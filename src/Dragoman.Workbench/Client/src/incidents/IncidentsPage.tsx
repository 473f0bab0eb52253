import { useRef } from "preact/hooks";
import { writeFilter } from "../address/filter";
import { currentFilter } from "../address/useFilter";
import { usePages } from "../api/pages";
import type { IncidentRow } from "../api/types";
import { FilterBar } from "../explore/FilterBar";
import { headings, IncidentCells } from "../explore/IncidentCells";
import { TimeBrush } from "../charts/TimeBrush";
import { useKeys } from "../keys/useKeys";
import { Failure } from "../ui/Failure";
import { plural } from "../ui/format";
import { focusedRow, moveFocus } from "../ui/rows";

export function IncidentsPage() {
  const query = writeFilter(currentFilter());
  const rows = usePages<IncidentRow>("/incidents", query);
  const list = useRef<HTMLTableSectionElement>(null);
  useKeys([
    { keys: "j, ArrowDown", does: "Next incident", run: () => moveFocus(list.current, 1) },
    { keys: "k, ArrowUp", does: "Previous incident", run: () => moveFocus(list.current, -1) },
    { keys: "Enter, o", does: "Open the incident", run: () => list.current?.querySelector<HTMLElement>(`[data-row="${focusedRow(list.current)}"]`)?.click() },
  ]);
  return (
    <section class="page">
      <header class="head">
        <h1>Incidents</h1>
        <p class="count" role="status">{rows.busy && rows.items.length === 0 ? "Reading …" : plural(rows.total, "incident")}</p>
      </header>
      <FilterBar />
      <TimeBrush />
      {rows.error && <Failure error={rows.error} again={rows.again} />}
      <table class="sheet stack incidents">
        <thead><tr>{headings.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody ref={list}>{rows.items.map((row) => <tr key={row.id}><IncidentCells row={row} /></tr>)}</tbody>
      </table>
      {!rows.busy && !rows.error && rows.items.length === 0 && <p class="empty">No incident fits.</p>}
      {rows.more && <button type="button" class="more" onClick={rows.more}>Show more</button>}
    </section>
  );
}
