package se.uppdrag.safety;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.TypedForm;

/// The door for what a reader does without a page: opens her key, does one thing, and forgets the
/// key again.
@Service
@Transactional
public class Handling {

    private final Keys keys;
    private final Vault vault;
    private final Reports reports;
    private final Network network;
    private final SafetyStatistics statistics;

    Handling(
            Keys keys, Vault vault, Reports reports, Network network, SafetyStatistics statistics) {
        this.keys = keys;
        this.vault = vault;
        this.reports = reports;
        this.network = network;
        this.statistics = statistics;
    }

    /// @param act as the end of the address of its form: `bedom`
    public Outcome<UUID> act(
            PersonId reader,
            String passphrase,
            UUID report,
            String act,
            Map<String, String> fields) {
        return open(reader, passphrase)
                .flatMap(open -> {
                    var file = reports.find(report, open).orElseThrow();
                    var name = network.name(reader.value());
                    var line =
                            CaseActs.line(act, new TypedForm(fields), reports.now(), name)
                                    .orElseThrow();
                    return CaseActs.after(file, line)
                            .map(said -> {
                                reports.append(report, open, said);
                                return report;
                            });
                });
    }

    /// Counts what the reader's key opens and publishes a year that is over.
    public Outcome<Integer> publish(PersonId reader, String passphrase, int year) {
        return open(reader, passphrase)
                .flatMap(open -> statistics.publish(year, reports.all(open), network.today()));
    }

    /// Opens the key once, so that it is entrusted to the officials there are now.
    public Outcome<PersonId> entrust(PersonId reader, String passphrase) {
        return open(reader, passphrase).map(_ -> reader);
    }

    private Outcome<Keyring.Open> open(PersonId reader, String passphrase) {
        return keys.open(reader, passphrase)
                .map(pair -> {
                    var open = new Keyring.Open(reader.value(), pair);
                    vault.look(open);
                    return open;
                });
    }
}
