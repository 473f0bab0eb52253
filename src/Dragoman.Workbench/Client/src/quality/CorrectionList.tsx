import { useState } from "preact/hooks";
import { address } from "../api/client";
import { useLoad } from "../api/load";
import type { Corrections } from "../api/types";
import { Failure } from "../ui/Failure";
import { day, number, words } from "../ui/format";
import { fieldName } from "./measures";
import { isVeiled } from "../veil/veil";

const [few, most] = [20, 500];

/** What people put in the place of what, and in which sentences. */
export function CorrectionList() {
  const [limit, widen] = useState(few);
  const { value, error, again } = useLoad<Corrections>("/quality/corrections", { limit });
  return (
    <section aria-labelledby="corrections">
      <header class="head">
        <h2 id="corrections">What is corrected most</h2>
        {value && value.total > 0 && <p class="actions"><a class="button" href={address("/quality/corrections/export")} download="corrections.jsonl">Export as test cases</a></p>}
      </header>
      {error && <Failure error={error} again={again} />}
      {value && value.total === 0 && <p class="empty">Nothing has been corrected or rejected yet.</p>}
      {value && value.total > 0 && (
        <table class="sheet stack corrections">
          <caption class="unseen">Corrections, the most frequent first</caption>
          <thead><tr><th scope="col">Field</th><th scope="col">Read and corrected to</th><th scope="col">Rule</th><th scope="col" class="num">Claims</th><th scope="col">Examples</th></tr></thead>
          <tbody>
            {value.items.map((row) => (
              <tr key={JSON.stringify([row.field, row.from, row.to, row.rule, row.examples[0]?.claim])}>
                <th scope="row">{fieldName(row.field)}</th>
                <td data-label="Change" dir="auto"><del>{shown(row.field, row.from)}</del> <span aria-hidden="true">→</span> <ins>{row.field === "claim" ? "no such claim" : shown(row.field, row.to)}</ins></td>
                <td data-label="Rule"><code>{row.rule}</code></td>
                <td class="num" data-label="Claims">{number(row.count)}</td>
                <td data-label="Examples"><ul class="examples">{row.examples.map((example) => <li key={example.claim} dir="auto"><a href={`/reports/${example.report}?claim=${example.claim}`}><q class={isVeiled(example.evidence) ? "veiled" : ""}>{example.evidence}</q></a></li>)}</ul></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {value && value.total > value.items.length && limit < most && <button type="button" class="small" onClick={() => widen(most)}>{value.total > most ? `The first ${number(most)}` : `All ${number(value.total)}`}</button>}
    </section>
  );
}

function shown(field: string, value: string | null): string {
  if (value === null) return "nothing";
  return field === "from" || field === "to" ? day(value) : field === "class" || field === "claim" ? words(value) : value;
}
