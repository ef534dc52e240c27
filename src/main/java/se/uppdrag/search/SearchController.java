package se.uppdrag.search;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;

/// `/sok`: one field for everything.
@Controller
class SearchController {

    private final Search search;
    private final Closed closed;
    private final SearchPages pages;

    SearchController(Search search, Closed closed, SearchPages pages) {
        this.search = search;
        this.closed = closed;
        this.pages = pages;
    }

    @GetMapping("/sok")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "1") String sida,
            @Nullable SignedIn who,
            Model model) {
        var asked = Asked.read(q, typ, organ, ar);
        var page = sida.matches("[1-9]\\d?") ? Integer.parseInt(sida) : 1;
        var answer = search.find(asked.text(), asked.filter(), page);
        model.addAttribute("page", pages.found(asked, answer, page, who != null));
        var found = who == null || page > 1 ? Closed.Found.NOTHING : closed.find(who, asked);
        model.addAttribute("closed", pages.closed(found.finds(), found.stems()));
        return "search/search";
    }
}
