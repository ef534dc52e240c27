package se.uppdrag.petitions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.petitions.SignatureList.Tally;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Texts;

/// The door to popular initiatives: the list is taken in, counted by two, and held against a tenth
/// of the electorate.
@Service
@Transactional
class SignatureLists {

    private final SignatureListTable table;
    private final Register register;
    private final Registry registry;
    private final Texts texts;
    private final Clock clock;

    SignatureLists(
            SignatureListTable table,
            Register register,
            Registry registry,
            Texts texts,
            Clock clock) {
        this.table = table;
        this.register = register;
        this.registry = registry;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    @Transactional(readOnly = true)
    List<SignatureList> newestFirst() {
        return table.newestFirst();
    }

    @Transactional(readOnly = true)
    Optional<SignatureList> find(UUID id) {
        return table.find(id, false);
    }

    /// It has come in, and is registered at once; the paper is kept in order, and its names are
    /// nowhere in the program.
    SignatureList take(String question, LocalDate receivedOn, int electorate, String source) {
        var now = clock.instant();
        var subject = texts.get("petitions.list.subject", question);
        var matter =
                registry.open(
                        register.assembly(),
                        Matter.Kind.MATTER,
                        subject,
                        new Registration(
                                        Registration.Direction.RECEIVED,
                                        texts.get("petitions.list.sender"),
                                        subject,
                                        now,
                                        texts.get("petitions.list.body", question),
                                        null)
                                .atOnce());
        var list =
                new SignatureList(
                        UUID.randomUUID(),
                        question,
                        receivedOn,
                        electorate,
                        source,
                        matter.id().value(),
                        matter.dnr(),
                        matter.slug(),
                        now,
                        List.of(),
                        null);
        table.insert(list);
        return list;
    }

    /// When two have counted alike, the registry is told what came out.
    Outcome<SignatureList> count(
            UUID id, UUID person, String name, int signatures, int incomplete, int tooOld) {
        var list = table.find(id, true).orElseThrow();
        return list.count(new Tally(list.round(), person, name, signatures, incomplete, tooOld))
                .map(tally -> {
                    table.insert(id, tally, clock.instant());
                    var after = table.find(id, false).orElseThrow();
                    after.settled().ifPresent(settled -> tell(after, settled));
                    return after;
                });
    }

    private void tell(SignatureList list, Tally settled) {
        var result =
                texts.get(
                        list.enough() ? "petitions.list.enough" : "petitions.list.too-few",
                        settled.valid(),
                        list.needed(),
                        list.electorate());
        var matter = new MatterId(list.matter());
        registry.add(
                matter,
                new Registration(
                                Registration.Direction.DRAWN_UP,
                                null,
                                texts.get("petitions.list.result"),
                                clock.instant(),
                                result
                                        + "\n"
                                        + texts.get(
                                                "petitions.list.counted",
                                                settled.signatures(),
                                                settled.incomplete(),
                                                settled.tooOld()),
                                null)
                        .atOnce());
        registry.step(matter, new Step(today(), Step.Kind.PREPARED, result, "/folkinitiativ"));
    }

    /// What the assembly answered, with the paragraph it stands in.
    Outcome<SignatureList> answer(UUID id, ReferendumAnswer said) {
        var list = table.find(id, true).orElseThrow();
        return list.answered(said)
                .map(answer -> {
                    table.insert(id, answer, clock.instant());
                    registry.step(
                            new MatterId(list.matter()),
                            new Step(
                                    answer.on(),
                                    Step.Kind.DECIDED,
                                    texts.get("petitions.referendum." + answer.kind())
                                            + ", "
                                            + answer.section(),
                                    "/folkinitiativ"));
                    return table.find(id, false).orElseThrow();
                });
    }
}
