import { render } from "preact";
import "../look/base.css";
import "../look/parts.css";
import "../look/explore.css";
import "./page.css";
import { wearTheme } from "../ui/theme";
import { ThemeSwitch } from "../ui/ThemeSwitch";
import { PublicPage } from "./PublicPage";

// What stands in the file is the page for those without scripts; the same incidents take its place.
const data = window.dragoman;
const root = document.getElementById("explore");
wearTheme();
if (data && root) {
  root.replaceChildren();
  render(<PublicPage data={data} />, root);
}
const theme = document.getElementById("theme");
if (theme) render(<ThemeSwitch />, theme);
