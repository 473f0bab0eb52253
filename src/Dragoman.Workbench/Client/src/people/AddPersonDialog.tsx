import { useState } from "preact/hooks";
import { post } from "../api/client";
import { useLoad } from "../api/load";
import type { NewPerson, SignInWays } from "../api/types";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { roles } from "./words";

export function AddPersonDialog({ close, added }: { close: () => void; added: (person: NewPerson) => void }) {
  const ways = useLoad<SignInWays>("/session");
  const [error, fail] = useState<Error>();
  const [busy, wait] = useState(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (field: string) => String(form.get(field) ?? "").trim();
    wait(true);
    fail(undefined);
    try {
      added(await post<NewPerson>("/people", { name: text("name"), role: text("role"), display_name: text("display_name") || null, elsewhere: form.get("elsewhere") !== null }));
    } catch (problem) { fail(problem as Error); wait(false); }
  };
  return (
    <Dialog title="Add somebody" close={close} narrow>
      <form class="fields" onSubmit={(event) => void send(event)}>
        <label>Name to sign in with, which the log will show and which never changes <input name="name" required maxLength={100} autoComplete="off" autoCapitalize="none" spellcheck={false} dir="auto" /></label>
        <label>What people call them <input name="display_name" maxLength={100} autoComplete="off" dir="auto" /></label>
        <label>Role <select name="role">{roles.map((role) => <option key={role} value={role}>{role}</option>)}</select></label>
        {ways.value?.provider && <label class="tick"><input type="checkbox" name="elsewhere" /> signs in by {ways.value.provider}, which knows them by this name or address</label>}
        {error && <Failure error={error} />}
        <p class="actions"><button type="submit" class="main" disabled={busy}>{busy ? "One moment …" : "Add"}</button><button type="button" onClick={close}>Cancel</button></p>
      </form>
    </Dialog>
  );
}
