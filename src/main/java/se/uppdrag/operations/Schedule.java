package se.uppdrag.operations;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.stereotype.Component;

/// What is done by the clock, and how it went the last time since this instance was started.
@Component
class Schedule {

    /// @param name `mail.Digests.send`: the module, the class and what it does
    /// @param last when it last began; nothing where it has not yet
    /// @param trouble why it failed then, as the kind of fault; empty where it did not
    record Job(String name, @Nullable Instant last, String trouble, @Nullable Instant next) {}

    private final ObjectProvider<ScheduledTaskHolder> holders;

    /// @param holders asked for when somebody looks: they are not there when this is made
    Schedule(ObjectProvider<ScheduledTaskHolder> holders) {
        this.holders = holders;
    }

    /// By name.
    List<Job> all() {
        return holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(Schedule::job)
                // The framework has some of its own.
                .filter(job -> !job.name().startsWith("org."))
                .sorted(Comparator.comparing(Job::name))
                .toList();
    }

    /// 1 for those that failed the last time.
    Map<String, Double> failed() {
        var failed = new LinkedHashMap<String, Double>();
        all().forEach(job -> failed.put(job.name(), job.trouble().isEmpty() ? 0.0 : 1.0));
        return failed;
    }

    /// Seconds since 1970, of those that have been done.
    Map<String, Double> lastRuns() {
        var runs = new LinkedHashMap<String, Double>();
        for (var job : all()) {
            var last = job.last();
            if (last != null) {
                runs.put(job.name(), (double) last.getEpochSecond());
            }
        }
        return runs;
    }

    private static Job job(ScheduledTask scheduled) {
        var outcome = scheduled.getTask().getLastExecutionOutcome();
        var failed = outcome.status() == TaskExecutionOutcome.Status.ERROR;
        var thrown = outcome.throwable();
        return new Job(
                scheduled.getTask().toString().replace("se.uppdrag.", ""),
                outcome.executionTime(),
                failed && thrown != null ? thrown.getClass().getSimpleName() : "",
                scheduled.nextExecution());
    }
}
