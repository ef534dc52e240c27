package se.uppdrag.notices;

import static se.uppdrag.law.Outcome.refused;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.notices.pages.PostPage;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/anslagstavla/nytt-anslag`: what does not come to the board by itself, of the kinds the law
/// lists.
@Controller
class PostController {

    private static final String HERE = "/anslagstavla/nytt-anslag";
    private static final String ELSE = "ANNAT";
    private static final int LONGEST = 4000;

    private final NoticeBoard board;
    private final Register register;
    private final Gate gate;
    private final Acts acts;
    private final Texts texts;
    private final Clock clock;

    PostController(
            NoticeBoard board, Register register, Gate gate, Acts acts, Texts texts, Clock clock) {
        this.board = board;
        this.register = register;
        this.gate = gate;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        return show(who, null, model);
    }

    @PostMapping(HERE)
    String post(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        return acts.take(
                form(organs(who)),
                sent,
                command,
                response,
                filled -> posted(filled, who),
                again -> show(who, again, model));
    }

    /// Everything else than the list is refused (W32), and what comes by itself is not posted
    /// twice.
    private Outcome<String> posted(Filled filled, SignedIn who) {
        var organ =
                organs(who).stream()
                        .filter(one -> one.slug().equals(filled.text("organ")))
                        .findFirst()
                        .orElseThrow();
        return Notice.Kind.named(filled.text("typ"))
                .flatMap(kind ->
                        kind == Notice.Kind.OTHER_STATUTORY || kind == Notice.Kind.MEETING_PAPERS
                                ? board.post(
                                        kind,
                                        new NoticeBoard.Announcement(
                                                organ.slug(),
                                                organ.name(),
                                                filled.text("rubrik"),
                                                filled.text("text"),
                                                filled.text("lank")),
                                        filled.text("lag"),
                                        filled.day("tas-ner"),
                                        who.person())
                                : refused(NoticeRefusal.COMES_BY_ITSELF))
                .map(notice -> notice.id().address());
    }

    private List<Organ> organs(SignedIn who) {
        var organs =
                register.organs(SwedishTime.dateOf(clock.instant())).stream()
                        .filter(one -> gate.open(who, Role.SECRETARY, one.slug()))
                        .toList();
        if (organs.isEmpty()) {
            throw new AccessDeniedException("keeping the board");
        }
        return organs;
    }

    private Form form(List<Organ> organs) {
        return Form.of("notices", "post", HERE)
                .choice(
                        "typ",
                        Stream.concat(
                                        Arrays.stream(Notice.Kind.values())
                                                .map(one ->
                                                        new Option(
                                                                one.name(),
                                                                texts.get("notices.kind." + one))),
                                        Stream.of(new Option(ELSE, texts.get("notices.post.else"))))
                                .toList())
                .beginning("typ", Notice.Kind.OTHER_STATUTORY.name())
                .choice(
                        "organ",
                        organs.stream().map(one -> new Option(one.slug(), one.name())).toList())
                .text("rubrik", 200)
                .area("text", LONGEST)
                .optionalText("lag", 200)
                .optionalText("lank", 200)
                .day("tas-ner");
    }

    private String show(SignedIn who, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new PostPage(
                        Arrays.stream(Notice.Kind.values())
                                .map(one -> texts.get("notices.post.kind." + one))
                                .toList(),
                        acts.shown(again, form(organs(who)))));
        return "notices/post";
    }
}
