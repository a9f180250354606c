import type { PageText } from "../../../locales/page";
import type { Ribbon, RibbonControl } from "./read-manifest";
import type { Shortcut } from "./read-shortcuts";

export interface RibbonBarProps {
  text: PageText;
  ribbon: Ribbon;
  shortcuts: Shortcut[];
  /** Buttons rest while a command runs. */
  disabled: boolean;
  press(control: RibbonControl): void;
}

/** The add-in's tab as Excel would draw it: its groups side by side, a large button for each control. */
export function RibbonBar({ text, ribbon, shortcuts, disabled, press }: RibbonBarProps) {
  return (
    <section aria-label={text.ribbon.label} data-region="ribbon">
      <div className="ribbon" role="toolbar" aria-label={`${text.ribbon.label} ${ribbon.tab}`}>
        <div className="ribbon-tab">{ribbon.tab}</div>
        {ribbon.groups.map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-controls">
              {group.controls.map((control) => (
                <button
                  key={control.id}
                  type="button"
                  id={control.id}
                  className="ribbon-button"
                  disabled={disabled}
                  aria-describedby={`${control.id}-tip`}
                  aria-keyshortcuts={keysOf(control, shortcuts)}
                  onClick={() => press(control)}
                >
                  {control.icon && <img src={control.icon} width={32} height={32} alt="" />}
                  <span>{control.label}</span>
                  <RibbonTip control={control} keys={keysOf(control, shortcuts)} />
                </button>
              ))}
            </div>
            <div className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

/** What the button does, with its keys: under it, as soon as the pointer or the keyboard is on it. */
function RibbonTip({ control, keys }: { control: RibbonControl; keys: string | undefined }) {
  return (
    <span id={`${control.id}-tip`} role="tooltip" className="ribbon-tip">
      <strong>
        {control.tip.title || control.label}
        {keys !== undefined && ` (${keys.replace("Control", "Ctrl")})`}
      </strong>
      <span>{control.tip.description}</span>
    </span>
  );
}

function keysOf(control: RibbonControl, shortcuts: Shortcut[]): string | undefined {
  if (control.action.type !== "command") return undefined;
  const { name } = control.action;
  return shortcuts.find((shortcut) => shortcut.action === name)?.keys.replace(/Ctrl/i, "Control");
}
