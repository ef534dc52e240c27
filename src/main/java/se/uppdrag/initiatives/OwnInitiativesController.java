package se.uppdrag.initiatives;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.SignedIn;
import se.uppdrag.initiatives.pages.MinePage;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/mina-initiativ`: what the reader stands behind, each with what has happened to it drawn, and
/// what others have asked her to sign.
@Controller
class OwnInitiativesController {

    private final Initiatives initiatives;
    private final CoSigners coSigners;
    private final CommitteeMatters committees;
    private final InitiativePages pages;
    private final Texts texts;
    private final Clock clock;

    OwnInitiativesController(
            Initiatives initiatives,
            CoSigners coSigners,
            CommitteeMatters committees,
            InitiativePages pages,
            Texts texts,
            Clock clock) {
        this.initiatives = initiatives;
        this.coSigners = coSigners;
        this.committees = committees;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/mina-initiativ")
    String mine(SignedIn who, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        model.addAttribute(
                "page",
                new MinePage(
                        coSigners.waiting(who.person()).stream()
                                .map(one ->
                                        new MinePage.Link(
                                                "/lamna-in/underteckna/" + one.writer().value(),
                                                one.draft().title(),
                                                texts.get(
                                                        "initiatives.asked.by", one.writerName())))
                                .toList(),
                        initiatives.by(who.person()).stream()
                                .map(one ->
                                        new MinePage.Mine(
                                                InitiativePages.address(one),
                                                one.title(),
                                                pages.facts(one),
                                                pages.line(one, today)))
                                .toList(),
                        committees.by(who.person()).stream()
                                .map(one ->
                                        new MinePage.Link(
                                                "/diarium/" + one.matterSlug(),
                                                one.title(),
                                                one.dnr() + " · " + Swedish.date(one.at())))
                                .toList(),
                        !committees.open(who.person()).isEmpty()));
        return "initiatives/mine";
    }
}
