import { may, me } from "../api/session";
import type { ReportRow } from "../api/types";
import { day, number, plural } from "../ui/format";
import { Share } from "../ui/Share";
import { Shown } from "../ui/Shown";

const states = { todo: "To do", open: "Open", done: "Done" } as const;

export function InboxRow({ row, take }: { row: ReportRow; take: () => void }) {
  const mine = row.assignee != null && row.assignee === me.value?.user;
  return (
    <tr class={`state-${row.state}`}>
      <th scope="row">
        <a href={`/reports/${row.id}`} data-row={row.id} dir="auto"><Shown text={ended(row.title)} /></a>
        {row.disputed && <span class="tag warn">disputed</span>}
        {row.copies.length > 0 && <Copies ids={row.copies} />}
      </th>
      <td data-label="Outlet" dir="auto">{row.outlet ?? "—"}</td>
      <td data-label="Published" class="date">{day(row.published) || "—"}</td>
      <td data-label="Claims reviewed" class="num"><Share part={row.reviewed} of={row.claims} /> {number(row.reviewed)} / {number(row.claims)}</td>
      <td data-label="State"><span class={`tag ${row.state}`}>{states[row.state]}</span></td>
      <td data-label="With">{row.assignee && <span class="assignee" dir="auto">{mine ? "you" : row.assignee}</span>} {may("code") && (mine || row.assignee == null || may("review")) && <button type="button" class="quiet small" onClick={take}>{mine ? "Give back" : "Take"}</button>}</td>
    </tr>
  );
}

/** The server cuts a text that stands in for a title after so many characters. */
const cut = 120;

function ended(title: string): string {
  if ([...title].length < cut) return title;
  return `${title.slice(0, Math.max(title.lastIndexOf(" "), cut / 2))} …`;
}

function Copies({ ids }: { ids: string[] }) {
  return (
    <details class="copies">
      <summary>{plural(ids.length, "copy", "copies")}</summary>
      <ul>{ids.map((id) => <li key={id}><a href={`/reports/${id}`}>{id}</a></li>)}</ul>
    </details>
  );
}
