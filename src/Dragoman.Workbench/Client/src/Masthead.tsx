import { useState } from "preact/hooks";
import { go, path } from "./address/address";
import { withFilter } from "./address/useFilter";
import { me } from "./api/session";
import { KeysDialog } from "./keys/KeysDialog";
import { useKeys } from "./keys/useKeys";
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
  const address = (place: (typeof places)[number]) => (place.filtered ? withFilter(place.to) : place.to);
  useKeys([
    { keys: "?", does: "Show the keys", run: () => show(true), group: "Everywhere" },
    { keys: "/", does: "To the search", run: focusSearch, group: "Everywhere" },
    ...places.map((place) => ({ keys: `g ${place.key}`, does: `Go to ${place.name.toLowerCase()}`, run: () => go(address(place)), group: "Everywhere" })),
  ]);
  return (
    <>
      <header class="masthead">
        <a class="brand" href="/">Dragoman</a>
        <nav aria-label="Pages">
          {places.map((place) => (
            <a key={place.to} href={address(place)} aria-current={isAt(place.at, here) ? "page" : undefined}>{place.name}</a>
          ))}
        </nav>
        <p class="who" title={me.value ? `dragoman ${me.value.version}` : ""}>
          {me.value && <><span class="archive">{me.value.archive}</span> <span class="user">{me.value.user}</span></>}
        </p>
        <ThemeSwitch />
        <button type="button" class="quiet" aria-label="Show the keys" title="Keys (?)" onClick={() => show(true)}>?</button>
      </header>
      {help && <KeysDialog close={() => show(false)} />}
    </>
  );
}

const isAt = (roots: string[], here: string) => roots.some((root) => here === root || (root !== "/" && here.startsWith(`${root}/`)));

function focusSearch() {
  const search = document.querySelector<HTMLInputElement>("main input[type=search]");
  search?.focus();
  search?.select();
}
