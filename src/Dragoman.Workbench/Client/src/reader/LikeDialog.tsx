import { useEffect, useState } from "preact/hooks";
import { post } from "../api/client";
import { useLoad } from "../api/load";
import { may } from "../api/session";
import type { ClaimState, ItemsOf, Verdict, VerdictsDone } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { plural, words } from "../ui/format";
import { changeOf, likenesses, type Likeness } from "./likeness";

const all = Object.keys(likenesses) as Likeness[];

/** Other open claims that rest on the same rule or the same words: one decision for all that are ticked. */
export function LikeDialog({ state, close, changed: update }: { state: ClaimState; close: () => void; changed: (next: ClaimState) => void }) {
  const [field, choose] = useState<Likeness>(() => all.find((name) => changeOf(state, name) !== null) ?? "class");
  const change = changeOf(state, field);
  const like = useLoad<ItemsOf<ClaimState>>(`/claims/${state.claim.id}/like`, { field, actor: field === "actor" ? actorOf(state) : null });
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => tick(new Set(like.value?.items.map((one) => one.claim.id))), [like.value]);
  const items = like.value?.items ?? [];

  const apply = async (verdict: Verdict) => {
    const chosen = items.filter((one) => ticked.has(one.claim.id));
    try {
      const answer = await post<VerdictsDone>("/claims/verdicts", {
        items: chosen.map((one) => ({ id: one.claim.id, version: one.version })), verdict, ...(verdict === "corrected" && change ? { change: { field: change.field, value: change.value } } : {}),
      });
      for (const clash of answer.conflicts) if (clash.current?.claim.report === state.claim.report) update(clash.current);
      announce(`${plural(answer.done.length, "claim")} ${verdict}${answer.conflicts.length ? `; ${plural(answer.conflicts.length, "claim")} left alone, since somebody else decided on them meanwhile` : ""}.`);
      like.again();
    } catch (error) { announceError(error); }
  };
  const flip = (id: string) => tick((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; });
  return (
    <Dialog title="Others like it" close={close} wide>
      <div class="filters">
        <label>Alike in
          <select value={field} onChange={(event) => choose(event.currentTarget.value as Likeness)}>{all.map((name) => <option key={name} value={name}>{likenesses[name]}</option>)}</select>
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
        {may("code") && <>
          {change && <button type="button" class="main" disabled={ticked.size === 0} onClick={() => void apply("corrected")}>Make it “{change.words}” in {ticked.size}</button>}
          <button type="button" disabled={ticked.size === 0} onClick={() => void apply("accepted")}>Accept {ticked.size}</button>
          <button type="button" disabled={ticked.size === 0} onClick={() => void apply("rejected")}>Reject {ticked.size}</button>
        </>}
        <button type="button" onClick={close}>Close</button>
      </p>
    </Dialog>
  );
}

/** The party that was corrected, as it was read; of claims that weren't, the first one. */
function actorOf({ coded, claim }: ClaimState): string | null {
  const before = coded ?? claim;
  const after = [...claim.actors, ...claim.recipients];
  const parties = [...before.actors, ...before.recipients];
  return (parties.find((party) => !after.some((one) => one.id === party.id)) ?? parties[0])?.id ?? null;
}
