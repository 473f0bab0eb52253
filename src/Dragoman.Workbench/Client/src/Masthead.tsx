import { useState } from "preact/hooks";
import { go, path } from "./address/address";
import { withFilter } from "./address/useFilter";
import { may, me, signOut, signedOut } from "./api/session";
import { KeysDialog } from "./keys/KeysDialog";
import { useKeys } from "./keys/useKeys";
import { announceError } from "./ui/announce";
import { ThemeSwitch } from "./ui/ThemeSwitch";

const places = [
  { to: "/", name: "Inbox", key: "i", at: ["/", "/reports"], filtered: false },
  { to: "/incidents", name: "Incidents", key: "n", at: ["/incidents"], filtered: true },
  { to: "/map", name: "Map", key: "m", at: ["/map"], filtered: true },
  { to: "/charts", name: "Charts", key: "c", at: ["/charts"], filtered: true },
  { to: "/publish", name: "Publish", key: "p", at: ["/publish", "/publications"], filtered: true },
  { to: "/quality", name: "Quality", key: "q", at: ["/quality"], filtered: false },
];

export function Masthead() {
  const [help, show] = useState(false);
  const here = path.value;
  // Who doesn't publish sees what was.
  const shown = places.map((place) => (place.to === "/publish" && !may("review") ? { ...place, to: "/publications", name: "Published", filtered: false } : place));
  const address = (place: (typeof places)[number]) => (place.filtered ? withFilter(place.to) : place.to);
  useKeys([
    { keys: "?", does: "Show the keys", run: () => show(true), group: "Everywhere" },
    { keys: "/", does: "To the search", run: focusSearch, group: "Everywhere" },
    ...shown.map((place) => ({ keys: `g ${place.key}`, does: `Go to ${place.name.toLowerCase()}`, run: () => go(address(place)), group: "Everywhere" })),
  ]);
  return (
    <>
      <header class="masthead">
        <a class="brand" href="/">Dragoman</a>
        {!isShut() && <nav aria-label="Pages">
          {shown.map((place) => (
            <a key={place.to} href={address(place)} aria-current={isAt(place.at, here) ? "page" : undefined}>{place.name}</a>
          ))}
        </nav>}
        <p class={`who ${me.value?.mode ?? ""}`} title={me.value ? `dragoman ${me.value.version}` : ""}>
          {me.value && <><span class="archive" title={me.value.archive}>{me.value.archive.split(/[\\/]/).pop()}</span> {me.value.mode === "local" ? <span class="user">{me.value.user}</span> : <OneSelf name={me.value.display_name ?? me.value.user} />}</>}
        </p>
        <ThemeSwitch />
        <button type="button" class="quiet" aria-label="Show the keys" title="Keys (?)" onClick={() => show(true)}>?</button>
      </header>
      {help && <KeysDialog close={() => show(false)} />}
    </>
  );
}

/** Nobody is in yet, or has to change a password before anything else. */
const isShut = () => signedOut.value || (me.value?.must_change_password ?? false);

function OneSelf({ name }: { name: string }) {
  return (
    <>
      {may("administer") && !isShut() && <a href="/people">People</a>}
      <a href="/account" dir="auto" title="Your account">{name}</a>
      <button type="button" class="link" onClick={() => void signOut().catch(announceError)}>Sign out</button>
    </>
  );
}

const isAt = (roots: string[], here: string) => roots.some((root) => here === root || (root !== "/" && here.startsWith(`${root}/`)));

function focusSearch() {
  const search = document.querySelector<HTMLInputElement>("main input[type=search]");
  search?.focus();
  search?.select();
}
