package se.uppdrag.drafting;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.drafting.MemoText.Part;
import se.uppdrag.drafting.PictureTable.Kept;
import se.uppdrag.drafting.pages.MemoPaperPage;
import se.uppdrag.drafting.pages.MemoView;
import se.uppdrag.drafting.pages.MemoView.Block;
import se.uppdrag.drafting.pages.MemoView.Picture;
import se.uppdrag.drafting.pages.MemoView.Section;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A memorandum as it is shown, and as PDF/A and PDF/UA.
@Component
class MemoPaper {

    private final Paper paper;
    private final PictureTable pictures;
    private final Files files;
    private final Houses houses;
    private final Texts texts;

    MemoPaper(Paper paper, PictureTable pictures, Files files, Houses houses, Texts texts) {
        this.paper = paper;
        this.pictures = pictures;
        this.files = files;
        this.houses = houses;
        this.texts = texts;
    }

    byte[] pdf(Memorandum one, MemoText text, Instant at) {
        var kept = kept(one);
        var view = view(text, mark -> printed(mark, kept));
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

    /// As the page shows it.
    MemoView view(Memorandum one, MemoText text) {
        var kept = kept(one);
        return view(text, mark -> shown(one, mark, kept));
    }

    private Map<Integer, Kept> kept(Memorandum one) {
        return pictures.of(one.id()).stream()
                .collect(Collectors.toMap(Kept::number, Function.identity()));
    }

    private Optional<Picture> shown(Memorandum one, PictureMark mark, Map<Integer, Kept> kept) {
        return Optional.ofNullable(kept.get(mark.number()))
                .map(picture ->
                        picture(
                                one.address() + "/bild/" + mark.number(),
                                told(mark),
                                texts.get("drafting.picture", Integer.toString(mark.number())),
                                picture));
    }

    /// In the file itself, since a document is whole wherever it is taken.
    private Optional<Picture> printed(PictureMark mark, Map<Integer, Kept> kept) {
        return Optional.ofNullable(kept.get(mark.number()))
                .flatMap(picture ->
                        files.find(new FileId(picture.file()))
                                .map(file ->
                                        picture(
                                                "data:image/jpeg;base64,"
                                                        + Base64.getEncoder()
                                                                .encodeToString(file.bytes()),
                                                told(mark),
                                                "",
                                                picture)));
    }

    /// A draft may have pictures that nobody has told of yet.
    private String told(PictureMark mark) {
        return mark.told().isEmpty()
                ? texts.get("drafting.picture.untold", Integer.toString(mark.number()))
                : mark.told();
    }

    private static Picture picture(String source, String told, String label, Kept kept) {
        boolean measured = kept.width() > 0 && kept.height() > 0;
        return new Picture(
                source,
                told,
                label,
                measured ? Integer.toString(kept.width()) : "",
                measured ? Integer.toString(kept.height()) : "");
    }

    /// Parts that say nothing are left out.
    private MemoView view(MemoText text, Function<PictureMark, Optional<Picture>> pictured) {
        return new MemoView(
                List.of(Part.values()).stream()
                        .map(part ->
                                new Section(
                                        "del-" + (part.ordinal() + 1),
                                        texts.get("drafting.part." + part),
                                        blocks(text, part, pictured)))
                        .filter(one -> !one.blocks().isEmpty())
                        .toList());
    }

    private static List<Block> blocks(
            MemoText text, Part part, Function<PictureMark, Optional<Picture>> pictured) {
        return switch (part) {
            case PROPOSALS -> MemoBlocks.points(text.points());
            case SENT_TO -> MemoBlocks.list(MemoText.lines(text.sentTo()));
            case SUMMARY, BODY, ECONOMY, CHILDREN -> MemoBlocks.of(text.of(part), pictured);
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
