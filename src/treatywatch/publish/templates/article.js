"use strict";
// The page works without this: it adds keys, and a touch that opens a note before it follows the link.
(() => {
  const root = document.documentElement;
  const claims = [...document.querySelectorAll('a.claim:not([tabindex="-1"])')];
  root.classList.add("scripting");
  const step = (by) => {
    const at = claims.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length;
    if (claims[next]) { root.classList.remove("shut"); claims[next].focus(); claims[next].scrollIntoView({ block: "center" }); }
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") root.classList.add("shut");
    else if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
  });
  for (const name of ["mouseover", "focusin"]) document.addEventListener(name, () => root.classList.remove("shut"));
  let touched = null;
  document.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    const claim = event.target.closest("a.claim");
    touched = claim && claim !== document.activeElement ? claim : null;
  });
  document.addEventListener("click", (event) => {
    const claim = event.target.closest("a.claim");
    if (claim && claim === touched) { event.preventDefault(); claim.focus(); touched = null; }
  });
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
})();
