package se.uppdrag.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// A page, and how to come to it.
///
/// @param pattern the mapping it stands for
/// @param doing what is sent on the page, to a form there; nothing when it is only read
record Visit(String pattern, String address, Who who, int status, List<Sent> doing) {

    static final String MEETING = "/sammantraden/{organ}/{day}";
    static final String MONTH = "/administration/ersattningar/{month:\\d{4}-\\d{2}}";
    static final String STATUTE =
            "/{collection:forfattningssamling|styrande-dokument}/{slug:[a-z0-9-]{1,100}}";
    static final String STATUTE_ON = STATUTE + "/{day:\\d{4}-\\d{2}-\\d{2}}";
    static final String STATUTE_EDIT = "/administration/forfattningar/{slug:[a-z0-9-]{1,100}}";
    static final String PROCEDURE = "/forfattningssamling/arbetsordning-for-kommunfullmaktige";
    static final String TARIFF = "/forfattningssamling/taxa-for-bygglov-och-anmalan";
    static final String GUIDELINE = "/riktlinje-for-e-post-och-allmanna-handlingar";

    static final String TONIGHT = "/sammantraden/kf/2026-11-25";

    /// A meeting that has been, with a vote and verified minutes.
    static final String HELD = "/sammantraden/kf/2026-10-28";

    static Visit of(String pattern, String address, Who who) {
        return new Visit(pattern, address, who, 200, List.of());
    }

    static Visit of(String address, Who who) {
        return of(address.replaceFirst("\\?.*", ""), address, who);
    }

    Visit answering(HttpStatus answer) {
        return new Visit(pattern, address, who, answer.value(), doing);
    }

    Visit sending(String action, String... fields) {
        var all = new ArrayList<>(doing);
        all.add(new Sent(action, Looks.fields(fields)));
        return new Visit(pattern, address, who, status, all);
    }

    Visit refused(String action, String... fields) {
        return sending(action, fields).answering(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Whether it is somebody who works for the representatives that looks.
    boolean official() {
        return switch (who) {
            case CITIZEN, MEMBER, ALTERNATE, CHAIR -> false;
            case SECRETARY, REGISTRAR, ADMINISTRATOR, SAFETY, AUDITOR -> true;
        };
    }

    @Override
    public String toString() {
        var sent = doing.isEmpty() ? "" : " → " + doing.getLast();
        return "%s %s%s %d".formatted(who, address, sent, status);
    }

    record Sent(String action, Map<String, String> fields) {
        @Override
        public String toString() {
            return action
                    + (fields.toString().length() > 60 ? " filled in" : " " + fields.values());
        }
    }
}
