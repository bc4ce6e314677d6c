package org.hengcai.archive;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengcai.pack.Outcome;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Packs;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;

/** What is verified becomes the facts of a case, with the keys and words of the contract [spec 4.9]. */
class FactsTest extends ArchiveTest {

    @Test void every_kind_of_entry_becomes_its_fact() throws Exception {
        verified("profile", "workSince", "2009-07-01", "professionSince", "2009-08-01", "staffed", "非在编");
        verified("education", "level", "本科", "degree", "学士", "school", "浙江大学", "major", "土木工程", "graduated", "2012-06-30", "place", "境内", "form", "全日制");
        verified("technical-class", "technicalClass", "高级工班", "school", "湖州技师学院", "major", "建筑施工", "graduated", "2009-06-30");
        verified("employment", "unit", "湖州某建设有限公司", "post", "技术员", "from", "2012-07-01", "technical", "是", "province", "浙江");
        verified("title", "title", "助理工程师", "series", "工程", "level", "助理级", "obtained", "2013-12-20");
        verified("title", "title", "其他", "otherTitle", "经济师", "series", "经济", "level", "中级", "obtained", "2018-11-03");
        verified("appointment", "title", "助理工程师", "unit", "湖州某建设有限公司", "from", "2014-01-01");
        verified("qualification", "name", "二级建造师", "obtained", "2018-05-01");
        verified("skill", "grade", "技师", "occupation", "砌筑工", "obtained", "2016-05-01");
        verified("hours", "year", "2016", "kind", "专业科目", "hours", "60", "way", "网络教育", "course", "绿色建筑", "finished", "2016-10-01");
        verified("general-hours", "year", "2016", "hours", "4.5", "course", "公需", "finished", "2016-11-01");
        verified("assessment", "year", "2017", "result", "合格", "unit", "湖州某建设有限公司");
        verified("work", "name", "安吉某厂房", "field", "施工与监理", "grade", "中等复杂", "role", "技术骨干", "unit", "湖州某建设有限公司", "finished", "2018-05-01", "duty", "技术负责");
        verified("experience", "name", "深基坑支护", "finished", "2019-05-01", "duty", "编制方案");
        verified("research", "name", "装配式研究", "grade", "设区市级", "role", "参与", "finished", "2019-06-01");
        verified("award", "name", "湖州市科技进步奖", "kind", "科学技术奖", "level", "设区市级", "class", "二等奖", "obtained", "2019-07-01");
        verified("award", "name", "飞英杯", "kind", "工程奖", "level", "设区市级", "class", "二等奖", "obtained", "2019-08-01");
        verified("patent", "name", "一种支架", "kind", "发明专利", "inventor", "1", "number", "ZL2019", "obtained", "2019-09-01");
        verified("standard", "name", "某规程", "kind", "地方标准", "issued", "2019-10-01");
        verified("paper", "name", "论支护", "journal", "施工技术", "author", "1", "published", "2019-11-01");
        verified("demonstration", "name", "示范工程", "role", "参编", "obtained", "2019-12-01");
        verified("certificate", "name", "职称英语", "obtained", "2015-05-01");
        verified("honour", "name", "其他", "otherName", "县先进", "obtained", "2015-06-01", "issuer", "县政府");
        verified("contest", "name", "砌筑", "class", "世界技能大赛", "prize", "优胜奖", "obtained", "2017-10-01");
        verified("contest", "name", "砌筑", "class", "国家级一类", "rank", "4", "obtained", "2018-10-01");
        verified("insurance", "province", "江苏", "unit", "某公司", "from", "2010-01-01", "to", "2011-01-01");
        verified("sanction", "kind", "记过", "from", "2015-01-01", "to", "2015-12-31", "issuer", "单位");
        var facts = facts();
        assertThat(facts).containsOnly(
                entry("person", Map.of("birth", day("1988-03-02"), "retired", false)),
                entry("employer", Map.of("kind", "企业", "region", "330523", "since", day("2012-07-01"))),
                entry("professionSince", day("2009-08-01")),
                entry("staffed", false),
                entry("education", List.of(Map.of("level", "本科", "degree", "学士", "major", "土木工程", "graduated", day("2012-06-30"), "place", "境内"),
                        Map.of("technicalClass", "高级工班", "major", "建筑施工", "graduated", day("2009-06-30")))),
                entry("technicalWork", List.of(Map.of("from", day("2012-07-01"), "province", "浙江"))),
                entry("titles", List.of(Map.of("title", "助理工程师", "series", "工程", "level", "助理级", "obtained", day("2013-12-20")),
                        Map.of("title", "经济师", "series", "经济", "level", "中级", "obtained", day("2018-11-03")))),
                entry("appointments", List.of(Map.of("title", "助理工程师", "from", day("2014-01-01")))),
                entry("qualifications", List.of(Map.of("name", "二级建造师", "obtained", day("2018-05-01")))),
                entry("skills", List.of(Map.of("grade", "技师", "occupation", "砌筑工", "obtained", day("2016-05-01")))),
                entry("hours", List.of(Map.of("year", 2016, "kind", "专业科目", "hours", 60), Map.of("year", 2016, "kind", "一般公需", "hours", 4.5))),
                entry("assessments", Map.of(2017, "合格")),
                entry("works", List.of(Map.of("field", "施工与监理", "grade", "中等复杂", "role", "技术骨干"))),
                entry("experience", 1),
                entry("research", List.of(Map.of("grade", "设区市级", "role", "参与"))),
                entry("awards", List.of(Map.of("kind", "科学技术奖", "level", "设区市级", "class", "二等奖"), Map.of("kind", "工程奖", "level", "设区市级"))),
                entry("patents", List.of(Map.of("kind", "发明专利", "inventor", 1))),
                entry("standards", List.of(Map.of("kind", "地方标准"))),
                entry("papers", Map.of("count", 1)),
                entry("demonstrations", List.of(Map.of("role", "参编"))),
                entry("certificates", List.of("职称英语")),
                entry("honours", List.of("县先进")),
                entry("contests", List.of(Map.of("class", "世界技能大赛", "prize", "优胜奖"), Map.of("class", "国家级一类", "rank", 4))),
                entry("sanctions", List.of(Map.of("kind", "记过", "from", day("2015-01-01"), "to", day("2015-12-31")))));
        assertThat(huzhou().facts(facts).values()).containsKeys(facts.keySet().toArray(String[]::new));       // the pack refuses no key and no word
    }

    @Test void an_empty_archive_says_none_where_it_would_know_and_nothing_where_it_would_not() throws Exception {
        var facts = facts();
        assertThat(facts).containsEntry("appointments", List.of()).containsEntry("assessments", Map.of()).containsEntry("hours", List.of()).containsEntry("experience", 0);
        assertThat(facts).doesNotContainKeys("sanctions", "professionSince", "staffed", "vacancy", "vouched", "barredUntil");
        huzhou().facts(facts);
    }

    @Test void no_sanction_is_a_fact_once_the_employer_has_verified_it() {
        verified("sanction", "kind", "无处分");
        assertThat(facts()).containsEntry("sanctions", List.of());
    }

    @Test void one_year_lacks_six_general_hours_and_another_year_does_not_help() throws Exception {             // [U27]
        hours("2016", 12, 12, 60);
        hours("2017", 30, 30, 60);
        hours("2018", 18, 18, 60);
        hours("2019", 18, 12, 60);
        var outcome = condition("continuing-education");
        assertThat(outcome.word()).isEqualTo("NOT_MET");
        assertThat(outcome.shortfall()).contains("2016年", "6学时").doesNotContain("2017", "2018", "2019");
    }

    @Test void hours_of_another_province_are_for_a_person_to_judge_until_the_department_recognises_them() throws Exception {    // [U29]
        long jiangsu = sent("hours", "year", "2017", "kind", "专业科目", "hours", "72", "way", "网络教育", "course", "江苏省专业技术人员继续教育", "finished", "2017-11-20", "platform", "江苏省平台");
        assertThat(facts()).doesNotContainKey("hours");
        assertThat(condition("continuing-education").word()).isEqualTo("TO_JUDGE");
        must(decides(department, current(jiangsu), "verify"), 303);
        assertThat(facts()).containsEntry("hours", List.of(Map.of("year", 2017, "kind", "专业科目", "hours", 72)));
    }

    @Test void a_course_of_2019_finished_in_january_2020_belongs_to_2020_and_the_message_says_why() {            // [U30]
        var request = post("/archive/entries").param("kind", "hours")
                .param("e_year", "2019").param("e_kind", "专业科目").param("e_hours", "12").param("e_way", "网络教育").param("e_course", "2019 年班").param("e_finished", "2020-01-03");
        var answer = call(huang, request);
        must(answer, 422);
        assertThat(text(answer)).contains("2020年1月3日，属于 2020 年度，不能计入 2019 年度", "请填 2020", "2019 年度的学时须以当年完成的课程补足", "2019 年班");
        long entry = sent("hours", "year", "2020", "kind", "专业科目", "hours", "12", "way", "网络教育", "course", "2019 年班", "finished", "2020-01-03");
        must(decides(department, current(entry), "verify"), 303);
        assertThat(facts()).containsEntry("hours", List.of(Map.of("year", 2020, "kind", "专业科目", "hours", 12)));
    }

    private void hours(String year, int general, int industry, int professional) {
        verified("general-hours", "year", year, "hours", "" + general, "course", "公需课", "finished", year + "-10-01");
        verified("hours", "year", year, "kind", "行业公需", "hours", "" + industry, "way", "网络远程课堂", "course", "行业课", "finished", year + "-10-02");
        verified("hours", "year", year, "kind", "专业科目", "hours", "" + professional, "way", "网络教育", "course", "专业课", "finished", year + "-10-03");
    }

    private Map<String, Object> facts() { return in(Scope.of(huang), () -> archive.facts(huang.person())); }

    /** How the Huzhou pack judges a condition of the regular route to engineer. */
    private Outcome condition(String id) throws Exception {
        var facts = new LinkedHashMap<>(facts());
        facts.put("title", "工程师");
        return huzhou().judge(huzhou().facts(facts)).route("regular").orElseThrow().of(id).orElseThrow();
    }

    private static Pack huzhou() throws Exception { return Packs.read(Path.of("../packs/huzhou-construction-2020")); }

    private static LocalDate day(String iso) { return LocalDate.parse(iso); }
}
