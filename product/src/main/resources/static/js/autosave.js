// <form data-hc-autosave="URL"> with <input type="hidden" name="version"> and a line [data-hc-saved]:
// POSTs its fields (no files, no passwords) 1.5 s after the last key. Answer 200 {"version":8,"saved":"9:02"};
// 409 when it was changed elsewhere; 401 or a redirect when the session ended.
// What is not yet saved stays in the tab alone (sessionStorage) until it is [spec 3.1].

const keep = form => "hc-draft:" + location.pathname + "#" + (form.id || form.dataset.hcAutosave);
const state = new WeakMap();

function fields(form) {
  return [...form.elements].filter(field => field.name && !["file", "password", "hidden", "submit", "button"].includes(field.type));
}

function say(form, text, bad) {
  const line = form.querySelector("[data-hc-saved]") || document.querySelector("[data-hc-saved]");
  if (!line) return;
  line.textContent = text;
  line.classList.toggle("bad", Boolean(bad));
}

function typed(form) {
  const data = {};
  for (const field of fields(form)) {
    if ((field.type === "checkbox" || field.type === "radio") && !field.checked) continue;
    (data[field.name] = data[field.name] || []).push(field.value);
  }
  return data;
}

function fill(form, data) {
  for (const field of fields(form)) {
    const values = data[field.name] || [];
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else if (values.length) field.value = values.shift();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function changed(form) {
  const now = state.get(form) || {};
  state.set(form, now);
  now.dirty = true;
  form.dataset.hcDirty = "1";
  sessionStorage.setItem(keep(form), JSON.stringify({ version: form.elements.version && form.elements.version.value, fields: typed(form) }));
  clearTimeout(now.timer);
  now.timer = setTimeout(() => save(form), 1500);
}

function save(form) {
  const now = state.get(form);
  if (!now || !now.dirty || now.stopped) return Promise.resolve();
  if (now.running) return now.running.then(() => save(form));
  now.dirty = false;
  clearTimeout(now.timer);
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  say(form, "正在保存…");
  now.running = fetch(form.dataset.hcAutosave, { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" } })
    .then(answer => answered(form, now, answer), () => offline(form, now))
    .finally(() => { now.running = null; });
  return now.running;
}

async function answered(form, now, answer) {
  if (answer.ok) {
    const { version, saved } = await answer.json();
    if (form.elements.version) form.elements.version.value = version;
    document.dispatchEvent(new Event("hc:saved"));
    if (now.dirty) return;
    sessionStorage.removeItem(keep(form));
    delete form.dataset.hcDirty;
    return say(form, `已保存 ${saved}`);
  }
  now.dirty = true;
  if (answer.status === 409) {
    now.stopped = true;
    return say(form, "未保存：这一页刚在别处改过。请先复制您写的内容，再刷新本页。", true);
  }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    delete form.dataset.hcDirty;
    return say(form, "未保存：登录已过期。内容留在本页；重新登录后回到这里，文字还在。", true);
  }
  say(form, "未保存：平台暂时没有应答。内容留在本页，稍后自动再试。", true);
  now.timer = setTimeout(() => save(form), 15000);
}

function offline(form, now) {
  now.dirty = true;
  say(form, "未保存：网络断开，已留在本页，恢复后自动保存", true);
  clearTimeout(now.timer);
  now.timer = setTimeout(() => save(form), 15000);
}

/** After logging in again: the same field, the same text [U49]. Changed elsewhere meanwhile: the person decides. */
function restore(form) {
  const draft = JSON.parse(sessionStorage.getItem(keep(form)) || "null");
  if (!draft || state.has(form)) return;
  if (!form.elements.version || draft.version === form.elements.version.value) {
    fill(form, draft.fields);
    return changed(form);
  }
  const ask = document.createElement("div");
  const take = document.createElement("button");
  ask.className = "hc-banner mend";
  ask.append("您上次在这里写的内容没有保存上，而本页后来又有改动。", take);
  take.type = "button";
  take.className = "btn btn-outline-primary";
  take.textContent = "换回我上次写的";
  take.addEventListener("click", () => { fill(form, draft.fields); changed(form); ask.remove(); });
  form.prepend(ask);
}

const all = () => document.querySelectorAll("form[data-hc-autosave]");
const own = event => event.target.form && "hcAutosave" in event.target.form.dataset && event.isTrusted && event.target.type !== "file";

document.addEventListener("input", event => { if (own(event)) changed(event.target.form); });
document.addEventListener("change", event => { if (own(event)) changed(event.target.form); });
window.addEventListener("online", () => all().forEach(save));
document.addEventListener("visibilitychange", () => { if (document.hidden) all().forEach(save); });

// a submit waits for the save under way, so that it carries the newest version
document.addEventListener("submit", event => {
  const form = event.target;
  const now = state.get(form);
  if (!now) return;
  clearTimeout(now.timer);
  if (now.running) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    now.running.then(() => form.requestSubmit(button));
  } else {
    now.stopped = true;
  }
}, true);
window.addEventListener("pageshow", () => all().forEach(form => { if (state.has(form)) state.get(form).stopped = false; }));

all().forEach(restore);
document.addEventListener("htmx:load", () => all().forEach(restore));
