import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { amend, go, search } from "../address/address";
import { may } from "../api/session";
import type { Claim, Report, Span } from "../api/types";
import { useKeys } from "../keys/useKeys";
import { useFew } from "../ui/useFew";
import { announce } from "../ui/announce";
import { chooseVeil, veiling } from "../veil/veil";
import { ClaimCard } from "./ClaimCard";
import { ClaimForm } from "./ClaimForm";
import { ConflictDialog } from "./ConflictDialog";
import { blankClaim } from "./draft";
import { HistoryDialog } from "./HistoryDialog";
import { dropDraft, keepDraft, keptDraft, type KeptDraft } from "./kept";
import { LikeDialog } from "./LikeDialog";
import { ReaderHead } from "./ReaderHead";
import { selectedSpan } from "./selection";
import { SpanList } from "./SpanList";
import { TextPane } from "./TextPane";
import { useReview } from "./useReview";

type Open = "edit" | "new" | "like" | "history" | "spans" | null;

export function Reader({ report }: { report: Report }) {
  const review = useReview(report);
  // What was typed before the page was loaded anew, where there is something.
  const [draft, hold] = useState<KeptDraft | null>(() => draftOf(report));
  const [open, show] = useState<Open>(() => (draft === null ? null : draft.id === null ? "new" : "edit"));
  const [selection, select] = useState<Span | null>(null);
  const cards = useRef<HTMLOListElement>(null);
  const [fresh, start] = useState<Claim | null>(() => (draft?.id === null ? draft.claim : null));

  const editing = open === "edit" || open === "new";
  const at = open === "edit" && draft?.id ? draft.id : search.value.get("claim");
  const current = review.states.find((state) => state.claim.id === at) ?? review.states[0] ?? null;
  const index = current ? review.states.indexOf(current) : -1;
  const id = current?.claim.id ?? null;
  const drawn = useFew(review.states.length, index + 10);
  const choose = useCallback((claim: string) => amend({ claim }), []);
  const selected = useCallback((span: Span | null) => select((now) => (now?.start === span?.start && now?.end === span?.end ? now : span)), []);
  const move = (by: number) => {
    const next = review.states[Math.min(Math.max(index + by, 0), review.states.length - 1)];
    if (next && open !== "edit" && open !== "new") choose(next.claim.id);
  };
  const forward = () => {
    const rest = [...review.states.slice(index + 1), ...review.states.slice(0, Math.max(index, 0))];
    const next = rest.find((state) => state.verdict === "unreviewed") ?? review.states[index + 1];
    if (next) choose(next.claim.id);
  };
  const decide = async (verdict: "accepted" | "rejected") => { if (id && open === null && (await review.decide(id, verdict))) forward(); };
  const addFrom = (span: Span | null) => {
    if (!span) { announce("Select the words in the report first that tell of the event."); return; }
    start(blankClaim(report, span));
    show("new");
  };
  const edit = () => {
    if (!current || editing) return;
    hold({ id: current.claim.id, version: current.version, claim: current.claim, reason: "" });
    show("edit");
  };
  const typed = (claim: Claim, reason: string) => keepDraft(report.id, { id: open === "new" ? null : draft?.id ?? id, version: draft?.version ?? current?.version ?? 0, claim, reason });
  const leave = () => { dropDraft(report.id); hold(null); show(null); };
  // The form is gone, and with it what had the focus.
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body) cards.current?.querySelector<HTMLElement>(".at [data-edit]")?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);
  useEffect(() => { if (draft) announce("What you had typed here is back."); }, []);
  useEffect(() => { if (at) cards.current?.querySelector(".at")?.scrollIntoView({ block: "nearest" }); }, [id, open]);

  useKeys([
    { keys: "j", does: "Next claim", run: () => move(1) },
    { keys: "k", does: "Previous claim", run: () => move(-1) },
    ...(may("code") ? [
      { keys: "a", does: "Accept the claim", run: () => void decide("accepted") },
      { keys: "x", does: "Reject the claim", run: () => void decide("rejected") },
      { keys: "e", does: "Correct the claim", run: edit },
      { keys: "n", does: "Add a claim from the selected words", run: () => { if (!editing) addFrom(selectedNow() ?? selection); } },
      { keys: "u", does: "Undo", run: () => { if (!editing) void review.undo().then((back) => back && choose(back)); } },
    ] : []),
    { keys: "l", does: "Others like it", run: () => { if (current && !editing) show("like"); } },
    { keys: "h", does: "History of the claim", run: () => { if (current && !editing) show("history"); } },
    { keys: "i", does: "Open the claim’s incident", run: () => { if (current?.incident) go(`/incidents/${current.incident}`); } },
    { keys: "v", does: "Veil graphic passages, or show them", run: () => chooseVeil(!veiling.value) },
    { keys: "s", does: "List of all marked words", run: () => show("spans") },
    { keys: "r", does: "To the report’s text (arrow keys select words)", run: () => document.querySelector<HTMLElement>(".reader .text")?.focus() },
  ]);

  return (
    <article class="reader">
      <ReaderHead report={report} states={review.states} spans={() => show("spans")} />
      <div class="panes">
        <TextPane report={report} claims={review.claims} current={id} choose={choose} selected={selected} />
        <section class="claims" aria-label="Claims">
          {open === "new" && fresh && (
            <ClaimForm key="new" report={report} claim={fresh} selection={selection} title="New claim" because={draft?.id === null ? draft.reason : ""} changed={typed} cancel={leave}
              save={async (claim, reason) => { const made = await review.add(claim, reason); if (made) { leave(); choose(made.claim.id); } return made !== null; }} />
          )}
          {selection && !editing && may("code") && <p class="selected"><button type="button" class="main" onClick={() => addFrom(selection)}>Add a claim from these words <kbd>n</kbd></button></p>}
          {review.states.length === 0 && <p class="empty">Nothing was read from this report.{may("code") && <> Select words in it and press <kbd>n</kbd> to add a claim.</>}</p>}
          <ol ref={cards} class="cards">
            {review.states.slice(0, drawn).map((state, i) => (
              <li key={state.claim.id} class={state === current ? "at" : ""}>
                {state === current && open === "edit"
                  ? <ClaimForm report={report} claim={draft?.claim ?? state.claim} selection={selection} title="Correct the claim" because={draft?.reason ?? ""} changed={typed} cancel={leave}
                      save={async (claim, reason) => { const done = await review.decide(state.claim.id, "corrected", claim, reason, draft?.version); if (done) leave(); return done; }} />
                  : <ClaimCard state={state} number={i + 1} current={state === current} choose={choose} act={{ accept: () => void decide("accepted"), reject: () => void decide("rejected"), edit, like: () => show("like"), history: () => show("history") }} />}
              </li>
            ))}
          </ol>
        </section>
      </div>
      {open === "like" && current && <LikeDialog state={current} close={() => show(null)} changed={review.update} />}
      {open === "history" && id && <HistoryDialog path={`/claims/${id}/history`} title="History of the claim" close={() => show(null)} />}
      {open === "spans" && <SpanList report={report} states={review.states} close={() => show(null)} choose={choose} />}
      {review.conflict && <ConflictDialog conflict={review.conflict} yieldTo={() => { review.yieldTo(); leave(); }} goOn={() => { const version = review.goOn(); hold((now) => now && version !== null ? { ...now, version } : now); }}
        insist={() => void review.insist().then((done) => { if (done) leave(); })} />}
    </article>
  );
}

/** What is kept of a claim that isn't there any more is of no use. */
function draftOf(report: Report): KeptDraft | null {
  const kept = keptDraft(report.id);
  return kept && (kept.id === null || report.claims.some((state) => state.claim.id === kept.id)) ? kept : null;
}

/** What is selected at this moment: the page may be a stroke of a key behind. */
function selectedNow(): Span | null {
  const text = document.querySelector<HTMLElement>(".reader .text");
  return text && selectedSpan(text);
}
