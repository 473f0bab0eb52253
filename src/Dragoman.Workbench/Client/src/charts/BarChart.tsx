import { useState } from "preact/hooks";
import { setFilter } from "../address/useFilter";
import { useLoad } from "../api/load";
import type { ChartRow, ItemsOf } from "../api/types";
import { Failure } from "../ui/Failure";
import { number, range, words } from "../ui/format";

const few = 10;

/** Incidents and deaths by one field; the dark part of a bar is corroborated. A table, drawn upon: screen readers read numbers. */
export function BarChart({ by, title, query }: { by: string; title: string; query: Record<string, string> }) {
  const loaded = useLoad<ItemsOf<ChartRow>>("/charts", { ...query, by });
  const [all, show] = useState(false);
  const rows = loaded.value ? [...loaded.value.items].sort((a, b) => b.incidents - a.incidents || ((a.name ?? "") < (b.name ?? "") ? -1 : 1)) : [];
  const most = Math.max(1, ...rows.map((row) => row.incidents));
  const choose = { side: (key: string) => setFilter({ actor: key }), class: (key: string) => setFilter({ class: key }), country: (key: string) => setFilter({ country: key }) }[by];
  const name = (row: ChartRow) => (by === "class" ? words(row.name ?? "not said") : row.name || row.key || "not said");
  return (
    <section class="chart">
      <h2>{title}</h2>
      {loaded.error && <Failure error={loaded.error} />}
      {rows.length === 0 && loaded.value && <p class="empty">Nothing to count.</p>}
      {rows.length > 0 && (
        <table class="bars">
          <caption class="unseen">{title}: incidents, of them corroborated and disputed, and deaths</caption>
          <thead><tr><th scope="col"><span class="unseen">Name</span></th><th scope="col">Incidents</th><th scope="col" class="num">Disputed</th><th scope="col" class="num">Deaths</th></tr></thead>
          <tbody>
            {rows.slice(0, all ? undefined : few).map((row) => (
              <tr key={row.key ?? ""}>
                <th scope="row" dir="auto">{choose && row.key ? <button type="button" class="link" onClick={() => choose(row.key as string)}>{name(row)}</button> : name(row)}</th>
                <td>
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar" width={(row.incidents / most) * 100} height="10" /><rect class="bar sure" width={(row.corroborated / most) * 100} height="10" /></svg>
                  <span class="num">{number(row.incidents)}</span><span class="unseen">, corroborated {number(row.corroborated)}</span>
                </td>
                <td class="num">{row.disputed ? number(row.disputed) : "—"}</td>
                <td class="num">{row.deaths_high ? range(row.deaths_low, row.deaths_high) : "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > few && <button type="button" class="small" onClick={() => show(!all)}>{all ? "Fewer" : `All ${rows.length}`}</button>}
    </section>
  );
}
