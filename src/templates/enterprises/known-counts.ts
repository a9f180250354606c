import type { EnterpriseRecord } from "../../records/records";
import type { EnterpriseTag } from "../../records/enterprise-tags";
import type { Parameters } from "../parameters/parameters";

/**
 * Which counts the data tells. A count that nobody stated and no row speaks of is unknown, and not zero: none is known
 * only where every row says so.
 */
export interface KnownCounts {
  registered: boolean;
  /** Of the rows alone, whatever 参数 states. */
  listedRegistered: boolean;
  applying: boolean;
  /** Existing and applying together. */
  expected: boolean;
  target: boolean;
  nurtured: boolean;
  /** Reached the threshold and not in the register. */
  reached: boolean;
  stopped: boolean;
  doubling: boolean;
}

const APPLYING_TAGS: readonly EnterpriseTag[] = ["申报规上", "规下转规上"];

export function knownCounts(
  enterprises: readonly EnterpriseRecord[],
  { registeredCount, applyingCount, registeredTarget, doublingBaseYear }: Parameters,
): KnownCounts {
  const some = (holds: (row: EnterpriseRecord) => boolean) => enterprises.some(holds);
  const hasTag = (tags: readonly EnterpriseTag[]) =>
    some((row) => row.tags.some((tag) => tags.includes(tag)));
  const allStand = enterprises.length > 0 && enterprises.every(({ registered }) => registered !== undefined);
  const listedRegistered = allStand || some((row) => row.registered === true);
  const registered = registeredCount !== undefined || listedRegistered;
  const nobodyApplies =
    allStand && (some(({ tags }) => tags.length > 0) || !some((row) => row.registered === false));
  const applying = applyingCount !== undefined || hasTag(APPLYING_TAGS) || nobodyApplies;
  return {
    registered,
    listedRegistered,
    applying,
    expected: registered && applying,
    target: registeredTarget !== undefined,
    nurtured: hasTag(["新投产进规模"]),
    reached: some((row) => row.registered === false && row.revenueLast12 !== undefined),
    stopped: hasTag(["停产"]),
    doubling: doublingBaseYear !== undefined,
  };
}
