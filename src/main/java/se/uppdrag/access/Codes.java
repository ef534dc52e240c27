package se.uppdrag.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to one-time codes and to the recovery codes on paper.
@Service
@Transactional
class Codes {

    /// How a typed code was taken.
    enum Answer {
        CODE,
        RECOVERY,
        WRONG,
        /// Another is being tried just now.
        WAIT
    }

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final CodeTable table;
    private final Seal seal;
    private final Delays delays;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(CodeTable table, Seal seal, Delays delays, Clock clock) {
        this.table = table;
        this.seal = seal;
        this.delays = delays;
        this.clock = clock;
    }

    /// A secret that counts when a code of it has been typed.
    void begin(PersonId person) {
        var secret = bytes(Totp.SECRET_BYTES);
        table.begin(person, seal.close(secret, whose(person)), clock.instant());
    }

    /// The secret as text while it waits for its first code.
    @Transactional(readOnly = true)
    Optional<String> begun(PersonId person) {
        return table.find(person)
                .filter(one -> one.confirmedAt() == null)
                .map(one -> Totp.base32(seal.open(one.sealed(), whose(person))));
    }

    @Transactional(readOnly = true)
    int recoveryLeft(PersonId person) {
        return table.recoveryLeft(person);
    }

    /// Begins no transaction: it may have to wait.
    @Transactional(propagation = Propagation.SUPPORTS)
    Answer confirm(PersonId person, String typed) {
        return take(person, "code-begun:", typed, false);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Answer answer(PersonId person, String typed) {
        return take(person, "code:", typed, true);
    }

    /// From the one who is signed in: others' guesses do not slow her.
    @Transactional(propagation = Propagation.SUPPORTS)
    Answer again(PersonId person, String typed) {
        return take(person, "code-again:", typed, true);
    }

    private Answer take(PersonId person, String counted, String typed, boolean confirmed) {
        var guessed = counted + person.value();
        if (!delays.turn(guessed)) {
            return Answer.WAIT;
        }
        var now = clock.instant();
        var secret = table.find(person).filter(one -> one.confirmedAt() != null == confirmed);
        var step =
                secret.map(one ->
                        Totp.accept(
                                seal.open(one.sealed(), whose(person)),
                                typed,
                                now,
                                one.lastStep()));
        if (step.isPresent()
                && step.get().isPresent()
                && table.use(person, step.get().getAsLong(), now)) {
            return Answer.CODE;
        }
        if (confirmed
                && secret.isPresent()
                && table.useRecovery(person, seal.mark(plain(typed), whose(person)), now)) {
            return Answer.RECOVERY;
        }
        delays.failed(guessed);
        return Answer.WRONG;
    }

    void remove(PersonId person) {
        table.remove(person);
    }

    /// Ten codes for paper, each good once. Only what cannot be read back is kept of them.
    List<String> recovery(PersonId person) {
        var codes =
                Stream.generate(() -> grouped(Totp.base32(bytes(RECOVERY_BYTES))))
                        .limit(RECOVERY_CODES)
                        .toList();
        table.replaceRecovery(
                person, codes.stream().map(code -> seal.mark(plain(code), whose(person))).toList());
        return codes;
    }

    /// Codes on their way to the page that shows them once.
    byte[] closed(PersonId person, List<String> codes) {
        return seal.close(String.join("\n", codes).getBytes(StandardCharsets.UTF_8), whose(person));
    }

    List<String> opened(PersonId person, byte[] closed) {
        return new String(seal.open(closed, whose(person)), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }

    private static String whose(PersonId person) {
        return person.value().toString();
    }

    private byte[] bytes(int number) {
        var bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }
}
