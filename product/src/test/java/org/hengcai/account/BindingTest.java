package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BindingTest extends AccountTest {

    @Autowired Running running;
    @Autowired People people;

    @AfterEach void nothing_runs() { running.applications.clear(); }

    @Test void a_person_asks_the_employer_confirms_and_then_reaches_him() {
        var clerk = person("沈经办");
        var firm = employer("湖州沈氏建设有限公司", clerk);
        var person = person("沈一");
        var browser = loggedIn(person);
        assertThat(browser.get("/employer?q=沈氏").text()).contains("湖州沈氏建设有限公司");
        assertThat(browser.post("/employer/bindings", "employer", Long.toString(firm.id())).text()).contains("等待单位确认");
        assertThat(browser.post("/employer/bindings", "employer", Long.toString(firm.id())).text()).contains("等待单位确认").contains("先撤回");
        assertThat(browser.get("/account").text()).contains("湖州沈氏建设有限公司（待单位确认）").doesNotContain("还没有绑定");
        assertThat(toldTo(clerk.id())).singleElement().asString().contains("沈一");
        assertThat(as(clerk.in(firm, Role.EMPLOYER), () -> db.sql("select count(*) from account.person where id = :id").param("id", person.id()).query(Long.class).single())).isZero();

        var staff = deciding(clerk);
        var page = staff.get("/staff");
        assertThat(page.text()).contains("沈一").contains(Masked.identity(person.number())).doesNotContain(person.number());
        var binding = page.find("/staff/bindings/(\\d+)/confirm");
        assertThat(staff.post("/staff/bindings/" + binding + "/confirm").text()).contains("本单位人员（1 人）");
        assertThat(toldTo(person.id())).singleElement().asString().contains("已确认");
        assertThat(as(clerk.in(firm, Role.EMPLOYER), () -> people.find(person.id()).name())).isEqualTo("沈一");
        assertThat(as(clerk.in(firm, Role.EMPLOYER), () -> organisations.peopleOf(firm.id()))).extracting(Person::id).containsExactly(person.id());
        assertThat(as(person.forHimself(), () -> organisations.employerOf(person.id()))).map(Organisation::id).contains(firm.id());
        assertThat(staff.post("/staff/bindings/" + binding + "/confirm").status()).isEqualTo(409);
        assertThat(deeds(person.id())).containsSubsequence("binding.ask", "binding.confirm");
    }

    @Test void a_request_sent_five_times_at_once_is_one_and_each_answers_in_words() throws Exception {
        for (int round = 0; round < 4; round++) {
            var clerk = person("齐经办");
            var firm = employer("湖州齐氏建设有限公司", clerk);
            var person = person("齐一");
            var browser = loggedIn(person);
            browser.get("/employer");
            var answers = new ArrayList<Future<Browser.Page>>();
            try (var threads = Executors.newFixedThreadPool(5)) {
                for (int i = 0; i < 5; i++) answers.add(threads.submit(() -> browser.post("/employer/bindings", "employer", Long.toString(firm.id()))));
            }
            assertThat(answers).extracting(Future::get).allSatisfy(page -> {
                assertThat(page.status()).isIn(200, 422);
                assertThat(page.text()).contains("等待单位确认");
            });
            assertThat(deeds(person.id())).containsOnlyOnce("binding.ask");
            assertThat(toldTo(clerk.id())).hasSize(1);
        }
    }

    @Test void an_employer_not_on_the_platform_is_invited_by_a_link_for_its_contact() {                       // U10
        var browser = loggedIn(person("赵四"));
        var page = browser.get("/employer?q=湖州还没来的建设有限公司");
        assertThat(page.text()).contains("没有找到").contains("单位须由它的经办人登记").contains("业绩档案照常可以填写");
        var link = page.find("<code>([^<]*/employers/register[^<]*)</code>").replaceFirst("^https?://[^/]+", "");
        assertThat(loggedIn(person("经办一")).get(link).html()).contains("value=\"湖州还没来的建设有限公司\"");
    }

    @Test void nobody_binds_to_an_employer_before_it_is_approved() {                                          // [A1.一.2]
        var contact = person("朱经办");
        var firm = employer("湖州未批建设有限公司", contact);
        job(() -> { db.sql("update account.organisation set approved_at = null where id = :id").param("id", firm.id()).update(); });
        var browser = loggedIn(person("朱一"));
        assertThat(browser.get("/employer?q=未批").text()).contains("没有找到");
        assertThat(browser.post("/employer/bindings", "employer", Long.toString(firm.id())).status()).isEqualTo(404);
    }

    @Test void a_declined_request_shows_the_reason_and_another_can_follow() {
        var clerk = person("秦经办");
        var firm = employer("湖州秦氏建设有限公司", clerk);
        var person = person("秦一");
        var binding = asked(person, firm);
        var staff = deciding(clerk);
        staff.get("/staff");
        assertThat(staff.post("/staff/bindings/" + binding + "/decline", "reason-" + binding, "").text()).contains("没有填写理由");
        staff.post("/staff/bindings/" + binding + "/decline", "reason-" + binding, "不是本单位人员，请核对");
        var browser = loggedIn(person);
        assertThat(browser.get("/employer").text()).contains("不是本单位人员，请核对");
        assertThat(browser.post("/employer/bindings", "employer", Long.toString(firm.id())).text()).contains("等待单位确认");
    }

    @Test void the_new_employers_confirmation_ends_the_old_binding() {                                        // U15
        var a = person("甲经办");
        var b = person("乙经办");
        var firmA = employer("湖州甲建设有限公司", a);
        var firmB = employer("湖州乙建设有限公司", b);
        var person = person("许一");
        belongs(a, firmA, person);
        belongs(b, firmB, person);
        assertThat(as(person.forHimself(), () -> organisations.employerOf(person.id()))).map(Organisation::id).contains(firmB.id());
        assertThat(as(a.in(firmA, Role.EMPLOYER), () -> organisations.peopleOf(firmA.id()))).isEmpty();
        assertThat(as(a.in(firmA, Role.EMPLOYER), () -> db.sql("select count(*) from account.person where id = :id").param("id", person.id()).query(Long.class).single())).isZero();
        belongs(a, firmA, person);                                                                               // and back again
        assertThat(as(a.in(firmA, Role.EMPLOYER), () -> organisations.peopleOf(firmA.id()))).hasSize(1);
    }

    private void belongs(Somebody clerk, Organisation firm, Somebody person) {
        var binding = asked(person, firm);
        Scope.run(Scope.of(clerk.in(firm, Role.EMPLOYER)), () -> bindings.confirm(clerk.in(firm, Role.EMPLOYER), binding));
    }

    @Test void who_has_an_application_on_its_way_cannot_change_employer() {
        var clerk = person("何经办");
        var firm = employer("湖州何氏建设有限公司", clerk);
        var other = employer("湖州别家建设有限公司", person("别经办"));
        var person = person("何一");
        belongs(clerk, firm, person);
        running.applications.put(person.id(), "您的“工程师”申报正在主管部门审核");
        var browser = loggedIn(person);
        browser.get("/employer");
        assertThat(browser.post("/employer/bindings", "employer", Long.toString(other.id())).text()).contains("现在不能变更单位").contains("正在主管部门审核");
        assertThat(browser.post("/employer/leave").status()).isEqualTo(422);
        var staff = deciding(clerk);
        staff.get("/staff");
        assertThat(staff.post("/staff/" + person.id() + "/leave").text()).contains("现在不能变更单位");
        running.applications.clear();
        assertThat(staff.post("/staff/" + person.id() + "/leave").text()).contains("本单位人员（0 人）");
        assertThat(as(person.forHimself(), () -> organisations.employerOf(person.id()))).isEmpty();
    }

    @Test void a_request_can_be_taken_back_until_it_is_answered() {
        var clerk = person("吕经办");
        var firm = employer("湖州吕氏建设有限公司", clerk);
        var person = person("吕一");
        var binding = asked(person, firm);
        var browser = loggedIn(person);
        browser.get("/employer");
        assertThat(browser.post("/employer/bindings/" + binding + "/withdraw").text()).contains("找到我的单位").contains("已撤回");
        var staff = deciding(clerk);
        assertThat(staff.get("/staff").text()).doesNotContain("吕一");
        assertThat(staff.post("/staff/bindings/" + binding + "/confirm").status()).isEqualTo(409);
    }

    private long asked(Somebody person, Organisation firm) {
        return Scope.call(Scope.of(person.forHimself()), () -> bindings.request(person.forHimself(), firm.id()));
    }

    @Test void another_employers_requests_answer_as_if_they_did_not_exist() {
        var firm = employer("湖州施氏建设有限公司", person("施经办"));
        var person = person("施一");
        var binding = asked(person, firm);
        var stranger = deciding(clerkOf("湖州张氏建设有限公司"));
        stranger.get("/staff");
        assertThat(stranger.post("/staff/bindings/" + binding + "/confirm").status()).isEqualTo(404);
        assertThat(stranger.post("/staff/bindings/" + binding + "/decline", "reason-" + binding, "x").status()).isEqualTo(404);
        assertThat(stranger.post("/staff/" + person.id() + "/leave").status()).isEqualTo(404);
        assertThat(stranger.post("/staff/" + person.id() + "/clerk").status()).isEqualTo(404);
        var other = loggedIn(person("施二"));
        other.get("/employer");
        assertThat(other.post("/employer/bindings/" + binding + "/withdraw").status()).isEqualTo(404);
    }

    private Somebody clerkOf(String name) {
        var clerk = person("经办" + name.charAt(2));
        employer(name, clerk);
        return clerk;
    }

    @Test void a_clerk_names_another_among_the_people_and_the_last_one_stays() {
        var clerk = person("孔经办");
        var firm = employer("湖州孔氏建设有限公司", clerk);
        var person = person("孔一");
        belongs(clerk, firm, person);
        var staff = deciding(clerk);
        staff.get("/staff");
        assertThat(staff.post("/staff/" + clerk.id() + "/clerk/end").text()).contains("最后一位经办人");
        assertThat(staff.post("/staff/" + person.id() + "/clerk").text()).contains("孔一").contains("取消");
        assertThat(grants.of(person.id()).getLast().role()).isEqualTo(Role.EMPLOYER);
        staff.post("/staff/" + clerk.id() + "/clerk/end");
        assertThat(staff.get("/staff").status()).isEqualTo(403);                                             // he gave his own away
    }
}
