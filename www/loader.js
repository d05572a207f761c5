// Sets theme and language before the first paint, then starts the page once the document and WebAssembly are there.
"use strict";
(() => {
  const root = document.documentElement;
  const remembered = (name) => {
    try { return localStorage.getItem(name); } catch { return null; }
  };
  const theme = remembered("ringside.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  for (const [name, values] of [["text-size", ["small", "large", "larger"]], ["motion", ["none"]]]) {
    const value = remembered(`ringside.${name}`);
    if (values.includes(value)) root.setAttribute(`data-${name}`, value);
  }
  const language = remembered("ringside.language") ?? navigator.language.slice(0, 2);
  root.lang = language === "ko" ? "ko" : "en";

  const start = async () => {
    try {
      await wasm_bindgen({ module_or_path: "pkg/ringside_bg.wasm" });
      wasm_bindgen.page_main();
    } catch (error) {
      // WebAssembly is missing or blocked: the drawing and its words stay, and the reason is said.
      document.querySelector("[data-part=failure]").hidden = false;
      document.querySelector("[data-part=failure-cause]").textContent = String(error);
    }
  };
  document.addEventListener("DOMContentLoaded", start);
})();
