import { addFontFaces } from "./fonts/font-faces";

// Stands in the pane's page where Microsoft's loader stood: the workbench around it answers for Office.
addFontFaces(document.fonts);
window.parent.parkAttachPane?.(window);
