import type { Incident } from "../api/types";
import { rowsOf } from "./best";

export function BestValues({ incident }: { incident: Incident }) {
  return (
    <dl class="facts">
      {rowsOf(incident).map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>
            <b dir="auto">{row.value || "—"}</b>
            <small class="rule">{row.rule}</small>
            {row.others.map((other, i) => <small key={i} class="other" dir="auto">otherwise {other.value || "not said"}: {other.speakers.join("; ")}</small>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
