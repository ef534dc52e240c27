package se.uppdrag.sitting;

import java.util.HashMap;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import se.uppdrag.web.Rewording;

/// A count as it is typed: a line for each name with its number after it, and the slips. What
/// cannot be read makes the count not add up, so that the form comes back as it was.
record TallyForm(MultiValueMap<String, String> fields) {

    private static final Pattern LINE = Pattern.compile("(.*\\S)[\\s:;]+(\\d{1,4})");

    Tally tally() {
        var votes = new HashMap<String, Integer>();
        for (var line : Rewording.paragraphs(text("roster"))) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                votes.merge(
                        match.group(1).replaceAll("[:;]$", "").strip(),
                        Integer.parseInt(match.group(2)),
                        Integer::sum);
            } else {
                votes.put(line, -1);
            }
        }
        return new Tally(votes, number("sedlar"), number("blanka"), number("ogiltiga"));
    }

    private int number(String field) {
        var typed = text(field).strip();
        if (typed.isEmpty()) {
            return 0;
        }
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private String text(String field) {
        var value = fields.getFirst(field);
        return value == null ? "" : value;
    }
}
