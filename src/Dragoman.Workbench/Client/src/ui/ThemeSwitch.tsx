import { choose, theme, type Theme } from "./theme";

const next: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const sign: Record<Theme, string> = { auto: "◐", light: "○", dark: "●" };
const words: Record<Theme, string> = { auto: "as the system", light: "light", dark: "dark" };

export function ThemeSwitch() {
  const now = theme.value;
  return (
    <button type="button" class="quiet" aria-label={`Colours: ${words[now]}. Change to ${words[next[now]]}`} title={`Colours: ${words[now]}`} onClick={() => choose(next[now])}>
      <span aria-hidden="true">{sign[now]}</span>
    </button>
  );
}
