package se.uppdrag.binder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.binder.BinderPaper.Kind;
import se.uppdrag.binder.pages.BinderPage;
import se.uppdrag.binder.pages.BindersPage;
import se.uppdrag.binder.pages.PaperPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts binders, papers and notes into words.
@Component
class BinderPages {

    private final PaperText papers;
    private final SecretPapers secrets;
    private final Texts texts;

    BinderPages(PaperText papers, SecretPapers secrets, Texts texts) {
        this.papers = papers;
        this.secrets = secrets;
        this.texts = texts;
    }

    BindersPage.Line line(Binder binder, List<Note> notes) {
        var meeting = binder.meeting();
        return new BindersPage.Line(
                binder.address(),
                meeting.organName(),
                meeting.onDate().toString(),
                Integer.toString(meeting.onDate().getDayOfMonth()),
                Swedish.month(meeting.onDate()),
                texts.get("binder.facts", Swedish.time(meeting.startsAt()), meeting.place()),
                read(binder, notes));
    }

    /// `2 av 7 handlingar lästa`
    String read(Binder binder, List<Note> notes) {
        var read = read(notes);
        return texts.get(
                "binder.read.count",
                binder.papers().filter(one -> read.contains(one.key())).count(),
                binder.papers().count());
    }

    private static Set<String> read(List<Note> notes) {
        return notes.stream()
                .filter(one -> one.content().kind() == Note.Kind.READ)
                .map(one -> one.content().paper())
                .collect(Collectors.toSet());
    }

    List<BinderPage.Item> items(Binder binder, List<Note> notes) {
        var read = read(notes);
        Map<String, Long> written =
                notes.stream()
                        .filter(one -> one.content().kind() != Note.Kind.READ)
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.content().paper(), Collectors.counting()));
        return binder.items().stream()
                .map(item ->
                        new BinderPage.Item(
                                item.number(),
                                item.title(),
                                item.dnr(),
                                item.proposal(),
                                item.late(),
                                item.papers().stream()
                                        .map(one ->
                                                new BinderPage.Paper(
                                                        binder.address() + "/" + one.key(),
                                                        one.place(),
                                                        title(one),
                                                        read.contains(one.key()),
                                                        one.secret(),
                                                        one.late(),
                                                        written.containsKey(one.key())
                                                                ? texts.get(
                                                                        "binder.notes.count",
                                                                        written.get(one.key()))
                                                                : ""))
                                        .toList()))
                .toList();
    }

    BinderPage binder(Binder binder, List<Note> notes, String query, List<BinderPage.Hit> hits) {
        var meeting = binder.meeting();
        return new BinderPage(
                binder.address(),
                meeting.organName(),
                Swedish.date(meeting.onDate()),
                Swedish.capital(Swedish.weekday(meeting.onDate()))
                        + " · "
                        + texts.get(
                                "binder.facts", Swedish.time(meeting.startsAt()), meeting.place()),
                meeting.address(),
                read(binder, notes),
                items(binder, notes),
                query,
                query.isEmpty() ? "" : texts.get("binder.search.found", hits.size()),
                hits);
    }

    PaperPage paper(
            Binder binder, BinderPaper one, List<Note> notes, Desk desk, PaperPage.Typed typed) {
        var meeting = binder.meeting();
        var here = binder.address() + "/" + one.key();
        var item = binder.items().get(one.item() - 1);
        var all = binder.papers().toList();
        int place = all.indexOf(one);
        boolean fetched = !one.secret() || !desk.lent() && secrets.fetched(meeting);
        boolean file = one.file() != null && fetched && one.kind() != Kind.WITHHELD;
        return new PaperPage(
                here,
                binder.address(),
                meeting.organName() + " " + Swedish.date(meeting.onDate()),
                item.number() + ". " + item.title(),
                one.place(),
                title(one),
                item.dnr(),
                one.secret(),
                one.late() || item.late(),
                read(notes).contains(one.key()),
                file ? here + "/fil" : "",
                file && one.kind() == Kind.PDF && !desk.lent(),
                sheets(one, here),
                one.kind() == Kind.PAGE ? one.link() : "",
                one.kind() == Kind.PAGE ? texts.get("binder.page.open") : "",
                !desk.lent() && (!one.secret() || secrets.kept(meeting)),
                one.key(),
                desk.party() == null ? "" : desk.party(),
                notes.stream()
                        .filter(note -> note.content().paper().equals(one.key()))
                        .filter(note -> note.content().kind() != Note.Kind.READ)
                        .map(this::note)
                        .toList(),
                items(binder, notes),
                place > 0 ? way(binder, all.get(place - 1)) : new PaperPage.Way("", ""),
                place < all.size() - 1
                        ? way(binder, all.get(place + 1))
                        : new PaperPage.Way("", ""),
                typed);
    }

    private PaperPage.Way way(Binder binder, BinderPaper one) {
        return new PaperPage.Way(
                binder.address() + "/" + one.key(), one.place() + " " + title(one));
    }

    String title(BinderPaper one) {
        return one.title().isEmpty() ? texts.get("binder.secret-paper") : one.title();
    }

    private List<PaperPage.Sheet> sheets(BinderPaper one, String here) {
        var sheets = new ArrayList<PaperPage.Sheet>();
        for (var text : papers.pages(one)) {
            int number = one.kind() == Kind.PDF ? sheets.size() + 1 : 0;
            sheets.add(
                    new PaperPage.Sheet(
                            number,
                            Arrays.stream(text.split("\\n"))
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList(),
                            number > 0 ? here + "/sida/" + number : ""));
        }
        return sheets;
    }

    PaperPage.Note note(Note one) {
        var content = one.content();
        var about = new StringBuilder();
        if (one.group()) {
            about.append(texts.get("binder.note.by", one.writer())).append(' ');
        }
        about.append(Swedish.moment(one.changedAt()));
        if (content.page() > 0) {
            about.append(", ").append(texts.get("binder.note.page", content.page()));
        }
        if (content.kind() != Note.Kind.TEXT) {
            about.append(", ").append(texts.get("binder.note.kind." + content.kind()));
        }
        return new PaperPage.Note(
                one.id().toString(),
                one.version(),
                content.kind().name(),
                content.shape(),
                content.text(),
                content.page(),
                about.toString(),
                one.mine(),
                one.group(),
                one.beside() != null);
    }
}
