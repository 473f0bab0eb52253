import { Dialog } from "../ui/Dialog";
import { bindings } from "./useKeys";

/** What each key does on the page at hand. */
export function KeysDialog({ close }: { close: () => void }) {
  const groups = grouped();
  return (
    <Dialog title="Keys" close={close} narrow>
      {[...groups].reverse().map(([group, keys]) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl class="keys">
            {keys.map((binding) => (
              <div key={binding.keys}><dt>{binding.keys.split(", ").map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{binding.does}</dd></div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function grouped() {
  const groups = new Map<string, (typeof bindings.value)[number][]>();
  for (const binding of bindings.value) {
    const group = binding.group ?? "This page";
    groups.set(group, [...(groups.get(group) ?? []), binding]);
  }
  return groups;
}
