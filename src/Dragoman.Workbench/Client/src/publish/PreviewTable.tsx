import { useState } from "preact/hooks";
import type { Leaving } from "../api/types";
import { words } from "../ui/format";
import { differences } from "./rules";

const few = 40;

export function PreviewTable({ items }: { items: readonly Leaving[] }) {
  const [all, show] = useState(false);
  const sorted = [...items.filter((one) => !one.held_back), ...items.filter((one) => one.held_back)];
  return (
    <>
      <ol class="preview">{sorted.slice(0, all ? undefined : few).map((one) => <li key={one.incident} class={one.held_back ? "held" : ""}><Item item={one} /></li>)}</ol>
      {sorted.length > few && !all && <button type="button" class="more" onClick={() => show(true)}>Show all {sorted.length}</button>}
      {items.length === 0 && <p class="empty">Nothing fits the filter.</p>}
    </>
  );
}

function Item({ item }: { item: Leaving }) {
  const rows = differences(item.before, item.after);
  const title = item.before.class;
  if (item.held_back) return <p><a href={`/incidents/${item.incident}`}>{words(title)}</a> <span class="tag warn">held back</span> <span>{item.held_back}</span></p>;
  return (
    <table class="sheet">
      <caption><a href={`/incidents/${item.incident}`}>{words(title)}</a></caption>
      <thead><tr><th scope="col"><span class="unseen">Field</span></th><th scope="col">In the archive</th><th scope="col">Leaves as</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field} class={row.differs ? "differs" : "same"}><th scope="row">{words(row.field)}</th><td dir="auto">{row.before || "—"}</td><td dir="auto">{row.after || <em>left out</em>}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
