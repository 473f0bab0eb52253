import { amend, search } from "../address/address";
import { useLoad } from "../api/load";
import type { Acceptances } from "../api/types";
import { Failure } from "../ui/Failure";
import { day, number, percent, words } from "../ui/format";
import { AcceptanceTable } from "./AcceptanceTable";

const groups = { class: "class", rule: "rule", construction: "construction" } as const;
const rows = { class: "classes", rule: "rules", construction: "constructions" } as const;

/** How many of the reader's claims were accepted, corrected and rejected. */
export function Acceptance() {
  const { value, error, again } = useLoad<Acceptances>("/quality/acceptance");
  const asked = search.value.get("by");
  const by = asked === "rule" || asked === "construction" ? asked : "class";
  return (
    <section aria-labelledby="acceptance">
      <h2 id="acceptance">What stands of what was read</h2>
      {error && <Failure error={error} again={again} />}
      {value && value.total.total === 0 && <p class="empty">Nobody has judged a claim yet. Accept, correct or reject claims in a <a href="/">report</a>, and this shows how well they were read.</p>}
      {value && value.total.total > 0 && (
        <>
          <p>Of {number(value.total.total)} judged claims {percent(value.total.share)} were accepted as they were read (95 % interval {percent(value.total.low)} to {percent(value.total.high)}).</p>
          <ul class="legend" aria-hidden="true"><li><i class="accepted" />accepted</li><li><i class="corrected" />corrected</li><li><i class="rejected" />rejected</li></ul>
          <AcceptanceTable title="By week" head="Week from" rows={value.weeks} name={day} latest />
          <label class="by">Grouped by <select value={by} onChange={(event) => amend({ by: event.currentTarget.value === "class" ? null : event.currentTarget.value })}>{Object.entries(groups).map(([key, name]) => <option key={key} value={key}>{name}</option>)}</select></label>
          <AcceptanceTable key={by} title={`By ${groups[by]}`} head={groups[by]} rows={value[rows[by]]} name={by === "rule" ? (key) => <code>{key}</code> : words} />
        </>
      )}
    </section>
  );
}
