package org.hengcai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hengcai.shared.ClockMoved;
import org.hengcai.shared.Scope;
import org.hengcai.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class JobsTest {

    final BlockingQueue<Scope> ran = new ArrayBlockingQueue<>(100);
    final Job lapse = new Job("lapse", Duration.ofHours(1), () -> { if (Scope.current() instanceof Scope scope) ran.add(scope); });

    @Test void a_job_runs_under_a_scope_that_bears_its_name() throws InterruptedException {
        var jobs = jobs(TestDatabase.fresh());
        jobs.start();
        try {
            assertThat(ran.poll(20, TimeUnit.SECONDS)).isEqualTo(Scope.job("lapse"));
        } finally {
            jobs.stop();
        }
        assertThat(jobs.isRunning()).isFalse();
    }

    @Test void what_was_stopped_starts_again() throws InterruptedException {
        var database = TestDatabase.fresh();
        var jobs = jobs(database);
        jobs.start();
        ran.poll(20, TimeUnit.SECONDS);
        jobs.stop();
        jobs.start();
        assertThat(jobs.isRunning()).isTrue();
        jobs.stop();
    }

    @Test void two_instances_run_it_once_between_them() throws InterruptedException {
        var database = TestDatabase.fresh();
        var one = jobs(database);
        var other = jobs(database);
        one.start();
        other.start();
        try {
            assertThat(ran.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(ran.poll(3, TimeUnit.SECONDS)).isNull();
        } finally {
            one.stop();
            other.stop();
        }
    }

    @Test void when_the_clock_moves_what_is_due_is_done_at_once() {
        jobs(TestDatabase.empty()).on(new ClockMoved(Instant.parse("2020-10-16T00:00:00Z")));
        assertThat(ran).containsExactly(Scope.job("lapse"));
    }

    private Jobs jobs(TestDatabase database) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("lapse", lapse);
        return new Jobs(database.app(), beans.getBeanProvider(Job.class), true);
    }
}
