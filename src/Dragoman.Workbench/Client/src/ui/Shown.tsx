import { partsOf } from "../text/signs";

/** Words of others, with what nobody would see in them made visible and kept from turning the rest around. */
export function Shown({ text }: { text: string }) {
  const parts = partsOf(text);
  if (parts.length === 1) return <>{text}</>;
  return <>{parts.map((part, i) => (part.sign ? <span key={i} class="sign-of" data-sign={part.sign}>{part.text}</span> : part.text))}</>;
}
