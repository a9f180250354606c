import { levels, netGrowth } from "./levels";
import { listedLevels } from "./lists";
import { growthMoves, placeGaps, rateMoves } from "./moves";
import { countParts, listedParts, pulls, splits, structures } from "./parts";
import { halves, listedPlans, plans } from "./plans";
import type { Draw } from "./random";
import { listedShares, shares } from "./shares";

/** What public reports tell, each as a grammar that writes right sentences with the figures marked that may slip. */
export const KINDS: Record<string, (from: Draw) => string> = {
  levels, netGrowth, shares, listedShares, plans, listedPlans, halves, growthMoves, rateMoves, placeGaps, splits, countParts,
  listedParts, structures, pulls, listedLevels,
}; // prettier-ignore
