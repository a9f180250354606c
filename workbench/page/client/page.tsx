import { createRoot } from "react-dom/client";
import { pageText } from "../../locales/page";
import { readChoices } from "./choices";
import "./page.css";
import { WorkbenchPage } from "./workbench-page";

const choices = readChoices();
const root = document.getElementById("page");
if (root === null) throw new Error("index.html has no #page");
document.documentElement.lang = choices.language;
document.title = pageText(choices.language).title;
createRoot(root).render(<WorkbenchPage choices={choices} />);
