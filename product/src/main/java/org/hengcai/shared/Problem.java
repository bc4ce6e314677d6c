package org.hengcai.shared;

/**
 * One thing wrong with an input, told in Chinese: which field, what is wrong, what would be right.
 *
 * @param field the form field's name, so that the page can lead there
 * @param wrong a clause that names field and fault, with the measured figure: 照片宽 180 像素
 * @param right what would be right: 须大于 215 像素
 */
public record Problem(String field, String wrong, String right) {

    public String sentence() { return right.isEmpty() ? wrong : wrong + "，" + right; }
}
