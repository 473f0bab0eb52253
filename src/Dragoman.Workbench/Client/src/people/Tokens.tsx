import { useState } from "preact/hooks";
import { post, remove } from "../api/client";
import { useLoad } from "../api/load";
import { me } from "../api/session";
import type { ItemsOf, Token } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Failure } from "../ui/Failure";
import { moment } from "../ui/format";
import { Secret } from "./Secret";
import { roles } from "./words";

/** Tokens, by which one's programs ask. */
export function Tokens() {
  const loaded = useLoad<ItemsOf<Token>>("/me/tokens");
  const [made, show] = useState<Token>();
  const mine = roles.slice(0, roles.indexOf(me.value?.role ?? "reader") + 1);
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    try {
      show(await post<Token>("/me/tokens", { name: String(fields.get("name") ?? "").trim(), role: String(fields.get("role")), days: Number(fields.get("days")) }));
      (form.elements.namedItem("name") as HTMLInputElement).value = "";
      loaded.again();
    } catch (error) { announceError(error); }
  };
  const revoke = async (token: Token) => {
    try { await remove(`/me/tokens/${token.id}`); announce(`${token.name}: nobody gets in by it any more.`); loaded.again(); } catch (error) { announceError(error); }
  };
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Tokens for programs</h2>
      <p class="hint">A program that sends <code>Authorization: Bearer …</code> asks in your name. <a href="/openapi/v1.json" target="_blank">What it may ask</a></p>
      <form class="fields" onSubmit={(event) => void make(event)}>
        <div class="pair">
          <label>What it is for <input name="name" required maxLength={100} placeholder="nightly export" dir="auto" /></label>
          <label>The most that it may <select name="role">{mine.map((role) => <option key={role} value={role}>{role}</option>)}</select></label>
          <label>Good for <select name="days"><option value="7">a week</option><option value="30">a month</option><option value="90" selected>three months</option><option value="365">a year</option></select></label>
          <button type="submit">Make a token</button>
        </div>
      </form>
      {made?.secret && <Secret value={made.secret}>This is the token “{made.name}”. It is shown this once: keep it where your program finds it.</Secret>}
      {loaded.error && <Failure error={loaded.error} again={loaded.again} />}
      {loaded.value && loaded.value.items.length > 0 && <TokenTable items={loaded.value.items} revoke={(token) => void revoke(token)} />}
    </section>
  );
}

export function TokenTable({ items, revoke }: { items: readonly Token[]; revoke: (token: Token) => void }) {
  return (
    <table class="sheet stack">
      <caption class="unseen">Tokens, the latest first</caption>
      <thead><tr><th scope="col">What it is for</th><th scope="col">The most that it may</th><th scope="col">Good until</th><th scope="col">Used last</th><th scope="col"><span class="unseen">Revoke</span></th></tr></thead>
      <tbody>
        {items.map((token) => (
          <tr key={token.id}>
            <th scope="row" dir="auto">{token.name} {!token.good && <span class="tag warn">{token.revoked ? "revoked" : "over"}</span>}</th>
            <td data-label="May">{token.role}</td><td data-label="Until" class="date">{moment(token.expires)}</td><td data-label="Used" class="date">{moment(token.used) || "never"}</td>
            <td>{token.good && <button type="button" class="small" aria-label={`Revoke ${token.name}`} onClick={() => revoke(token)}>Revoke</button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
