/**
 * As much of a page as sample snippets use: buttons that a script gives a click to, by
 * document.getElementById("run").addEventListener("click", …), .onclick = … or $("#run").on("click", …).
 */
export class ClickablePage {
  readonly clicks = new Map<string, (() => unknown)[]>();
  private readonly elements = new Map<string, object>();

  readonly getElementById = (id: string): object => {
    const known = this.elements.get(id);
    if (known) return known;
    const made = this.makeElement(id);
    this.elements.set(id, made);
    return made;
  };

  readonly $ = (selector: unknown): object => {
    const id = typeof selector === "string" ? selector.replace(/^#/, "") : "";
    const element: Record<string, unknown> = {
      on: (event: string, listener: () => unknown) => (this.add(id, event, listener), element),
      click: (listener?: () => unknown) => (listener && this.add(id, "click", listener), element),
      text: () => element,
      val: () => "",
      html: () => element,
      append: () => element,
      empty: () => element,
      show: () => element,
      hide: () => element,
    };
    if (typeof selector === "function") void Promise.resolve().then(() => (selector as () => unknown)());
    return element;
  };

  private add(id: string, event: string, listener: () => unknown): void {
    if (event !== "click") return;
    this.clicks.set(id, [...(this.clicks.get(id) ?? []), listener]);
  }

  private makeElement(id: string): object {
    const add = (event: string, listener: () => unknown): void => this.add(id, event, listener);
    return {
      id,
      value: "",
      innerText: "",
      innerHTML: "",
      textContent: "",
      disabled: false,
      style: {},
      addEventListener: add,
      appendChild: (each: unknown) => each,
      hasAttribute: () => false,
      setAttribute: () => undefined,
      removeAttribute: () => undefined,
      set onclick(listener: (() => unknown) | null) {
        if (listener) add("click", listener);
      },
    };
  }
}
