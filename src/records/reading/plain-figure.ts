/** A figure as a person types it, without what binary arithmetic leaves behind its twelfth digit. */
export const plainFigure = (value: number): string => String(Number(value.toPrecision(12)));

export const decimalsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;
