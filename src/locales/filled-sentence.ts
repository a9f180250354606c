/** A sentence with the values of a message in the places of their names, `{name}`; blank where one is missing. */
export const filledSentence = (
  sentence: string,
  parameters: Readonly<Record<string, string | number>>,
): string => sentence.replace(/\{(\w+)\}/g, (_mark, name: string) => String(parameters[name] ?? ""));
