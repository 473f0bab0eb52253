import { useEffect, useState } from "preact/hooks";
import { post } from "../api/client";
import { useLoad } from "../api/load";
import type { Claim, ClaimState, Verdict } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { plural, words } from "../ui/format";
import { changed } from "./states";

type Field = "class" | "place" | "actor" | "recipient" | "status";
const of: Record<Field, keyof Claim> = { class: "event", place: "place", actor: "actors", recipient: "recipients", status: "status" };
const names: Record<Field, string> = { class: "class", place: "place", actor: "who did it", recipient: "to whom", status: "status" };

/** Other open claims that rest on the same rule or the same words: one decision for all that are ticked. */
export function LikeDialog({ state, close, changed: update }: { state: ClaimState; close: () => void; changed: (next: ClaimState) => void }) {
  const corrected = state.coded ? changed(state.coded, state.claim) : [];
  const [field, choose] = useState<Field>(() => (Object.keys(of) as Field[]).find((name) => corrected.includes(of[name])) ?? "class");
  const like = useLoad<{ items: ClaimState[] }>(`/claims/${state.claim.id}/like`, { field });
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => tick(new Set(like.value?.items.map((one) => one.claim.id))), [like.value]);
  const items = like.value?.items ?? [];
  const change = corrected.includes(of[field]) ? { field, value: state.claim[of[field]] } : null;

  const apply = async (verdict: Verdict) => {
    const chosen = items.filter((one) => ticked.has(one.claim.id));
    try {
      const answer = await post<{ done: string[]; conflicts: { id: string; current: ClaimState }[] }>("/claims/verdicts", {
        items: chosen.map((one) => ({ id: one.claim.id, version: one.version })), verdict, ...(verdict === "corrected" && change ? { change } : {}),
      });
      for (const clash of answer.conflicts) if (clash.current.claim.report === state.claim.report) update(clash.current);
      announce(`${plural(answer.done.length, "claim")} ${verdict}${answer.conflicts.length ? `; ${plural(answer.conflicts.length, "claim")} left alone, since somebody else decided on them meanwhile` : ""}.`);
      like.again();
    } catch (error) { announceError(error); }
  };
  const flip = (id: string) => tick((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; });
  return (
    <Dialog title="Others like it" close={close} wide>
      <div class="filters">
        <label>Alike in
          <select value={field} onChange={(event) => choose(event.currentTarget.value as Field)}>{(Object.keys(names) as Field[]).map((name) => <option key={name} value={name}>{names[name]}</option>)}</select>
        </label>
        {items.length > 0 && <label class="tick"><input type="checkbox" checked={ticked.size === items.length} onChange={() => tick(ticked.size === items.length ? new Set() : new Set(items.map((one) => one.claim.id)))} /> all {items.length}</label>}
      </div>
      {like.error && <Failure error={like.error} />}
      {like.value && items.length === 0 && <p class="empty">No other open claim is like it in this.</p>}
      <ul class="likes">
        {items.map((one) => (
          <li key={one.claim.id}>
            <label><input type="checkbox" checked={ticked.has(one.claim.id)} onChange={() => flip(one.claim.id)} /> <b>{words(one.claim.event.class)}</b> <span dir="auto">{one.claim.evidence.text}</span></label>
            <a href={`/reports/${one.claim.report}?claim=${one.claim.id}`}>{one.claim.document ?? one.claim.report}</a>
          </li>
        ))}
      </ul>
      <p class="actions">
        {change && <button type="button" class="main" disabled={ticked.size === 0} onClick={() => void apply("corrected")}>Correct {names[field]} in {ticked.size}</button>}
        <button type="button" disabled={ticked.size === 0} onClick={() => void apply("accepted")}>Accept {ticked.size}</button>
        <button type="button" disabled={ticked.size === 0} onClick={() => void apply("rejected")}>Reject {ticked.size}</button>
        <button type="button" onClick={close}>Close</button>
      </p>
    </Dialog>
  );
}
