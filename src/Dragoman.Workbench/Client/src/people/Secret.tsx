import { announce, announceError } from "../ui/announce";

/** Something that is shown this once. */
export function Secret({ value, children }: { value: string; children: preact.ComponentChildren }) {
  const copy = async () => {
    try { await navigator.clipboard.writeText(value); announce("It is in the clipboard."); } catch (error) { announceError(error); }
  };
  return (
    <div class="secret" role="status">
      <p>{children}</p>
      <p class="actions"><code dir="ltr">{value}</code> <button type="button" class="small" onClick={() => void copy()}>Copy</button></p>
    </div>
  );
}
