import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Publication, PublicationRules } from "../api/types";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { plural } from "../ui/format";
import { FileList } from "./FileList";

const formats = [["page", "Public page (zip): map, timeline, table, files and a note, for any web host"], ["acled-csv", "ACLED, CSV"], ["geojson", "GeoJSON"], ["ucdp-csv", "UCDP, CSV"], ["hxl-csv", "HXL, CSV"], ["package", "Data package"]] as const;

/** What is published says under which it may be used. */
const licences = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0"] as const;

export function PublishDialog({ rules, count, close }: { rules: PublicationRules; count: number; close: () => void }) {
  const [error, fail] = useState<Error>();
  const [busy, wait] = useState(false);
  const [made, done] = useState<Publication>();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    wait(true);
    fail(undefined);
    const form = new FormData(event.target as HTMLFormElement);
    const text = (field: string) => String(form.get(field) ?? "").trim();
    try {
      done(await post<Publication>("/publications", { ...rules, formats: form.getAll("format").map(String), name: text("name"), licence: text("licence") || null, reason: text("reason") || null, contact: text("contact") || null, data_version: text("data_version") || null }));
    } catch (problem) { fail(problem as Error); } finally { wait(false); }
  };
  if (made) {
    return (
      <Dialog title="Published" close={close}>
        <p role="status">{plural(count, "incident")} left. The log says by whom, when and why.</p>
        <FileList files={made.files} />
        <p class="actions"><a class="button" href="/publications">All publications</a><button type="button" onClick={close}>Close</button></p>
      </Dialog>
    );
  }
  return (
    <Dialog title={`Publish ${plural(count, "incident")}`} close={close}>
      <form class="fields" onSubmit={(event) => void send(event)}>
        <label>Name <input name="name" required maxLength={80} placeholder="libya-june-2020" /></label>
        <fieldset class="radios">
          <legend>Files</legend>
          {formats.map(([value, words], i) => <label key={value} class="tick"><input type="checkbox" name="format" value={value} defaultChecked={i < 3} /> {words}</label>)}
        </fieldset>
        <label>Licence <select name="licence">{licences.map((name) => <option key={name} value={name}>{name}</option>)}</select></label>
        <label>Contact (on the page) <input name="contact" dir="auto" maxLength={200} placeholder="desk@example.org" /></label>
        <label>Version of the data <input name="data_version" maxLength={40} placeholder="2026.1" /></label>
        <label>Why (for the log) <input name="reason" dir="auto" /></label>
        {error && <Failure error={error} />}
        <p class="actions"><button type="submit" class="main" disabled={busy}>{busy ? "Writing …" : "Publish"}</button><button type="button" onClick={close}>Cancel</button></p>
      </form>
    </Dialog>
  );
}
