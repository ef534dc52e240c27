package se.uppdrag.lending;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Square;
import se.uppdrag.lending.pages.CodePage;
import se.uppdrag.lending.pages.LendingsPage;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts what is lent for a meeting, and its codes, into words.
@Component
class LendingPages {

    static final Typed NOTHING_TYPED = new Typed("", "", "", null);

    /// What was sent and not done.
    ///
    /// @param problem the key of what is wrong with the name of the device; empty where nothing is
    record Typed(String person, String device, String problem, @Nullable RefusalText refusal) {}

    private final Loans loans;
    private final Sittings sittings;
    private final Register register;
    private final Texts texts;
    private final String home;

    LendingPages(
            Loans loans,
            Sittings sittings,
            Register register,
            Texts texts,
            @Value("${uppdrag.address:http://localhost:${server.port:8080}}") String home) {
        this.loans = loans;
        this.sittings = sittings;
        this.register = register;
        this.texts = texts;
        this.home = home.replaceFirst("/$", "");
    }

    LendingsPage lendings(Meeting meeting, Typed typed) {
        var lent = loans.of(meeting);
        var signedIn = loans.signedIn(lent);
        var sitting = sittings.current(meeting);
        var having = lent.stream().filter(Loan::stands).map(Loan::person).toList();
        return new LendingsPage(
                meeting.address(),
                meeting.name(),
                meeting.cancelled() || sitting.phase() == Sitting.Phase.CLOSED,
                lent.stream().map(one -> line(one, signedIn)).toList(),
                Stream.concat(
                                sitting.roll().members().stream(),
                                sitting.roll().alternates().stream())
                        .filter(one -> !having.contains(one.person()))
                        .map(one ->
                                new LendingsPage.Option(
                                        one.person().value().toString(), one.nameAndParty()))
                        .toList(),
                typed.person(),
                typed.device(),
                typed.problem().isEmpty() ? "" : texts.get(typed.problem()),
                typed.refusal());
    }

    private LendingsPage.Line line(Loan loan, Set<UUID> signedIn) {
        var state = state(loan, signedIn.contains(loan.id()));
        return new LendingsPage.Line(
                loan.id().toString(),
                loan.device(),
                name(loan.person()),
                state.name(),
                texts.get("lending.lent", name(loan.lentBy()), Swedish.moment(loan.lentAt())),
                since(loan, state));
    }

    /// What the secretary sees of one.
    private enum State {
        WAITS,
        RAN_OUT,
        IN_USE,
        SIGNED_OUT,
        ENDED
    }

    private State state(Loan loan, boolean signedIn) {
        if (!loan.stands()) {
            return State.ENDED;
        }
        if (loan.collectedAt() != null) {
            return signedIn ? State.IN_USE : State.SIGNED_OUT;
        }
        return loan.waits(loans.now()) ? State.WAITS : State.RAN_OUT;
    }

    private String since(Loan loan, State state) {
        return switch (state) {
            case WAITS -> texts.get("lending.since.WAITS", Swedish.time(loan.codeUntil()));
            case RAN_OUT -> texts.get("lending.since.RAN_OUT");
            case IN_USE, SIGNED_OUT ->
                    loan.collectedAt() == null
                            ? ""
                            : texts.get("lending.since." + state, Swedish.time(loan.collectedAt()));
            case ENDED ->
                    loan.endedAt() == null || loan.ended() == null
                            ? ""
                            : texts.get(
                                    "lending.since." + loan.ended(),
                                    Swedish.moment(loan.endedAt()));
        };
    }

    CodePage code(Meeting meeting, Loan loan) {
        var code = loans.code(loan);
        var square = Square.of(home + BorrowController.HERE + "?kod=" + code.square());
        return new CodePage(
                meeting.address(),
                meeting.name(),
                loan.device(),
                name(loan.person()),
                code.spaced(),
                home.replaceFirst("^https?://", "") + BorrowController.HERE,
                Swedish.time(loan.codeUntil()),
                square.size(),
                square.path());
    }

    String name(PersonId person) {
        return register.person(person).map(Person::name).orElse("");
    }
}
