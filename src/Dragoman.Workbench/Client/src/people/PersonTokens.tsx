import { remove } from "../api/client";
import { useLoad } from "../api/load";
import type { ItemsOf, Person, Token } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { TokenTable } from "./Tokens";

export function PersonTokens({ person, close }: { person: Person; close: () => void }) {
  const loaded = useLoad<ItemsOf<Token>>(`/people/${person.id}/tokens`);
  const revoke = async (token: Token) => {
    try { await remove(`/people/${person.id}/tokens/${token.id}`); announce(`${token.name}: nobody gets in by it any more.`); loaded.again(); } catch (error) { announceError(error); }
  };
  return (
    <Dialog title={`Tokens of ${person.name}`} close={close} wide>
      {loaded.error && <Failure error={loaded.error} again={loaded.again} />}
      {loaded.value && (loaded.value.items.length > 0 ? <TokenTable items={loaded.value.items} revoke={(token) => void revoke(token)} /> : <p class="empty">No program asks in their name.</p>)}
    </Dialog>
  );
}
