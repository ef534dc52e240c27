package se.uppdrag.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Form.Filled;

/// How a form is taken: read, done once, and answered with the next page, or with the same page and
/// the form as it was.
@Component
public class Acts {

    private final Trail trail;
    private final Texts texts;

    Acts(Trail trail, Texts texts) {
        this.trail = trail;
        this.texts = texts;
    }

    /// @param again the page, with the form as it was sent
    public String take(
            Form form,
            Map<String, String> sent,
            Command command,
            HttpServletResponse response,
            Function<Filled, Outcome<String>> act,
            Function<Filled, String> again) {
        var filled = form.read(sent);
        if (!filled.right()) {
            response.setStatus(422);
            return again.apply(filled);
        }
        return switch (trail.once(command, () -> act.apply(filled))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield again.apply(filled.refused(texts.of(refused)));
            }
        };
    }

    /// @param again the page, with the form as it was sent
    public String take(
            Form form,
            Sent sent,
            Function<Filled, Outcome<String>> act,
            Function<Filled, String> again) {
        return take(form, sent.fields(), sent.command(), sent.response(), act, again);
    }

    public List<Act> shown(@Nullable Filled again, Form... forms) {
        return shown(again, Arrays.asList(forms));
    }

    public List<Act> shown(@Nullable Filled again, List<Form> forms) {
        return forms.stream().map(form -> form.act(texts, again)).toList();
    }

    /// @param sent the form that was sent, which may be offered no more: what it was refused for is
    ///   shown all the same
    public List<Act> shown(@Nullable Filled again, @Nullable Form sent, List<Form> forms) {
        boolean offered =
                sent == null || forms.stream().anyMatch(one -> one.key().equals(sent.key()));
        return shown(
                again, offered ? forms : Stream.concat(Stream.of(sent), forms.stream()).toList());
    }

    /// For an act without a form to go back to.
    public Outcome<String> once(Command command, Supplier<Outcome<String>> act) {
        return trail.once(command, act);
    }

    /// Every value, with its name under `<of>.<value>`: of `registry.status`, say.
    public <E extends Enum<E>> List<Option> options(String of, Class<E> values) {
        return Arrays.stream(values.getEnumConstants())
                .map(one -> new Option(one.name(), texts.get(of + "." + one)))
                .toList();
    }
}
