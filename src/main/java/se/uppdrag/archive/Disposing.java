package se.uppdrag.archive;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppdrag.files.FileBook;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.Dossiers;
import se.uppdrag.registry.Dossiers.Gone;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Carries out disposals beside the pages. Each matter is an act of its own in the book of acts,
/// done once however often the program is stopped.
@Component
class Disposing {

    private static final Gone NOTHING = new Gone(0, 0, 0);

    private final DisposalTable table;
    private final Dossiers dossiers;
    private final Trail trail;
    private final Jobs jobs;
    private final DataSource database;
    private final Clock clock;

    Disposing(
            DisposalTable table,
            Dossiers dossiers,
            Trail trail,
            Jobs jobs,
            DataSource database,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.trail = trail;
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        table.unfinished().forEach(this::begin);
    }

    void begin(UUID disposal) {
        jobs.afterCommit(disposal, () -> dispose(disposal, Integer.MAX_VALUE));
    }

    boolean going(UUID disposal) {
        return jobs.going(disposal);
    }

    /// @param atMost how many matters, before it stops as if the program had been killed
    void dispose(UUID id, int atMost) throws InterruptedException, SQLException {
        var disposal = table.find(id).orElseThrow();
        if (disposal.state() != Disposal.State.GOING) {
            return;
        }
        var by = table.confirmedBy(id);
        int count = 0;
        for (var item : table.items(id)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (item.done()) {
                continue;
            }
            if (count++ >= atMost) {
                return;
            }
            dispose(disposal, item, by);
        }
        shred();
    }

    private void dispose(Disposal disposal, DisposalTable.Item item, UUID by) {
        var act =
                UUID.nameUUIDFromBytes(
                        (disposal.id() + " " + item.place()).getBytes(StandardCharsets.UTF_8));
        trail.once(
                new Command(act, by, FileBook.DISPOSAL),
                () -> {
                    if (table.beingDelivered(item.matter())) {
                        table.done(disposal.id(), item.place(), NOTHING, "DELIVERY", now());
                    } else {
                        var gone = dossiers.dispose(item.matter(), disposal.said(), act);
                        table.done(
                                disposal.id(),
                                item.place(),
                                gone.orElse(NOTHING),
                                gone.isPresent() ? "" : "REOPENED",
                                now());
                    }
                    return Outcome.granted(disposal.address() + "#rad-" + item.place());
                });
    }

    private Instant now() {
        return clock.instant();
    }

    /// Room that what has gone took is given back to be written over.
    private void shred() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (var table : new String[] {"registry.document", "registry.copy", "files.content"}) {
                statement.execute("vacuum " + table);
            }
        }
    }
}
