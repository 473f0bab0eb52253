import { useMemo, useRef, useState } from "preact/hooks";
import { post, put } from "../api/client";
import { Problem } from "../api/problem";
import type { Claim, ClaimState, Report, Verdict } from "../api/types";
import { inOrder } from "../text/marks";
import { announce, announceError } from "../ui/announce";
import { replace, steady } from "./states";

/** What I decided on a claim that somebody else has decided on meanwhile. Nothing of it is lost. */
export interface Conflict { mine: { verdict: Verdict; claim?: Claim | undefined; reason?: string | undefined }; theirs: ClaimState; by?: string; at?: string; id: string }

interface Step { id: string; verdict: Verdict; claim: Claim }

/** The claims of a report and the decisions on them, with the way back. */
export function useReview(report: Report) {
  const [states, keep] = useState<ClaimState[]>(() => inOrder(report.claims));
  const [conflict, clash] = useState<Conflict | null>(null);
  const steps = useRef<Step[]>([]);
  const last = useRef<readonly Claim[]>([]);
  const claims = useMemo(() => (last.current = steady(last.current, states)), [states]);
  const now = useRef(states);
  now.current = states;
  const update = (next: ClaimState) => keep((all) => inOrder(replace(all, next)));

  const send = async (id: string, mine: Conflict["mine"], version: number): Promise<ClaimState | null> => {
    try {
      const next = await put<ClaimState>(`/claims/${id}/verdict`, { verdict: mine.verdict, claim: mine.claim, reason: mine.reason, version });
      update(next);
      return next;
    } catch (error) {
      if (!(error instanceof Problem && error.isConflict)) { announceError(error); return null; }
      const told = error.details as { current?: ClaimState; by?: string; at?: string };
      if (told.current) clash({ mine, theirs: told.current, id, ...(told.by ? { by: told.by } : {}), ...(told.at ? { at: told.at } : {}) });
      else announceError(error);
      return null;
    }
  };

  const decide = async (id: string, verdict: Verdict, claim?: Claim, reason?: string): Promise<boolean> => {
    const state = now.current.find((one) => one.claim.id === id);
    if (!state) return false;
    const before: Step = { id, verdict: state.verdict, claim: state.claim };
    const next = await send(id, { verdict, claim, reason }, state.version);
    if (next) { steps.current.push(before); announce(`${said[verdict]}.`, { name: "Undo", run: () => void undo() }); }
    return next !== null;
  };

  const undo = async (): Promise<string | null> => {
    const step = steps.current.pop();
    const state = step && now.current.find((one) => one.claim.id === step.id);
    if (!step || !state) { announce("Nothing to undo on this page."); return null; }
    const back = step.verdict === "corrected" ? { verdict: step.verdict, claim: step.claim } : { verdict: step.verdict };
    if (await send(step.id, { ...back, reason: "undone" }, state.version)) announce("Undone."); else steps.current.push(step);
    return step.id;
  };

  const add = async (claim: Claim, reason?: string): Promise<ClaimState | null> => {
    try {
      const next = await post<ClaimState>(`/reports/${report.id}/claims`, { ...asked(claim), reason });
      update(next);
      announce("Added.");
      return next;
    } catch (error) { announceError(error); return null; }
  };

  /** Of the two versions, theirs: mine is dropped. */
  const yieldTo = () => { if (conflict) update(conflict.theirs); clash(null); };
  /** Of the two versions, mine: on top of theirs, so that theirs stays in the log. */
  const insist = async () => {
    if (!conflict) return;
    update(conflict.theirs);
    clash(null);
    await send(conflict.id, conflict.mine, conflict.theirs.version);
  };
  return { states, claims, conflict, decide, undo, add, update, yieldTo, insist };
}

export type Review = ReturnType<typeof useReview>;

const said: Record<Verdict, string> = { accepted: "Accepted", rejected: "Rejected", corrected: "Corrected", unreviewed: "Open again" };

function asked(claim: Claim) {
  const { trigger, event, actors, recipients, place, time, status, quantities, attribution } = claim;
  return { trigger: { start: trigger.start, end: trigger.end }, class: event.class, actors, recipients, place, time, status, quantities, attribution };
}
