import { useRef, useState } from "preact/hooks";
import { amend, search } from "../address/address";
import { put } from "../api/client";
import { usePages } from "../api/pages";
import { may, me } from "../api/session";
import type { ReportRow } from "../api/types";
import { useKeys } from "../keys/useKeys";
import { announce, announceError } from "../ui/announce";
import { Failure } from "../ui/Failure";
import { plural } from "../ui/format";
import { focusedRow, moveFocus } from "../ui/rows";
import { AddDialog } from "./AddDialog";
import { InboxFilters } from "./InboxFilters";
import { InboxRow } from "./InboxRow";

const names = ["words", "outlet", "from", "to", "state", "assignee", "copies"] as const;

export function InboxPage() {
  const query = Object.fromEntries(names.map((name) => [name, search.value.get(name)]));
  const reports = usePages<ReportRow>("/reports", { copies: "fold", ...query });
  const [adding, add] = useState(false);
  const list = useRef<HTMLTableSectionElement>(null);

  const take = async (id: string | undefined) => {
    const row = reports.items.find((item) => item.id === id);
    if (!row || !me.value || !may("code")) return;
    const mine = row.assignee === me.value.user;
    try {
      await put(`/reports/${row.id}/assignment`, { assignee: mine ? null : me.value.user, state: mine ? "todo" : "open", version: null });
      announce(mine ? "Given back." : "Yours now.");
      reports.again();
    } catch (error) { announceError(error); }
  };
  useKeys([
    { keys: "j, ArrowDown", does: "Next report", run: () => moveFocus(list.current, 1) },
    { keys: "k, ArrowUp", does: "Previous report", run: () => moveFocus(list.current, -1) },
    { keys: "Enter, o", does: "Open the report", run: () => list.current?.querySelector<HTMLElement>(`[data-row="${focusedRow(list.current)}"]`)?.click() },
    ...(may("code") ? [
      { keys: "t", does: "Take the report, or give it back", run: () => void take(focusedRow(list.current)) },
      { keys: "+", does: "Add a report", run: () => add(true) },
    ] : []),
  ]);
  return (
    <section class="page inbox">
      <header class="head">
        <h1>Inbox</h1>
        <p class="count" role="status">{reports.busy && !reports.items.length ? "Reading …" : plural(reports.total, "report")}</p>
        {may("code") && <button type="button" class="main" onClick={() => add(true)}>Add a report</button>}
      </header>
      <InboxFilters />
      {reports.error && <Failure error={reports.error} again={reports.again} />}
      <table class="sheet stack reports">
        <thead>
          <tr><th scope="col">Report</th><th scope="col">Outlet</th><th scope="col">Published</th><th scope="col">Claims reviewed</th><th scope="col">State</th><th scope="col">With</th></tr>
        </thead>
        <tbody ref={list}>{reports.items.map((row) => <InboxRow key={row.id} row={row} take={() => void take(row.id)} />)}</tbody>
      </table>
      {!reports.busy && !reports.error && reports.items.length === 0 && <Empty filtered={names.some((name) => search.value.has(name))} add={() => add(true)} />}
      {reports.more && <button type="button" class="more" onClick={reports.more}>Show more</button>}
      {adding && <AddDialog close={() => add(false)} added={reports.again} />}
    </section>
  );
}

function Empty({ filtered, add }: { filtered: boolean; add: () => void }) {
  return filtered
    ? <p class="empty">No report fits. <button type="button" onClick={() => amend(Object.fromEntries(names.map((name) => [name, null])))}>Show all</button></p>
    : <p class="empty">Nothing here yet. {may("code") && <button type="button" onClick={add}>Add the first report</button>}</p>;
}
