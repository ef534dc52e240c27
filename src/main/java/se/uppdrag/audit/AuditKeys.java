package se.uppdrag.audit;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.sealing.Fingerprint;
import se.uppdrag.sealing.Sealing;
import se.uppdrag.sealing.Stretch;

/// The door to the auditors' keys: make one, open it with a passphrase, let a colleague in.
///
/// The first auditor to make a key founds the room. Everybody after her is let in by one who is in
/// already; so neither a forged account nor a new password opens anything.
@Service
@Transactional
public class AuditKeys {

    /// Somebody who has a key that nothing is sealed for yet.
    ///
    /// @param fingerprint what she reads aloud to the colleague
    record Waiting(UUID key, String name, String fingerprint) {}

    private final AuditKeyTable keys;
    private final Cabinet cabinet;
    private final Auditors auditors;
    private final Stretch stretch;
    private final Clock clock;

    AuditKeys(
            AuditKeyTable keys, Cabinet cabinet, Auditors auditors, Stretch stretch, Clock clock) {
        this.keys = keys;
        this.cabinet = cabinet;
        this.auditors = auditors;
        this.stretch = stretch;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean has(UUID person) {
        return keys.of(person).isPresent();
    }

    /// Whether she is let in: something is sealed for her key.
    @Transactional(readOnly = true)
    public boolean admitted(UUID person) {
        return keys.of(person)
                .filter(key -> !cabinet.folders(key.id(), auditors.today()).isEmpty())
                .isPresent();
    }

    @Transactional(readOnly = true)
    public String fingerprint(UUID person) {
        return keys.of(person).map(key -> Fingerprint.of(key.open())).orElse("");
    }

    /// Whether another auditor could let her in, if she lost her key.
    @Transactional(readOnly = true)
    boolean anotherIsIn(UUID person) {
        return auditors.elected().stream()
                .anyMatch(one -> !one.person().equals(person) && admitted(one.person()));
    }

    /// A pair of keys behind a passphrase, the first one or in place of one that is lost.
    public Outcome<UUID> make(SignedIn who, String passphrase) {
        boolean elected = auditors.elected(who.id());
        if (!elected
                && auditors.experts().stream().noneMatch(one -> one.person().equals(who.id()))) {
            return refused(AuditRefusal.ONLY_FOR_THE_AUDITORS);
        }
        keys.of(who.id()).ifPresent(lost -> keys.remove(lost.id()));
        var id = UUID.randomUUID();
        var pair = Sealing.pair();
        var salt = Sealing.random(16);
        var sealed = Sealing.lock(pair.secret(), stretch.key(passphrase, salt), about(id));
        var key = new AuditKey(id, who.id(), pair.open(), salt, sealed);
        keys.insert(key, clock.instant());
        if (elected && !anotherIsIn(who.id())) {
            cabinet.add(UUID.randomUUID(), true, List.of(key));
        }
        return granted(id);
    }

    /// Opens the key, and shuts out those who have left since it was opened last.
    public Outcome<AuditRing.Open> open(SignedIn who, String passphrase) {
        var key = keys.of(who.id());
        if (key.isEmpty()) {
            return refused(AuditRefusal.ONLY_FOR_THE_AUDITORS);
        }
        var open = opened(who, key.get(), passphrase);
        if (open.isEmpty()) {
            return refused(AuditRefusal.PASSPHRASE_IS_WRONG);
        }
        if (!admitted(who.id())) {
            return refused(AuditRefusal.NOT_LET_IN_YET, fingerprint(who.id()));
        }
        if (auditors.elected(who.id())) {
            tidy(open.get());
        }
        return granted(open.get());
    }

    private Optional<AuditRing.Open> opened(SignedIn who, AuditKey key, String passphrase) {
        return Sealing.unlock(key.sealed(), stretch.key(passphrase, key.salt()), about(key.id()))
                .map(secret ->
                        new AuditRing.Open(
                                who.id(),
                                auditors.nameOf(who.id()),
                                key.id(),
                                new Sealing.Pair(key.open(), secret)));
    }

    private void tidy(AuditRing.Open by) {
        var today = auditors.today();
        var all = keys.all();
        var elected =
                all.stream()
                        .filter(key -> auditors.elected(key.holder()))
                        .map(AuditKey::id)
                        .toList();
        for (var folder : cabinet.folders(by.key(), today)) {
            cabinet.tidy(
                    folder,
                    by,
                    all,
                    one ->
                            one.untilDate() == null
                                    ? elected.contains(one.key())
                                    : !one.untilDate().isBefore(today));
        }
    }

    /// The same key behind another passphrase.
    public Outcome<UUID> change(SignedIn who, String passphrase, String next) {
        var key = keys.of(who.id());
        if (key.isEmpty()) {
            return refused(AuditRefusal.ONLY_FOR_THE_AUDITORS);
        }
        var open = opened(who, key.get(), passphrase);
        if (open.isEmpty()) {
            return refused(AuditRefusal.PASSPHRASE_IS_WRONG);
        }
        var salt = Sealing.random(16);
        var sealed =
                Sealing.lock(
                        open.get().pair().secret(), stretch.key(next, salt), about(key.get().id()));
        keys.reseal(key.get().id(), salt, sealed);
        open.get().wipe();
        return granted(key.get().id());
    }

    /// Elected auditors who have a key and wait to be let in.
    @Transactional(readOnly = true)
    List<Waiting> waiting() {
        return auditors.elected().stream()
                .filter(one -> has(one.person()) && !admitted(one.person()))
                .map(one ->
                        new Waiting(
                                keys.of(one.person()).orElseThrow().id(),
                                one.name(),
                                fingerprint(one.person())))
                .toList();
    }

    /// Seals everything for a colleague who has read her digits aloud.
    public Outcome<UUID> admit(AuditRing.Open by, UUID key) {
        var waiting = waiting().stream().filter(one -> one.key().equals(key)).findFirst();
        if (waiting.isEmpty() || !auditors.elected(by.person())) {
            return refused(AuditRefusal.ONLY_FOR_THE_AUDITORS);
        }
        var reader = key(key).orElseThrow();
        cabinet.folders(by.key(), auditors.today())
                .forEach(folder -> cabinet.admit(folder, by, reader, null));
        cabinet.write(
                cabinet.room().orElseThrow(),
                by,
                Sheet.Kind.ADMITTED,
                Map.of("namn", waiting.get().name()));
        return granted(key);
    }

    /// Lets an expert read one review to and with a day.
    Outcome<String> admitExpert(AuditRing.Open by, UUID review, UUID expert, LocalDate until) {
        var known =
                auditors.experts().stream().filter(one -> one.person().equals(expert)).findFirst();
        var key = keys.of(expert);
        if (known.isEmpty() || key.isEmpty() || until.isBefore(auditors.today())) {
            return refused(AuditRefusal.NOT_AN_EXPERT);
        }
        cabinet.admit(review, by, key.get(), until);
        return granted(known.get().name());
    }

    /// The readers of a folder among the elected: those for whom a new one is sealed.
    @Transactional(readOnly = true)
    List<AuditKey> readers() {
        var room = cabinet.room().orElseThrow();
        var sealedFor = cabinet.envelopes(room).stream().map(CabinetTable.Envelope::key).toList();
        return keys.all().stream().filter(key -> sealedFor.contains(key.id())).toList();
    }

    private Optional<AuditKey> key(@Nullable UUID id) {
        return keys.all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static String about(UUID key) {
        return "nyckel " + key;
    }
}
