import { createRoot } from "react-dom/client";

export function mount(root: HTMLElement): void {
  createRoot(root).render(<p>PARK</p>);
}
