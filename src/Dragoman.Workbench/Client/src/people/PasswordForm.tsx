import { useState } from "preact/hooks";
import { put } from "../api/client";
import { openSession } from "../api/session";
import { announce } from "../ui/announce";
import { Failure } from "../ui/Failure";

export const shortestPassword = 12;

export function PasswordForm() {
  const [error, fail] = useState<Error>();
  const [busy, wait] = useState(false);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [current, next, again] = ["current", "new", "again"].map((field) => String(new FormData(form).get(field) ?? ""));
    if (next !== again) { fail(new Error("The two new passwords aren’t the same.")); return; }
    wait(true);
    fail(undefined);
    try {
      await put("/me/password", { current, new: next });
      form.reset();
      announce("Changed. Your other sessions are over.");
      await openSession();
    } catch (problem) { fail(problem as Error); } finally { wait(false); }
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      <form class="fields" onSubmit={(event) => void send(event)}>
        <label>Present password <input name="current" type="password" required autoComplete="current-password" /></label>
        <label>New password, of {shortestPassword} characters or more; several words are easy to remember <input name="new" type="password" required minLength={shortestPassword} maxLength={256} autoComplete="new-password" /></label>
        <label>New password again <input name="again" type="password" required autoComplete="new-password" /></label>
        {error && <Failure error={error} />}
        <p class="actions"><button type="submit" class="main" disabled={busy}>{busy ? "One moment …" : "Change the password"}</button></p>
      </form>
    </section>
  );
}
