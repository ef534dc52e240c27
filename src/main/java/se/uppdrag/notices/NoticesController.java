package se.uppdrag.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.notices.pages.BoardPage;
import se.uppdrag.notices.pages.NoticePage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/anslagstavla`: the board for everybody, and taking down for those who keep it.
@Controller
class NoticesController {

    private final NoticeBoard board;
    private final BoardCare care;
    private final NoticeFacts facts;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    NoticesController(
            NoticeBoard board,
            BoardCare care,
            NoticeFacts facts,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.board = board;
        this.care = care;
        this.facts = facts;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/anslagstavla")
    String board(@RequestParam(defaultValue = "") String typ, @Nullable SignedIn who, Model model) {
        var all = board.up();
        var filters =
                Arrays.stream(Notice.Kind.values())
                        .map(kind ->
                                new BoardPage.Filter(
                                        kind.name(),
                                        texts.get("notices.kinds." + kind),
                                        all.stream().filter(one -> one.kind() == kind).count()))
                        .filter(filter -> filter.count() > 0)
                        .toList();
        var shown =
                all.stream()
                        .filter(one -> typ.isEmpty() || one.kind().name().equals(typ))
                        .map(this::line)
                        .toList();
        model.addAttribute(
                "page",
                new BoardPage(typ, filters, shown, who != null && gate.open(who, Role.SECRETARY)));
        return "notices/board";
    }

    /// The same for a screen that nobody sits at: it asks for itself anew now and then.
    @GetMapping("/anslagstavla/skarm")
    String screen(Model model, HttpServletResponse response) {
        response.setHeader("Refresh", "300");
        board("", null, model);
        return "notices/screen";
    }

    @GetMapping("/anslagstavla/{id}")
    String notice(@PathVariable UUID id, @Nullable SignedIn who, Model model) {
        return show(found(id), who, null, model);
    }

    @PostMapping("/anslagstavla/{id}/ta-ner")
    String takeDown(
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var notice = found(id);
        gate.require(who, Role.SECRETARY, notice.organ());
        var outcome =
                trail.once(
                        command,
                        () ->
                                board.takeDown(notice.id(), who.person())
                                        .map(_ -> notice.id().address()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(notice, who, texts.of(refused), model);
            }
        };
    }

    @PostMapping("/anslagstavla/{id}/andra-tavlor")
    String elsewhere(
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String tavla,
            @RequestParam(defaultValue = "") String dag,
            Model model,
            HttpServletResponse response) {
        var notice = found(id);
        gate.require(who, Role.SECRETARY, notice.organ());
        var on = DateFields.read(dag);
        if (on == null || tavla.isBlank()) {
            response.setStatus(422);
            return show(notice, who, null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                care.elsewhere(notice.id(), tavla.strip(), on, who.person())
                                        .map(one -> one.id().address()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(notice, who, texts.of(refused), model);
            }
        };
    }

    private String show(
            Notice notice, @Nullable SignedIn who, @Nullable RefusalText refusal, Model model) {
        var keeps = who != null && gate.open(who, Role.SECRETARY, notice.organ());
        model.addAttribute(
                "page",
                new NoticePage(
                        notice.id().address(),
                        texts.get("notices.kind." + notice.kind()),
                        notice.title(),
                        notice.body(),
                        notice.link(),
                        texts.get("notices.link." + notice.kind()),
                        facts.of(notice),
                        notice.appealLast() != null,
                        keeps,
                        keeps && notice.up(),
                        refusal));
        return "notices/notice";
    }

    private BoardPage.Line line(Notice notice) {
        return new BoardPage.Line(
                notice.id().address(),
                notice.kind().name(),
                texts.get("notices.kind." + notice.kind()),
                notice.title(),
                notice.verifiedOn() == null
                        ? texts.get("notices.facts.posted", Swedish.day(notice.postedOn()))
                        : texts.get(
                                "notices.facts.verified",
                                Swedish.day(notice.verifiedOn()),
                                Swedish.day(notice.postedOn())),
                Swedish.day(notice.removableFrom()),
                notice.appealLast() == null ? "" : Swedish.day(notice.appealLast()));
    }

    private Notice found(UUID id) {
        return board.notice(new NoticeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
