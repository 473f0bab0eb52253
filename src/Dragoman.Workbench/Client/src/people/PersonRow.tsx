import type { Person, Role } from "../api/types";
import { day, moment } from "../ui/format";
import { roles } from "./words";

interface Props { person: Person; change: (what: { role?: string; disabled?: boolean }, done: string) => void; reset: () => void; tokens: () => void }

export function PersonRow({ person, change, reset, tokens }: Props) {
  const { name } = person;
  return (
    <tr>
      <th scope="row"><span dir="auto">{name}</span>{person.display_name && <small dir="auto"> {person.display_name}</small>}
        {person.disabled && <span class="tag warn">disabled</span>}{person.locked && <span class="tag warn">locked until {moment(person.locked)}</span>}{person.must_change_password && <span class="tag">has to change the password</span>}</th>
      <td data-label="Role">
        <select aria-label={`Role of ${name}`} value={person.role} disabled={person.disabled} onChange={(event) => change({ role: event.currentTarget.value as Role }, `${name}: ${event.currentTarget.value} from now on; their sessions are over.`)}>
          {roles.map((role) => <option key={role} value={role}>{role}</option>)}
        </select>
      </td>
      <td data-label="Signs in">{signsIn[person.signs_in]}</td>
      <td data-label="Since" class="date">{day(person.created)}</td>
      <td><p class="actions">
        <button type="button" class="small" aria-label={`Tokens of ${name}`} onClick={tokens}>Tokens</button>
        {person.signs_in !== "elsewhere" && <button type="button" class="small" aria-label={`Another password for ${name}`} onClick={reset}>Another password</button>}
        {person.disabled
          ? <button type="button" class="small" aria-label={`Let in again: ${name}`} onClick={() => change({ disabled: false }, `${name} may sign in again.`)}>Let in again</button>
          : <button type="button" class="small" aria-label={`Disable ${name}`} onClick={() => change({ disabled: true }, `${name} may do nothing any more; their sessions and tokens are over.`)}>Disable</button>}
      </p></td>
    </tr>
  );
}

const signsIn = { here: "here", elsewhere: "by the identity provider", invited: "by the identity provider; hasn’t yet" } as const;
