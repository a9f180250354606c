/** Shows the pane where the host can; a pane that is open stays as it is. */
export async function openPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
