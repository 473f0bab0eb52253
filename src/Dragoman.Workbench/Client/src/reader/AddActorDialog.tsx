import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { ActorEntry } from "../api/types";
import { ActorPick } from "../ui/ActorPick";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";

/** A party that the register doesn't have: kept in this archive. */
export function AddActorDialog({ name, close, made }: { name: string; close: () => void; made: (entry: ActorEntry) => void }) {
  const [error, fail] = useState<Error>();
  const [known, choose] = useState<ActorEntry>();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (field: string) => String(form.get(field) ?? "").trim();
    try {
      const names = { name: text("name"), aliases: text("aliases").split("\n").map((line) => line.trim()).filter(Boolean), reason: text("reason") || null };
      made(await post<ActorEntry>("/actors", known ? { ...names, id: known.id } : {
        ...names, country: text("country").toUpperCase() || null,
        sector: text("sector"), kind: Number(text("kind")), side: text("side") || null,
      }));
    } catch (problem) { fail(problem as Error); }
  };
  return (
    <Dialog title="A new party or name" close={close} narrow>
      <form class="fields" onSubmit={(event) => void send(event)}>
        <label>Name <input name="name" required value={name} dir="auto" /></label>
        <label>Other spellings, one a line <textarea name="aliases" rows={3} dir="auto" /></label>
        <ActorPick label="Another name of (where it is a party that is known)" text={known?.name ?? ""} pick={choose} clear={() => choose(undefined)} />
        {!known && <div class="pair">
          <label>Country <input name="country" maxLength={3} pattern="[A-Za-z]{3}" placeholder="LBY" size={4} /></label>
          <label>Sector <input name="sector" required list="sectors" placeholder="REB" size={5} /></label>
          <datalist id="sectors">{sectors.map((sector) => <option key={sector} value={sector} />)}</datalist>
          <label>Kind
            <select name="kind" required>{kinds.map((kind, i) => <option key={kind} value={i + 1}>{i + 1} {kind}</option>)}</select>
          </label>
        </div>}
        {!known && <label>Fights on the side of (its id) <input name="side" placeholder="lby-gna" /></label>}
        <label>Why <input name="reason" dir="auto" /></label>
        {error && <Failure error={error} />}
        <p class="actions"><button type="submit" class="main">{known ? "Add the name" : "Add the party"}</button><button type="button" onClick={close}>Cancel</button></p>
      </form>
    </Dialog>
  );
}

// The sectors of PLOVER, and the kinds of ACLED's interaction codes.
const sectors = ["GOV", "MIL", "REB", "COP", "SPY", "JUD", "OPP", "LEG", "CVL", "CRM", "IGO", "NGO", "MED", "UNK"];
const kinds = ["State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians", "External or other forces"];
