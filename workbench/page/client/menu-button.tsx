import { useEffect, useRef, useState, type KeyboardEvent } from "react";

interface MenuItem {
  id: string;
  label: string;
  hint: string;
  press(): void;
}

export interface MenuButtonProps {
  id: string;
  label: string;
  hint: string;
  disabled: boolean;
  items: MenuItem[];
}

/** A button that opens a menu: Enter or the down arrow opens it, arrows go through it, Escape closes it. */
export function MenuButton({ id, label, hint, disabled, items }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) menu.current?.querySelector("button")?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === "Escape") return close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    <div
      className="menu-button"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        id={id}
        type="button"
        title={hint}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label} ▾
      </button>
      {open && (
        <div ref={menu} className="menu" role="menu" aria-label={label} onKeyDown={walk}>
          {items.map((item) => (
            <button
              key={item.id}
              id={item.id}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                item.press();
              }}
            >
              <span>{item.label}</span>
              <small>{item.hint}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
