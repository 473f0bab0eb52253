import { endLapse, lapsed } from "../api/lapse";
import { useLoad } from "../api/load";
import { me, openSession } from "../api/session";
import type { SignInWays } from "../api/types";
import { announce } from "../ui/announce";
import { Dialog } from "../ui/Dialog";
import { SignInForm } from "./SignInPage";
import { providerAddress } from "./ways";

/** The session ended in the middle of work: the page stays as it is, and what was sent is sent again. */
export function LapseDialog() {
  return lapsed.value && me.value ? <Again name={me.value.user} hasPassword={me.value.has_password} /> : null;
}

function Again({ name, hasPassword }: { name: string; hasPassword: boolean }) {
  const ways = useLoad<SignInWays>(hasPassword ? null : "/session");
  const done = () => {
    endLapse(true);
    announce("Signed in again; what you sent was sent once more.");
    // They may be somebody else by now: with another role.
    void openSession();
  };
  return (
    <Dialog title="Your session is over" close={() => endLapse(false)} narrow>
      <p>Sign in again as <b dir="auto">{name}</b> to go on: nothing that you typed is lost, and what you sent is sent again.</p>
      {hasPassword && <SignInForm name={name} done={done} />}
      {ways.value?.provider_address && (
        <p class="actions">
          <a class="button" href={providerAddress(ways.value.provider_address, "/")} target="_blank" rel="opener">Sign in by {ways.value.provider} in another tab</a>
          <button type="button" class="main" onClick={done}>I have: go on</button>
        </p>
      )}
    </Dialog>
  );
}
