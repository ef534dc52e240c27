package se.uppdrag.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/anslagstavla`: the board for everybody, and taking down for those who keep it.
@Controller
class NoticesController {

    private final NoticeBoard board;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    NoticesController(NoticeBoard board, Gate gate, Trail trail, Texts texts) {
        this.board = board;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/anslagstavla")
    String board(@RequestParam(defaultValue = "") String typ, Model model) {
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
        model.addAttribute("page", new BoardPage(typ, filters, shown));
        return "notices/board";
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
                        facts(notice),
                        notice.appealLast() != null,
                        keeps && notice.up(),
                        refusal));
        return "notices/notice";
    }

    private List<NoticePage.Fact> facts(Notice notice) {
        var facts = new ArrayList<NoticePage.Fact>();
        facts.add(new NoticePage.Fact(texts.get("notices.organ"), notice.organName()));
        add(facts, "notices.meeting-date", notice.meetingDate());
        add(facts, "notices.verified-on", notice.verifiedOn());
        add(facts, "notices.posted-on", notice.postedOn());
        add(facts, "notices.appeal-last", notice.appealLast());
        add(facts, "notices.removable-from", notice.removableFrom());
        add(facts, "notices.taken-down-on", notice.takenDownOn());
        return facts;
    }

    private void add(List<NoticePage.Fact> facts, String key, @Nullable LocalDate date) {
        if (date != null) {
            facts.add(new NoticePage.Fact(texts.get(key), Swedish.date(date)));
        }
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
