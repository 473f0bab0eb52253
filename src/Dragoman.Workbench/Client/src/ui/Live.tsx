import { dismiss, message } from "./announce";

export function Live() {
  const now = message.value;
  return (
    <div class="live" role="status" aria-live="polite">
      {now && (
        <p class={`message ${now.tone}`} key={now.number}>
          <span>{now.text}</span>
          {now.act && <button type="button" onClick={() => { now.act?.run(); dismiss(); }}>{now.act.name}</button>}
          <button type="button" class="quiet" aria-label="Dismiss" onClick={dismiss}>×</button>
        </p>
      )}
    </div>
  );
}
