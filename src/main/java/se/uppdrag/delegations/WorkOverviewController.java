package se.uppdrag.delegations;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.DateFields;

/// `/arbetsmiljo`: is the distribution of tasks in the work environment correct and current?
@Controller
class WorkOverviewController {

    private final WorkEnvironment work;
    private final WorkPages pages;
    private final Keepers keepers;
    private final Register register;

    WorkOverviewController(
            WorkEnvironment work, WorkPages pages, Keepers keepers, Register register) {
        this.work = work;
        this.pages = pages;
        this.keepers = keepers;
        this.register = register;
    }

    @GetMapping("/arbetsmiljo")
    String overview(SignedIn who, Model model) {
        var now = work.today();
        model.addAttribute(
                "page",
                pages.overview(
                        now,
                        keepers.committees(now.day()),
                        now.postings().stream()
                                .anyMatch(one -> one.person().equals(who.person()))));
        return "delegations/overview";
    }

    /// @param den the day to look at; today where it is none
    @GetMapping("/arbetsmiljo/{organ}")
    String organ(
            SignedIn who,
            @PathVariable String organ,
            @RequestParam(defaultValue = "") String den,
            Model model) {
        var found =
                register.organ(organ)
                        .filter(Organ::committee)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var today = keepers.today();
        model.addAttribute(
                "page",
                pages.organ(
                        work.chain(),
                        found,
                        asked(den, today),
                        today,
                        keepers.keeps(who, organ),
                        keepers.keeps(who, register.assembly().slug())));
        return "delegations/organ";
    }

    private static LocalDate asked(String den, LocalDate today) {
        var day = DateFields.read(den);
        return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? today : day;
    }
}
