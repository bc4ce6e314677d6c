package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A button pressed many times at once has its effect once, and every press gets its whole answer (U58). */
@Order(0)
class PressedTwiceTest {
    private static final String NAME = "孔连点";

    private final DemoServer demo = DemoServer.running();

    @Test void submitting_eight_times_at_once_submits_once_and_answers_each_press() throws Exception {
        var stages = new Stages(demo);
        stages.applicant(NAME, "330523199501010039", "13800000042");
        var me = stages.as(NAME, "");
        var application = Deeds.fillIn(me, stages.plan("湖州"), "建筑施工", "从事建筑施工技术管理九年。", 42);
        var form = me.get("/applications/" + application + "/preview").ok().form("/submit");
        for (var answer : atOnce(8, form::press)) {
            assertThat(answer.status).isEqualTo(200);
            assertThat(answer.at.getPath()).isEqualTo("/applications/" + application + "/progress");
            assertThat(answer.text()).contains("回执号");
        }
        assertThat(me.get("/applications/" + application + "/progress").ok().text().split("进入“", -1)).hasSize(2);
        assertThat(me.get("/messages").ok().html.select("main tbody tr:contains(已提交，回执号)")).hasSize(1);
    }

    /** All wait for the last, then go. */
    private static ArrayList<Walker.Page> atOnce(int times, Supplier<Walker.Page> press) throws Exception {
        var ready = new CountDownLatch(times);
        var answers = new ArrayList<Walker.Page>();
        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            var pressed = new ArrayList<Future<Walker.Page>>();
            for (int i = 0; i < times; i++)
                pressed.add(presses.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return press.get();
                }));
            for (var one : pressed) answers.add(one.get());
        }
        return answers;
    }
}
