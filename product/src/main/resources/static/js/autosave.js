// <form data-hc-autosave="URL"> with <input type="hidden" name="version"> and a line [data-hc-saved]:
// POSTs its fields (no files, no passwords) 1.5 s after the last key. Answer 200 {"version":8,"saved":"9:02"};
// 409 when it was changed elsewhere; 401, 403 or a redirect when the session ended.
// What is not yet saved stays in the tab alone (sessionStorage) until it is [spec 3.1]; hengcai.js clears it for another person.

const keep = form => "hc-draft:" + location.pathname + "#" + (form.id || form.dataset.hcAutosave);
const state = new WeakMap();
const met = new WeakSet();

function fields(form) {
  return [...form.elements].filter(field => field.name && !["file", "password", "hidden", "submit", "button"].includes(field.type));
}

function say(form, parts, bad) {
  const line = form.querySelector("[data-hc-saved]") || document.querySelector("[data-hc-saved]");
  if (!line) return;
  line.replaceChildren(...[parts].flat());
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
    const button = form.querySelector("button[type=submit]");
    return say(form, `未保存：您在别处（另一个页面或设备）改过这一页。您在本页写的都还在：点“${button ? button.textContent.trim() : "保存"}”，核对后再保存一次，即以本页为准。`, true);
  }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    const out = answer.status !== 403 || (await answer.text()).includes('href="/log-in');
    delete form.dataset.hcDirty;
    return say(form, out ? ["未保存：您已退出登录。请就在这个页面", logIn(), "，会回到这里，您写的文字放回原处。"] : "未保存：这一页停留太久了。请刷新本页，您写的文字会放回原处。", true);
  }
  say(form, "未保存：平台暂时没有应答。内容留在本页，稍后自动再试。", true);
  now.timer = setTimeout(() => save(form), 15000);
}

function logIn() {
  const link = document.createElement("a");
  link.href = "/log-in?next=" + encodeURIComponent(location.pathname + location.search);
  link.textContent = "重新登录";
  return link;
}

function offline(form, now) {
  now.dirty = true;
  say(form, "未保存：网络断开，已留在本页，恢复后自动保存", true);
  clearTimeout(now.timer);
  now.timer = setTimeout(() => save(form), 15000);
}

const plain = data => JSON.stringify(data, (_, value) => typeof value === "string" ? value.trim() : value);

/** After logging in again: the same field, the same text [U49]. Changed elsewhere meanwhile: the person decides, once. */
function restore(form) {
  const draft = JSON.parse(sessionStorage.getItem(keep(form)) || "null");
  if (!draft || state.has(form) || met.has(form)) return;
  met.add(form);
  if (plain(draft.fields) === plain(typed(form))) {
    // what came back with what is wrong is not yet saved
    if (!document.querySelector(".hc-errors")) sessionStorage.removeItem(keep(form));
    return;
  }
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
    sessionStorage.setItem("hc-sent", keep(form));
  }
}, true);
window.addEventListener("pageshow", () => all().forEach(form => { if (state.has(form)) state.get(form).stopped = false; }));

all().forEach(restore);
document.addEventListener("htmx:load", () => all().forEach(restore));
