import { useState, type KeyboardEvent, type PointerEvent } from "react";
import type { PageText } from "../../locales/page";
import { keptPaneWidth, rememberPaneWidth } from "./choices";

/** What Excel for Windows gives a pane at first. */
const PANE_WIDTH = 350;
const NARROWEST = 200;
const STEP = 10;

export interface PaneFrameProps {
  text: PageText;
  /** Another number is another page: each workbook has one of its own. */
  instance: number;
  /** A closed pane goes on running: it is the shared runtime of functions and commands. */
  visible: boolean;
  close(): void;
}

export function PaneFrame({ text, instance, visible, close }: PaneFrameProps) {
  const [width, setWidth] = useState(() => keptPaneWidth() ?? PANE_WIDTH);
  const [dragging, setDragging] = useState(false);
  const resize = (wish: number) => {
    const fitting = Math.max(NARROWEST, Math.min(wish, window.innerWidth / 2));
    setWidth(fitting);
    rememberPaneWidth(fitting);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!dragging) return;
    resize(window.innerWidth - event.clientX);
  };
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by !== undefined) resize(width + by);
  };
  return (
    <>
      <div
        className="splitter"
        hidden={!visible}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={text.pane.resize}
        aria-valuenow={Math.round(width)}
        aria-valuemin={NARROWEST}
        onKeyDown={step}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
      />
      <aside
        className={visible ? "pane" : "pane closed"}
        style={{ width: `min(${width}px, 50vw)` }}
        aria-label={text.pane.frame}
        data-region="pane"
      >
        <div className="pane-title">
          <h2>{text.pane.title}</h2>
          <button type="button" title={text.pane.close} aria-label={text.pane.close} onClick={close}>
            ×
          </button>
        </div>
        <iframe
          key={instance}
          title={text.pane.frame}
          src="/addin/taskpane.html"
          className={dragging ? "dragging" : undefined}
        />
      </aside>
    </>
  );
}
