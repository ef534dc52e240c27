package se.uppdrag.lending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Lent;
import se.uppdrag.access.LentSignIns;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.lending.pages.BorrowPage;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/lanad-enhet`: where a device of the municipality's takes the code it was lent with. To look at
/// the page uses nothing; to send it does.
@Controller
class BorrowController {

    static final String HERE = "/lanad-enhet";

    private static final int CODE_MOST = 60;

    private final Loans loans;
    private final LentSignIns signIns;
    private final Meetings meetings;
    private final Register register;
    private final Trail trail;
    private final Texts texts;

    BorrowController(
            Loans loans,
            LentSignIns signIns,
            Meetings meetings,
            Register register,
            Trail trail,
            Texts texts) {
        this.loans = loans;
        this.signIns = signIns;
        this.meetings = meetings;
        this.register = register;
        this.trail = trail;
        this.texts = texts;
    }

    /// @param kod what a square has filled in
    @GetMapping(HERE)
    String show(
            @RequestParam(defaultValue = "") String kod,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute(
                "page", new BorrowPage(kod.matches("[A-Za-z0-9_ -]{1,60}") ? kod : "", null));
        return "lending/borrow";
    }

    @PostMapping(HERE)
    String collect(
            @RequestParam(defaultValue = "") String kod,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var given = kod.length() > CODE_MOST ? "" : kod;
        if (!LendingCode.fromSquare(given) && !LendingCode.formed(given)) {
            return no(given, LendingRefusal.CODE_IS_NONE, model, response);
        }
        // What only a square has cannot be guessed at: a hall whose guesses are slowed scans.
        if (!LendingCode.fromSquare(given) && !signIns.turn(request)) {
            return no(given, LendingRefusal.TOO_MANY_TRIES, model, response);
        }
        var coded = loans.coded(given);
        if (coded.isEmpty()) {
            signIns.failed(request);
            return no(given, LendingRefusal.CODE_IS_NONE, model, response);
        }
        return switch (collected(coded.get())) {
            case Granted<String>(var seat, _) -> {
                enter(coded.get(), request, response);
                yield Answers.seeOther(seat);
            }
            case Refused<String> refused -> no(given, texts.of(refused), model, response);
        };
    }

    /// Written in the book as hers, by that device.
    private Outcome<String> collected(Loan loan) {
        return trail.once(
                new Command(
                        UUID.randomUUID(),
                        loan.person().value(),
                        "POST " + HERE + lent(loan).mark()),
                () -> loans.collect(loan).map(_ -> lent(loan).meeting() + "/ledamot"));
    }

    private Lent lent(Loan loan) {
        return new Lent(
                loan.id(), loan.device(), meetings.meeting(loan.meeting()).orElseThrow().address());
    }

    private void enter(Loan loan, HttpServletRequest request, HttpServletResponse response) {
        var person = register.person(loan.person()).orElseThrow();
        signIns.begin(
                new SignedIn(loan.person().value(), person.name()), lent(loan), request, response);
    }

    private String no(String given, LendingRefusal why, Model model, HttpServletResponse response) {
        return no(given, texts.of(new Refused<>(why, List.of())), model, response);
    }

    private String no(String given, RefusalText why, Model model, HttpServletResponse response) {
        response.setStatus(422);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new BorrowPage(given, why));
        return "lending/borrow";
    }
}
