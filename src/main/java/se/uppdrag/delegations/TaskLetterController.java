package se.uppdrag.delegations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Paper;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/arbetsmiljo/brev` and `/arbetsmiljo/mina`: tasks given in writing, and what becomes of them.
@Controller
class TaskLetterController {

    private static final String LETTERS = "/arbetsmiljo/brev/";

    /// How long a day is: `2026-02-28`.
    private static final int DAY = 10;

    private static final int TEXT_MAX = 2000;
    private static final List<String> TEXTS =
            List.of("genomford", "befogenheter", "resurser", "kompetens", "kurs", "beslut");

    private final WorkEnvironment work;
    private final LetterPages pages;
    private final Trail trail;
    private final Paper paper;
    private final Texts texts;

    TaskLetterController(
            WorkEnvironment work, LetterPages pages, Trail trail, Paper paper, Texts texts) {
        this.work = work;
        this.pages = pages;
        this.trail = trail;
        this.paper = paper;
        this.texts = texts;
    }

    @GetMapping("/arbetsmiljo/mina")
    String mine(SignedIn who, Model model) {
        model.addAttribute("page", pages.mine(who));
        return "delegations/mine";
    }

    @GetMapping(LETTERS + "{id}")
    String letter(SignedIn who, @PathVariable UUID id, Model model) {
        return show(who, found(id), "", null, model);
    }

    @GetMapping(LETTERS + "{id}.pdf")
    ResponseEntity<byte[]> paper(SignedIn who, @PathVariable UUID id) {
        var page = pages.letter(who, found(id), "", null);
        return Paper.saved(
                "uppgifter-%s.pdf".formatted(id),
                paper.pdf("delegations/letter-paper", Map.of("page", page, "texts", texts)));
    }

    @GetMapping(LETTERS + "nytt")
    String write(SignedIn who, @RequestParam String till, Model model) {
        var now = work.today();
        require(who, till, now);
        var unit = now.units().get(till);
        model.addAttribute(
                "page",
                pages.fresh(
                        till,
                        now,
                        WorkTask.usual(unit != null && unit.parent() != null),
                        Map.of(),
                        Map.of(),
                        null));
        return "delegations/new-letter";
    }

    @PostMapping(LETTERS + "nytt")
    String give(
            SignedIn who,
            Command command,
            @RequestParam String till,
            @RequestParam(name = "uppgift", defaultValue = "") List<String> uppgifter,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var now = work.today();
        require(who, till, now);
        var tasks = tasks(uppgifter);
        var mistakes = mistakes(fields);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", pages.fresh(till, now, tasks, fields, mistakes, null));
            return "delegations/new-letter";
        }
        var giving =
                new Giving(
                        now.above(till),
                        who.person(),
                        till,
                        tasks,
                        fields.getOrDefault("befogenheter", ""),
                        fields.getOrDefault("resurser", ""),
                        fields.getOrDefault("kompetens", ""),
                        course(fields),
                        courseOn(fields),
                        fields.getOrDefault("beslut", ""));
        var outcome = trail.once(command, () -> work.give(giving).map(one -> LETTERS + one.id()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute(
                        "page", pages.fresh(till, now, tasks, fields, Map.of(), texts.of(refused)));
                yield "delegations/new-letter";
            }
        };
    }

    /// What she has gone through here is chosen with its day, and stands before what was typed.
    private static String course(Map<String, String> fields) {
        var chosen = fields.getOrDefault("genomford", "");
        return chosen.length() > DAY && DateFields.read(chosen.substring(0, DAY)) != null
                ? chosen.substring(DAY).strip()
                : fields.getOrDefault("kurs", "");
    }

    private static @Nullable LocalDate courseOn(Map<String, String> fields) {
        var chosen = fields.getOrDefault("genomford", "");
        var day = chosen.length() > DAY ? DateFields.read(chosen.substring(0, DAY)) : null;
        return day == null ? DateFields.read(fields.getOrDefault("kursdag", "")) : day;
    }

    private static Map<String, String> mistakes(Map<String, String> fields) {
        var mistakes = new HashMap<String, String>();
        for (var field : TEXTS) {
            var sent = fields.getOrDefault(field, "");
            if (sent.length() > TEXT_MAX || sent.indexOf('\0') >= 0) {
                mistakes.put(field, "delegations.mistake.long");
            }
        }
        var day = fields.getOrDefault("kursdag", "");
        if (!day.isBlank() && DateFields.read(day) == null) {
            mistakes.put("kursdag", "delegations.mistake.day");
        }
        return mistakes;
    }

    private static Set<WorkTask> tasks(List<String> sent) {
        var tasks = EnumSet.noneOf(WorkTask.class);
        for (var task : WorkTask.values()) {
            if (sent.contains(task.name())) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    private void require(SignedIn who, String receiver, WorkPicture now) {
        if (!work.receives(receiver, now)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!pages.gives(who, now.above(receiver), now)) {
            throw new AccessDeniedException("not the giver of " + receiver);
        }
    }

    /// @param uppgift the one it is about; none for the whole letter
    @PostMapping(LETTERS + "{id}/{act:tag-emot|aterlamna|ta-tillbaka|ga-igenom}")
    String act(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String uppgift,
            @RequestParam(defaultValue = "") String skal,
            Model model,
            HttpServletResponse response) {
        var letter = found(id);
        var receives = act.equals("tag-emot") || act.equals("aterlamna");
        if (receives ? !pages.receives(who, letter) : !pages.gives(who, letter, work.today())) {
            throw new AccessDeniedException(act + " " + id);
        }
        var task = tasks(List.of(uppgift)).stream().findFirst().orElse(null);
        var reason = skal.replace("\0", "");
        var text = reason.substring(0, Math.min(TEXT_MAX, reason.length()));
        var outcome =
                trail.once(command, () -> done(who, id, act, task, text).map(_ -> LETTERS + id));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, letter, skal, texts.of(refused), model);
            }
        };
    }

    private Outcome<TaskLetter> done(
            SignedIn who, UUID id, String act, @Nullable WorkTask task, String text) {
        return switch (act) {
            case "tag-emot" -> work.accept(id, text, who.person());
            case "aterlamna" -> work.giveBack(id, task, text, who.person());
            case "ta-tillbaka" -> work.withdraw(id, task, text, who.person());
            default -> work.review(id, text, who.person());
        };
    }

    private String show(
            SignedIn who,
            TaskLetter letter,
            String reason,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.letter(who, letter, reason, refusal));
        return "delegations/letter";
    }

    private TaskLetter found(UUID id) {
        return work.letter(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
