// <hc-upload data-max="10485760"> around a file input: looks at the file before it travels, shows how far it is,
// and calls it there only when the server said so [U53]. With data-now the form is sent as soon as a file is chosen.

const megabytes = bytes => bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

class Upload extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type='file']");
    this.word = this.querySelector(".hc-upload-say");
    if (!this.input || !this.input.form) return;
    this.input.addEventListener("click", () => { this.input.value = ""; });          // the same file again counts as chosen [U52]
    this.input.addEventListener("change", () => this.chosen());
    if (!this.input.form.dataset.hcUpload) {
      this.input.form.dataset.hcUpload = "1";
      this.input.form.addEventListener("submit", event => this.submitted(event));
    }
    if (this.input.files.length > 0) this.chosen(false);         // chosen while the page was loading, or before one came back to it
  }

  chosen(now = "now" in this.dataset) {
    const fault = [...this.input.files].map(file => this.fault(file)).find(Boolean);
    if (fault) {
      this.input.value = "";
      return this.say(fault, "bad");
    }
    if (!this.input.files.length) return this.say("");
    this.say(`已选 ${[...this.input.files].map(file => `${file.name}（${megabytes(file.size)}）`).join("、")}，还没有上传`);
    if (now) this.input.form.requestSubmit();
  }

  fault(file) {
    const max = Number(this.dataset.max);
    const ends = (this.input.accept || "").split(",").map(end => end.trim().toLowerCase()).filter(end => end.startsWith("."));
    if (file.size === 0) return `“${file.name}”是空文件，请重新选择`;
    if (max && file.size > max) return `“${file.name}”有 ${megabytes(file.size)}，须不超过 ${megabytes(max)}`;
    if (ends.length && !ends.some(end => file.name.toLowerCase().endsWith(end)))
      return `“${file.name}”不是可用的类型，须为 ${ends.join("、").replace(/\./g, "").toUpperCase()}`;
    return "";
  }

  submitted(event) {
    const form = this.input.form;
    const any = [...form.querySelectorAll("hc-upload input[type='file']")].some(input => input.files.length);
    if (event.defaultPrevented || form.hasAttribute("hx-post") || !any) return;
    event.preventDefault();
    if (this.sending) return;
    const body = new FormData(form);
    if (event.submitter && event.submitter.name) body.append(event.submitter.name, event.submitter.value);
    this.send(form, event.submitter && event.submitter.hasAttribute("formaction") ? event.submitter.formAction : form.getAttribute("action") || location.href, body);
  }

  send(form, url, body) {
    const request = this.sending = new XMLHttpRequest();
    let percent = 0;
    this.bar(0);
    this.say("正在上传…");
    request.upload.onprogress = event => {
      percent = event.lengthComputable ? Math.floor(event.loaded * 100 / event.total) : percent;
      this.bar(percent);
      this.say(percent < 100 ? `正在上传：${percent}%` : "已传完，平台正在检查…");
    };
    request.onload = () => this.answered(request);
    request.onerror = request.ontimeout = request.onabort = () =>
      this.failed(`没有传上去：网络在 ${percent}% 处断开。文件还在这里，可以再传一次。`, () => this.send(form, url, body));
    request.open("POST", url);
    request.send(body);
  }

  /** The next page, or this one with its problems: what came is shown, as after a plain submit. */
  answered(request) {
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const main = page.getElementById("main");
    if (main && (request.status < 300 || request.status === 422)) {
      if (new URL(request.responseURL).pathname === "/log-in") return location.assign(request.responseURL);
      document.title = page.title;
      if (request.status < 300 && request.responseURL !== location.href) history.pushState(null, "", request.responseURL);
      document.getElementById("main").replaceWith(main);
      if (window.htmx) window.htmx.process(main);
      document.dispatchEvent(new CustomEvent("hc:saved"));
      const errors = main.querySelector("[data-hc-focus]");
      (errors || main).focus();
      if (!errors) window.scrollTo(0, 0);
      return;
    }
    const told = main ? [...main.querySelectorAll("h1, p")].slice(0, 3).map(each => each.textContent.trim()).join(" ") : "";
    this.failed(`没有传上去：${told || "平台暂时没有应答，请稍后再试"}`);
  }

  failed(text, again) {
    this.sending = null;
    this.bar(null);
    this.say(text, "bad");
    if (!again) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-outline-primary d-block mt-2";
    button.textContent = "再传一次";
    button.addEventListener("click", again);
    this.word.append(button);
  }

  say(text, kind) {
    this.word.textContent = text;
    this.word.className = `hc-upload-say ${kind || ""}`;
  }

  bar(percent) {
    let bar = this.querySelector("progress");
    if (percent === null) return bar && bar.remove();
    if (!bar) {
      bar = document.createElement("progress");
      bar.className = "hc-progress";
      bar.max = 100;
      bar.setAttribute("aria-label", "上传进度");
      this.word.before(bar);
    }
    bar.value = percent;
  }
}

customElements.define("hc-upload", Upload);
window.addEventListener("popstate", () => location.reload());
