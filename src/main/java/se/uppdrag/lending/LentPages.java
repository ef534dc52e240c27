package se.uppdrag.lending;

import java.util.List;
import java.util.regex.Pattern;

/// The addresses a lent device opens: those of its meeting that a member needs there, and what they
/// show of provisions. Everything else of hers is closed. Pure.
///
/// @param meeting `/sammantraden/kf/2026-11-25`
record LentPages(String meeting) {

    /// After the address of the meeting.
    private static final List<Pattern> READ =
            patterns(
                    "/?",
                    "/ledamot(/strom)?",
                    "/repetition(/strom)?",
                    "/kallelse(\\.pdf)?",
                    "/handlingar\\.pdf",
                    "/(omrostningar|val|lottningar)/\\d{1,4}");

    private static final List<Pattern> DONE = patterns("/ledamot/[a-z-]{1,40}", "/repetition/svar");

    /// After the address of its binder: one paper, its pages, its file. Not the binder as a file,
    /// and nothing that writes notes.
    private static final List<Pattern> PAPERS =
            patterns("", "/(?!parm\\.pdf)[a-z0-9-]{1,200}(/fil|/sida/\\d{1,3})?");

    private static final String LAW = "/rakna/lag";

    /// The next one to borrow the device gives her code there.
    private static final String NEXT = BorrowController.HERE;

    boolean open(String method, String path) {
        if (method.equals("POST")) {
            return path.equals(NEXT) || after(meeting, path, DONE);
        }
        return method.equals("GET")
                && (path.equals(LAW)
                        || path.equals(NEXT)
                        || after(meeting, path, READ)
                        || after(binder(), path, PAPERS));
    }

    private String binder() {
        return meeting.replaceFirst("^/sammantraden", "/parm");
    }

    private static boolean after(String beginning, String path, List<Pattern> rest) {
        return path.startsWith(beginning)
                && rest.stream()
                        .anyMatch(one -> one.matcher(path.substring(beginning.length())).matches());
    }

    private static List<Pattern> patterns(String... written) {
        return List.of(written).stream().map(Pattern::compile).toList();
    }
}
