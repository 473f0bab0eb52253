import type { ComponentChildren } from "preact";
import { useComputed } from "@preact/signals";
import type { Kind } from "../text/layers";
import { light, lit } from "./lights";

interface Props { claim: string; field: string; kind: Kind; reach: boolean; children: ComponentChildren }

/** A value of a card. Being at it lights up its words; it lights up when the mouse is at its words. */
export function Value({ claim, field, kind, reach, children }: Props) {
  const bright = useComputed(() => lit.value?.claim === claim && lit.value.field === field);
  return (
    <button type="button" class={`value ${kind}${bright.value ? " lit" : ""}`} tabIndex={reach ? 0 : -1} dir="auto"
      onPointerOver={(event) => { event.stopPropagation(); light(claim, field); }} onPointerOut={() => light(claim, null)} onFocus={() => light(claim, field)}
      onClick={() => toWords(claim, field)}>
      {children}
    </button>
  );
}

function toWords(claim: string, field: string): void {
  document.querySelector(`.text [data-marks~="${CSS.escape(`${claim}/${field}`)}"]`)?.scrollIntoView({ block: "center" });
}
