import { Dialog } from "../ui/Dialog";
import { factsOf } from "../ui/ClaimFacts";
import { moment } from "../ui/format";
import { changed } from "./states";
import type { Conflict } from "./useReview";

/** Two people decided on one claim: both versions stand side by side, and a person chooses. */
export function ConflictDialog({ conflict, yieldTo, goOn, insist }: { conflict: Conflict; yieldTo: () => void; goOn: () => void; insist: () => void }) {
  const { theirs, mine } = conflict;
  const my = mine.claim ?? theirs.claim;
  const differ = new Set(changed(theirs.claim, my));
  const ours = factsOf(my);
  return (
    <Dialog title="Somebody else decided on this claim meanwhile" close={goOn} wide>
      <p>{conflict.by ? <b dir="auto">{conflict.by}</b> : "Somebody else"}{conflict.at ? `, ${moment(conflict.at)}` : ""}. Yours isn’t kept yet; whichever you choose, theirs stays in the log.</p>
      <table class="sheet versions">
        <thead><tr><th scope="col"><span class="unseen">Field</span></th><th scope="col">Theirs</th><th scope="col">Yours</th></tr></thead>
        <tbody>
          <tr class={theirs.verdict !== mine.verdict ? "differs" : ""}><th scope="row">Verdict</th><td>{theirs.verdict}</td><td>{mine.verdict}</td></tr>
          {factsOf(theirs.claim).map((fact, i) => (
            <tr key={fact.field} class={differ.has(fact.field) ? "differs" : ""}><th scope="row">{fact.name}</th><td dir="auto">{fact.value || "—"}</td><td dir="auto">{ours[i]?.value || "—"}</td></tr>
          ))}
          {mine.reason && <tr><th scope="row">Why</th><td>(see the history)</td><td dir="auto">{mine.reason}</td></tr>}
        </tbody>
      </table>
      <p class="actions"><button type="button" class="main" onClick={yieldTo}>Keep theirs</button><button type="button" onClick={insist}>Put yours over it</button>{mine.claim && <button type="button" onClick={goOn}>Back to yours</button>}</p>
    </Dialog>
  );
}
