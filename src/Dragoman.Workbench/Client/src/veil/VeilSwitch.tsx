import { chooseVeil, veiling } from "./veil";

/** Whether graphic passages are veiled, for whoever sits here. */
export function VeilSwitch() {
  return <label class="tick veil-switch"><input type="checkbox" checked={veiling.value} onChange={(event) => chooseVeil(event.currentTarget.checked)} /> Veil graphic passages</label>;
}
