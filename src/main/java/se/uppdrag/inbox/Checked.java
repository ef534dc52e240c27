package se.uppdrag.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What our own mail server says of where a letter comes from (`Authentication-Results`, RFC 8601).
/// Anybody can write such a line in a letter; only the topmost that bears our server's name counts,
/// since our server takes away what others wrote in its name.
///
/// @param spf `pass`, `fail`, `none` …; empty where it does not say
record Checked(String spf, String dkim, String dmarc) {

    static final Checked NOT = new Checked("", "", "");

    private static final Pattern RESULT =
            Pattern.compile("(?:^|[;\\s])(spf|dkim|dmarc)\\s*=\\s*([a-z]{2,12})");

    /// @param server the name our server signs its results with; nothing where none is told
    static Checked by(Optional<String> server, Headers headers) {
        if (server.isEmpty()) {
            return NOT;
        }
        for (var line : headers.every("authentication-results")) {
            var plain = line.replaceAll("\\([^()]{0,500}\\)", " ").strip();
            var name = plain.split("[;\\s]", 2)[0];
            if (name.equalsIgnoreCase(server.get())) {
                return read(plain.substring(name.length()).toLowerCase(Locale.ROOT));
            }
        }
        return NOT;
    }

    private static Checked read(String results) {
        var spf = "";
        var dkim = "";
        var dmarc = "";
        var found = RESULT.matcher(results);
        while (found.find()) {
            var result = found.group(2);
            switch (found.group(1)) {
                case "spf" -> spf = spf.isEmpty() ? result : spf;
                // One signature that holds is enough.
                case "dkim" -> dkim = dkim.equals("pass") ? dkim : result;
                default -> dmarc = dmarc.isEmpty() ? result : dmarc;
            }
        }
        return new Checked(spf, dkim, dmarc);
    }

    /// The sender's own domain answers for the letter.
    boolean answeredFor() {
        return dmarc.equals("pass");
    }

    /// The sender's own domain says that it is none of theirs.
    boolean disowned() {
        return dmarc.equals("fail") || dmarc.isEmpty() && spf.equals("fail");
    }
}
