import { amend, search } from "../address/address";
import { me } from "../api/session";
import { Search } from "../ui/Search";

const states = [["", "All"], ["todo", "To do"], ["open", "Open"], ["done", "Done"]] as const;

export function InboxFilters() {
  const value = (name: string) => search.value.get(name) ?? "";
  const user = me.value?.user ?? "";
  return (
    <form class="filters" role="search" aria-label="Reports" onSubmit={(event) => event.preventDefault()}>
      <Search label="Words of the report" value={value("words")} change={(words) => amend({ words })} />
      <fieldset class="choice">
        <legend class="unseen">State</legend>
        {states.map(([state, name]) => (
          <label key={state}><input type="radio" name="state" checked={value("state") === state} onChange={() => amend({ state })} /><span>{name}</span></label>
        ))}
      </fieldset>
      <label>Outlet <input value={value("outlet")} size={14} onChange={(event) => amend({ outlet: event.currentTarget.value.trim() })} /></label>
      <label>From <input type="date" value={value("from")} onChange={(event) => amend({ from: event.currentTarget.value })} /></label>
      <label>To <input type="date" value={value("to")} onChange={(event) => amend({ to: event.currentTarget.value })} /></label>
      <label class="tick"><input type="checkbox" checked={user !== "" && value("assignee") === user} onChange={(event) => amend({ assignee: event.currentTarget.checked ? user : null })} /> Mine</label>
      <label class="tick"><input type="checkbox" checked={value("copies") === "all"} onChange={(event) => amend({ copies: event.currentTarget.checked ? "all" : null })} /> Copies apart</label>
    </form>
  );
}
