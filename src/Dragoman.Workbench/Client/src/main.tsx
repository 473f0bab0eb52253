import { render } from "preact";
import "./look/base.css";
import "./look/parts.css";
import "./look/reader.css";
import "./look/explore.css";
import "./look/people.css";
import "./look/forced.css";
import { App } from "./App";
import { followLinks } from "./address/address";
import { openSession } from "./api/session";
import { listenToKeys } from "./keys/useKeys";
import { wearTheme } from "./ui/theme";

wearTheme();
listenToKeys();
void openSession();
const root = document.getElementById("app") as HTMLElement;
followLinks(root);
render(<App />, root);
