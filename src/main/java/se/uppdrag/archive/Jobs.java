package se.uppdrag.archive;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Long work, one piece after the other, beside the pages. What has been done of it is in the
/// database, so that it goes on where it was after a stop.
@Component
class Jobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("arkiv").factory());
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    interface Job {
        void run() throws Exception;
    }

    /// Whether it is done, or waits to be, in this program.
    boolean going(UUID id) {
        return waiting.contains(id);
    }

    /// Begins when the act that asked for it is kept.
    void afterCommit(UUID id, Job job) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(id, job);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        begin(id, job);
                    }
                });
    }

    void begin(UUID id, Job job) {
        if (!waiting.add(id)) {
            return;
        }
        worker.execute(() -> {
            try {
                job.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception broken) {
                LOG.error("The work {} stopped; it goes on when it is begun anew", id, broken);
            } finally {
                waiting.remove(id);
            }
        });
    }

    /// What is begun is left where it is.
    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
