package se.uppdrag.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Act.Kind;
import se.uppdrag.web.Act.Option;

/// What is asked for to do something, declared once: it draws the fields, and it reads what was
/// sent with a limit on everything. Texts are `<module>.form.<key>` and `<module>.field.<name>`.
public final class Form {

    private record Ask(
            String name, Kind kind, boolean required, int least, int most, List<Option> options) {}

    private final String module;
    private final String key;
    private final String action;
    private final List<Ask> asks = new ArrayList<>();
    private final Map<String, String> first = new LinkedHashMap<>();

    private Form(String module, String key, String action) {
        this.module = module;
        this.key = key;
        this.action = action;
    }

    public static Form of(String module, String key, String action) {
        return new Form(module, key, action);
    }

    public Form text(String name, int most) {
        return ask(name, Kind.TEXT, true, 1, most, List.of());
    }

    public Form area(String name, int most) {
        return ask(name, Kind.AREA, true, 1, most, List.of());
    }

    public Form optionalText(String name, int most) {
        return ask(name, Kind.TEXT, false, 0, most, List.of());
    }

    public Form optionalArea(String name, int most) {
        return ask(name, Kind.AREA, false, 0, most, List.of());
    }

    public Form day(String name) {
        return ask(name, Kind.DATE, true, 0, 0, List.of());
    }

    public Form optionalDay(String name) {
        return ask(name, Kind.DATE, false, 0, 0, List.of());
    }

    public Form number(String name, int least, int most) {
        return ask(name, Kind.NUMBER, true, least, most, List.of());
    }

    public Form choice(String name, List<Option> options) {
        return ask(name, Kind.CHOICE, true, 0, 0, options);
    }

    public Form tick(String name) {
        return ask(name, Kind.TICK, false, 0, 0, List.of());
    }

    public Form file(String name) {
        return ask(name, Kind.FILE, false, 0, 0, List.of());
    }

    public Form hidden(String name, String value) {
        ask(name, Kind.HIDDEN, false, 0, 200, List.of());
        return beginning(name, value);
    }

    /// What stands in the field before anybody has typed.
    public Form beginning(String name, String value) {
        first.put(name, value);
        return this;
    }

    private Form ask(
            String name, Kind kind, boolean required, int least, int most, List<Option> options) {
        asks.add(new Ask(name, kind, required, least, most, List.copyOf(options)));
        return this;
    }

    public String key() {
        return key;
    }

    public boolean files() {
        return asks.stream().anyMatch(ask -> ask.kind() == Kind.FILE);
    }

    /// Reads what was sent; what is wrong is told field by field.
    public Filled read(Map<String, String> sent) {
        var mistakes = new LinkedHashMap<String, String>();
        for (var ask : asks) {
            var wrong = mistake(ask, plain(sent.getOrDefault(ask.name(), "")));
            if (wrong != null) {
                mistakes.put(ask.name(), wrong);
            }
        }
        return new Filled(key, sent, mistakes, null);
    }

    /// A browser counts a line's end as one character and sends two.
    private static String plain(String sent) {
        return sent.replace("\r\n", "\n").strip();
    }

    /// No paper can hold it.
    private static boolean unreadable(int c) {
        return c < ' ' && c != '\n' && c != '\t' || c == '\ufffe' || c == '\uffff';
    }

    private static @Nullable String mistake(Ask ask, String value) {
        if (value.chars().anyMatch(Form::unreadable)) {
            return "web.mistake.unreadable";
        }
        return switch (ask.kind()) {
            case TEXT, AREA, HIDDEN ->
                    value.length() > ask.most()
                            ? "web.mistake.long"
                            : ask.required() && value.isEmpty() ? "web.mistake.empty" : null;
            case DATE -> {
                if (value.isEmpty() && !ask.required()) {
                    yield null;
                }
                var day = DateFields.read(value);
                yield day == null || day.getYear() < 2000 || day.getYear() > 2199
                        ? "web.mistake.day"
                        : null;
            }
            case NUMBER ->
                    value.matches("\\d{1,6}")
                                    && Integer.parseInt(value) >= ask.least()
                                    && Integer.parseInt(value) <= ask.most()
                            ? null
                            : "web.mistake.number";
            case CHOICE ->
                    ask.options().stream().anyMatch(one -> one.value().equals(value))
                            ? null
                            : "web.mistake.pick";
            case TICK, FILE -> null;
        };
    }

    /// As it is shown.
    ///
    /// @param again what was sent and went wrong on this page; nothing while nothing was
    public Act act(Texts texts, @Nullable Filled again) {
        var mine = again != null && again.key().equals(key) ? again : null;
        return new Act(
                key.replace('.', '-'),
                action,
                texts.get(module + ".form." + key),
                texts.getOr(module + ".form." + key + ".about", ""),
                texts.get(module + ".form." + key + ".button"),
                files(),
                mine != null,
                asks.stream().map(ask -> field(ask, texts, mine)).toList(),
                mine == null ? null : mine.refusal());
    }

    private Act.Field field(Ask ask, Texts texts, @Nullable Filled mine) {
        var value =
                mine == null
                        ? first.getOrDefault(ask.name(), "")
                        : mine.sent().getOrDefault(ask.name(), "");
        var mistake = mine == null ? null : mine.mistakes().get(ask.name());
        return new Act.Field(
                key.replace('.', '-') + "-" + ask.name(),
                ask.name(),
                ask.kind(),
                label(ask, texts),
                texts.getOr(module + ".field." + ask.name() + ".hint", ""),
                ask.kind() == Kind.DATE ? DateFields.date(value) : value,
                ask.options(),
                ask.most(),
                mistake == null
                        ? ""
                        : texts.get(
                                mistake,
                                Integer.toString(ask.least()),
                                Integer.toString(ask.most())));
    }

    private String label(Ask ask, Texts texts) {
        if (ask.kind() == Kind.HIDDEN) {
            return "";
        }
        var own = texts.getOr(module + ".field." + key + "." + ask.name(), "");
        return own.isEmpty() ? texts.get(module + ".field." + ask.name()) : own;
    }

    /// What was sent with one form.
    ///
    /// @param refusal why the act was refused; nothing while it was not
    public record Filled(
            String key,
            Map<String, String> sent,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {

        public boolean right() {
            return mistakes.isEmpty();
        }

        public Filled refused(RefusalText because) {
            return new Filled(key, sent, mistakes, because);
        }

        public Filled mistaken(String field, String text) {
            var more = new LinkedHashMap<>(mistakes);
            more.put(field, text);
            return new Filled(key, sent, more, refusal);
        }

        public String text(String name) {
            return plain(sent.getOrDefault(name, ""));
        }

        public int number(String name) {
            return Integer.parseInt(text(name));
        }

        public boolean ticked(String name) {
            return text(name).equals("ja");
        }

        public LocalDate day(String name) {
            return LocalDate.parse(text(name));
        }

        public <E extends Enum<E>> E choice(String name, Class<E> of) {
            return Enum.valueOf(of, text(name));
        }
    }
}
