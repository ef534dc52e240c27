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
    private final SearchPages pages;

    SearchController(Search search, SearchPages pages) {
        this.search = search;
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
        model.addAttribute(
                "page",
                pages.found(
                        asked, search.find(asked.text(), asked.filter(), page), page, who != null));
        return "search/search";
    }
}
