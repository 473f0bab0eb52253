import { useState } from "preact/hooks";
import { keepSending, postForm } from "../api/client";
import type { Added } from "../api/types";
import { announce } from "../ui/announce";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { plural } from "../ui/format";

type Way = "files" | "text" | "address";
const ways: [Way, string][] = [["files", "Files"], ["text", "Text"], ["address", "Address"]];

/** A report comes as files, as text typed or pasted, or by its address. */
export function AddDialog({ close, added }: { close: () => void; added: () => void }) {
  const [way, go] = useState<Way>("files");
  const [busy, wait] = useState(false);
  const [error, fail] = useState<Error>();
  const [items, got] = useState<Added["items"]>([]);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    wait(true);
    fail(undefined);
    try {
      const answer = await sendForm(content(way, new FormData(event.target as HTMLFormElement)));
      got(answer.items);
      added();
      if (answer.items.every((item) => !item.error)) announce(`Added: ${plural(answer.items.length, "report")}.`);
    } catch (problem) { fail(problem as Error); } finally { wait(false); }
  };
  return (
    <Dialog title="Add a report" close={close}>
      <div class="tabs" role="tablist" aria-label="How it comes">
        {ways.map(([name, words]) => <button key={name} type="button" role="tab" aria-selected={way === name} onClick={() => go(name)}>{words}</button>)}
      </div>
      <form class="fields" onSubmit={(event) => void send(event)}>
        {way === "files" && <Files />}
        {way === "text" && (
          <>
            <label>Title <input name="title" dir="auto" /></label>
            <label>Text <textarea name="text" rows={10} required dir="auto" /></label>
          </>
        )}
        {way === "address" && <label>Address of the page <input name="address" type="url" required placeholder="https://" /></label>}
        {way !== "address" && (
          <div class="pair">
            <label>Outlet <input name="outlet" dir="auto" /></label>
            <label>Published <input name="published" type="date" /></label>
            {way === "text" && <label>Its address <input name="url" type="url" placeholder="https://" /></label>}
          </div>
        )}
        {error && <Failure error={error} />}
        <p class="actions"><button type="submit" class="main" disabled={busy}>{busy ? "Reading …" : "Add and read"}</button><button type="button" onClick={close}>Close</button></p>
      </form>
      {items.length > 0 && <Outcome items={items} />}
    </Dialog>
  );
}

function Files() {
  const [over, hover] = useState(false);
  return (
    <label class={`drop${over ? " over" : ""}`} onDragOver={() => hover(true)} onDragLeave={() => hover(false)} onDrop={() => hover(false)}>
      <span>Text, JSON, HTML, PDF, DOCX or mail: choose files, or drop them here</span>
      <input name="file" type="file" multiple required />
    </label>
  );
}

const words = { new: "new", again: "was here already", elsewhere: "was here from elsewhere" } as const;

function Outcome({ items }: { items: Added["items"] }) {
  return (
    <ul class="outcome">
      {items.map((item, i) => (
        <li key={i} class={item.error ? "wrong" : ""}>
          {item.report ? <a href={`/reports/${item.report}`}>{item.report}</a> : null} {item.error ?? `${item.kind ? words[item.kind] : ""}${item.claims != null ? `, ${plural(item.claims, "claim")}` : ""}`}
        </li>
      ))}
    </ul>
  );
}

/** A report that is there already is told to be so: it may arrive twice. */
const sendForm = (form: FormData) => keepSending(() => postForm<Added>("/reports", form));

/** What isn't filled in isn't sent. */
function content(way: Way, form: FormData): FormData {
  const sent = new FormData();
  const names = { files: ["file", "outlet", "published"], text: ["text", "title", "outlet", "published", "url"], address: ["address"] }[way];
  for (const name of names) for (const value of form.getAll(name)) if (typeof value !== "string" || value.trim() !== "") sent.append(name, value);
  return sent;
}
