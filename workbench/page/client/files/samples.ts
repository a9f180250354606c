/** The workbooks that are shipped to be tried, as examples/ has them. */
export interface Sample {
  id: "seed" | "fourParks";
  address: string;
}

export const SAMPLES = [
  { id: "seed", address: "/examples/seed-2013H1.xlsx" },
  { id: "fourParks", address: "/examples/four-parks.xlsx" },
] as const satisfies readonly Sample[];
