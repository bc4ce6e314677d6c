package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Five people are asked, each only what can still matter to them; what they don't know they leave. */
class QuestionsTest {
    private static final Pack HUZHOU = TestPacks.read(TestPacks.huzhou());
    private static final List<Map<String, Object>> HOURS = List.of(2016, 2017, 2018, 2019).stream().flatMap(year -> List.<Map<String, Object>>of(
            Map.of("year", year, "kind", "一般公需", "hours", 18), Map.of("year", year, "kind", "行业公需", "hours", 12), Map.of("year", year, "kind", "专业科目", "hours", 60)).stream()).toList();

    /** What a person in ordinary service answers to what all routes ask. */
    private static Map<String, Object> inService(String title) {
        var person = new LinkedHashMap<String, Object>();
        person.put("title", title);
        person.put("person.retired", false);
        person.put("employer.kind", "企业");
        person.put("employer.region", "330523");
        person.put("assessments", Map.of(2017, "合格", 2018, "优秀", 2019, "合格"));
        person.put("hours", HOURS);
        person.put("sanctions", List.of());
        person.put("barredUntil", null);
        person.put("otherApplications", 0);
        person.put("specialty", "建筑施工");
        person.put("titles", List.of());
        person.put("appointments", List.of());
        person.put("qualifications", List.of());
        person.put("skills", List.of());
        person.put("technicalWork", List.of());
        person.put("honours", List.of());
        person.put("contests", List.of());
        return person;
    }

    @Test void a_regular_applicant_of_an_enterprise() {
        var person = inService("工程师");
        person.put("education", List.of(Map.of("level", "本科", "degree", "学士", "major", "土木工程")));
        person.put("titles", List.of(Map.of("title", "助理工程师", "series", "工程", "level", "助理级", "obtained", "2013-12-20")));
        person.put("appointments", List.of(Map.of("title", "助理工程师", "from", "2014-01-01")));
        assertThat(asked(HUZHOU, person)).containsExactly("title", "person.retired employer.kind employer.region", "assessments", "hours", "sanctions barredUntil", "otherApplications", "education", "specialty", "titles", "appointments", "qualifications", "skills", "honours contests");
    }

    @Test void a_person_of_a_unit_run_like_the_civil_service_is_told_at_once() {
        var person = inService("工程师");
        person.put("employer.kind", "参公单位");
        assertThat(asked(HUZHOU, person)).containsExactly("title", "person.retired employer.kind employer.region");
    }

    @Test void a_technician_without_a_degree() {
        var person = inService("工程师");
        person.put("education", List.of());
        person.put("skills", List.of(Map.of("grade", "技师", "occupation", "砌筑工", "obtained", "2016-05-01")));
        person.put("technicalWork", List.of(Map.of("from", "2010-05-01")));
        assertThat(asked(HUZHOU, person)).containsExactly("title", "person.retired employer.kind employer.region", "assessments", "hours", "sanctions barredUntil", "otherApplications", "education", "skills", "technicalWork", "honours contests", "recommenders", "titles", "qualifications works experience", "professionSince research awards", "patents standards demonstrations", "papers.count certificates");
    }

    @Test void staff_of_an_institution_are_asked_for_the_vacancy() {
        var person = inService("助理工程师");
        person.put("employer.kind", "事业单位");
        person.put("employer.since", "2018-07-01");
        person.put("assessments", Map.of(2018, "合格", 2019, "合格"));                    // [U38] hired in 2018: no 2017
        person.put("staffed", true);
        person.put("vacancy.available", 2);
        person.put("vacancy.appointedDirectly", 1);
        person.put("vacancy.recommended", 1);
        assertThat(asked(HUZHOU, person)).containsExactly("title", "person.retired employer.kind employer.region", "assessments", "employer.since", "staffed", "vacancy.available vacancy.appointedDirectly vacancy.recommended", "sanctions barredUntil", "otherApplications", "skills", "honours contests");
    }

    @Test void an_economist() {                                                           // [U40]
        var person = inService("工程师");
        person.put("education", List.of(Map.of("level", "本科", "major", "经济学")));
        person.put("titles", List.of(Map.of("title", "经济师", "series", "经济", "level", "中级", "obtained", "2018-01-01")));
        assertThat(asked(HUZHOU, person)).containsExactly("title", "person.retired employer.kind employer.region", "assessments", "hours", "sanctions barredUntil", "otherApplications", "education", "specialty", "titles", "qualifications", "skills", "honours contests", "recommenders", "works experience professionSince", "research awards patents", "standards demonstrations papers.count", "certificates");
    }

    /** The screens one after another, each as the paths it asks for. */
    private static List<String> asked(Pack pack, Map<String, Object> person) {
        var screens = new ArrayList<String>();
        var known = new LinkedHashMap<String, Object>();
        var unanswered = new HashSet<String>();
        while (true) {
            var questions = Questions.of(pack, pack.facts(known), unanswered);
            var screen = questions.next();
            if (screen.isEmpty()) return screens;
            assertThat(questions.atMost()).as("never more than was said").isGreaterThanOrEqualTo(facts(screen));
            for (var question : screen) if (!answer(known, question.path(), person)) unanswered.add(question.path());
            screens.add(screen.stream().map(Question::path).collect(Collectors.joining(" ")));
        }
    }

    private static int facts(List<Question> screen) { return screen.getFirst().path().equals("title") ? 0 : screen.size(); }

    @SuppressWarnings("unchecked")
    private static boolean answer(Map<String, Object> known, String path, Map<String, Object> person) {
        if (!person.containsKey(path)) return false;
        var dot = path.indexOf('.');
        if (dot < 0) known.put(path, person.get(path));
        else ((Map<String, Object>) known.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<String, Object>())).put(path.substring(dot + 1), person.get(path));
        return true;
    }

    @Test void every_fact_that_a_shipped_pack_judges_by_has_a_question_or_is_said_to_be_somebody_elses_to_answer() {
        for (var folder : TestPacks.all()) {
            var pack = TestPacks.read(folder);
            var silent = new TreeSet<String>();
            for (var route : pack.routes()) for (var condition : route.conditions()) for (var path : condition.uses()) if (!isAsked(pack, path)) silent.add(path);
            silent.removeAll(Set.of("asOf"));
            assertThat(silent).as(pack.id()).isEmpty();
        }
    }

    private static boolean isAsked(Pack pack, String path) {
        if (Question.of(pack, path) != null) return true;
        var dot = path.indexOf('.');
        var declared = pack.vocabulary().facts().get(dot < 0 ? path : path.substring(0, dot));
        if (!(declared.type() instanceof FactType.Fields record)) return declared.asked().told() != null;
        if (dot >= 0) return record.fields().get(path.substring(dot + 1)).asked().told() != null;
        return record.fields().keySet().stream().allMatch(field -> isAsked(pack, path + "." + field));
    }

    @Test void every_field_of_an_item_is_called_something_in_chinese() {
        for (var folder : TestPacks.all())
            for (var question : Questions.all(TestPacks.read(folder)))
                if (question.shape() instanceof Question.Shape.Items(var fields, var _)) assertThat(fields).allSatisfy(field -> assertThat(field.label()).matches("[^A-Za-z]+"));
    }
}
