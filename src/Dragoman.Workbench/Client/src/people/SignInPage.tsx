import { useEffect, useRef, useState } from "preact/hooks";
import { path, search } from "../address/address";
import { signIn } from "../api/client";
import { useLoad } from "../api/load";
import { openSession } from "../api/session";
import type { Me, SignInWays } from "../api/types";
import { Failure } from "../ui/Failure";
import { providerAddress, refusals } from "./ways";

/** Whoever comes to a workbench of a team, before anything else. */
export function SignInPage() {
  const ways = useLoad<SignInWays>("/session");
  const refused = refusals[search.value.get("refused") ?? ""];
  const here = path.value + (search.value.size ? `?${search.value}` : "");
  return (
    <section class="page sign-in">
      <h1>Sign in</h1>
      <p class="hint">This archive is worked on by a team. An administrator of it makes accounts.</p>
      {refused && <p class="failure" role="alert">{refused}</p>}
      {ways.error && <Failure error={ways.error} again={ways.again} />}
      {ways.value?.provider_address && <p class="actions"><a class="button" href={providerAddress(ways.value.provider_address, here)} target="_self">Sign in by {ways.value.provider}</a></p>}
      <SignInForm done={() => void enter()} />
    </section>
  );
}

async function enter(): Promise<void> {
  if (path.value === "/sign-in") history.replaceState(null, "", "/");
  await openSession();
  if (location.pathname !== path.value) location.replace("/");
}

/** @param name Whose session it was, where one is to be gone on with. */
export function SignInForm({ done, name }: { done: () => void; name?: string }) {
  const [error, fail] = useState<Error>();
  const [busy, wait] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>(name === undefined ? "input[name=name]" : "input[name=password]")?.focus(), []);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    wait(true);
    fail(undefined);
    try {
      await signIn<Me>(name ?? String(fields.get("name") ?? "").trim(), String(fields.get("password") ?? ""));
      done();
    } catch (problem) { fail(problem as Error); } finally { wait(false); }
  };
  return (
    <form ref={form} class="fields" onSubmit={(event) => void send(event)}>
      <label>Name <input name="name" required autoComplete="username" autoCapitalize="none" spellcheck={false} value={name} readOnly={name !== undefined} dir="auto" /></label>
      <label>Password <input name="password" type="password" required autoComplete="current-password" autofocus={name !== undefined} /></label>
      {error && <Failure error={error} />}
      <p class="actions"><button type="submit" class="main" disabled={busy}>{busy ? "One moment …" : "Sign in"}</button></p>
    </form>
  );
}
