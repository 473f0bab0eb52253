import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isHere } from "../api/connection";
import { vocabulary } from "../api/session";
import type { Claim, Report, Span, Status, Words } from "../api/types";
import { words } from "../ui/format";
import { CountFields } from "./CountFields";
import { missing, wordsOf } from "./draft";
import { PartyFields } from "./PartyFields";
import { PlaceFields } from "./PlaceFields";
import { SourceFields } from "./SourceFields";
import { TimeFields } from "./TimeFields";
import { WordsPick } from "./WordsPick";

interface Props {
  report: Report; claim: Claim; selection: Span | null; title: string; because?: string;
  /** Is told of every change, so that nothing that was typed gets lost with the page. */ changed: (claim: Claim, reason: string) => void;
  save: (claim: Claim, reason?: string) => Promise<boolean>; cancel: () => void;
}

/** Corrects a claim, or makes a new one. Words for a value are those selected in the report. */
export function ClaimForm({ report, claim, selection, title, because: before, changed, save, cancel }: Props) {
  const [draft, set] = useState<Claim>(() => structuredClone(claim));
  const [reason, because] = useState(before ?? "");
  const [told, tell] = useState<string[]>([]);
  const [busy, wait] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Before anything is drawn: whoever types on at once types into the form.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  const opened = useRef(draft);
  useEffect(() => { if (draft !== opened.current || reason !== (before ?? "")) changed(draft, reason); }, [draft, reason]);

  const picked: Words | null = selection ? wordsOf(report, selection) : null;
  const change = (part: Partial<Claim>) => set((now) => ({ ...now, ...part }));
  const keep = async () => {
    const wrong = missing(draft);
    tell(wrong);
    if (wrong.length > 0 || busy) return;
    wait(true);
    await save(draft, reason.trim() || undefined);
    wait(false);
  };
  const press = (event: KeyboardEvent) => {
    // What is pressed in a dialog over the form is the dialog's.
    if ((event.target as Element).closest("dialog")) return;
    if (event.key === "Escape") { event.preventDefault(); cancel(); }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void keep(); }
  };
  const classes = vocabulary.value?.classes ?? [];
  return (
    <form class="card edit fields" ref={form} aria-label={title} onKeyDown={press} onSubmit={(event) => { event.preventDefault(); void keep(); }}>
      <h2>{title}</h2>
      <p class="hint">{picked ? <>Selected: <q dir="auto">{short(picked.text)}</q></> : "Select words in the report, then give them to a value with “Take words”."}</p>
      <fieldset>
        <legend>What</legend>
        <div class="pair">
          <label>Class
            <select value={draft.event.class} onChange={(event) => change({ event: eventOf(draft, event.currentTarget.value) })}>
              <option value="">choose …</option>
              {[...new Set(classes.map((one) => one.plover))].map((plover) => (
                <optgroup key={plover} label={plover}>{[...new Set(classes.filter((one) => one.plover === plover).map((one) => one.class))].map((name) => <option key={name} value={name}>{words(name)}</option>)}</optgroup>
              ))}
            </select>
          </label>
          <label>Status
            <select value={draft.status} onChange={(event) => change({ status: event.currentTarget.value as Status })}>
              {(vocabulary.value?.statuses ?? []).map((status) => <option key={status} value={status}>{words(status)}</option>)}
            </select>
          </label>
        </div>
        <WordsPick name="event" words={draft.trigger} picked={picked} take={(trigger) => change({ trigger })} />
      </fieldset>
      <PartyFields title="Who" items={draft.actors} picked={picked} change={(actors) => change({ actors })} />
      <PartyFields title="To whom" items={draft.recipients} picked={picked} change={(recipients) => change({ recipients })} />
      <PlaceFields place={draft.place ?? null} picked={picked} change={(place) => set(({ place: _, ...rest }) => (place ? { ...rest, place } : rest))} />
      <TimeFields time={draft.time ?? null} picked={picked} published={report.published ?? null} change={(time) => set(({ time: _, ...rest }) => (time ? { ...rest, time } : rest))} />
      <CountFields items={draft.quantities} parties={[...draft.actors, ...draft.recipients]} picked={picked} change={(quantities) => change({ quantities })} />
      <SourceFields items={draft.attribution} picked={picked} change={(attribution) => change({ attribution })} />
      <label>Why (for the log) <input value={reason} onInput={(event) => because(event.currentTarget.value)} dir="auto" /></label>
      {told.length > 0 && <ul class="failure" role="alert">{told.map((line) => <li key={line}>{line}</li>)}</ul>}
      <p class="actions">
        <button type="submit" class="main" disabled={busy}>{busy && !isHere.value ? "Waits for the server" : <>Keep <kbd>Ctrl ↵</kbd></>}</button>
        <button type="button" onClick={cancel}>Cancel <kbd>Esc</kbd></button>
      </p>
    </form>
  );
}

function eventOf(draft: Claim, name: string): Claim["event"] {
  const found = vocabulary.value?.classes.find((one) => one.class === name);
  return name === draft.event.class ? draft.event : { class: name, plover: found?.plover ?? draft.event.plover, contexts: [] };
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 78)} …` : text);
