import { useMemo, useRef, useState } from "preact/hooks";
import { keepSending, post, put } from "../api/client";
import { Problem } from "../api/problem";
import type { Claim, ClaimState, Report, Verdict } from "../api/types";
import { inOrder } from "../text/marks";
import { announce, announceError } from "../ui/announce";
import { changed, replace, steady } from "./states";

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
      // The version that was seen goes with it: twice is no more than once.
      const next = await keepSending(() => put<ClaimState>(`/claims/${id}/verdict`, { verdict: mine.verdict, claim: mine.claim, reason: mine.reason, version }));
      update(next);
      return next;
    } catch (error) {
      if (!(error instanceof Problem && error.isConflict)) { announceError(error); return null; }
      const told = error.details as { current?: ClaimState; by?: string; at?: string };
      if (told.current && saysTheSame(told.current, mine)) { update(told.current); return told.current; }
      if (told.current) clash({ mine, theirs: told.current, id, ...(told.by ? { by: told.by } : {}), ...(told.at ? { at: told.at } : {}) });
      else announceError(error);
      return null;
    }
  };

  /** @param seen The version that the decision rests on, where it isn't the one at hand. */
  const decide = async (id: string, verdict: Verdict, claim?: Claim, reason?: string, seen?: number): Promise<boolean> => {
    const state = now.current.find((one) => one.claim.id === id);
    if (!state) return false;
    const before: Step = { id, verdict: state.verdict, claim: state.claim };
    const next = await send(id, { verdict, claim, reason }, seen ?? state.version);
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
      const next = await keepSending(() => post<ClaimState>(`/reports/${report.id}/claims`, { ...asked(claim), reason }));
      update(next);
      announce("Added.");
      return next;
    } catch (error) {
      const current = error instanceof Problem && error.isConflict ? (error.details as { current?: ClaimState }).current : undefined;
      if (current) update(current);
      // It had come there before the server went.
      if (current && gist(current.claim) === gist(claim)) return current;
      announceError(error);
      return null;
    }
  };

  /** Of the two versions, theirs: mine is dropped. */
  const yieldTo = () => { if (conflict) update(conflict.theirs); clash(null); };
  /** Neither yet: theirs is what holds, and mine is worked on in its light. */
  const goOn = (): number | null => {
    if (conflict) update(conflict.theirs);
    clash(null);
    return conflict?.theirs.version ?? null;
  };
  /** Of the two versions, mine: on top of theirs, so that theirs stays in the log. */
  const insist = async (): Promise<boolean> => {
    if (!conflict) return false;
    update(conflict.theirs);
    clash(null);
    return (await send(conflict.id, conflict.mine, conflict.theirs.version)) !== null;
  };
  return { states, claims, conflict, decide, undo, add, update, yieldTo, goOn, insist };
}

/** What was sent has come there, or somebody else decided the same: there is nothing to choose. */
function saysTheSame(theirs: ClaimState, mine: Conflict["mine"]): boolean {
  return theirs.verdict === mine.verdict && (!mine.claim || changed(theirs.claim, mine.claim).length === 0);
}

export type Review = ReturnType<typeof useReview>;

const said: Record<Verdict, string> = { accepted: "Accepted", rejected: "Rejected", corrected: "Corrected", unreviewed: "Open again" };

/** What a person says in a new claim, without what the server adds to it. */
function gist({ event, actors, recipients, place, time, status, quantities }: Claim): string {
  const ids = (list: Claim["actors"]) => list.map((actor) => actor.id);
  return JSON.stringify([event.class, ids(actors), ids(recipients), place?.name ?? null, time?.from ?? null, time?.to ?? null, status, quantities.map((count) => [count.kind, count.low ?? null, count.high ?? null])]);
}

function asked(claim: Claim) {
  const { trigger, event, actors, recipients, place, time, status, quantities, attribution } = claim;
  return { trigger: { start: trigger.start, end: trigger.end }, class: event.class, actors, recipients, place, time, status, quantities, attribution };
}
