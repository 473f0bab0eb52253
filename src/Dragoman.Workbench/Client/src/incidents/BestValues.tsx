import type { Incident } from "../api/types";
import { Speakers } from "../ui/Speakers";
import { rowsOf, type Row } from "./best";

const few = 3;

export function BestValues({ incident }: { incident: Incident }) {
  return (
    <dl class="facts">
      {rowsOf(incident).map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>
            <b dir="auto">{row.value || "—"}</b>
            <small class="rule">{row.rule}</small>
            {row.others.slice(0, few).map((other, i) => <Other key={i} other={other} />)}
            {row.others.length > few && <details><summary><small>{row.others.length - few} more</small></summary>{row.others.slice(few).map((other, i) => <Other key={i} other={other} />)}</details>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Other({ other }: { other: Row["others"][number] }) {
  return <small class="other">otherwise <bdi>{other.value || "not said"}</bdi>: <Speakers names={other.speakers} /></small>;
}
