package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import se.uppdrag.database.Schema;
import se.uppdrag.hosting.UpgradePlan.Action;
import se.uppdrag.hosting.UpgradePlan.Step;
import se.uppdrag.web.Swedish;

/// Does what [UpgradePlan] says, one municipality at a time, and stops at the first that fails.
///
/// The copy is made by the database server itself while the program is stopped, so it holds exactly
/// what there was, and going back loses nothing that was written before. Each row of it is read and
/// held against the original before anything is migrated. A migration that fails has been seen by
/// nobody: the copy takes its place at once, and the old program goes on.
final class Upgrading {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private final HostingFolder folder;
    private final Organisation organisation;
    private final Programs programs;
    private final Survey survey;
    private final Clock clock;
    private final PrintStream out;

    Upgrading(
            HostingFolder folder,
            Organisation organisation,
            Programs programs,
            Clock clock,
            PrintStream out) {
        this.folder = folder;
        this.organisation = organisation;
        this.programs = programs;
        this.survey = new Survey(folder, organisation);
        this.clock = clock;
        this.out = out;
    }

    /// @return nothing when all of it was done, or why it was not
    UpgradeReport upgrade(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var started = System.nanoTime();
            try {
                upgrade(step);
            } catch (HostingFailed e) {
                return new UpgradeReport(steps, i, HostingFailed.reason(e));
            }
            if (step.action() != Action.NOTHING) {
                out.println(
                        t(
                                "hosting.upgrade.one-done",
                                step.hosted().name(),
                                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started)
                                        / 1000.0));
            }
        }
        return new UpgradeReport(steps, steps.size(), "");
    }

    private void upgrade(Step step) {
        switch (step.action()) {
            case NOTHING -> {}
            case BLOCKED -> throw HostingFailed.failed(t("hosting.why." + step.why()));
            case START -> {
                var one = folder.installation(step.hosted());
                stop(one);
                run(one);
            }
            case UPGRADE -> migrate(folder.installation(step.hosted()));
        }
    }

    private void migrate(Installation one) {
        try (var server = server(one)) {
            stop(one);
            var at = clock.instant();
            var copy = copyName(one, at);
            copied(server, one, copy);
            var before = folder.upgraded(one.hosted());
            folder.note(
                    one.hosted(),
                    new Upgraded(
                            at, folder.program(one.hosted()), copy, programs.version(), false));
            // There is a newer way back, from an upgrade that went well before it.
            if (before.isPresent() && before.get().done()) {
                server.dropDatabase(before.get().copy());
            }
            migrated(server, one, copy);
        } catch (SQLException e) {
            throw HostingFailed.failed(HostingFailed.reason(e), e);
        }
        run(one);
    }

    private DatabaseServer server(Installation one) {
        return DatabaseServer.open(
                one.url(), organisation.administrator(), organisation.password());
    }

    private static String copyName(Installation one, Instant at) {
        return one.database() + "_fore_" + MOMENT.format(at);
    }

    /// Where there is no copy that is like the original, nothing has been changed, and the program
    /// goes on as it was.
    private void copied(DatabaseServer server, Installation one, String copy) throws SQLException {
        try {
            var started = System.nanoTime();
            server.copyDatabase(one.database(), copy, one.username());
            var original = contents(one, one.database());
            if (!contents(one, copy).equals(original)) {
                throw HostingFailed.failed(t("hosting.upgrade.copy-differs", one.name()));
            }
            out.println(
                    t(
                            "hosting.upgrade.copied",
                            one.name(),
                            copy,
                            original.tables().size(),
                            original.rows(),
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) / 1000.0));
        } catch (SQLException | HostingFailed e) {
            server.dropDatabase(copy);
            start(one);
            throw HostingFailed.failed(
                    t("hosting.upgrade.no-copy", one.name(), HostingFailed.reason(e)), e);
        }
    }

    private static Contents contents(Installation one, String database) throws SQLException {
        try (var connection = Connections.to(one, database)) {
            return Contents.of(connection);
        }
    }

    private void migrated(DatabaseServer server, Installation one, String copy)
            throws SQLException {
        try {
            Schema.migrate(one.own());
        } catch (FlywayException e) {
            var aside = one.database() + "_misslyckad_" + MOMENT.format(clock.instant());
            server.putInPlace(copy, one.database(), aside);
            folder.forgetUpgrade(one.hosted());
            start(one);
            throw HostingFailed.failed(
                    t(
                            "hosting.upgrade.migration-failed",
                            one.name(),
                            HostingFailed.reason(e),
                            aside),
                    e);
        }
    }

    /// Starts the new program and waits for it.
    private void run(Installation one) {
        if (!programs.folder().isEmpty()) {
            folder.run(one.hosted(), programs.folder());
        }
        start(one);
        if (!survey.serves(one, programs.version(), organisation.patience())) {
            throw HostingFailed.failed(
                    t(
                            "hosting.upgrade.no-answer",
                            one.name(),
                            programs.version(),
                            organisation.patience().toSeconds()));
        }
        folder.upgraded(one.hosted())
                .filter(upgrade -> !upgrade.done())
                .ifPresent(upgrade -> folder.note(one.hosted(), upgrade.finished()));
    }

    private void stop(Installation one) {
        Machine.shell(organisation.stop(one.hosted()), organisation.patience());
    }

    private void start(Installation one) {
        Machine.shell(organisation.start(one.hosted()), organisation.patience());
    }

    /// Puts back what was before the last upgrade, with the program that was.
    void goBack(Installation one) {
        var upgrade =
                folder.upgraded(one.hosted())
                        .orElseThrow(() ->
                                HostingFailed.badInput(t("hosting.back.nothing", one.name())));
        try (var server = server(one)) {
            if (!server.hasDatabase(upgrade.copy())) {
                throw HostingFailed.failed(t("hosting.back.no-copy", one.name(), upgrade.copy()));
            }
            stop(one);
            var aside = one.database() + "_efter_" + MOMENT.format(clock.instant());
            server.putInPlace(upgrade.copy(), one.database(), aside);
            folder.forgetUpgrade(one.hosted());
            var at = Swedish.moment(upgrade.at());
            if (upgrade.from().isEmpty()) {
                // Whatever is there now would change the tables once more.
                out.println(
                        t(
                                "hosting.back.stopped",
                                one.name(),
                                at,
                                aside,
                                organisation.start(one.hosted())));
                return;
            }
            folder.run(one.hosted(), upgrade.from());
            start(one);
            out.println(t("hosting.back.done", one.name(), at, aside));
        } catch (SQLException e) {
            throw HostingFailed.failed(HostingFailed.reason(e), e);
        }
        if (!survey.serves(one, "", organisation.patience())) {
            throw HostingFailed.failed(
                    t("hosting.back.no-answer", one.name(), organisation.patience().toSeconds()));
        }
    }
}
