package se.uppdrag.inbox;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.inbox.Enclosed.Verdict;

/// Opens a letter and says what it holds: who wrote, what, with which files, and whether a virus is
/// in them. Stores nothing.
@Component
class Opening {

    /// What was made of a letter.
    ///
    /// @param whole what the scanner said of the letter as a whole
    record Made(
            Received.Read read, List<Enclosed> enclosed, Verdict whole, Optional<Bounce> bounce) {}

    private final OwnAddresses own;
    private static final int MARKS_MOST = 50;

    private final Mailboxes mailboxes;
    private final VirusScanner scanner;

    Opening(OwnAddresses own, Mailboxes mailboxes, VirusScanner scanner) {
        this.own = own;
        this.mailboxes = mailboxes;
        this.scanner = scanner;
    }

    Made whole(InboxTable.Next letter, byte[] raw) {
        var opened = Opener.open(raw);
        var enclosed = new ArrayList<Enclosed>();
        for (var file : opened.files()) {
            enclosed.add(
                    new Enclosed(
                            file.number(),
                            file.name(),
                            file.mediaType(),
                            file.bytes().length,
                            FileText.of(file.name(), file.mediaType(), file.bytes()),
                            scanner.look(file.bytes())));
        }
        return new Made(
                facts(letter, opened, opened.troubles()),
                enclosed,
                scanner.look(raw),
                Bounce.of(opened));
    }

    Made headOnly(InboxTable.Next letter, byte[] raw, Trouble trouble) {
        var opened =
                new Opened(
                        Headers.read(raw, 0, raw.length),
                        "",
                        List.of(),
                        Set.of(trouble),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty());
        return new Made(
                facts(letter, opened, Set.of(trouble)), List.of(), Verdict.NONE, Optional.empty());
    }

    private Received.Read facts(InboxTable.Next letter, Opened opened, Set<Trouble> troubles) {
        // Whoever has a letter as a file may have written in it what she likes.
        var server =
                letter.dropped() ? Optional.<String>empty() : mailboxes.server(letter.mailbox());
        var headers = opened.headers();
        return new Received.Read(
                headers.sender().name(),
                headers.sender().address(),
                headers.text("to", 500),
                headers.text("subject", 500),
                headers.text("date", 60),
                opened.text(),
                Nature.of(opened, own.all()),
                headers.has("return-path") ? headers.text("return-path", 300) : null,
                Checked.by(server, headers),
                opened.signed(),
                Stream.concat(headers.refers().stream(), opened.carried().stream())
                        .distinct()
                        .limit(MARKS_MOST)
                        .toList(),
                troubles);
    }

    boolean scans() {
        return scanner.configured();
    }

    /// The scanner's word of a letter that is not opened; nothing while it is away.
    Map<Integer, Verdict> scan(InputStream raw) {
        var whole = scanner.look(raw);
        return whole.state() == Verdict.State.FAILED ? Map.of() : Map.of(0, whole);
    }

    /// The scanner's word of each file, and of the whole as number 0; nothing while it is away.
    Map<Integer, Verdict> scan(byte[] raw) {
        var whole = scanner.look(raw);
        if (whole.state() == Verdict.State.FAILED) {
            return Map.of();
        }
        var verdicts = new LinkedHashMap<Integer, Verdict>();
        Opener.open(raw)
                .files()
                .forEach(one -> verdicts.put(one.number(), scanner.look(one.bytes())));
        verdicts.put(0, whole);
        return verdicts;
    }
}
