package se.uppdrag.safety;

import static se.uppdrag.law.Outcome.granted;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.safety.KeyTable.Key;
import se.uppdrag.safety.Recipients.Reader;
import se.uppdrag.sealing.Sealing;
import se.uppdrag.sealing.Stretch;

/// The door to reports: tell, come back with the receipt, say who may read, and keep the readers
/// those who are in the network.
@Service
@Transactional
public class Reports {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int DIGITS = 16;

    private final Vault vault;
    private final ReportTable table;
    private final Network network;
    private final Keys keys;
    private final Keyring keyring;
    private final BoxBell bell;
    private final Doorbell doorbell;
    private final Shredding shredding;
    private final Stretch stretch;
    private final Clock clock;

    Reports(
            Vault vault,
            ReportTable table,
            Network network,
            Keys keys,
            Keyring keyring,
            BoxBell bell,
            Doorbell doorbell,
            Shredding shredding,
            Stretch stretch,
            Clock clock) {
        this.vault = vault;
        this.table = table;
        this.network = network;
        this.keys = keys;
        this.keyring = keyring;
        this.bell = bell;
        this.doorbell = doorbell;
        this.shredding = shredding;
        this.stretch = stretch;
        this.clock = clock;
    }

    /// @param code sixteen digits, known to the reporter alone
    public record Receipt(UUID report, String code) {}

    /// Takes the report in, seals it for those who were chosen, and gives a receipt.
    public Outcome<Receipt> file(Report report) {
        return recipients()
                .choose(report.chosen(), report.party())
                .map(readers -> sealed(report, readers));
    }

    private Receipt sealed(Report report, List<Reader> readers) {
        var code = code();
        var drawn = stretch.receipt(code, table.salt());
        var fields = new HashMap<>(report.fields());
        fields.put("namn", report.name());
        if (report.party() != null) {
            fields.put("parti", report.party());
        }
        fields.put("nummer", number());
        fields.put("kvitto", Base64.getEncoder().encodeToString(Sealing.pair(drawn[1]).open()));
        fields.put("kanal", report.name().isEmpty() ? "anonym" : "namngiven");
        var id = UUID.randomUUID();
        var now = clock.instant();
        vault.insert(
                id,
                drawn[0],
                List.of(
                        new Line(Line.Kind.REPORTED, now, "", fields),
                        new Line(Line.Kind.READERS, now, "", chosen(readers))));
        ring(readers.stream().map(Reader::person).toList());
        return new Receipt(id, code);
    }

    private Map<String, String> chosen(List<Reader> readers) {
        var ids = readers.stream().map(Reader::key).toList();
        var persons = readers.stream().map(Reader::person).toList();
        return vault.readers(
                keys.readers().stream().filter(one -> ids.contains(one.id())).toList(),
                network.members().stream()
                        .filter(NetworkMember::official)
                        .map(one -> one.person().value())
                        .filter(one -> !persons.contains(one))
                        .toList());
    }

    Recipients recipients() {
        var held = new HashMap<UUID, UUID>();
        keys.readers().forEach(one -> held.put(one.holder(), one.id()));
        return new Recipients(
                network.members().stream()
                        .map(one ->
                                new Reader(
                                        one.person().value(),
                                        one.party(),
                                        held.get(one.person().value())))
                        .toList());
    }

    private static String code() {
        var code = new StringBuilder();
        while (code.length() < DIGITS) {
            int drawn = Sealing.random(1)[0] & 0xff;
            // 250 is the last multiple of ten in a byte: every digit is as likely.
            if (drawn < 250) {
                code.append(drawn % 10);
            }
        }
        return code.toString();
    }

    private String number() {
        var letters = new StringBuilder();
        for (var one : Sealing.random(5)) {
            letters.append(LETTERS.charAt(one & 31));
        }
        return "T-" + SwedishTime.dateOf(clock.instant()).getYear() + "-" + letters;
    }

    /// Opens the report the code belongs to.
    ///
    /// @return nothing where no report has it; finding that out takes as long
    Optional<Keyring.Open> come(String code) {
        var digits = code.replaceAll("[^0-9]", "");
        var drawn = stretch.receipt(digits, table.salt());
        var open = new Keyring.Open(null, Sealing.pair(drawn[1]));
        return table.byReceipt(drawn[0])
                .map(head -> {
                    open.found(head.id(), head.generation(), vault.key(head, open.pair()));
                    return open;
                })
                .filter(one -> !one.reports().isEmpty());
    }

    /// Tells every key that is open now of what has come in, so that no page is slower for it.
    /// Every few seconds as well, of what has come in where the program runs on another machine.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void spread() {
        keyring.readers().forEach(vault::look);
    }

    @Transactional(readOnly = true)
    public List<CaseFile> all(Keyring.Open reader) {
        return reader.reports().stream()
                .flatMap(id -> vault.read(id, reader).stream())
                .sorted((a, b) -> b.first().at().compareTo(a.first().at()))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<CaseFile> find(UUID id, Keyring.Open reader) {
        return vault.read(id, reader);
    }

    /// The reporter's own.
    @Transactional(readOnly = true)
    Optional<CaseFile> own(Keyring.Open reporter) {
        return reporter.reports().stream().findFirst().flatMap(id -> vault.read(id, reporter));
    }

    void append(UUID id, Keyring.Open by, Line line) {
        vault.append(id, by, line);
        if (by.holder().isEmpty()) {
            find(id, by).ifPresent(file -> ring(holders(file)));
        }
    }

    private void ring(List<UUID> holders) {
        var told = bell.ring(holders);
        doorbell.ring(
                network.members().stream()
                        .filter(one -> told.contains(one.person().value()))
                        .map(NetworkMember::email)
                        .filter(one -> one.contains("@"))
                        .toList());
    }

    private List<UUID> holders(CaseFile file) {
        return keys.readers().stream()
                .filter(one -> file.keys().contains(one.id()))
                .map(Key::holder)
                .toList();
    }

    /// The reporter says anew who may read.
    Outcome<UUID> readers(UUID id, Keyring.Open reporter, Set<UUID> chosen, String name) {
        var party = find(id, reporter).map(file -> file.first().fields().get("parti")).orElse(null);
        return recipients()
                .choose(chosen, party)
                .map(readers -> {
                    vault.renew(
                            id,
                            reporter,
                            new Line(Line.Kind.READERS, now(), name, chosen(readers)));
                    ring(readers.stream().map(Reader::person).toList());
                    return id;
                });
    }

    /// Somebody who turned out to be involved reads no more from now on. The one who reported sees
    /// who was left out, by whom and why.
    Outcome<UUID> exclude(CaseFile file, Keyring.Open by, UUID person, String why, String name) {
        var readers = keys.readers().stream().filter(one -> file.keys().contains(one.id()));
        var left = readers.filter(one -> !one.holder().equals(person)).toList();
        if (left.size() == file.keys().size()) {
            return Outcome.refused(SafetyRefusal.NOT_IN_THE_NETWORK);
        }
        var officials = officials();
        if (left.stream().noneMatch(one -> officials.contains(one.holder()))) {
            return Outcome.refused(SafetyRefusal.NO_OFFICIAL_WOULD_READ);
        }
        var excluded = new ArrayList<>(file.excluded());
        excluded.add(person);
        var fields = new HashMap<>(vault.readers(left, excluded));
        fields.put("text", why);
        vault.renew(file.id(), by, new Line(Line.Kind.READERS, now(), name, fields));
        return granted(file.id());
    }

    private List<UUID> officials() {
        return network.members().stream()
                .filter(NetworkMember::official)
                .map(one -> one.person().value())
                .toList();
    }

    /// The names of those who may read it now.
    @Transactional(readOnly = true)
    public List<NetworkMember> readersOf(CaseFile file) {
        var holders = holders(file);
        return network.members().stream()
                .filter(one -> holders.contains(one.person().value()))
                .toList();
    }

    /// The reports whose readers are others than they should be: somebody has left the network, or
    /// a new official has come who was not kept out.
    @Transactional(readOnly = true)
    List<CaseFile> stale(Keyring.Open official) {
        return all(official).stream()
                .filter(file -> !Set.copyOf(file.keys()).equals(Set.copyOf(ids(right(file)))))
                .toList();
    }

    /// Seals those reports anew, so that whoever has left can open nothing more.
    int renew(Keyring.Open official, String name) {
        var stale = stale(official);
        for (var file : stale) {
            vault.renew(
                    file.id(),
                    official,
                    new Line(
                            Line.Kind.READERS,
                            now(),
                            name,
                            vault.readers(right(file), file.excluded())));
        }
        return stale.size();
    }

    private List<Key> right(CaseFile file) {
        var officials = officials();
        return keys.readers().stream()
                .filter(one ->
                        file.keys().contains(one.id())
                                || officials.contains(one.holder())
                                        && !file.excluded().contains(one.holder()))
                .toList();
    }

    private static List<UUID> ids(List<Key> all) {
        return all.stream().map(Key::id).toList();
    }

    /// What was sealed for a lost key is sealed for the new one.
    void inherit(Keys.Restored restored) {
        var before = new Keyring.Open(null, restored.before());
        vault.look(before);
        for (var file : all(before)) {
            var keep = new ArrayList<>(file.keys());
            keep.replaceAll(one -> one.equals(restored.lost()) ? restored.fresh() : one);
            vault.renew(
                    file.id(),
                    before,
                    new Line(
                            Line.Kind.READERS,
                            now(),
                            "",
                            vault.readers(
                                    keys.readers().stream()
                                            .filter(one -> keep.contains(one.id()))
                                            .toList(),
                                    file.excluded())));
        }
    }

    /// Nothing is left of it.
    Outcome<UUID> dispose(CaseFile file, String decision) {
        if (decision.isBlank()) {
            return Outcome.refused(SafetyRefusal.DISPOSAL_NEEDS_A_DECISION);
        }
        if (!file.closed()) {
            return Outcome.refused(SafetyRefusal.DISPOSAL_OF_WHAT_IS_OPEN);
        }
        table.dispose(file.id(), decision.strip(), SwedishTime.dateOf(now()));
        return granted(file.id());
    }

    /// After what was disposed of is committed: its bytes too.
    void shred() {
        shredding.soon();
    }

    @Transactional(readOnly = true)
    List<ReportTable.Disposal> disposals() {
        return table.disposals();
    }

    Instant now() {
        return clock.instant();
    }
}
