import { useLoad } from "../api/load";
import type { Decision, ItemsOf } from "../api/types";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { History } from "../ui/History";

export function HistoryDialog({ path, title, close }: { path: string; title: string; close: () => void }) {
  const log = useLoad<ItemsOf<Decision>>(path);
  return (
    <Dialog title={title} close={close}>
      {log.error && <Failure error={log.error} />}
      {log.value && <History entries={log.value.items} />}
    </Dialog>
  );
}
