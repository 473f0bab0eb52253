import { me, signOut } from "../api/session";
import { announceError } from "../ui/announce";
import { PasswordForm } from "./PasswordForm";
import { Tokens } from "./Tokens";
import { roleWords } from "./words";

/** One's own account. */
export function AccountPage() {
  const now = me.value;
  if (!now) return null;
  if (now.mode === "local") {
    return <section class="page"><h1>Your account</h1><p>On this machine nobody signs in: whoever sits at it may do everything, as <b dir="auto">{now.user}</b>.</p></section>;
  }
  return (
    <section class="page account">
      <header class="head">
        <h1>Your account</h1>
        <p class="actions"><button type="button" onClick={() => void signOut().catch(announceError)}>Sign out</button></p>
      </header>
      <p><b dir="auto">{now.display_name ?? now.user}</b>{now.display_name && <>, in the log as <b dir="auto">{now.user}</b></>}. {roleWords[now.role]}</p>
      {now.must_change_password && <p class="failure" role="alert">Somebody else gave you your password. Change it before anything else.</p>}
      {now.has_password && <PasswordForm />}
      {!now.must_change_password && <Tokens />}
    </section>
  );
}
