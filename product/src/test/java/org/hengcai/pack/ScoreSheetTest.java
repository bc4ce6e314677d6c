package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every formula a score sheet can say, in a sheet of another profession than Huzhou's: a total of 100, the higher of two counts. */
class ScoreSheetTest {
    private static final String SHEET = """
            clause: 二(二)
            total: 100
            threshold: 60
            groups:
              - id: results
                name: 教学成绩
                cap: 60
                take: highest
                items:
                  - name: 公开课
                    each: works
                    take: sum
                    cap: 60
                    rows:
                      - {says: 骨干, when: it.role == '技术骨干', points: 25}
                      - {says: 参与, when: it.role == '参与', points: 10}
                  - name: 论文和课题
                    take: sum
                    cap: 50
                    items:
                      - {name: 论文, value: papers.count, per-unit: 2.5, cap: 20}
                      - name: 课题
                        each: research
                        take: sum
                        cap: 30
                        rows:
                          - {when: it.grade == '设区市级', points: 15}
                          - {when: "true", judged: [0, 7.5]}
              - id: patents
                name: 成果
                cap: 20
                items:
                  - name: 专利
                    each: patents
                    shares: {by: it.inventor, of: {1: 1, 2: 0.6, 3: 0.35}, otherwise: 0.1}
                    round: {places: 1, way: half-up}
                    rows:
                      - {when: it.kind == '发明专利', points: 8.5}
                      - {when: it.kind == '实用新型专利', points: 3}
              - id: years
                name: 教龄
                cap: 20
                items:
                  - name: 教龄
                    value: experience
                    bands: [{from: 20, points: 12.5}, {from: 10, to: 19, points: 6}, {from: 1, to: 9, points: 1.5}]
                  - {name: 学时, value: "double(papers.count) / 3.0", per-unit: 1, cap: 7.5, round: {places: 2, way: down}}
            """;
    private static final Map<String, Object> NOTHING = Map.of("works", List.of(), "research", List.of(), "patents", List.of(), "experience", 0, "papers", Map.of("count", 0));

    private static Pack pack() {
        try {
            return Packs.read(with(SHEET));
        } catch (FaultyPack e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    private static Map<String, String> with(String sheet) {
        var files = TestPacks.example();
        files.put("score-sheet.yaml", sheet);
        return files;
    }

    private static Score score(Map<String, ?> facts) {
        var all = new java.util.HashMap<String, Object>(NOTHING);
        all.putAll(facts);
        var pack = pack();
        return pack.score(pack.facts(all)).orElseThrow();
    }

    private static double points(Map<String, ?> facts, String group) {
        return score(facts).groups().stream().filter(one -> one.id().equals(group)).findFirst().orElseThrow().points();
    }

    private static Map<String, Object> patent(String kind, int inventor) { return Map.of("kind", kind, "inventor", inventor); }

    @Test void the_higher_of_two_counts_is_taken_each_added_up_to_its_own_cap() {
        var lead = Map.of("field", "施工与监理", "grade", "一般", "role", "技术骨干");
        var city = Map.of("grade", "设区市级", "role", "参与");
        assertThat(points(Map.of("works", List.of(lead)), "results")).isEqualTo(25);
        assertThat(points(Map.of("works", List.of(lead, lead, lead)), "results")).isEqualTo(60);
        assertThat(points(Map.of("research", List.of(city, city)), "results")).isEqualTo(30);
        assertThat(points(Map.of("research", List.of(city, city, city)), "results")).as("its own cap").isEqualTo(30);
        assertThat(points(Map.of("research", List.of(city, city), "papers", Map.of("count", 9)), "results")).as("20 + 30").isEqualTo(50);
        assertThat(points(Map.of("research", List.of(city), "works", List.of(lead)), "results")).as("25 against 15").isEqualTo(25);
        assertThat(points(Map.of("research", List.of(city), "papers", Map.of("count", 5), "works", List.of(lead)), "results")).as("25 against 27.5").isEqualTo(27.5);
    }

    @Test void what_is_unknown_or_to_be_judged_may_still_make_the_other_count_the_higher() {
        var group = score(Map.of("research", List.of(Map.of("grade", "县级", "role", "参与")), "papers", Map.of("count", 4))).groups().getFirst();
        assertThat(group.points()).isEqualTo(10);
        assertThat(group.upTo()).isEqualTo(17.5);
        var pack = pack();
        var unknown = pack.score(pack.facts(Map.of("works", List.of()))).orElseThrow();
        assertThat(unknown.total()).isZero();
        assertThat(unknown.groups().getFirst().upTo()).isEqualTo(50);
    }

    @Test void points_are_shared_by_rank_and_rounded_as_the_sheet_says() {
        assertThat(points(Map.of("patents", List.of(patent("发明专利", 1))), "patents")).isEqualTo(8.5);
        assertThat(points(Map.of("patents", List.of(patent("发明专利", 2))), "patents")).isEqualTo(5.1);
        assertThat(points(Map.of("patents", List.of(patent("发明专利", 3))), "patents")).as("2.975").isEqualTo(3);
        assertThat(points(Map.of("patents", List.of(patent("实用新型专利", 7))), "patents")).isEqualTo(0.3);
        assertThat(points(Map.of("patents", List.of(patent("发明专利", 2), patent("实用新型专利", 7))), "patents")).isEqualTo(5.4);
    }

    @Test void so_many_points_for_each_unit_up_to_a_cap_and_cut_where_it_is_said() {
        assertThat(points(Map.of("papers", Map.of("count", 2)), "years")).as("0.666… cut to two places").isEqualTo(0.66);
        assertThat(points(Map.of("papers", Map.of("count", 60)), "years")).isEqualTo(7.5);
        assertThat(points(Map.of("papers", Map.of("count", 3)), "results")).isEqualTo(7.5);
    }

    @Test void bands_meet_without_a_hole() {
        assertThat(List.of(0, 1, 9, 10, 19, 20, 40).stream().map(years -> points(Map.of("experience", years), "years")).toList())
                .containsExactly(0.0, 1.5, 1.5, 6.0, 6.0, 12.5, 12.5);
    }

    @Test void the_caps_come_to_the_total_and_a_sum_above_at_most_does_not_count() throws FaultyPack {
        assertThat(pack().score(pack().facts(Map.of())).orElseThrow().upTo()).isEqualTo(100);
        var pack = Packs.read(with(SHEET.replace("total: 100", "at-most: 80")));
        assertThat(pack.score(pack.facts(Map.of())).orElseThrow().upTo()).isEqualTo(80);
    }

    @Test void a_person_says_a_figure_only_where_the_facts_leave_it_open_and_within_its_limits() {
        var pack = pack();
        var facts = pack.facts(Map.of("works", List.of(), "research", List.of(Map.of("grade", "县级", "role", "参与")), "patents", List.of(), "papers", Map.of("count", 0)));
        var score = pack.score(facts.claiming(Map.of("results/论文和课题/课题", 6.5, "years/教龄", 6.0, "patents/专利", 20.0))).orElseThrow();
        assertThat(score.total()).isEqualTo(12.5);
        assertThat(score.items().filter(Score.Item::open).map(Score.Item::key)).containsExactly("results/论文和课题/课题", "years/教龄");
        assertThat(score.items().filter(item -> item.key().equals("years/教龄")).findFirst().orElseThrow().figures()).containsExactly(0.0, 1.5, 6.0, 12.5);
        assertThat(pack.score(facts.claiming(Map.of("results/论文和课题/课题", 70.0))).orElseThrow().total()).as("no more than its limit").isEqualTo(7.5);
        assertThat(pack.score(facts).orElseThrow().total()).isZero();
    }

    @Test void what_brought_points_stands_behind_its_row() {
        var item = score(Map.of("patents", List.of(patent("实用新型专利", 2), patent("发明专利", 1), patent("软件著作权", 1)))).groups().get(1).items().getFirst();
        assertThat(item.lines()).hasSize(2);
        assertThat(item.lines().getFirst().backing()).singleElement().returns("patents", Score.Backing::fact).returns(1, Score.Backing::index).returns(8.5, Score.Backing::points);
        assertThat(item.lines().get(1).backing()).singleElement().returns(0, Score.Backing::index).returns(1.8, Score.Backing::points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        total: 100 | total: 90 | 各组上限之和是 100 分，总分却写 90 分
        total: 100 | at-most: 100 | at-most 写 100 分，各组上限之和只有 100 分，什么也封不住
        total: 100 | total: 100 NEWLINE at-most: 90 | total 和 at-most 同时写了
        threshold: 60 | threshold: 101 | 及格线 101 分达不到，全表最多 100 分
        to: 19 | to: 18 | 分段有空档：这一段到 18，上一段从 20 起
        to: 19 | to: 20 | 分段重叠：这一段到 20，上一段从 20 起
        from: 20, points | from: 20, to: 40, points | 最高一段到 40 为止，再多反而没有分
        from: 10, to: 19 | from: 21, to: 19 | 分段自 21 起，与前一段重叠或次序颠倒
        points: 1.5 | points: 6 | 这一段和上一段都是 6 分
        from: 1, to: 9 | from: 0.5, to: 9 | 分段自 0.5 起，而这里数的是整数
        it.role == '参与' | it.role == '技术骨干' && it.grade == '一般' | 这一行永远轮不到：凡符合它的都先符合第 1 行
        it.kind == '发明专利' | "it.kind in ['发明专利', '实用新型专利']" | 这一行永远轮不到：凡符合它的都先符合第 1 行
        when: it.grade == '设区市级' | when: "true" | 这一行永远轮不到：凡符合它的都先符合第 1 行
        per-unit: 2.5 | per-unit: 2.5, bands: [{from: 1, points: 2}] | value 之后要么按分段（bands），要么按每单位分值（per-unit），写一种
        by: it.inventor | by: it.inventor == 1 | 表达式的结果是是或否
        of: {1: 1 | of: {首位: 1 | 系数表里的“首位”不是名次
        way: half-up | way: up | “way”的值“up”不对
        name: 论文, | name: 课题, | 评分项“课题”重复
        name: 公开课 | name: 公开课/示范课 | 评分项名称“公开课/示范课”里有 /
        cap: 20} | cap: 60} | “论文”的 60 分超过本组上限 50 分
        judged: [0, 7.5] | judged: [7.5, 0] | 评判范围“[7.5, 0]”不对
        """)
    void a_sheet_that_cannot_be_meant_is_told_with_its_place(String what, String instead, String wrong) {
        assertThat(SHEET).contains(what);
        var faults = Packs.check(with(SHEET.replaceFirst(java.util.regex.Pattern.quote(what), java.util.regex.Matcher.quoteReplacement(instead.replace(" NEWLINE ", "\n")))));
        assertThat(faults).as(faults.toString()).anySatisfy(fault -> {
            assertThat(fault.what()).isEqualTo(wrong);
            assertThat(fault.file()).isEqualTo("score-sheet.yaml");
            assertThat(fault.line()).isGreaterThan(1);
        });
    }

    @Test void a_row_that_asks_for_something_else_is_reached() throws FaultyPack {
        assertThat(Packs.read(with(SHEET.replace("it.role == '参与'", "it.role == '技术骨干' || it.grade == '一般'"))).hasScoreSheet()).isTrue();
        assertThat(Packs.read(with(SHEET.replace("it.role == '技术骨干'", "it.role == '技术骨干' && it.grade == '一般'"))).hasScoreSheet()).isTrue();
    }
}
