package se.uppdrag.learning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.DateFields;

/// A training as it was sent from a form, and what is wrong with it.
final class TrainingForm {

    private static final int LINE = 200;
    private static final int SPEAKERS = 300;
    private static final int TEXT = 4000;
    private static final int MOST = 2000;

    private final Map<String, String> fields;
    private final Map<String, String> mistakes = new HashMap<>();

    private TrainingForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /// @param training none where there are mistakes
    record Read(@Nullable Training training, Map<String, String> mistakes) {}

    static Read read(UUID id, Map<String, String> fields) {
        var form = new TrainingForm(fields);
        var title = form.text("rubrik", LINE, true);
        var about = form.text("om", TEXT, false);
        var speakers = form.text("medverkande", SPEAKERS, false);
        var place = form.text("plats", LINE, false);
        var link = form.text("lank", LINE, false);
        if (!link.isEmpty() && !link.startsWith("https://")) {
            form.mistakes.put("lank", "learning.mistake.link-address");
        }
        var day = form.day("dag");
        var from = form.time("fran");
        var to = form.time("till");
        form.span(day, from, to);
        var closes = form.day("sista");
        if (closes != null && day != null && closes.isAfter(day)) {
            form.mistakes.put("sista", "learning.mistake.closes");
        }
        int places = form.number("platser");
        int version = form.number("version");
        var paid = fields.getOrDefault("arvode", "").equals("ja");
        var off = fields.getOrDefault("installd", "").equals("ja");
        return new Read(
                form.mistakes.isEmpty()
                        ? new Training(
                                id, title, about, speakers, day, from, to, place, link, places,
                                closes, off, paid, version)
                        : null,
                form.mistakes);
    }

    private void span(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (day == null && from == null && to == null) {
            return;
        }
        if (day == null) {
            mistakes.put("dag", "learning.mistake.date");
        }
        if (from == null) {
            mistakes.put("fran", "learning.mistake.time");
        }
        if (to == null || from != null && !to.isAfter(from)) {
            mistakes.put("till", "learning.mistake.time");
        }
    }

    private String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private String text(String field, int longest, boolean needed) {
        var text = value(field);
        if (text.length() > longest || needed && text.isEmpty()) {
            mistakes.put(field, "learning.mistake.text");
        }
        return text;
    }

    private @Nullable LocalDate day(String field) {
        var day = DateFields.read(value(field));
        if (day == null && !value(field).isEmpty()) {
            mistakes.put(field, "learning.mistake.date");
        }
        return day;
    }

    private @Nullable LocalTime time(String field) {
        if (value(field).isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(value(field).replace('.', ':'));
        } catch (DateTimeException notATime) {
            mistakes.put(field, "learning.mistake.time");
            return null;
        }
    }

    private int number(String field) {
        var text = value(field);
        if (!text.matches("\\d{1,4}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > MOST) {
            mistakes.put(field, "learning.mistake.places");
            return 1;
        }
        return Integer.parseInt(text);
    }

    /// The fields as they stand of a training that is there already.
    static Map<String, String> fields(Training one) {
        var all = new HashMap<String, String>();
        all.put("rubrik", one.title());
        all.put("om", one.about());
        all.put("medverkande", one.speakers());
        all.put("plats", one.place());
        all.put("lank", one.link());
        all.put("dag", string(one.onDate()));
        all.put("fran", string(one.fromTime()));
        all.put("till", string(one.toTime()));
        all.put("sista", string(one.closesOn()));
        all.put("platser", Integer.toString(one.places()));
        all.put("version", Integer.toString(one.version()));
        all.put("arvode", one.paid() ? "ja" : "");
        all.put("installd", one.calledOff() ? "ja" : "");
        return all;
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
