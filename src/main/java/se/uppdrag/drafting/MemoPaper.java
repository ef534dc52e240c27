package se.uppdrag.drafting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.drafting.MemoText.Part;
import se.uppdrag.drafting.pages.MemoPaperPage;
import se.uppdrag.drafting.pages.MemoView;
import se.uppdrag.drafting.pages.MemoView.Block;
import se.uppdrag.drafting.pages.MemoView.Section;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A memorandum as it is shown, and as PDF/A and PDF/UA.
@Component
class MemoPaper {

    private final Paper paper;
    private final Houses houses;
    private final Texts texts;

    MemoPaper(Paper paper, Houses houses, Texts texts) {
        this.paper = paper;
        this.houses = houses;
        this.texts = texts;
    }

    byte[] pdf(Memorandum one, MemoText text, Instant at) {
        var view = view(text);
        var bookmarks = new LinkedHashMap<String, String>();
        view.sections().forEach(part -> bookmarks.put("#" + part.id(), part.heading()));
        return paper.pdf(
                "drafting/paper",
                Map.of(
                        "page",
                        new MemoPaperPage(
                                houses.ours().name(),
                                text.title(),
                                texts.get("drafting.memorandum"),
                                List.of(
                                        texts.get("drafting.paper.dnr", one.dnr()),
                                        texts.get("drafting.paper.day", Swedish.date(at)),
                                        texts.get("drafting.paper.by", one.byName())),
                                bookmarks,
                                view)));
    }

    /// Parts that say nothing are left out.
    MemoView view(MemoText text) {
        return new MemoView(
                List.of(Part.values()).stream()
                        .map(part ->
                                new Section(
                                        "del-" + (part.ordinal() + 1),
                                        texts.get("drafting.part." + part),
                                        blocks(text, part)))
                        .filter(one -> !one.blocks().isEmpty())
                        .toList());
    }

    private static List<Block> blocks(MemoText text, Part part) {
        return switch (part) {
            case PROPOSALS -> MemoBlocks.points(text.points());
            case SENT_TO -> MemoBlocks.list(MemoText.lines(text.sentTo()));
            case SUMMARY, BODY, ECONOMY, CHILDREN -> MemoBlocks.of(text.of(part));
        };
    }

    /// The whole as lines, to be compared with another version.
    String plain(MemoText text) {
        var lines = new StringBuilder(text.title()).append('\n');
        for (var part : Part.values()) {
            if (!text.of(part).isBlank()) {
                lines.append(texts.get("drafting.part." + part))
                        .append('\n')
                        .append(text.of(part))
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
