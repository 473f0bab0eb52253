import { Fragment } from "preact";
import { number, period, plural, range, words } from "../ui/format";
import { sorts, type Sort } from "./choose";
import { placeName, type PageData } from "./data";
import { DetailsPanel } from "./DetailsPanel";
import { change } from "./state";

const names: Record<Sort, string> = { when: "When", what: "What", where: "Where", who: "Who", whom: "To whom", deaths: "Deaths", voices: "Voices" };

export const pageSize = 50;

interface Props { data: PageData; /** Sorted. */ rows: readonly number[]; sort: Sort; down: boolean; page: number; open: number | null }

/** The incidents that are chosen, some at a time; each opens to all that is told of it. */
export function Table({ data, rows, sort, down, page, open }: Props) {
  const first = page * pageSize;
  const turn = (next: number) => { change({ page: next ? String(next + 1) : null, incident: null }); document.getElementById("table")?.scrollIntoView({ block: "start" }); };
  return (
    <div id="table" class="tabled">
      <table class="sheet stack incidents">
        <caption class="unseen">Incidents</caption>
        <thead><tr>{sorts.map((by) => <th key={by} scope="col" aria-sort={by === sort ? (down ? "descending" : "ascending") : "none"}>
          <button type="button" class="quiet small" onClick={() => change({ sort: by === "when" ? null : by, down: by === sort && !down ? "true" : null, page: null })}>{names[by]}<span aria-hidden="true">{by === sort ? (down ? " ▼" : " ▲") : ""}</span></button>
        </th>)}<th scope="col">Marks</th></tr></thead>
        <tbody>
          {rows.slice(first, first + pageSize).map((row) => (
            <Fragment key={row}>
              <Row data={data} row={row} open={row === open} />
              {row === open && <tr class="opened"><td colSpan={sorts.length + 1}><DetailsPanel data={data} row={row} /></td></tr>}
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="empty">No incident fits.</p>}
      {rows.length > pageSize && (
        <nav class="pager" aria-label="Pages of the table">
          <button type="button" disabled={page === 0} onClick={() => turn(page - 1)}>Earlier rows</button>
          <span>{number(first + 1)}–{number(Math.min(rows.length, first + pageSize))} of {number(rows.length)}</span>
          <button type="button" disabled={first + pageSize >= rows.length} onClick={() => turn(page + 1)}>Further rows</button>
        </nav>
      )}
    </div>
  );
}

function Row({ data, row, open }: { data: PageData; row: number; open: boolean }) {
  const place = data.places[data.place[row] as number];
  const parties = (of: number[][]) => of[row]?.map((party) => data.parties[party]).join(", ") || "—";
  const deaths = data.deaths[row];
  const status = data.status[row] as string;
  return (
    <tr class={open ? "open" : ""}>
      <td data-label="When" class="date">{period(data.from[row], data.to[row] ?? data.from[row]) || "—"}</td>
      <th scope="row"><button type="button" class="link" aria-expanded={open} onClick={() => change({ incident: open ? null : data.id[row] as string })}>{words(data.classes[data.class[row] as number] as string)}</button>{status !== "occurred" && <span class="tag warn">{words(status)}</span>}</th>
      <td data-label="Where" dir="auto">{place ? placeName(place) : "—"}</td>
      <td data-label="Who" dir="auto">{parties(data.who)}</td>
      <td data-label="To whom" dir="auto">{parties(data.whom)}</td>
      <td data-label="Deaths" class="num">{deaths ? (deaths[0] === deaths[2] ? number(deaths[1]) : `${number(deaths[1])} (${range(deaths[0], deaths[2])})`) : "—"}</td>
      <td data-label="Voices" class="num">{number(data.voices[row] as number)} <small>of {plural(data.reports[row] as number, "report")}</small></td>
      <td data-label="Marks">{data.disputed[row] ? <span class="tag warn">disputed</span> : null}{(data.voices[row] as number) > 1 ? <span class="tag good">corroborated</span> : null}</td>
    </tr>
  );
}
