package se.uppdrag.practice;

import static se.uppdrag.sitting.pages.LivePage.NOTHING_TYPED;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.practice.Moves.Move;
import se.uppdrag.practice.pages.ExercisePage;
import se.uppdrag.sitting.Practising;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/ovningssal`: lead a meeting that is not held. Open to everybody, and nothing is kept.
@Controller
class PracticeController {

    static final String HERE = "/ovningssal";

    private static final String PLAYED = HERE + "/{exercise:[a-z-]{1,40}}/{moves:[A-Za-z0-9_-]+}";
    private static final MeetingId NO_MEETING = new MeetingId(new UUID(0, 0));
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Exercises exercises;
    private final Practising practising;
    private final PracticePages pages;
    private final Texts texts;
    private final Clock clock;

    PracticeController(
            Exercises exercises,
            Practising practising,
            PracticePages pages,
            Texts texts,
            Clock clock) {
        this.exercises = exercises;
        this.practising = practising;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String all(Model model) {
        model.addAttribute("page", pages.all());
        return "practice/exercises";
    }

    @GetMapping(PLAYED)
    String show(@PathVariable String exercise, @PathVariable String moves, Model model) {
        var done = moves(moves);
        model.addAttribute("page", page(play(found(exercise), done), done, "", NOTHING_TYPED));
        return "practice/exercise";
    }

    @PostMapping(PLAYED + "/ordforande/{act}")
    String act(
            @PathVariable String exercise,
            @PathVariable String moves,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var done = moves(moves);
        var played = play(found(exercise), done);
        var move = Move.of(act, sent);
        var more = done.with(move);
        var outcome = next(played, move, more.all().size());
        if (outcome instanceof Granted && more.fits()) {
            return Answers.seeOther(PracticePages.href(played.exercise(), more));
        }
        response.setStatus(422);
        model.addAttribute(
                "page",
                outcome instanceof Refused<Played> refused
                        ? page(played, done, "", typed(played, move, refused))
                        : page(played, done, texts.get("practice.too-long"), NOTHING_TYPED));
        return "practice/exercise";
    }

    private ExercisePage page(Played played, Moves done, String trouble, LivePage.Typed typed) {
        var exercise = played.exercise();
        var room =
                practising.page(
                        meeting(exercise),
                        played.log(),
                        exercise.chair(),
                        PracticePages.href(exercise, done),
                        at(done.all().size()),
                        typed);
        return pages.page(
                played, done, trouble, room, practising.minutes(meeting(exercise), played.log()));
    }

    private LivePage.Typed typed(Played played, Move move, Refused<Played> why) {
        return practising.typed(
                move.act(), move.fields(), played.exercise().chair(), texts.of(why));
    }

    private Exercise found(String name) {
        return exercises.find(name).orElseThrow(PracticeController::notFound);
    }

    private static Moves moves(String address) {
        return Moves.of(address).orElseThrow(PracticeController::notFound);
    }

    /// The whole meeting, played again.
    private Played play(Exercise exercise, Moves moves) {
        var played = Played.begun(exercise, at(0));
        int number = 0;
        for (var move : moves.all()) {
            number++;
            played =
                    switch (next(played, move, number)) {
                        case Granted<Played>(var next, _) -> next;
                        // An address that no page of ours leads to.
                        case Refused<Played> _ -> throw notFound();
                    };
        }
        return played;
    }

    private Outcome<Played> next(Played played, Move move, int number) {
        var chair = played.exercise().chair();
        return played.after(practising.asked(move.act(), move.fields(), chair), chair, at(number));
    }

    private Meeting meeting(Exercise exercise) {
        return new Meeting(
                NO_MEETING,
                exercise.roll().organ(),
                exercise.roll().organName(),
                today(),
                1,
                at(0),
                "",
                true,
                null,
                null);
    }

    /// A minute passes between one thing and the next.
    private Instant at(int number) {
        return SwedishTime.at(today(), EVENING).plus(BETWEEN.multipliedBy(number));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
