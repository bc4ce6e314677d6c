// <hc-signature>: a pad, three buttons, a hidden field that holds
// {"width":600,"height":224,"strokes":[[[x,y,milliseconds],…],…]} in CSS pixels, whole numbers; empty while nothing is drawn.
import SignaturePad from "/webjars/signature_pad/5.0.4/dist/signature_pad.min.js";

class Signature extends HTMLElement {
  connectedCallback() {
    this.canvas = this.querySelector("canvas");
    this.field = this.querySelector("input[type='hidden']");
    this.undone = [];
    this.pad = new SignaturePad(this.canvas, { penColor: "#1c2530", minWidth: 1, maxWidth: 3 });
    this.pad.addEventListener("endStroke", () => { this.undone = []; this.write(); });
    this.on("undo", () => this.move(this.pad.toData(), this.undone));
    this.on("redo", () => this.move(this.undone, null));
    this.on("clear", () => { this.undone = []; this.draw([]); });
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(this.canvas);
    this.fit();
  }

  disconnectedCallback() {
    this.watch.disconnect();
    this.pad.off();
  }

  on(what, deed) {
    this.querySelector(`[data-hc-${what}]`).addEventListener("click", deed);
  }

  /** Takes the last stroke from one pile to the other; without a pile it goes back onto the pad. */
  move(from, to) {
    if (!from.length) return;
    const stroke = from.pop();
    if (to) { to.push(stroke); this.draw(from); } else this.draw([...this.pad.toData(), stroke]);
  }

  draw(strokes) {
    this.pad.clear();
    this.pad.fromData(strokes);
    this.write();
  }

  /** As sharp as the screen; a turned phone keeps what is drawn. */
  fit() {
    const ratio = Math.max(window.devicePixelRatio || 1, 1);
    const width = Math.round(this.canvas.offsetWidth * ratio);
    const height = Math.round(this.canvas.offsetHeight * ratio);
    if (!width || this.canvas.width === width && this.canvas.height === height) return;
    const strokes = this.pad.toData();
    this.canvas.width = width;
    this.canvas.height = height;
    this.canvas.getContext("2d").scale(ratio, ratio);
    this.draw(strokes);
  }

  write() {
    const data = this.pad.toData();
    const begin = data.length ? data[0].points[0].time : 0;
    const strokes = data.map(stroke => stroke.points.map(point => [Math.round(point.x), Math.round(point.y), Math.max(0, point.time - begin)]));
    this.field.value = strokes.length
      ? JSON.stringify({ width: this.canvas.offsetWidth, height: this.canvas.offsetHeight, strokes }) : "";
    this.querySelector("[data-hc-drawn]").textContent = strokes.length ? `已写 ${strokes.length} 笔` : "还没有写";
  }
}

customElements.define("hc-signature", Signature);
