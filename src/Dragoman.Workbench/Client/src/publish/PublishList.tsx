import type { Pages } from "../api/pages";
import type { IncidentRow } from "../api/types";
import { period, plural, words } from "../ui/format";

interface Props { rows: Pages<IncidentRow>; chosen: ReadonlySet<string> | null; flip: (id: string) => void; clear: () => void }

/** All that the filter lets through, or only those that are ticked. */
export function PublishList({ rows, chosen, flip, clear }: Props) {
  return (
    <section aria-label="Incidents to choose from">
      <h2>Incidents</h2>
      <p class="hint">{chosen ? <>{plural(chosen.size, "incident")} ticked. <button type="button" class="small" onClick={clear}>All that the filter lets through</button></> : `All ${plural(rows.total, "incident")} that the filter lets through; tick some to choose only these.`}</p>
      <ul class="likes">
        {rows.items.map((row) => (
          <li key={row.id}><label><input type="checkbox" checked={chosen?.has(row.id) ?? false} onChange={() => flip(row.id)} /> <b>{words(row.class)}</b> <span dir="auto">{[row.place, period(row.from, row.to)].filter(Boolean).join(", ")}</span>{!row.reviewed && <span class="tag">open</span>}</label></li>
        ))}
      </ul>
      {rows.more && <button type="button" class="more" onClick={rows.more}>Show more</button>}
    </section>
  );
}
