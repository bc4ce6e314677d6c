// <form data-hc-unsaved>: what is typed stays in this tab (sessionStorage) until the platform has taken it, so that a session
// that ended, a lost line or a page left costs no word; hengcai.js clears it for another person. Never files, never passwords.

const keep = form => "hc-unsent:" + new URL(form.action).pathname + ":" + ((form.elements.kind && form.elements.kind.value) || "");
const SENT = "hc-sent";

function fields(form) {
  return [...form.elements].filter(field => field.name && !["file", "password", "hidden", "submit", "button"].includes(field.type));
}

function typed(form) {
  return fields(form).map(field => [field.name, field.value, field.type === "checkbox" || field.type === "radio" ? field.checked : null]);
}

function fill(form, data) {
  const left = data.slice();
  for (const field of fields(form)) {
    const at = left.findIndex(([name, value, checked]) => name === field.name && (checked === null || value === field.value));
    if (at < 0) continue;
    const [[, value, checked]] = left.splice(at, 1);
    if (checked === null) field.value = value; else field.checked = checked;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

const same = (form, data) => JSON.stringify(typed(form)) === JSON.stringify(data);

function restore(form) {
  const data = JSON.parse(sessionStorage.getItem(keep(form)) || "null");
  if (!data || same(form, data)) return;
  const line = document.createElement("div");
  const drop = document.createElement("button");
  const before = typed(form);
  fill(form, data);
  line.className = "hc-banner mend";
  line.setAttribute("role", "status");
  line.append("您上次在这里填写、还没有保存的内容已放回，请核对后保存。", drop);
  drop.type = "button";
  drop.className = "btn btn-outline-primary";
  drop.textContent = "不要，恢复原样";
  drop.addEventListener("click", () => { fill(form, before); sessionStorage.removeItem(keep(form)); line.remove(); });
  form.prepend(line);
}

document.addEventListener("input", event => {
  const form = event.target.form;
  if (form && "hcUnsaved" in form.dataset && event.isTrusted) sessionStorage.setItem(keep(form), JSON.stringify(typed(form)));
});
document.addEventListener("submit", event => {
  if (!event.defaultPrevented && "hcUnsaved" in event.target.dataset) sessionStorage.setItem(SENT, keep(event.target));
});

// where one arrives after sending tells what became of it: a trouble, a log-in or the form itself keeps the text, any other page took it
const forms = [...document.querySelectorAll("form[data-hc-unsaved]")];
const sent = sessionStorage.getItem(SENT);
sessionStorage.removeItem(SENT);
if (sent && !document.querySelector("[data-hc-trouble], form[action^='/log-in'], form[data-hc-autosave]") && !forms.some(form => keep(form) === sent)) sessionStorage.removeItem(sent);
// a form that comes back with what is wrong holds what was typed already
if (!document.querySelector(".hc-errors")) forms.forEach(restore);
