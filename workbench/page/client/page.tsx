import { createRoot } from "react-dom/client";
import { pageText } from "../../locales/page";
import { readChoices } from "./choices";
import "./page.css";
// The grid is loaded later, its looks are not: a part that is loaded later brings none along.
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { WorkbenchPage } from "./workbench-page";

const choices = readChoices();
const root = document.getElementById("page");
if (root === null) throw new Error("index.html has no #page");
document.documentElement.lang = choices.language;
document.title = pageText(choices.language).title;
createRoot(root).render(<WorkbenchPage choices={choices} />);
