// <hc-photo data-wider="215" data-taller="300" data-ratio-min="65" data-ratio-max="80" data-above="30720" data-below="1048576">
// around a file input. Judges the chosen photo by the plan's figures (a courtesy; the server decides), proposes the
// nearest frame that fits them, lets one move, shrink, turn and brighten, and puts the JPEG back into the input.
// It never enlarges [U43, U44].

const STAGE = { width: 320, height: 400 };
const kilobytes = bytes => `${Math.round(bytes / 1024)} KB`;

/** The largest frame of a photo that fits the ratio: the whole photo where it does, else sides or foot are cut. */
export function nearestFrame(width, height, rules) {
  if (100 * width > rules.ratioMax * height) {
    const w = Math.floor(rules.ratioMax * height / 100);
    return { x: Math.floor((width - w) / 2), y: 0, width: w, height };
  }
  if (100 * width < rules.ratioMin * height) {
    const h = Math.floor(100 * width / rules.ratioMin);
    return { x: 0, y: Math.floor((height - h) / 4), width, height: h };
  }
  return { x: 0, y: 0, width, height };
}

/** All that is wrong with a photo, with the measured figure; empty when it fits. */
export function faults(photo, rules) {
  const ratio = (photo.width / photo.height).toFixed(3);
  return [
    photo.type !== "image/jpeg" && "不是 JPG 格式",
    photo.width <= rules.wider && `宽 ${photo.width} 像素，须大于 ${rules.wider} 像素`,
    photo.height <= rules.taller && `高 ${photo.height} 像素，须大于 ${rules.taller} 像素`,
    100 * photo.width > rules.ratioMax * photo.height && `宽高比 ${ratio}，须不大于 ${rules.ratioMax / 100}`,
    100 * photo.width < rules.ratioMin * photo.height && `宽高比 ${ratio}，须不小于 ${rules.ratioMin / 100}`,
    photo.bytes <= rules.above && `${kilobytes(photo.bytes)}，须大于 ${kilobytes(rules.above)}（请从原图重新导出，不要放大）`,
    photo.bytes >= rules.below && `${kilobytes(photo.bytes)}，须小于 ${kilobytes(rules.below)}`,
  ].filter(Boolean);
}

class PhotoCrop extends HTMLElement {
  connectedCallback() {
    this.rules = Object.fromEntries(["wider", "taller", "ratioMin", "ratioMax", "above", "below"].map(name => [name, Number(this.dataset[name])]));
    this.input = this.querySelector("input[type='file']");
    this.word = this.querySelector(".hc-upload-say");
    this.tool = this.querySelector(".hc-photo-tool");
    this.stage = this.tool.querySelector("canvas");
    this.size = this.tool.querySelector("[data-hc-size]");
    this.light = this.tool.querySelector("[data-hc-light]");
    this.input.addEventListener("click", () => { this.input.value = ""; });
    this.input.addEventListener("change", () => this.chosen());
    this.size.addEventListener("input", () => this.resize());
    this.light.addEventListener("input", () => this.draw());
    this.tool.querySelector("[data-hc-left]").addEventListener("click", () => this.turn(-1));
    this.tool.querySelector("[data-hc-right]").addEventListener("click", () => this.turn(1));
    this.tool.querySelector("[data-hc-take]").addEventListener("click", () => this.take());
    this.stage.addEventListener("pointerdown", event => this.hold(event));
    this.stage.addEventListener("keydown", event => this.key(event));
    if (this.input.files.length > 0) this.chosen();                                    // chosen while the page was still loading
  }

  async chosen() {
    const file = this.input.files[0];
    if (!file) return;
    const image = await createImageBitmap(file).catch(() => null);
    if (!image) {
      this.tool.hidden = true;
      return this.say(`“${file.name}”打不开，须为完好的 JPG 照片`, "bad");
    }
    this.source = image;
    this.bytes = file.size;
    const wrong = faults({ type: file.type, width: image.width, height: image.height, bytes: file.size }, this.rules);
    this.begin();
    if (wrong.length) this.say(`${wrong.join("；")}。已为您框出最接近的范围，确认后点“用框内的照片”。`, "bad");
    else this.say(`尺寸符合：${image.width} × ${image.height} 像素，${kilobytes(file.size)}。可以直接上传，也可以再裁剪。`, "good");
  }

  begin() {
    this.whole = nearestFrame(this.source.width, this.source.height, this.rules);
    this.frame = { ...this.whole };
    this.size.value = 100;
    this.light.value = 100;
    this.tool.hidden = false;
    this.draw();
  }

  turn(quarter) {
    const turned = document.createElement("canvas");
    turned.width = this.source.height;
    turned.height = this.source.width;
    const pen = turned.getContext("2d");
    pen.translate(turned.width / 2, turned.height / 2);
    pen.rotate(quarter * Math.PI / 2);
    pen.drawImage(this.source, -this.source.width / 2, -this.source.height / 2);
    this.source = turned;
    this.begin();
  }

  resize() {
    const middle = { x: this.frame.x + this.frame.width / 2, y: this.frame.y + this.frame.height / 2 };
    const share = Number(this.size.value) / 100;
    let width = Math.round(this.whole.width * share);
    let height = Math.round(this.whole.height * share);
    while (100 * width > this.rules.ratioMax * height) width--;
    while (100 * width < this.rules.ratioMin * height) height--;
    this.frame = { x: Math.round(middle.x - width / 2), y: Math.round(middle.y - height / 2), width, height };
    this.shift(0, 0);
  }

  shift(dx, dy) {
    this.frame.x = Math.min(Math.max(0, this.frame.x + dx), this.source.width - this.frame.width);
    this.frame.y = Math.min(Math.max(0, this.frame.y + dy), this.source.height - this.frame.height);
    this.draw();
  }

  hold(event) {
    event.preventDefault();
    this.stage.focus();
    this.stage.setPointerCapture(event.pointerId);
    const start = { x: event.clientX, y: event.clientY, frame: { ...this.frame } };
    const scale = this.scale * this.stage.clientWidth / this.stage.width;
    const move = now => {
      Object.assign(this.frame, start.frame);
      this.shift(Math.round((now.clientX - start.x) / scale), Math.round((now.clientY - start.y) / scale));
    };
    this.stage.addEventListener("pointermove", move);
    const done = () => this.stage.removeEventListener("pointermove", move);
    this.stage.addEventListener("pointerup", done, { once: true });
    this.stage.addEventListener("pointercancel", done, { once: true });
  }

  key(event) {
    const step = Math.max(1, Math.round(this.source.width / 100));
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (!moves[event.key]) return;
    event.preventDefault();
    this.shift(...moves[event.key]);
  }

  draw() {
    const { source, frame, stage } = this;
    this.scale = Math.min(STAGE.width / source.width, STAGE.height / source.height, 1);
    stage.width = Math.round(source.width * this.scale);
    stage.height = Math.round(source.height * this.scale);
    const pen = stage.getContext("2d");
    pen.filter = `brightness(${this.light.value}%)`;
    pen.drawImage(source, 0, 0, stage.width, stage.height);
    pen.filter = "none";
    const [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map(each => each * this.scale);
    pen.fillStyle = "rgba(28,37,48,.6)";
    pen.fillRect(0, 0, stage.width, y);
    pen.fillRect(0, y + height, stage.width, stage.height - y - height);
    pen.fillRect(0, y, x, height);
    pen.fillRect(x + width, y, stage.width - x - width, height);
    pen.strokeStyle = "#f2b544";
    pen.lineWidth = 2;
    pen.strokeRect(x + 1, y + 1, width - 2, height - 2);
    this.tool.querySelector("[data-hc-measure]").textContent =
      `框内 ${frame.width} × ${frame.height} 像素，宽高比 ${(frame.width / frame.height).toFixed(3)}`;
  }

  /** At most 1200 high, and of the best quality that stays under the limit; too poor a photo is not blown up into a fit. */
  async take() {
    if (this.bytes <= this.rules.above)
      return this.say(`原照片只有 ${kilobytes(this.bytes)}，须大于 ${kilobytes(this.rules.above)}：请找拍照时的原图，或重新导出清晰的照片；放大没有用。`, "bad");
    const out = document.createElement("canvas");
    const shrink = Math.min(1, 1200 / this.frame.height);
    out.height = Math.round(this.frame.height * shrink);
    out.width = shrink === 1 ? this.frame.width : Math.ceil(this.frame.width * shrink);
    while (100 * out.width > this.rules.ratioMax * out.height) out.width--;
    const pen = out.getContext("2d", { willReadFrequently: true });
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, out.width, out.height);
    pen.filter = `brightness(${this.light.value}%)`;
    pen.drawImage(this.source, this.frame.x, this.frame.y, this.frame.width, this.frame.height, 0, 0, out.width, out.height);
    let blob;
    for (const quality of [1, .95, .9, .8, .7]) {
      blob = await new Promise(done => out.toBlob(done, "image/jpeg", quality));
      if (blob.size < this.rules.below) break;
    }
    const wrong = faults({ type: "image/jpeg", width: out.width, height: out.height, bytes: blob.size }, this.rules);
    if (wrong.length) return this.say(`框内的照片还不行：${wrong.join("；")}`, "bad");
    this.put(new File([blob], "photo.jpg", { type: "image/jpeg" }));
    const tinted = background(pen, out);
    this.say(`已裁好：${out.width} × ${out.height} 像素，${kilobytes(blob.size)}${tinted ? `；${tinted}` : ""}。请上传。`, tinted ? "bad" : "good");
  }

  /** Into the file input; where that cannot be set, into the form as it is sent. */
  put(file) {
    try {
      const carrier = new DataTransfer();
      carrier.items.add(file);
      this.input.files = carrier.files;
    } catch (e) {
      this.input.form.addEventListener("formdata", event => event.formData.set(this.input.name, file, file.name));
    }
  }

  say(text, kind) {
    this.word.textContent = text;
    this.word.className = `hc-upload-say ${kind || ""}`;
  }
}

/** A look at both upper corners: white, or a word about it. */
function background(pen, { width, height }) {
  const w = Math.ceil(width / 12);
  const h = Math.ceil(height / 12);
  const sum = [0, 0, 0];
  for (const x of [0, width - w]) {
    const { data } = pen.getImageData(x, 0, w, h);
    for (let i = 0; i < data.length; i += 4) for (let c = 0; c < 3; c++) sum[c] += data[i + c];
  }
  const mean = sum.map(each => each / (2 * w * h));
  return Math.min(...mean) < 200 || Math.max(...mean) - Math.min(...mean) > 30 ? "背景看起来不是白色，须为白色背景" : "";
}

customElements.define("hc-photo", PhotoCrop);
