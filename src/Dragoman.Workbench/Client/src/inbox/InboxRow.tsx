import { may, me } from "../api/session";
import type { ReportRow } from "../api/types";
import { day, number, plural } from "../ui/format";
import { Share } from "../ui/Share";
import { isVeiled, unveil } from "../veil/veil";
import { Shown } from "../ui/Shown";

const states = { todo: "To do", open: "Open", done: "Done" } as const;

export function InboxRow({ row, take }: { row: ReportRow; take: () => void }) {
  const mine = row.assignee != null && row.assignee === me.value?.user;
  return (
    <tr class={`state-${row.state}`}>
      <th scope="row">
        <Title row={row} />
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

/** As much of the title as there is room for; all of it where one points. A graphic one is veiled: the link is there, and says so. */
function Title({ row }: { row: ReportRow }) {
  const address = `/reports/${row.id}`;
  if (!isVeiled(row.title)) return <a href={address} data-row={row.id} dir="auto" title={row.title === row.headline ? undefined : row.title}><Shown text={row.headline} /></a>;
  return <><a href={address} data-row={row.id} dir="auto"><span class="veiled" aria-hidden="true"><Shown text={row.headline} /></span><span class="unseen">A report with a graphic title</span></a> <button type="button" class="small unveil" onClick={() => unveil(row.title)}>Show<span class="unseen"> its title</span></button></>;
}

function Copies({ ids }: { ids: string[] }) {
  return (
    <details class="copies">
      <summary>{plural(ids.length, "copy", "copies")}</summary>
      <ul>{ids.map((id) => <li key={id}><a href={`/reports/${id}`}>{id}</a></li>)}</ul>
    </details>
  );
}
