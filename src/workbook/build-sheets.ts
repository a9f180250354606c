import type { Finding } from "../records/finding";
import type { Parameters } from "../templates/parameters/parameters";
import { PARAMETER_ROWS, PARAMETER_SHEET } from "../templates/parameters/parameter-rows";
import type { SheetPlan } from "../templates/plan/sheet-plan";
import type { BuildOutcome, BuildProgress, ConflictChoice } from "./building/build-outcome";
import { isUnremembered, rememberBuilt } from "./building/built-plans";
import { needsWiderPaper, queueRoom } from "./building/old-page";
import { chooseTargets } from "./building/choose-targets";
import type { Target } from "./building/choose-targets";
import { sheetMoves } from "./building/moved-references";
import type { SheetMoves } from "./building/moved-references";
import { makeNewSheet } from "./building/new-sheet";
import { queueReferences, readOutsideReferences } from "./building/outside-references";
import { queueParameters } from "./building/parameter-writes";
import { planAside } from "./building/plan-aside";
import { planBuild } from "./building/plan-build";
import type { BuildRequest } from "./building/plan-build";
import { calculationFindings, hasLeftovers, isBuiltByAnother, recoverBuild } from "./building/recover-build";
import { finishDropping, undoBuild } from "./building/revert-failed-build";
import { toldTypedOver } from "./building/told-typed-over";
import { keepTyped } from "./building/typed-over";
import type { TypedOverChoice } from "./building/typed-over";
import { rememberHeadings } from "./building/column-names";
import { emptyColumns } from "./building/left-out";
import { hidesTheSame, staysInPlace, updateSheet } from "./building/update-sheet";
import type { UpdatedTarget } from "./building/update-sheet";
import { forcedFormulaStyle, forcedTypedOver } from "./document-settings";
import { syncWithPages } from "./writing/page-setup";
import type { SheetPage } from "./writing/page-setup";
import { healFormulas } from "./heal-formulas";
import { throwIfAborted } from "./office-error";
import { PutBackFailed, putBackAfter } from "./put-back-failed";
import { existingReading } from "./reading/read-existing";
import { rememberHeaders } from "./reading/remembered-headers";
import { readInputs } from "./reading/read-inputs";
import type { Inputs } from "./reading/read-inputs";
import { COPY_MARKS, DATES_SINCE_1904, MARKS } from "./reading/workbook-inventory";
import type { Inventory } from "./reading/workbook-inventory";
import { recoverRollOver } from "./roll-over/recover-roll-over";
import { keepRemarks, placeRemarks } from "./remarks";
import type { RemarksToKeep } from "./remarks";
import { RoundTrips } from "./round-trips";
import { groundOf, queueGround } from "./underneath";
import type { Ground } from "./underneath";
import { undoOfBuild } from "./undo/undo-build";

export interface BuildOptions extends BuildRequest {
  onConflict?: ConflictChoice;
  /** What becomes of figures that were typed over formulas; they stay where it is left out. */
  onTypedOver?: TypedOverChoice;
  report?: (progress: BuildProgress) => void;
  /** Stops the build; what was written is taken back. */
  signal?: AbortSignal;
}

/**
 * Builds the sheets over the input tables: reads, checks, plans and writes in at most three round trips, however many
 * rows there are, until Excel's limit of 5 MB a request makes it more. Sheets that are new are made complete beside the
 * others before they take their name; sheets that we made earlier are brought up to date in place and keep the user's
 * notes; a user's own sheet of that name is never touched. A failure or a cancel leaves the workbook as it was; where
 * Excel itself goes away, the next build puts it back before it begins.
 */
export async function buildSheets(options: BuildOptions = {}): Promise<BuildOutcome> {
  const started = performance.now();
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const report = (step: BuildProgress["step"], done: number, total: number, subject?: string) =>
      options.report?.({ step, done, total, ...(subject === undefined ? {} : { subject }) });
    report("read", 0, 1);
    let existing = existingReading(trips);
    let inputs = await readInputs(trips, existing);
    throwIfAborted(options.signal);
    const recovered: Finding[] = [];
    if (isBuiltByAnother(inputs.inventory)) return stopped([RUNNING], trips, started);
    if (inputs.inventory.rollOverUnfinished) recovered.push(...(await recoverRollOver(context)));
    if (recovered.some(({ severity }) => severity === "error")) return stopped(recovered, trips, started);
    if (hasLeftovers(inputs.inventory))
      recovered.push(...(await recoverBuild(trips, inputs.inventory, planBuild(inputs, {}).plans)));
    if (recovered.length > 0 || hasLeftovers(inputs.inventory)) {
      existing = existingReading(trips);
      inputs = await readInputs(trips, existing);
    }

    report("check", 0, 1);
    if (inputs.inventory.is1904) return stopped([...recovered, DATES_SINCE_1904], trips, started);
    const request = { style: forcedFormulaStyle(), ...options };
    const { build, signatures } = await planAside(inputs, request, { signed: true, signal: options.signal });
    const { style } = build;
    const chosen = chooseTargets(
      build.plans,
      existing.sheets(inputs.inventory),
      inputs.inventory,
      options.onConflict ?? "skip",
    );
    const { findings, conflicts } = chosen;
    const { typed, findings: typedOver } = toldTypedOver(chosen.targets, inputs.inventory, build);
    const keeps = (options.onTypedOver ?? forcedTypedOver()) !== "restore";
    const targets = keeps
      ? chosen.targets.map((target) => ({ ...target, plan: keepTyped(target.plan, typed.get(target) ?? []) }))
      : chosen.targets;
    const outcome: BuildOutcome = {
      sheets: [],
      findings: [
        ...recovered,
        ...calculationFindings(inputs.inventory),
        ...build.findings,
        ...findings,
        ...(keeps ? typedOver : []),
      ],
      conflicts,
      roundTrips: trips.count,
      milliseconds: 0,
    };
    if (targets.length > 0 && build.parameters) {
      throwIfAborted(options.signal);
      const { parameters, updates } = build;
      const { inventory, parameterFormats } = inputs;
      const moves = targets.flatMap(movesOf);
      const ours = existing.sheets(inventory);
      const references = await readOutsideReferences(trips, inputs, moves, ours);
      if (references.unread) outcome.findings.push(...moves.map(({ sheet }) => unreadReferences(sheet)));
      throwIfAborted(options.signal);
      const { remarks, findings: unread } = await remarksOf(trips, targets);
      outcome.findings.push(...unread);
      const kept: RemarksToKeep[] = [];
      const change = { targets, parameters, updates, inventory, parameterFormats, references, remarks };
      try {
        const write = async (): Promise<void> => {
          context.application.suspendScreenUpdatingUntilNextSync();
          queueParameters(context.workbook, parameters, updates, inputs.inventory);
          for (const [index, target] of targets.entries()) {
            report("write", index, targets.length, target.plan.name);
            if (isUpdated(target)) {
              const { before = [] } = remarks.find(({ sheet }) => sheet === target.existing.sheet) ?? {};
              const updated = await updateSheet(trips, target, moves, before);
              if (isUnremembered(target.plan.template))
                queueRoom(
                  context.workbook.worksheets.getItem(target.existing.sheet),
                  target.plan,
                  target.existing,
                );
              outcome.findings.push(...updated.findings);
              kept.push({ sheet: target.existing.sheet, before, after: updated.remarks });
            } else {
              deleteStaleMark(context.workbook, target.plan, inputs.inventory);
              await makeNewSheet(trips, target.plan, target.temporary);
            }
            throwIfAborted(options.signal);
          }
        };
        // A filter that looks again at its rows needs what they show.
        const isFiltered = targets.some(({ existing: before }) => before?.look.isFiltered);
        await (isFiltered ? write() : trips.calculatingOnce(write));
        outcome.findings.push(...(await keepRemarks(trips, kept)));
        queueReferences(context.workbook, references, "after");
        queueComplete(context.workbook, targets);
        context.workbook.worksheets.getItem(targets[0]?.plan.name ?? PARAMETER_SHEET).activate();
        report("finish", targets.length, targets.length);
        const ground = groundOfBuild(inputs, parameters, targets);
        let standing = queueGround(context, ground);
        const unprinted = await syncWithPages(context, pagesOf(targets), () => trips.sync());
        if (unprinted.length > 0) {
          standing = queueGround(context, ground);
          await trips.sync();
        }
        standing();
        outcome.findings.push(...unprinted);
        throwIfAborted(options.signal);
      } catch (error) {
        await putBackAfter(error, () => undoBuild(change));
      }
      try {
        await dropCopies(trips, targets);
      } catch (error) {
        // Whether the build holds can only be seen by looking.
        const holds = await finishDropping(targets).catch(() => {
          throw new PutBackFailed(error);
        });
        if (!holds) await putBackAfter(error, () => undoBuild(change));
      }
      // Whether a user's own formulas know the functions does not undo what was built.
      if (style === "park") outcome.findings.push(...(await healFormulas().catch(() => [])));
      if (targets.every(({ existing: before }) => before === undefined)) outcome.undo = undoOfBuild(change);
      // A help for later: the build is whole without it.
      await rememberHeaders(inputs.tables).catch(() => undefined);
      const made = targets.map(({ plan }) => plan.template);
      await rememberBuilt(signatures, made).catch(() => undefined);
      await rememberHeadings(targets.map(({ plan }) => plan)).catch(() => undefined);
      outcome.sheets = targets.map(({ plan, existing: before }) => ({
        template: plan.template,
        name: plan.name,
        replaced: before !== undefined,
        rows: plan.listed,
        counts: plan.counts,
        leftOut: emptyColumns(plan),
        ...(plan.groups ? { groups: plan.groups } : {}),
      }));
    }
    outcome.roundTrips = trips.count;
    outcome.milliseconds = Math.round(performance.now() - started);
    return outcome;
  });
}

const isUpdated = (target: Target): target is UpdatedTarget =>
  target.existing !== undefined && target.layout !== undefined;

/** The comments and notes on the sheets that are updated, as they stand. */
async function remarksOf(
  trips: RoundTrips,
  targets: readonly Target[],
): Promise<{ remarks: RemarksToKeep[]; findings: Finding[] }> {
  const sheets = targets.flatMap(({ existing }) =>
    existing ? [{ sheet: existing.sheet, remarks: existing.look.remarks }] : [],
  );
  const { remarks, findings } = await placeRemarks(trips, sheets);
  return {
    findings,
    remarks: sheets.map(({ sheet }, index) => {
      const before = remarks[index] ?? [];
      return { sheet, before, after: before };
    }),
  };
}

/** Half of another's build, or of a roll-over, stands in the workbook: nothing is written over it. */
const RUNNING: Finding = { severity: "error", kind: "buildRunning", parameters: {} };

function stopped(findings: Finding[], trips: RoundTrips, started: number): BuildOutcome {
  const milliseconds = Math.round(performance.now() - started);
  return { sheets: [], findings, conflicts: [], roundTrips: trips.count, milliseconds };
}

/** An update leaves the page as the user has set it up since. */
const pagesOf = (targets: readonly Target[]): SheetPage[] =>
  targets.flatMap(({ plan, existing }) =>
    existing === undefined
      ? [{ sheet: plan.name, page: plan.page }]
      : hidesTheSame(plan, existing) && !(isUnremembered(plan.template) && needsWiderPaper(plan))
        ? []
        : [{ sheet: existing.sheet, page: plan.page, paperOnly: true }],
  );

function movesOf({ plan, existing, layout }: Target): SheetMoves[] {
  return existing && layout && !staysInPlace(plan, existing, layout)
    ? [sheetMoves(plan, existing, layout)]
    : [];
}

function unreadReferences(sheet: string): Finding {
  return {
    severity: "warning",
    kind: "referencesUnread",
    parameters: { sheet },
    place: { sheet, address: "A1" },
  };
}

function deleteStaleMark(workbook: Excel.Workbook, plan: SheetPlan, inventory: Inventory): void {
  const mark = MARKS[plan.template];
  if (inventory.names.some(({ name }) => name === mark)) workbook.names.getItem(mark).delete();
}

/** What was read, the sheets that are updated, and the names that the formulas speak of. */
function groundOfBuild(inputs: Inputs, { source }: Parameters, targets: readonly Target[]): Ground {
  const ground = groundOf(inputs, source.cells);
  const updated = targets.flatMap(({ existing }) => existing?.sheet ?? []);
  const names = PARAMETER_ROWS.flatMap(({ key, name }) =>
    name !== undefined && source.cells[key] !== undefined ? [name] : [],
  );
  const sheets = inputs.inventory.sheets.filter(({ name }) => updated.includes(name));
  return { ...ground, sheets: [...ground.sheets, ...sheets], names };
}

/** With its mark gone a copy is no longer needed, whatever becomes of it. */
function queueComplete(workbook: Excel.Workbook, targets: readonly Target[]): void {
  for (const { plan, existing } of targets)
    if (existing) workbook.names.getItem(COPY_MARKS[plan.template]).delete();
}

/** The copies are kept until Excel has answered; with the first of them dropped the build holds. */
async function dropCopies(trips: RoundTrips, targets: readonly Target[]): Promise<void> {
  const copies = targets.filter(({ existing }) => existing !== undefined);
  if (copies.length === 0) return;
  for (const { temporary } of copies) trips.context.workbook.worksheets.getItem(temporary).delete();
  await trips.sync();
}
