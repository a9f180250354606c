const events = Object.fromEntries(
  [
    "Activated", "Calculated", "ColumnSorted", "DataChanged", "Deactivated", "FormatChanged", "FormulaChanged",
    "ProtectionChanged", "RowHiddenChanged", "RowSorted", "SelectionChanged", "SingleClicked", "Added", "Deleted",
  ].flatMap((name) => [[`_Register${name}Event`, () => null], [`_Unregister${name}Event`, () => null]]),
) as Record<string, () => null>; // prettier-ignore
const onlineEvents = Object.fromEntries(
  ["NameChanged", "VisibilityChanged", "Moved"].flatMap((name) => [
    [`_RegisterEvent${name}`, () => null],
    [`_UnregisterEvent${name}`, () => null],
  ]),
) as Record<string, () => null>;
/** The host sends every event; the client drops those that nobody listens to. */
export const eventRegistrations = { ...events, ...onlineEvents };
