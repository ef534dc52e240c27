package se.uppdrag.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.notices.pages.NoticePage;
import se.uppdrag.notices.pages.ProofPage;
import se.uppdrag.signing.Signatures;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Proof that something was posted and how long (`anslagsbevis`), under the municipality's seal.
@Component
class Proof {

    private final NoticeFacts facts;
    private final Paper paper;
    private final Signatures signatures;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    Proof(
            NoticeFacts facts,
            Paper paper,
            Signatures signatures,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.facts = facts;
        this.paper = paper;
        this.signatures = signatures;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    /// The notice itself on paper, with how long it stands and how to appeal; not sealed, since it
    /// proves nothing.
    byte[] notice(Notice notice) {
        return paper.pdf(
                "notices/notice-paper",
                Map.of(
                        "page",
                        new ProofPage(
                                houses.ours().name(),
                                notice.title(),
                                texts.get("notices.kind." + notice.kind()),
                                notice.title(),
                                notice.body(),
                                facts.of(notice),
                                texts.get("notices.facts"),
                                notice.appealLast() == null
                                        ? ""
                                        : texts.get("notices.appeal.text"))));
    }

    byte[] of(Notice notice) {
        var all = new ArrayList<NoticePage.Fact>(facts.of(notice));
        if (notice.up()) {
            all.add(
                    new NoticePage.Fact(
                            texts.get("notices.taken-down-on"), texts.get("notices.proof.still")));
        }
        var heading = texts.get("notices.proof.title");
        return signatures.seal(
                paper.pdf(
                        "notices/proof",
                        Map.of(
                                "page",
                                new ProofPage(
                                        houses.ours().name(),
                                        heading + ": " + notice.title(),
                                        heading,
                                        notice.title(),
                                        texts.get("notices.proof.text"),
                                        all,
                                        texts.get("notices.facts"),
                                        texts.get(
                                                "notices.proof.made",
                                                Swedish.moment(clock.instant()))))),
                heading);
    }
}
