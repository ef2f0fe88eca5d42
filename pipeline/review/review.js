// Single keys for what the page offers, found by place (event.code), so that they work with any keyboard layout.
// Everything works without them: they only press buttons and follow links that are there.
"use strict";

const SETTLING = 400; // ms: a key pressed twice must not decide on the next figure, which nobody has seen yet
const SWITCH = "zvitar-keys";
const arrived = performance.now();
let leaving = false;

const on = () => localStorage.getItem(SWITCH) !== "off";

function show() {
  document.body.classList.toggle("without-keys", !on());
  const box = document.getElementById("keys-on");
  if (box) box.checked = on();
}

function takes(event) {
  if (!on() || leaving || event.repeat || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (performance.now() - arrived < SETTLING) return false;
  return !event.target.closest("input:not([type=checkbox]), select, textarea");
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest("input, select")) event.target.blur();
  if (!takes(event)) return;
  const wanted = document.querySelector(`[data-key~="${event.code}"]`);
  if (!wanted) return;
  event.preventDefault();
  if (wanted.matches("input")) wanted.select();
  else wanted.click();
});

document.addEventListener("submit", (event) => {
  if (leaving) event.preventDefault(); // a second press while the first is on its way
  leaving = true;
});

window.addEventListener("pageshow", () => { leaving = false; show(); });

document.getElementById("keys-on")?.addEventListener("change", (event) => {
  localStorage.setItem(SWITCH, event.target.checked ? "on" : "off");
  show();
});
