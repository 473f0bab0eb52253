import { useState } from "preact/hooks";
import { keepSending, put } from "../api/client";
import { useLoad } from "../api/load";
import { Problem } from "../api/problem";
import { may, me } from "../api/session";
import type { ClaimState, ItemsOf, Report, ReportState } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { day, plural } from "../ui/format";
import { Share } from "../ui/Share";
import { Veiled } from "../veil/Veiled";
import { VeilSwitch } from "../veil/VeilSwitch";

export function ReaderHead({ report, states, spans }: { report: Report; states: readonly ClaimState[]; spans: () => void }) {
  const reviewed = states.filter((state) => state.verdict !== "unreviewed").length;
  return (
    <header class="head">
      <div class="what">
        <p class="crumb"><a href="/">Inbox</a></p>
        <h1 dir="auto"><Veiled text={report.title ?? beginning(report.text)} /></h1>
        <p class="byline">
          {[report.outlet, day(report.published)].filter(Boolean).map((part) => <span key={part} dir="auto">{part}</span>)}
          {report.url && /^https?:\/\//i.test(report.url) && <a href={report.url} target="_blank" rel="noreferrer noopener">source</a>}
          {report.copies.map((copy) => <a key={copy.report} href={`/reports/${copy.report}`}>copy, {Math.round(copy.similarity * 100)} % alike</a>)}
        </p>
      </div>
      <div class="state">
        <p class="count"><Share part={reviewed} of={states.length} /> {reviewed} of {plural(states.length, "claim")} reviewed</p>
        <Assignment report={report} />
        <VeilSwitch />
        <button type="button" onClick={spans}>List of marked words <kbd>s</kbd></button>
      </div>
    </header>
  );
}

function beginning(text: string): string {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  return line.length > 140 ? `${line.slice(0, line.lastIndexOf(" ", 140))} …` : line;
}

function Assignment({ report }: { report: Report }) {
  const [now, set] = useState({ state: report.state, assignee: report.assignee ?? null, version: report.version ?? 0 });
  const user = me.value?.user ?? null;
  const change = async (next: { state?: ReportState; assignee?: string | null }) => {
    const wanted = { ...now, ...next };
    try {
      const answer = await keepSending(() => put<{ version?: number } | undefined>(`/reports/${report.id}/assignment`, wanted));
      set({ ...wanted, version: answer?.version ?? wanted.version });
      announce("Kept.");
    } catch (error) {
      // What somebody else made of it meanwhile is shown; the next change rests on it.
      const current = error instanceof Problem ? (error.details["current"] as typeof now | undefined) : undefined;
      if (current) set({ ...current, assignee: current.assignee ?? null });
      announceError(error);
    }
  };
  if (!may("code") || (now.assignee !== null && now.assignee !== user && !may("review")))
    return <p class="hint">{now.assignee ? <>With <b dir="auto">{now.assignee}</b></> : "With nobody"}, {states[now.state]}</p>;
  return (
    <>
      <label>State
        <select value={now.state} onChange={(event) => void change({ state: event.currentTarget.value as ReportState })}>
          <option value="todo">To do</option><option value="open">Open</option><option value="done">Done</option>
        </select>
      </label>
      {me.value?.mode === "team" && may("review")
        ? <AssigneePick assignee={now.assignee} pick={(assignee) => void change({ assignee })} />
        : now.assignee === user
        ? <button type="button" onClick={() => void change({ assignee: null })}>Give back</button>
        : <button type="button" onClick={() => void change({ assignee: user })}>{now.assignee ? `With ${now.assignee}: take` : "Take"}</button>}
    </>
  );
}

/** Who reviews says who works at what. */
function AssigneePick({ assignee, pick }: { assignee: string | null; pick: (name: string | null) => void }) {
  const people = useLoad<ItemsOf<{ name: string; display_name: string | null }>>("/people/names").value?.items ?? [];
  const gone = assignee !== null && !people.some((one) => one.name === assignee);
  return (
    <label>With
      <select value={assignee ?? ""} onChange={(event) => pick(event.currentTarget.value || null)}>
        <option value="">nobody</option>
        {gone && <option value={assignee}>{assignee}</option>}
        {people.map((one) => <option key={one.name} value={one.name}>{one.display_name ?? one.name}</option>)}
      </select>
    </label>
  );
}

const states: Record<ReportState, string> = { todo: "to do", open: "open", done: "done" };
