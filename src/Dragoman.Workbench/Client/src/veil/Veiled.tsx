import { Shown } from "../ui/Shown";
import { isVeiled, unveil } from "./veil";

/** A text that may be hard to read: veiled, with a button that shows it. Screen readers come to it when it is shown. */
export function Veiled({ text }: { text: string }) {
  if (!isVeiled(text)) return <Shown text={text} />;
  return (
    <span class="veil">
      <button type="button" class="small unveil" onClick={(event) => { event.preventDefault(); event.stopPropagation(); unveil(text); }}>Show<span class="unseen"> a graphic passage</span></button> <span class="veiled" aria-hidden="true"><Shown text={text} /></span>
    </span>
  );
}
