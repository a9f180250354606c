/**
 * The children of each element of a task-pane add-in's manifest, in the order in which they must appear. Source:
 * learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering (task pane, VersionOverrides 1.0), and the
 * reference pages of Resources, ExtensionPoint and Requirements.
 */
export const ELEMENT_ORDER: Record<string, string[]> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl",
    "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions",
    "Dictionary", "VersionOverrides", "ExtendedOverrides",
  ], // prettier-ignore
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "EquivalentAddins"],
  Requirements: ["Sets", "Methods"],
  DefaultSettings: ["SourceLocation"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "OfficeTab", "CustomTab", "OfficeMenu"],
  CustomTab: ["Group", "OfficeGroup", "Label", "InsertAfter", "InsertBefore"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
