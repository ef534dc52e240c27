package se.uppdrag.statutes;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.web.DateFields;

/// A statute as everybody reads it: today, any other day, and how it came to read so.
@Controller
class StatuteController {

    static final String STATUTE =
            "/{collection:forfattningssamling|styrande-dokument}/{slug:[a-z0-9-]{1,100}}";
    static final String DAY = "/{day:\\d{4}-\\d{2}-\\d{2}}";

    private final Statutes statutes;
    private final StatutePages pages;
    private final HistoryPages history;

    StatuteController(Statutes statutes, StatutePages pages, HistoryPages history) {
        this.statutes = statutes;
        this.pages = pages;
        this.history = history;
    }

    /// @param datum asks for the text of another day
    @GetMapping(STATUTE)
    String today(
            @PathVariable String collection,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String datum,
            Model model,
            HttpServletResponse response) {
        var statute = statutes.statute(slug).orElseThrow(StatuteController::notFound);
        if (!statute.kind().collection().equals(collection)) {
            return "redirect:" + statute.address();
        }
        var day = DateFields.read(datum);
        if (day != null) {
            return "redirect:" + statute.address() + "/" + day;
        }
        return show(statute, pages.today(), model, response);
    }

    @GetMapping(STATUTE + DAY)
    String day(
            @PathVariable String collection,
            @PathVariable String slug,
            @PathVariable String day,
            Model model,
            HttpServletResponse response) {
        return show(found(collection, slug), read(day), model, response);
    }

    /// Where nothing is in force there is nothing at the address, and the page says so.
    private String show(Statute statute, LocalDate day, Model model, HttpServletResponse response) {
        var page = pages.on(statutes.called(statute, day), day);
        if (page.text() == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("page", page);
        return "statutes/statute";
    }

    @GetMapping(STATUTE + "/historik")
    String history(@PathVariable String collection, @PathVariable String slug, Model model) {
        model.addAttribute("page", history.history(found(collection, slug)));
        return "statutes/history";
    }

    @GetMapping(STATUTE + "/skillnad")
    String difference(
            @PathVariable String collection,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String till,
            Model model) {
        model.addAttribute(
                "page",
                history.difference(found(collection, slug), fran, till)
                        .orElseThrow(StatuteController::notFound));
        return "statutes/difference";
    }

    /// A text put before a meeting: for everybody when the meeting's agenda is.
    @GetMapping(STATUTE + "/forslag/{put}")
    String proposal(
            @PathVariable String collection,
            @PathVariable String slug,
            @PathVariable UUID put,
            @Nullable SignedIn who,
            Model model) {
        model.addAttribute(
                "page",
                history.proposal(found(collection, slug), put, who)
                        .orElseThrow(StatuteController::notFound));
        return "statutes/difference";
    }

    private Statute found(String collection, String slug) {
        return statutes.statute(slug)
                .filter(one -> one.kind().collection().equals(collection))
                .orElseThrow(StatuteController::notFound);
    }

    static LocalDate read(String day) {
        var read = DateFields.read(day);
        if (read == null) {
            throw notFound();
        }
        return read;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
