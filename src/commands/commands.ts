/** The ribbon's commands and keyboard shortcuts, by the ids that manifest.xml and shortcuts.json name. */
import { openPane } from "./open-pane";
import { associate } from "./associate";

associate("park.openPane", openPane);
