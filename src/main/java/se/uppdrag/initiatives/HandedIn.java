package se.uppdrag.initiatives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Texts;

/// The door to what has been handed in: its wordings, who stands behind it, and its withdrawal.
@Service
@Transactional
class HandedIn {

    private final Initiatives initiatives;
    private final InitiativeTable table;
    private final SignerTable signers;
    private final Registry registry;
    private final Texts texts;
    private final Clock clock;

    HandedIn(
            Initiatives initiatives,
            InitiativeTable table,
            SignerTable signers,
            Registry registry,
            Texts texts,
            Clock clock) {
        this.initiatives = initiatives;
        this.table = table;
        this.signers = signers;
        this.registry = registry;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Handed> find(String slug) {
        return table.find(slug).map(one -> handed(one, false));
    }

    /// What she is to sign a new wording of.
    @Transactional(readOnly = true)
    List<Receipt> toSign(PersonId person) {
        return signers.waitFor(person).stream()
                .flatMap(one -> table.find(new InitiativeId(one)).stream())
                .filter(one -> handed(one, false).waitsFor(person))
                .toList();
    }

    private Handed handed(Receipt one, boolean lock) {
        var settled =
                registry.steps(new MatterId(one.matter())).stream()
                        .map(Step::kind)
                        .anyMatch(kind ->
                                kind == Step.Kind.DECIDED
                                        || kind == Step.Kind.ANSWERED
                                        || kind == Step.Kind.WITHDRAWN);
        return new Handed(
                one,
                signers.of(one.id(), lock),
                signers.wordings(one.id()),
                initiatives
                        .reached(one.kind(), one.filedAt())
                        .filter(reached -> reached.meeting().published())
                        .isPresent(),
                settled);
    }

    /// One of those who stand behind it takes her name back.
    ///
    /// @param reason in her own words; may be empty
    Outcome<Handed.Withdrawal> withdraw(String slug, PersonId by, String reason) {
        var handed = handed(table.find(slug).orElseThrow(), true);
        return handed.withdraw(by)
                .map(how -> {
                    var now = clock.instant();
                    var on = SwedishTime.dateOf(now);
                    var signer = handed.signer(by).orElseThrow();
                    var receipt = handed.receipt();
                    var subject = texts.get("initiatives.withdrawal." + how);
                    add(
                            receipt,
                            signer.written(),
                            subject + ": " + receipt.title(),
                            now,
                            reason.isBlank() ? subject : reason);
                    switch (how) {
                        case ASSEMBLY_DECIDES ->
                                step(receipt, on, Step.Kind.WITHDRAWAL_ASKED, signer.written());
                        case NAME -> {
                            signers.withdraw(receipt.id(), by, now);
                            step(receipt, on, Step.Kind.NAME_WITHDRAWN, signer.written());
                        }
                        case WHOLE -> {
                            signers.withdraw(receipt.id(), by, now);
                            table.withdraw(receipt.id(), on);
                            step(receipt, on, Step.Kind.WITHDRAWN, signer.written());
                        }
                    }
                    return how;
                });
    }

    /// A new wording takes the place of the last: a document of its own, in the name of those who
    /// have signed it, which at first is the mover alone.
    Outcome<Handed> reword(String slug, PersonId by, String text, String proposal) {
        var handed = handed(table.find(slug).orElseThrow(), true);
        return handed.reword(by, text, proposal)
                .map(allowed -> {
                    var now = clock.instant();
                    var receipt = allowed.receipt();
                    var number = allowed.latest().number() + 1;
                    var wording = new Wording(number, text, proposal, now, 0);
                    var document =
                            add(
                                    receipt,
                                    allowed.signer(by).orElseThrow().written(),
                                    texts.get(
                                            "initiatives.wording.subject",
                                            receipt.title(),
                                            Integer.toString(number)),
                                    now,
                                    wording.body());
                    signers.insert(
                            receipt.id(), new Wording(number, text, proposal, now, document));
                    signers.sign(receipt.id(), number, by, now);
                    step(
                            receipt,
                            SwedishTime.dateOf(now),
                            Step.Kind.REWORDED,
                            texts.get("initiatives.wording", Integer.toString(number)));
                    return handed(receipt, false);
                });
    }

    /// @param shown the wording she had before her
    Outcome<Handed> sign(String slug, PersonId by, int shown) {
        var handed = handed(table.find(slug).orElseThrow(), true);
        return handed.sign(by, shown)
                .map(allowed -> {
                    var now = clock.instant();
                    var receipt = allowed.receipt();
                    signers.sign(receipt.id(), shown, by, now);
                    add(
                            receipt,
                            allowed.signer(by).orElseThrow().written(),
                            texts.get(
                                    "initiatives.signature.subject",
                                    receipt.title(),
                                    Integer.toString(shown)),
                            now,
                            texts.get(
                                    "initiatives.signature.body",
                                    allowed.signer(by).orElseThrow().written(),
                                    Integer.toString(shown)));
                    return handed(receipt, false);
                });
    }

    private int add(Receipt receipt, String sender, String subject, Instant at, String body) {
        return registry.add(
                new MatterId(receipt.matter()),
                new Registration(Registration.Direction.RECEIVED, sender, subject, at, body, null)
                        .atOnce());
    }

    private void step(Receipt receipt, LocalDate on, Step.Kind kind, String detail) {
        registry.step(
                new MatterId(receipt.matter()),
                new Step(on, kind, detail, InitiativePages.address(receipt)));
    }

    /// Who stands behind the latest wording, and who has signed an earlier one.
    static String signedBy(Handed handed, boolean latest) {
        return handed.standing().stream()
                .filter(one -> one.signed() == handed.latest().number() == latest)
                .map(Signer::written)
                .collect(Collectors.joining(", "));
    }
}
