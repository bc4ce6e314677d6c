package org.hengcai.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What certificates say in Chinese. */
final class CertificateTexts {
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−﹣－]+");

    static final String OWN_CASE = "这是您本人的申报，须由本单位其他经办人确认";
    static final String NO_PHOTO = "申报材料中没有证件照";
    static final String NO_HOLDER = "账户中缺少性别或出生日期";
    static final String LEFT = "已经离开确认环节";

    private CertificateTexts() {}

    static String confirmed(int people) { return "已确认 " + people + " 人，电子证书已签发，并已通知本人。"; }

    static final String REVOKED_NOW = "证书已撤销，查验时立即显示为已撤销。";

    /** 2020-工程-00017 */
    static String number(int year, String series, long sequence) { return "%d-%s-%05d".formatted(year, series, sequence); }

    /** As somebody types a number: full-width digits, any dash, spaces. */
    static String folded(String number) {
        var folded = new StringBuilder();
        number.codePoints().map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c).filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).forEach(folded::appendCodePoint);
        return DASHES.matcher(folded).replaceAll("-");
    }

    private static final Map<String, String> LABELS = Map.of("number", "证书编号", "name", "姓名", "identity", "证件号码", "title", "职称", "specialty", "专业", "level", "级别",
            "decidedOn", "批准日期", "office", "发证单位", "signedAt", "签名时间");
    private static final Map<String, Pattern> PRINTED = Map.of("number", Pattern.compile("证书编号\\s*(\\S+)"), "name", Pattern.compile("姓\\s*名\\s*(\\S.*?)\\s*性\\s*别"),
            "title", Pattern.compile("职称名称\\s*(\\S.*?)\\s*级\\s*别"), "specialty", Pattern.compile("专\\s*业\\s+(\\S+)\\s*评审组织"));

    /** What a certificate's paper says: number, name, title, as far as it is found there. */
    static Map<String, String> printed(String text) {
        var said = new LinkedHashMap<String, String>();
        var plain = text.replace('\u3000', ' ');
        for (var key : List.of("number", "name", "title", "specialty")) {
            var found = Objects.requireNonNull(PRINTED.get(key)).matcher(plain);
            if (found.find()) said.put(key, found.group(1));
        }
        return said;
    }

    /** For a reader: 姓名：黄一; an instant in Beijing's time, a day as it is said. */
    static String said(String key, Object value) {
        var text = String.valueOf(value);
        if (key.equals("signedAt")) text = Dates.time(Instant.parse(text)) + "（北京时间）";
        if (key.equals("decidedOn")) text = Dates.day(LocalDate.parse(text));
        return LABELS.getOrDefault(key, key) + "：" + text;
    }

    // confirming
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(".+[〔\\[（(【]\\d{4}[〕\\]）)】]\\s*(?:第\\s*)?\\d+\\s*号");

    /** What makes one doubt a document's number: it is printed on every certificate. */
    static @Nullable String oddNumber(String number) {
        return DOCUMENT_NUMBER.matcher(number).matches() ? null : "批准文号“" + number + "”不像公文的文号，通常写作“湖人社职〔2020〕56号”。它会印在每份证书上，签发后不能更改，请再核对。";
    }

    static Problem nothingChosen() { return new Problem("visit", "没有选择要确认的申报", "请勾选后再确认"); }

    static Problem noDecision() { return new Problem("decision", "没有填写批准文号", "例如“湖人社职〔2020〕56号”"); }

    static Problem decisionTaken(String number) { return new Problem("decision", "文号“" + number + "”已经用过", "一份文件一次确认，请核对文号"); }

    static Problem noDay(String typed) { return new Problem("decidedOn", typed.isBlank() ? "没有填写批准日期" : "批准日期“" + typed + "”不是日期", "例如 2020-12-28"); }

    static Problem doneAlready(String applicant, String decision, String number) {
        return new Problem("visit", applicant + "已经由“" + decision + "”确认发证，证书编号 " + number, "不必再次确认，可在下面“已发证书”中查看");
    }

    static Problem noCommittee() { return new Problem("committee", "没有填写评审组织", "例如“湖州市建设工程专业中级职务任职资格评审委员会”"); }

    static Problem cannot(String applicant, String why) { return new Problem("visit", applicant + "：" + why, "请从下面重新勾选可以发证的人"); }

    // revoking
    static Problem noReason() { return new Problem("reason", "没有填写撤销理由", "请写明依据和事实，持证人会看到"); }

    static String revokedAlready() { return "这份证书已经撤销。"; }

    static String revoked(String number, String why) { return "证书 " + number + " 已撤销：" + why; }

    // verifying
    static Problem noNumber() { return new Problem("number", "没有填写证书编号", "编号印在证书上，例如“2020-工程-00017”"); }

    static Problem noName() { return new Problem("name", "没有填写姓名", "请填写持证人姓名"); }

    static Problem noCode() { return new Problem("c", "没有填写二维码内容", "请粘贴扫描得到的全部文字，以 HCZ1: 开头"); }

    static Problem noFile() { return new Problem("file", "没有选择证书文件", "请选择下载的电子证书（PDF）"); }

    static Problem tooLarge(long most) { return new Problem("file", "文件过大，不是本平台签发的电子证书", "电子证书不超过 " + most / 1024 / 1024 + " MB"); }

    static Problem tooOften() { return new Problem("", "查验次数较多", "请 10 分钟后再试；一次查验大量证书的单位请联系发证单位"); }

    static String unknownNumber() { return "没有查到编号和姓名都一致的证书。请核对：编号与姓名须和证书上完全一样。"; }

    static String unknownToken() { return "没有查到这个查验码对应的证书。请确认是扫描证书上的二维码打开的。"; }

    static String unknownCode() { return "这段文字不是本平台证书的二维码内容。请确认粘贴了全部文字，或改用编号和姓名查验。"; }

    static String changedCode() { return "二维码的内容与签发时不一致：可能被改动，也可能粘贴不全。请以编号和姓名再查一次。"; }

    static String notInRegister() { return "证书由本平台签发，但登记中没有与它一致的记录。请联系发证单位核实。"; }

    static String changedRow() { return "登记的内容与签发时不一致，不能确认这份证书。请联系发证单位核实。"; }

    static String changedFile(String how) { return "文件与签发时不一致（" + how + "）。请向持证人索取原文件，或以编号和姓名查验。"; }

    static String foreignFile(String why) { return "这不是本平台签发的电子证书（" + why + "）。"; }

    static String valid() { return "证书有效。请核对下面的内容与您手中的证书是否一致。"; }

    static String revokedOn(LocalDate day) { return "证书已于 " + Dates.day(day) + " 撤销，不再有效。"; }
}
