import type { Contradiction } from "../api/types";
import { plural, words } from "../ui/format";
import { Speakers } from "../ui/Speakers";

export function Contradictions({ items }: { items: readonly Contradiction[] }) {
  if (items.length === 0) return null;
  return (
    <section class="contradictions" aria-label="Contradictions">
      <h2>What is contradicted</h2>
      <ul>
        {items.map((item, i) => (
          <li key={i}>
            <b>{words(item.field)}</b>
            {item.sides.map((side, at) => <span key={at} class="side"><strong dir="auto">{side.value}</strong> <Speakers names={side.speakers} /> <small>({plural(side.voices, "voice")})</small></span>)}
          </li>
        ))}
      </ul>
    </section>
  );
}
