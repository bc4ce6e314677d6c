package org.hengcai.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.hengcai.shared.ClockMoved;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the modules' jobs on db-scheduler: started with the server, each by one instance of the cluster at a time. */
@Component
public class Jobs implements SmartLifecycle {

    private final List<Job> jobs;
    private final DataSource dataSource;
    private final boolean autoStartup;
    private volatile @Nullable Scheduler running;

    Jobs(DataSource dataSource, ObjectProvider<Job> jobs, @Value("${hengcai.jobs.start:true}") boolean autoStartup) {
        this.jobs = jobs.orderedStream().toList();
        this.autoStartup = autoStartup;
        this.dataSource = dataSource;
    }

    /** Made anew at each start: a scheduler that was stopped takes no work again. */
    private Scheduler scheduler() {
        return Scheduler.create(dataSource)
            .startTasks(jobs.stream().<RecurringTask<Void>>map(Jobs::task).toList())
            .tableName("jobs.scheduled_tasks")
            .executorService(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()))
            .threads(4)
            .pollingInterval(Duration.ofSeconds(2))
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((_, _) -> run(job));
    }

    private static void run(Job job) { Scope.run(Scope.job(job.name()), job.deed()); }

    /** Everything once, in turn, here and now: a test's or the demo's clock has moved and its deadlines are to be seen. */
    public void runAll() { jobs.forEach(Jobs::run); }

    @EventListener void on(ClockMoved moved) { runAll(); }

    @Override public boolean isAutoStartup() { return autoStartup; }

    @Override public synchronized void start() {
        var scheduler = scheduler();
        scheduler.start();
        running = scheduler;
    }

    @Override public synchronized void stop() {
        var scheduler = running;
        if (scheduler != null) scheduler.stop();
        running = null;
    }

    @Override public boolean isRunning() { return running != null; }
}
