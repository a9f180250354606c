/** What the commands load when a report template is filled or exported. */
export { exportedTemplate } from "./export-template";
export { fillWordTemplate as fillTemplate } from "./fill-template";
export { templateSource } from "./template-source";
