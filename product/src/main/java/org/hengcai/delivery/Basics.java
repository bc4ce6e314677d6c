package org.hengcai.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengcai.application.Submission;
import org.hengcai.delivery.view.ReviewForm.Line;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Route;
import org.hengcai.web.view.Dates;

/** 基本情况: who applies for what, and what the frozen facts say of the person; a line that nothing is known for is left out. */
final class Basics {
    /** A resident's number keeps its last four when masked: its 17th digit tells the sex [GB 11643]. */
    private static final Pattern RESIDENT = Pattern.compile("[0-9]{4}\\*{10}[0-9]{2}([0-9])[0-9X]");

    private Basics() {}

    static List<Line> of(Submission it, Plan plan) {
        var route = plan.pack().routes(it.title()).stream().filter(r -> r.id().equals(it.route())).map(Route::name).findFirst().orElse("");
        var lines = new ArrayList<>(List.of(new Line("姓名", it.applicant()), new Line("证件号码", it.numberMasked()), new Line("工作单位", it.employer()), new Line("申报职称", it.title()),
                new Line("申报专业", it.specialty() == null ? "" : it.specialty()), new Line("申报途径", route)));
        sex(it.numberMasked()).ifPresent(sex -> lines.add(new Line("性别", sex)));
        if (it.facts().get("person") instanceof Map<?, ?> person) day(person, "birth").ifPresent(birth -> lines.add(new Line("出生年月", month(birth))));
        said(it, "参加工作时间").ifPresent(since -> lines.add(new Line("参加工作时间", since)));
        latest(it, "education", "graduated").ifPresent(last -> lines.add(new Line("学历", education(last))));
        post(it, lines);
        lines.add(new Line("受理回执号", it.receipt()));
        return lines;
    }

    private static Optional<String> sex(String number) {
        var resident = RESIDENT.matcher(number);
        return resident.matches() ? Optional.of(Integer.parseInt(resident.group(1)) % 2 == 1 ? "男" : "女") : Optional.empty();
    }

    /** The title held now: by the last appointment, else the last obtained. */
    private static void post(Submission it, List<Line> lines) {
        var titles = list(it, "titles");
        var appointment = latest(it, "appointments", "from");
        var title = appointment.or(() -> latest(it, "titles", "obtained")).map(one -> text(one, "title")).orElse("");
        if (title.isEmpty()) return;
        var since = list(it, "appointments").stream().filter(one -> text(one, "title").equals(title)).flatMap(one -> day(one, "from").stream()).min(Comparator.naturalOrder());
        lines.add(new Line("现任专业技术职务", DeliveryTexts.appointed(title, since.map(Basics::month).orElse(""))));
        titles.stream().filter(one -> text(one, "title").equals(title)).flatMap(one -> day(one, "obtained").stream()).min(Comparator.naturalOrder())
                .ifPresent(obtained -> lines.add(new Line("取得时间", Dates.day(obtained))));
    }

    private static String education(Map<?, ?> one) {
        var level = text(one, text(one, "level").isEmpty() ? "technicalClass" : "level");
        var degree = text(one, "degree").isEmpty() ? "" : "、" + text(one, "degree");
        return level + degree + "，" + text(one, "major") + day(one, "graduated").map(on -> "，" + month(on) + "毕业").orElse("");
    }

    /** A line of the entry 基本信息, as it was submitted. */
    private static Optional<String> said(Submission it, String label) {
        return it.items().stream().filter(item -> "基本信息".equals(item.kind())).flatMap(item -> List.of(item.text().split("；")).stream())
                .filter(part -> part.startsWith(label + " ")).map(part -> part.substring(label.length() + 1).strip()).findFirst();
    }

    private static List<Map<?, ?>> list(Submission it, String fact) {
        var found = new ArrayList<Map<?, ?>>();
        if (it.facts().get(fact) instanceof List<?> all) for (var one : all) if (one instanceof Map<?, ?> map) found.add(map);
        return found;
    }

    private static Optional<Map<?, ?>> latest(Submission it, String fact, String by) {
        Map<?, ?> last = null;
        for (var one : list(it, fact)) if (last == null || text(one, by).compareTo(text(last, by)) > 0) last = one;
        return Optional.ofNullable(last);
    }

    private static String text(Map<?, ?> map, String key) { return map.get(key) == null ? "" : String.valueOf(map.get(key)); }

    private static Optional<LocalDate> day(Map<?, ?> map, String key) {
        var text = text(map, key);
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private static String month(LocalDate day) { return day.getYear() + "年" + day.getMonthValue() + "月"; }
}
