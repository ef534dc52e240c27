package se.uppdrag.learning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.learning.pages.MaterialPage;
import se.uppdrag.learning.pages.TrainingLine;
import se.uppdrag.learning.pages.TrainingPage;
import se.uppdrag.register.Register;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Tasks.Task;
import se.uppdrag.web.Texts;

/// Makes the pages of the trainings from what is known of them.
@Component
class TrainingPages {

    static final String HERE = TrainingController.HERE;

    private static final int SHOWN = 5;

    /// What the reader sent with a form that did not get through.
    record Sent(String words, String mistake, @Nullable RefusalText refusal) {

        static final Sent NOTHING = new Sent("", "", null);
    }

    private final Trainings trainings;
    private final Register register;
    private final Texts texts;

    TrainingPages(Trainings trainings, Register register, Texts texts) {
        this.trainings = trainings;
        this.register = register;
        this.texts = texts;
    }

    /// The next ones.
    List<TrainingLine> coming(@Nullable PersonId reader) {
        return lines(trainings.coming(), reader, HERE).stream().limit(SHOWN).toList();
    }

    List<TrainingLine> lines(List<Training> all, @Nullable PersonId reader, String under) {
        var mine = reader == null ? List.<Booking>of() : trainings.bookings(reader);
        return all.stream()
                .map(one -> {
                    var booking =
                            mine.stream()
                                    .filter(each -> each.training().equals(one.id()))
                                    .findFirst()
                                    .orElse(null);
                    return new TrainingLine(
                            under + "/" + one.id(),
                            one.title(),
                            when(one),
                            one.place(),
                            state(one, booking),
                            booking != null && !booking.waits());
                })
                .toList();
    }

    /// How many trainings a year the municipality has decided on, and how many there are.
    List<String> plan() {
        var today = trainings.today();
        int yearly = register.rules(register.assembly().slug(), today).trainingsAYear();
        if (yearly == 0) {
            return List.of();
        }
        var held = trainings.inYears();
        return Stream.of(today.getYear(), today.getYear() + 1)
                .map(year -> {
                    int planned = held.getOrDefault(year, 0);
                    return texts.get(
                            planned < yearly
                                    ? "learning.trainings.plan.fewer"
                                    : "learning.trainings.plan.enough",
                            Integer.toString(year),
                            Integer.toString(planned),
                            Integer.toString(yearly));
                })
                .toList();
    }

    String when(Training one) {
        var day = one.onDate();
        var from = one.fromTime();
        var to = one.toTime();
        return day == null || from == null || to == null
                ? texts.get("learning.training.later")
                : texts.get(
                        "learning.training.when",
                        texts.weekday(day),
                        texts.time(from),
                        texts.time(to));
    }

    private String state(Training one, @Nullable Booking mine) {
        if (one.calledOff()) {
            return texts.get("learning.training.off");
        }
        if (mine != null) {
            return texts.get(mine.waits() ? "learning.training.wait" : "learning.training.in");
        }
        if (one.onDate() == null) {
            return "";
        }
        long free = free(one);
        return one.open(trainings.today()) instanceof Granted
                ? free > 0
                        ? texts.get("learning.training.free", Long.toString(free))
                        : texts.get("learning.training.full")
                : "";
    }

    private long free(Training one) {
        return one.places()
                - trainings.bookings(one.id()).stream().filter(each -> !each.waits()).count();
    }

    TrainingPage page(
            Training one,
            @Nullable PersonId reader,
            List<MaterialPage.Item> material,
            MaterialPage.Shelf archive,
            Sent sent) {
        var all = trainings.bookings(one.id());
        var mine =
                all.stream().filter(each -> each.person().equals(reader)).findFirst().orElse(null);
        long taken = all.stream().filter(each -> !each.waits()).count();
        var closes = one.closes();
        var begun = one.begun(trainings.now()) instanceof Granted;
        return new TrainingPage(
                HERE + "/" + one.id(),
                one.title(),
                one.about(),
                when(one),
                one.place(),
                mine != null && !mine.waits() ? one.link() : "",
                one.speakers(),
                closes == null ? "" : texts.date(closes),
                texts.get(
                        "learning.training.taken",
                        Long.toString(taken),
                        Integer.toString(one.places()),
                        Long.toString(all.size() - taken)),
                one.calledOff(),
                reader != null,
                mine == null ? "" : place(mine, all),
                mine == null && one.open(trainings.today()) instanceof Granted,
                taken >= one.places(),
                mine != null && !begun && !one.calledOff(),
                mine != null && mine.came() && !trainings.hasEvaluated(mine),
                one.paid(),
                mine != null && mine.came(),
                one.onDate() != null,
                material,
                archive,
                sent.words(),
                sent.mistake(),
                sent.refusal());
    }

    private String place(Booking mine, List<Booking> all) {
        if (!mine.waits()) {
            return texts.get(mine.came() ? "learning.training.came" : "learning.training.in.long");
        }
        int before = all.stream().filter(Booking::waits).toList().indexOf(mine) + 1;
        return texts.get("learning.training.wait.long", Integer.toString(before));
    }

    /// That a training is soon.
    Task reminder(Training one) {
        return new Task(
                "Calendar",
                texts.get("learning.training.task", one.title()),
                texts.get("learning.training.task.why", when(one), one.place()),
                one.onDate(),
                null,
                texts.get("learning.training.task.verb"),
                HERE + "/" + one.id());
    }

    /// That somebody who came may say what she thought.
    Task ask(Training one) {
        return new Task(
                "Chat",
                texts.get("learning.training.ask", one.title()),
                texts.get("learning.training.ask.why"),
                null,
                null,
                texts.get("learning.training.ask.verb"),
                HERE + "/" + one.id() + "#utvardering");
    }
}
