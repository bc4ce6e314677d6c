// <hc-count data-max="1000"> around a textarea and a .hc-count line: counts as a person counts [spec 3.3, U51].

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("zh", { granularity: "grapheme" }) : null;
const unseen = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u;
const joined = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{M}]/gu;

/** Extended grapheme clusters, without line breaks and invisible marks of their own; without Segmenter, code points. */
export function count(text) {
  if (!segmenter) return Array.from(text.replace(joined, "")).length;
  let seen = 0;
  for (const { segment } of segmenter.segment(text)) if (!unseen.test(segment)) seen++;
  return seen;
}

class StatementCounter extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector("textarea");
    this.line = this.querySelector(".hc-count");
    this.spoken = this.querySelector("[data-hc-spoken]");
    this.text.addEventListener("input", () => this.show());
    this.show();
  }

  show() {
    const max = Number(this.dataset.max);
    const seen = count(this.text.value);
    this.line.textContent = seen > max ? `${seen} / ${max} 字，多了 ${seen - max} 字` : `${seen} / ${max} 字`;
    this.line.classList.toggle("over", seen > max);
    clearTimeout(this.later);
    this.later = setTimeout(() => { this.spoken.textContent = this.line.textContent; }, 1500);
  }
}

customElements.define("hc-count", StatementCounter);
