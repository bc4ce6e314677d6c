package org.hengcai.archive;

import java.time.LocalDate;
import java.util.List;
import org.hengcai.archive.Kind.Field;
import org.hengcai.archive.Kind.Slot;
import org.hengcai.archive.Kind.Type;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Role;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What the archive says: which field, what is wrong, what would be right. */
final class ArchiveTexts {
    static final String ARCHIVE = "业绩档案";
    static final String VERIFICATIONS = "业绩档案审核";
    static final String CHANGED = "这一条目在您打开之后已被修改，您刚才的操作没有保存。";
    static final String WAITS = "这一条目正在等待核实，须先撤回再修改。";
    static final String DECIDED = "这一条目已有核实结论，或已被申报人撤回修改，您刚才的操作没有保存。";
    static final String CLEARED = "佐证材料已由本人清除，请重新上传后再送核；在此之前这一条不能用于申报。";
    static final String WITHDRAWN = "本人已撤回这一条目，正在修改；重新送核后会再到您这里。您刚才的操作没有保存。";

    private ArchiveTexts() {}

    /** As the log says what an officer looked at: the entry, not what stands in it. */
    static String read(Version version) { return ARCHIVE + "条目 " + version.entry() + "，第 " + version.number() + " 版"; }

    static Problem elsewhere(String input, Field field, @Nullable String there) {
        return new Problem(input, "“%s”在别处（另一个页面或设备）改成了“%s”".formatted(field.label(), there == null ? "空" : Lines.shown(field, there)), "这里是您这一页填写的，核对后再保存一次，即以这一页为准");
    }

    static Problem missing(String input, Field field) {
        return new Problem(input, "未填写“" + field.label() + "”", field.type() == Type.CHOICE ? "请选择一项" : "请填写");
    }

    static Problem unkeepable(String input, Field field) {
        return new Problem(input, "“" + field.label() + "”含有无法保存的控制字符", "请删去后重新输入");
    }

    static Problem tooLong(String input, Field field, int length, int most) {
        return new Problem(input, "“%s”有 %d 字".formatted(field.label(), length), "最多 %d 字".formatted(most));
    }

    static Problem notAChoice(String input, Field field) {
        return new Problem(input, "“" + field.label() + "”不在可选项之中", "请从列出的各项中选择");
    }

    /** What a role verifies in the archive, and by which clause. */
    static String duty(Role role) {
        return switch (role) {
            case EMPLOYER -> "对所属人员填写的内容逐条核实；对真实性、准确性负责（四(二)、附件2 一.2）。";
            case DEPARTMENT -> "核实本地区申报人的继续教育学时（三(二)）。";
            default -> "核实没有行业主管部门的单位的学时（三(二)），以及申报人说明理由、直接送到本部门的业绩。";
        };
    }

    static String comesHere(Role role) {
        return switch (role) {
            case EMPLOYER -> "申报人把业绩档案送到本单位后，";
            case DEPARTMENT -> "申报人把学时送来核实后，";
            default -> "申报人把学时或单位不能核实的业绩送来后，";
        };
    }

    private static String among(List<String> choices) { return choices.isEmpty() ? "这一项请不选，或核对上一项" : "可选：" + String.join("、", choices); }

    static Problem notAmong(String input, Field field, String chosen) {
        return new Problem(input, "“%s”与“%s”不相符".formatted(field.label(), chosen), among(field.lists().getOrDefault(chosen, List.of())));
    }

    static Problem notADate(String input, Field field) {
        return new Problem(input, "“" + field.label() + "”不是有效日期", "请选择日期，或写成 2020年9月1日");
    }

    static Problem farAway(String input, Field field) {
        return new Problem(input, "“" + field.label() + "”的年份不合理", "须在 1940 年至 2099 年之间");
    }

    static Problem inFuture(String input, Field field, LocalDate day, LocalDate today) {
        return new Problem(input, "“%s”填为%s，晚于今天".formatted(field.label(), Dates.day(day)), "须不晚于" + Dates.day(today));
    }

    static Problem tooYoung(String input, Field field, LocalDate day, LocalDate birth, int youngest) {
        return new Problem(input, "“%s”填为%s，%s".formatted(field.label(), Dates.day(day), day.isBefore(birth) ? "早于您的出生日期" + Dates.day(birth) : "那时您未满 " + youngest + " 周岁"), "请对照证件核对");
    }

    static Problem tooYoung(String input, Field field, int year, LocalDate birth, int youngest) {
        return new Problem(input, "“%s”填为 %d 年，%s".formatted(field.label(), year, year < birth.getYear() ? "早于您的出生日期" + Dates.day(birth) : "那时您未满 " + youngest + " 周岁"), "请核对");
    }

    static Problem notAYear(String input, Field field, int thisYear) {
        return new Problem(input, "“" + field.label() + "”不是有效年度", "请填 4 位数字，不晚于 " + thisYear);
    }

    static Problem notANumber(String input, Field field) {
        return new Problem(input, "“" + field.label() + "”不是数字", limits(field));
    }

    static Problem outside(String input, Field field, String value) { return new Problem(input, "“" + field.label() + "”不能是 " + value, limits(field)); }

    private static String limits(Field field) {
        var between = field.min() == null || field.max() == null ? "" : " %d 至 %d 之间".formatted(field.min(), field.max());
        return "应为" + between + (field.decimals() == 0 ? "的整数" : "，最多 " + field.decimals() + " 位小数");
    }

    static Problem notAsked(String input, Field field, Field on, List<String> words, boolean answered) {
        return new Problem(input, "“%s”只在“%s”为%s时填写".formatted(field.label(), on.label(), String.join("、", words)),
                answered ? "请清空这一项，或改选“" + on.label() + "”" : "请先选择“" + on.label() + "”，或清空这一项");
    }

    static Problem nothingGiven(Kind kind) { return new Problem(Form.input(kind.fields().getFirst()), "这一条什么都没有填写", "至少填写一项，其余可以以后再补"); }

    static Problem tooEarly(String input, Field field, Field other, LocalDate day) {
        return new Problem(input, "“%s”早于“%s”".formatted(field.label(), other.label()), "须不早于" + Dates.day(day));
    }

    /** Hours belong to the year in which they were done; no carrying over [reg., U30]. */
    static Problem otherYear(String input, Field field, Field other, LocalDate day, String year) {
        return new Problem(input, "“%s”为%s，属于 %d 年度，不能计入 %s 年度".formatted(other.label(), Dates.day(day), day.getYear(), year),
                "“%s”请填 %d；%s 年度的学时须以当年完成的课程补足，不能由别的年度结转".formatted(field.label(), day.getYear(), year));
    }

    static Problem noEvidence(Slot slot) { return new Problem(fileInput(slot), "缺少“" + slot.label() + "”", "请上传扫描件"); }

    static String fileInput(Slot slot) { return "file-" + slot.code(); }

    static Problem noFile(Slot slot) { return new Problem(fileInput(slot), "没有选择文件", "请选择“" + slot.label() + "”的扫描件"); }

    static Problem sameFile(Slot slot) { return new Problem(fileInput(slot), "这个文件已经在“" + slot.label() + "”里了", "不必重复上传"); }

    static Problem tooManyFiles(Slot slot, int most) { return new Problem(fileInput(slot), "这一条已有 " + most + " 个文件", "材料要突出代表性，不宜过多过杂（附件1 二.4）；请先移除不需要的"); }

    static Problem noEmployer() {
        return new Problem("", "您还没有已确认的工作单位，暂时无人核实", "请先绑定单位，由单位确认后再送核；已填写的内容都会保留");
    }

    static Problem noVerifier() { return new Problem("", "您的单位没有登记主管部门和所属人力社保部门", "请单位经办人补全单位信息后再送核"); }

    static Problem gone() { return new Problem("", "不在本单位的待核实之列", ""); }

    static Problem moved() { return new Problem("", "已有结论，或已被申报人撤回修改", "不作处理"); }

    static Problem onlyOnce(Kind kind) { return new Problem("", "“" + kind.label() + "”每人只填一条", "请在已有的一条上修改"); }

    static Problem alreadyThere(Field field, Version there) {
        return new Problem(Form.input(field), "已有一条“%s”（%s）".formatted(there.title(), word(there.state())), "同一%s只填一条，请在业绩档案中打开那一条修改".formatted(field.label()));
    }

    static Problem whyInstead() { return new Problem("why", "未说明为什么改由人力社保部门核实", "请写明原因，如：原单位已注销、原单位不予盖章"); }

    static Problem ticks() { return new Problem("ticks", "复印件的四项核对未全部勾选", "五(二) 要求复印件须有“核对无误”字样、验证人签名、验证时间、单位公章；缺任何一项请退回"); }

    static Problem ownEntry() { return new Problem("", "这是您本人的条目", "须由本单位其他经办人核实"); }

    static Problem noReason() { return new Problem("reason", "未写退回原因", "请写明哪里不对、怎样改"); }

    static Problem reasonTooLong(int length) { return new Problem("reason", "退回原因有 %d 字".formatted(length), "最多 300 字"); }

    static Problem unkeepableReason(String input) { return new Problem(input, "说明含有无法保存的控制字符", "请删去后重新输入"); }

    static Problem noChoice() { return new Problem("decision", "未选择核实结论", "请选择“核实无误”或“退回修改”"); }

    static Problem noBlankReason() { return new Problem("why", "未写清除原因", "请写明，如：误传了他人的证件"); }

    static final String NEW_VERSION = "这一条已经核实。保存后成为新的一版，须重新核实；在此之前，已核实的一版仍然有效。";

    /** What was done, by the word that the address carries. */
    static @Nullable String done(@Nullable String what) {
        return switch (what) {
            case "saved" -> "已保存。";
            case "sent" -> "已送核，核实后会通知您。";
            case "withdrawn" -> "已撤回，可以修改后再送核。";
            case "removed" -> "已删除。";
            case "uploaded" -> "已上传。";
            case "taken" -> "已移除该文件。";
            case "blanked" -> "文件内容已清除，只保留其指纹和清除记录。";
            case null, default -> null;
        };
    }

    /** "batch-12-1": verified, left. */
    static @Nullable String decidedDone(@Nullable String what) {
        if (what != null && what.matches("batch-[0-9]{1,4}-[0-9]{1,4}")) {
            var parts = what.split("-");
            return "已核实 %s 条".formatted(parts[1]) + (parts[2].equals("0") ? "。" : "；%s 条未处理，仍在列表中或已有结论。".formatted(parts[2]));
        }
        return switch (what) {
            case "verify" -> "已核实，并已通知申报人。";
            case "return" -> "已退回，并已把原因通知申报人。";
            case "none" -> "没有选择条目，请先勾选。";
            case null, default -> null;
        };
    }

    static String sentAll(int sent, int left) {
        if (sent == 0 && left == 0) return "没有可以送核的草稿。";
        var said = sent == 0 ? "没有条目送出" : "已送核 " + sent + " 条";
        return left == 0 ? said + "。" : said + "；另有 " + left + " 条内容或佐证不全，请逐条打开补全。";
    }

    static @Nullable Problem why(String why) {
        if (why.isEmpty()) return whyInstead();
        if (Typed.unkeepable(why, true)) return unkeepableReason("why");
        return Typed.length(why) > 200 ? new Problem("why", "原因有 %d 字".formatted(Typed.length(why)), "最多 200 字") : null;
    }

    static String waitsFor(Version version) {
        var since = version.sentAt() == null ? "" : "，" + Dates.time(version.sentAt().toInstant()) + "送出";
        return "等待" + (version.verifierRole() == null ? "" : verifier(version.verifierRole())) + "核实" + since;
    }

    static String staysInForce(int number, String title) { return "第 %d 版“%s”已核实，在新版核实之前仍然有效。".formatted(number, title); }

    static String decided(int number, Decided decided) {
        return "第 %d 版%s · %s · %s".formatted(number, decided.verified() ? "核实无误" : "退回", decided.forName(), decided.byName());
    }

    static @Nullable String decidedNote(Decided decided) {
        if (!decided.verified()) return decided.reason();
        return decided.ticks().isEmpty() ? null : "复印件核对：" + String.join("、", decided.ticks());
    }

    static String clearedBy(String owner, Evidence evidence) { return "本人（%s）清除佐证材料“%s”".formatted(owner, evidence.name()); }

    static String clearedNote(Evidence evidence) {
        return "%s，本人清除了佐证材料“%s”：%s".formatted(evidence.blankedAt() == null ? "" : Dates.time(evidence.blankedAt().toInstant()), evidence.name(), evidence.blankedWhy());
    }

    /** As its verifier reads it: what he decided, and what became of it. */
    static String wordForVerifier(VersionState state) { return state == VersionState.CLEARED ? "已核实，佐证后由本人清除" : word(state); }

    static String blanked(Evidence evidence) {
        return "内容已清除（%s）：%s。SHA-256 %s".formatted(evidence.blankedAt() == null ? "" : Dates.time(evidence.blankedAt().toInstant()), evidence.blankedWhy(), evidence.sha256());
    }

    static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }

    /** What a deed is called in the log. */
    static String deed(String deed) {
        return switch (deed) {
            case "archive.send" -> "业绩档案送核";
            case "archive.withdraw" -> "业绩档案撤回";
            case "archive.remove" -> "业绩档案删除";
            case "archive.blank" -> "清除误传的文件";
            case "archive.verify" -> "业绩档案核实";
            case "archive.return" -> "业绩档案退回";
            default -> deed;
        };
    }

    static String word(VersionState state) {
        return switch (state) {
            case DRAFT -> "草稿，未送核";
            case AWAITING_VERIFIER -> "待核实";
            case VERIFIED -> "已核实";
            case RETURNED -> "已退回，需修改";
            case CLEARED -> "须补佐证，重新送核";
        };
    }

    static String verifier(Role role) {
        return switch (role) {
            case EMPLOYER -> "用人单位";
            case DEPARTMENT -> "行业主管部门";
            default -> "人力社保部门";
        };
    }

    static String elsewhere(String unit, String verifier) { return "“%s”期间的内容，由现单位“%s”依据佐证核实".formatted(unit, verifier); }

    static String instead(@Nullable String why) { return "改由人力社保部门核实：" + why; }
}
