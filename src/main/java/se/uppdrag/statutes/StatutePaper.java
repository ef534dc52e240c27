package se.uppdrag.statutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.statutes.pages.PaperPage;
import se.uppdrag.statutes.pages.TextView;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A version as PDF/A and PDF/UA. It says nothing that may change later, such as when the version
/// ended, so the file that was set first is given for ever.
@Component
class StatutePaper {

    private final StatuteTable statutes;
    private final StatuteWords words;
    private final TextViews views;
    private final Paper paper;
    private final Files files;
    private final Houses houses;
    private final Texts texts;

    StatutePaper(
            StatuteTable statutes,
            StatuteWords words,
            TextViews views,
            Paper paper,
            Files files,
            Houses houses,
            Texts texts) {
        this.statutes = statutes;
        this.words = words;
        this.views = views;
        this.paper = paper;
        this.files = files;
        this.houses = houses;
        this.texts = texts;
    }

    @Transactional
    public StoredFile pdf(Statute statute, StatuteVersion version) {
        statutes.lock(statute.id());
        var kept = statutes.paper(statute.id(), version.number());
        var id =
                kept.orElseGet(() -> {
                    var set =
                            files.store(
                                    statute.slug() + "-" + version.period().from() + ".pdf",
                                    "application/pdf",
                                    set(statute, version));
                    statutes.insertPaper(statute.id(), version.number(), set);
                    return set;
                });
        return files.find(id).orElseThrow();
    }

    private byte[] set(Statute statute, StatuteVersion version) {
        var view = views.of(version.tree());
        return paper.pdf(
                "statutes/paper",
                Map.of(
                        "page",
                        new PaperPage(
                                houses.ours().name(),
                                statute.title(),
                                words.kind(statute.kind()),
                                List.of(
                                        texts.get(
                                                "statutes.paper.decided",
                                                words.decision(version.decided())),
                                        texts.get(
                                                "statutes.paper.from",
                                                Swedish.date(version.period().from()))),
                                bookmarks(view),
                                view)));
    }

    private static Map<String, String> bookmarks(TextView view) {
        var bookmarks = new LinkedHashMap<String, String>();
        view.units().stream()
                .filter(one -> one.level() == 2)
                .forEach(one -> bookmarks.put("#" + one.id(), one.title()));
        return bookmarks;
    }
}
