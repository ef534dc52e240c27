package se.uppdrag.binder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.binder.BinderPaper.Kind;
import se.uppdrag.files.FileId;
import se.uppdrag.files.FileLabel;
import se.uppdrag.files.Files;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.AgendaItem.Announcement;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingPaper;
import se.uppdrag.meetings.MeetingPapers;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.registry.PaperDocument;
import se.uppdrag.registry.PaperDocuments;

/// Gathers a meeting's papers for a reader.
@Component
class BinderReader {

    private static final Pattern DOCUMENT =
            Pattern.compile("/diarium/([a-z]+-\\d{4}-\\d{1,6})/(\\d{1,4})(/fil)?");

    /// As they were registered, matter by matter; pages of ours last.
    private static final Comparator<MeetingPaper> ORDER =
            Comparator.comparing((MeetingPaper one) -> !DOCUMENT.matcher(one.link()).matches())
                    .thenComparing(BinderReader::matter)
                    .thenComparing(BinderReader::number)
                    .thenComparing(MeetingPaper::link);

    private final Meetings meetings;
    private final MeetingPapers papers;
    private final PaperDocuments documents;
    private final Files files;

    BinderReader(Meetings meetings, MeetingPapers papers, PaperDocuments documents, Files files) {
        this.meetings = meetings;
        this.papers = papers;
        this.documents = documents;
        this.files = files;
    }

    /// @param whole for those who decide on them; others have what everybody may see
    @Transactional(readOnly = true)
    public Binder of(Meeting meeting, boolean whole) {
        var byItem =
                papers.of(meeting.id(), whole).stream()
                        .collect(Collectors.groupingBy(MeetingPaper::item));
        var keys = new HashSet<String>();
        return new Binder(
                meeting,
                (whole ? meetings.wholeAgenda(meeting.id()) : meetings.agenda(meeting.id()))
                        .stream()
                                .map(item ->
                                        item(
                                                meeting,
                                                item,
                                                byItem.getOrDefault(item.id(), List.of()),
                                                keys,
                                                whole))
                                .toList());
    }

    private Binder.Item item(
            Meeting meeting,
            AgendaItem item,
            List<MeetingPaper> papers,
            Set<String> keys,
            boolean whole) {
        var read = new ArrayList<BinderPaper>();
        if (whole && item.secret()) {
            read.add(words(meeting, item, papers));
        }
        for (var paper : papers.stream().sorted(ORDER).toList()) {
            var key = BinderPaper.key(paper.link());
            // The same document under two items is two papers with one content.
            var own = keys.add(key) ? key : key + "-a" + item.position();
            keys.add(own);
            var one = paper(meeting, item, paper, own, read.size() + 1, whole);
            read.add(item.secret() ? one.ofSecretItem() : one);
        }
        var announced = item.announcement(meeting);
        return new Binder.Item(
                item.position(),
                item.title(),
                item.secret() || item.dnr() == null ? "" : item.dnr(),
                item.secret() || item.kind() == AgendaItem.Kind.FORMALITY ? "" : item.proposal(),
                meeting.published()
                        && (announced == Announcement.URGENT || announced == Announcement.TOO_LATE),
                read);
    }

    /// What a secret item is about, as a paper of its own: it is read, kept and fetched as the
    /// house lets secret papers be, and so is what its other papers are called.
    private static BinderPaper words(Meeting meeting, AgendaItem item, List<MeetingPaper> papers) {
        var text = new StringBuilder(item.secretTitle()).append('\n');
        if (item.dnr() != null) {
            text.append(item.dnr()).append('\n');
        }
        text.append(item.proposal()).append('\n');
        var number = 2;
        for (var paper : papers.stream().sorted(ORDER).toList()) {
            text.append("%d.%d %s%n".formatted(item.position(), number++, paper.title()));
        }
        return new BinderPaper(
                BinderPaper.key("/punkt/" + item.id()),
                item.position(),
                1,
                "",
                meeting.address() + "#arende-" + item.position(),
                Kind.TEXT,
                text.toString(),
                null,
                true,
                false);
    }

    private static String matter(MeetingPaper paper) {
        var match = DOCUMENT.matcher(paper.link());
        return match.matches() ? match.group(1) : "";
    }

    private static int number(MeetingPaper paper) {
        var match = DOCUMENT.matcher(paper.link());
        return match.matches() ? Integer.parseInt(match.group(2)) : 0;
    }

    private BinderPaper paper(
            Meeting meeting,
            AgendaItem item,
            MeetingPaper paper,
            String key,
            int number,
            boolean whole) {
        var found = document(paper.link(), whole);
        if (found.isEmpty()) {
            return new BinderPaper(
                    key,
                    item.position(),
                    number,
                    paper.title(),
                    paper.link(),
                    Kind.PAGE,
                    null,
                    null,
                    false,
                    false);
        }
        var document = found.get();
        var file =
                document.file() == null
                        ? Optional.<FileLabel>empty()
                        : files.label(new FileId(document.file()));
        var published = meeting.publishedAt();
        return new BinderPaper(
                key,
                item.position(),
                number,
                title(paper, document),
                paper.link(),
                kind(document, file),
                document.body(),
                file.orElse(null),
                document.secret(),
                published != null && document.at().isAfter(published));
    }

    /// A mark set after the paper was added takes its title away from those who may not see it.
    private static String title(MeetingPaper paper, PaperDocument document) {
        if (document.readable() || !document.secret()) {
            return paper.title();
        }
        return document.subject() == null ? "" : document.subject();
    }

    private static Kind kind(PaperDocument document, Optional<FileLabel> file) {
        if (!document.readable()) {
            return Kind.WITHHELD;
        }
        if (file.isEmpty()) {
            return Kind.TEXT;
        }
        return file.get().mediaType().equals("application/pdf") ? Kind.PDF : Kind.FILE;
    }

    private Optional<PaperDocument> document(String link, boolean whole) {
        var match = DOCUMENT.matcher(link);
        if (!match.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(match.group(2));
        return whole
                ? documents.whole(match.group(1), number)
                : documents.open(match.group(1), number);
    }
}
