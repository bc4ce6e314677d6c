// What every page has: parts loaded where they stand, focus, one submit, unsaved text, session's end, large type.

const parts = {
  "hc-upload": "./upload.js",
  "hc-photo": "./photo-crop.js",
  "hc-signature": "./signature.js",
  "hc-count": "./statement-counter.js",
  "form[data-hc-autosave]": "./autosave.js",
  "form[data-hc-score]": "./score.js",
};
// what is typed and not yet sent stays in this tab, for whoever typed it: the next who logs in here finds none of it
const person = document.querySelector("[data-hc-person]");
if (person && sessionStorage.getItem("hc-person") !== person.dataset.hcPerson) {
  sessionStorage.clear();
  sessionStorage.setItem("hc-person", person.dataset.hcPerson);
}
if (sessionStorage.getItem("hc-sent") || document.querySelector("form[data-hc-unsaved]")) import("./unsent.js");

function loadParts() {
  for (const [selector, file] of Object.entries(parts)) if (document.querySelector(selector)) import(file);
}

/** An error summary takes the focus as it appears, here or in a swapped piece. */
function focusErrors(root) {
  const errors = root.matches && root.matches("[data-hc-focus]") ? root : root.querySelector("[data-hc-focus]");
  if (errors) errors.focus();
}

loadParts();
focusErrors(document);
const step = document.querySelector(".hc-steps [aria-current]");
if (step) step.parentElement.parentElement.scrollLeft = step.parentElement.offsetLeft - 24;
document.addEventListener("htmx:load", event => { loadParts(); focusErrors(event.target); });

// a link of the error summary leads into its field, also when that is a group of choices
document.addEventListener("click", event => {
  const link = event.target.closest(".hc-errors a[href^='#']");
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  const input = target.matches("input, select, textarea, button, a") ? target : target.querySelector("input, select, textarea") || target;
  target.scrollIntoView({ block: "center" });
  input.focus({ preventScroll: true });
});

// pressed twice is sent once [U58]; a form answered by a download opens again after a while
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
  if (form.dataset.hcSent) return event.preventDefault();
  form.dataset.hcSent = "1";
  delete form.dataset.hcDirty;
  if (event.submitter) event.submitter.setAttribute("aria-disabled", "true");
  setTimeout(() => open(form), 10000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-hc-sent]").forEach(open));

function open(form) {
  delete form.dataset.hcSent;
  form.querySelectorAll("[aria-disabled]").forEach(button => button.removeAttribute("aria-disabled"));
}

// typed and not yet sent: ask before leaving
document.addEventListener("input", event => {
  const form = event.target.form;
  if (form && "hcUnsaved" in form.dataset) form.dataset.hcDirty = "1";
});
window.addEventListener("beforeunload", event => {
  if (!document.querySelector("form[data-hc-dirty]")) return;
  event.preventDefault();
  event.returnValue = "";
});

// an open menu closes by Escape and by a click elsewhere
document.addEventListener("click", event => {
  document.querySelectorAll("details.hc-menu[open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector("details.hc-menu[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});

// 大字版 at once, without losing what stands in the page; 离开这台电脑 forgets what is not yet sent
document.addEventListener("submit", event => {
  const form = event.target;
  if ("hcLeave" in form.dataset) sessionStorage.clear();
  if (!("hcElder" in form.dataset)) return;
  event.preventDefault();
  open(form);
  const elder = document.documentElement.classList.toggle("elder");
  document.querySelectorAll("form[data-hc-elder] button").forEach(button => button.setAttribute("aria-pressed", String(elder)));
  fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
});

// two minutes before the session ends: a word, and a button that keeps it [spec 3.1]
const lasts = Number((document.querySelector("meta[name='hc-session']") || {}).content) * 1000;
let bell;

function restartSession() {
  clearTimeout(bell);
  document.querySelectorAll(".hc-session").forEach(warning => warning.remove());
  if (lasts) bell = setTimeout(warn, Math.max(lasts - 120000, 1000));
}

function warn() {
  const bar = document.createElement("div");
  const stay = document.createElement("button");
  bar.className = "hc-session";
  bar.setAttribute("role", "alert");
  bar.append("您有一段时间没有操作，2 分钟后将退出登录。已填内容留在本页。", stay);
  stay.type = "button";
  stay.className = "btn btn-primary";
  stay.textContent = "继续使用";
  stay.addEventListener("click", () => fetch("/", { method: "HEAD" }).then(restartSession));
  document.body.append(bar);
}

restartSession();
document.addEventListener("htmx:afterRequest", restartSession);
document.addEventListener("hc:saved", restartSession);
