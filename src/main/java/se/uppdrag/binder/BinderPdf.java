package se.uppdrag.binder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import se.uppdrag.binder.PdfMerge.Part;
import se.uppdrag.binder.pages.FrontPage;
import se.uppdrag.binder.pages.SheetPage;
import se.uppdrag.files.Files;
import se.uppdrag.rendering.Renderings;
import se.uppdrag.rendering.Sort;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The binder as one PDF (PDF/UA-1 and PDF/A-2a): call and contents, then each paper.
///
/// ```
/// a text of ours ────────────────► set here
/// a PDF that says it is accessible ► goes in as it is, with its structure
/// another PDF ───────────────────► its pages as pictures, each with its text
/// a file of another sort, a page, what is withheld ► told in the contents
/// ```
@Component
class BinderPdf {

    /// So many pages are painted for one binder; what is beyond is told of.
    private static final int PAINTED_MOST = 60;

    private static final int KEPT = 12;

    private final PaperText texts;
    private final Files files;
    private final Renderings renderings;
    private final Paper paper;
    private final Houses houses;
    private final Texts words;
    private final Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, byte[]> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    BinderPdf(
            PaperText texts,
            Files files,
            Renderings renderings,
            Paper paper,
            Houses houses,
            Texts words,
            Clock clock) {
        this.texts = texts;
        this.files = files;
        this.renderings = renderings;
        this.paper = paper;
        this.houses = houses;
        this.words = words;
        this.clock = clock;
    }

    /// One at a time: a second reader waits for the first one's, and gets the same.
    ///
    /// @param secret whether papers with a secrecy mark are in it
    byte[] of(Binder binder, boolean secret) {
        var mark = mark(binder, secret);
        turn.lock();
        try {
            return kept.computeIfAbsent(mark, _ -> set(binder, secret));
        } finally {
            turn.unlock();
        }
    }

    /// Another binder, another mark.
    static String mark(Binder binder, boolean secret) {
        var said = new StringBuilder().append(binder.meeting()).append(secret);
        binder.items()
                .forEach(item ->
                        said.append(item.number())
                                .append(item.title())
                                .append(item.proposal())
                                .append(item.late())
                                .append(item.papers()));
        return HexFormat.of()
                .formatHex(Files.sha256(said.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] set(Binder binder, boolean secret) {
        var parts = new ArrayList<Part>();
        var fronts = new ArrayList<FrontPage.Item>();
        int left = PAINTED_MOST;
        for (var item : binder.items()) {
            var lines = new ArrayList<FrontPage.Paper>();
            var inItem = new ArrayList<Part>();
            for (var one : item.papers()) {
                var set = one.secret() && !secret ? Set.not("SECRET") : set(one, item, left);
                left -= set.painted();
                lines.add(
                        new FrontPage.Paper(
                                one.place(),
                                title(one),
                                words.get("binder.pdf.how." + set.how(), one.link())));
                if (set.pdf().length > 0) {
                    inItem.add(new Part(one.place() + " " + title(one), 2, set.pdf()));
                }
            }
            fronts.add(
                    new FrontPage.Item(
                            item.number(),
                            item.title(),
                            item.dnr(),
                            item.proposal(),
                            item.late(),
                            lines));
            if (!inItem.isEmpty()) {
                parts.add(new Part(item.number() + ". " + item.title(), 1, new byte[0]));
                parts.addAll(inItem);
            }
        }
        parts.addFirst(new Part(words.get("binder.pdf.contents"), 1, front(binder, fronts)));
        return PdfMerge.of(parts);
    }

    private String title(BinderPaper one) {
        return one.title().isEmpty() ? words.get("binder.secret-paper") : one.title();
    }

    /// @param how a text under `binder.pdf.how.`
    private record Set(String how, byte[] pdf, int painted) {

        static Set not(String why) {
            return new Set(why, new byte[0], 0);
        }
    }

    private Set set(BinderPaper one, Binder.Item item, int left) {
        return switch (one.kind()) {
            case TEXT -> new Set("TEXT", text(one, item), 0);
            case PDF -> pdf(one, item, left);
            case FILE -> Set.not("FILE");
            case PAGE -> Set.not("PAGE");
            case WITHHELD -> Set.not("WITHHELD");
        };
    }

    private Set pdf(BinderPaper one, Binder.Item item, int left) {
        var file = one.file() == null ? null : files.find(one.file().id()).orElse(null);
        if (file == null) {
            return Set.not("FILE");
        }
        int pages;
        try (var document = Loader.loadPDF(file.bytes())) {
            if (AccessiblePdf.is(document)) {
                return new Set("AS_IT_IS", file.bytes(), 0);
            }
            pages = document.getNumberOfPages();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Set.not("BROKEN");
        }
        if (pages > left) {
            return Set.not("LONG");
        }
        var read = texts.pages(one);
        var pictures = new ArrayList<SheetPage.Picture>();
        for (int page = 1; page <= pages; page++) {
            var picture =
                    renderings.picture(Sort.PDF, new ByteArrayInputStream(file.bytes()), page);
            if (picture.isEmpty()) {
                return Set.not("BROKEN");
            }
            var text = page <= read.size() ? read.get(page - 1) : "";
            pictures.add(
                    new SheetPage.Picture(
                            "data:image/jpeg;base64,"
                                    + Base64.getEncoder().encodeToString(picture.get().jpeg()),
                            words.get("binder.pdf.picture", page, pages)
                                    + " "
                                    + (text.isBlank()
                                            ? words.get("binder.pdf.picture.silent")
                                            : text.replaceAll("\\s+", " "))));
        }
        return new Set(
                "PICTURES",
                sheet(one, item, words.get("binder.pdf.pictures.about"), List.of(), pictures),
                pages);
    }

    private byte[] text(BinderPaper one, Binder.Item item) {
        var body = one.body() == null ? "" : one.body();
        var paragraphs =
                Arrays.stream(body.split("\\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return sheet(one, item, "", paragraphs, List.of());
    }

    private byte[] sheet(
            BinderPaper one,
            Binder.Item item,
            String about,
            List<String> paragraphs,
            List<SheetPage.Picture> pictures) {
        return paper.pdf(
                "binder/sheet",
                Map.of(
                        "page",
                        new SheetPage(
                                houses.ours().name(),
                                title(one),
                                words.get("binder.pdf.item", item.number(), item.title()),
                                about,
                                paragraphs,
                                pictures)));
    }

    private byte[] front(Binder binder, List<FrontPage.Item> items) {
        var meeting = binder.meeting();
        var published = meeting.publishedAt();
        var facts = new ArrayList<String>();
        facts.add(
                words.get(
                        "binder.pdf.when",
                        Swedish.capital(Swedish.weekday(meeting.onDate())),
                        Swedish.time(meeting.startsAt())));
        facts.add(words.get("binder.pdf.where", meeting.place()));
        if (published != null) {
            facts.add(words.get("binder.pdf.called", Swedish.date(published)));
        }
        return paper.pdf(
                "binder/front",
                Map.of(
                        "page",
                        new FrontPage(
                                houses.ours().name(),
                                words.get(
                                        "binder.pdf.title",
                                        meeting.organName(),
                                        Swedish.date(meeting.onDate())),
                                words.get("binder.pdf.heading"),
                                meeting.organName(),
                                facts,
                                items,
                                words.get("binder.pdf.made", Swedish.moment(clock.instant())))));
    }
}
