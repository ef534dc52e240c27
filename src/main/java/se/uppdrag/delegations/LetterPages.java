package se.uppdrag.delegations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.delegations.Link.State;
import se.uppdrag.delegations.pages.LetterPage;
import se.uppdrag.delegations.pages.MyWorkPage;
import se.uppdrag.delegations.pages.NewLetterPage;
import se.uppdrag.learning.Completions;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Houses;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes ready the pages of letters: one to read, one to write, and somebody's own.
@Component
class LetterPages {

    private final WorkEnvironment work;
    private final WorkWords words;
    private final Keepers keepers;
    private final Completions completions;
    private final Houses houses;
    private final Texts texts;

    LetterPages(
            WorkEnvironment work,
            WorkWords words,
            Keepers keepers,
            Completions completions,
            Houses houses,
            Texts texts) {
        this.work = work;
        this.words = words;
        this.keepers = keepers;
        this.completions = completions;
        this.houses = houses;
        this.texts = texts;
    }

    LetterPage letter(
            SignedIn who, TaskLetter letter, String reason, @Nullable RefusalText refusal) {
        var now = work.today();
        var links =
                now.links(letter.receiver()).values().stream()
                        .filter(one -> one.letter().id().equals(letter.id()))
                        .toList();
        var open = links.stream().anyMatch(one -> one.state().held() || waits(one));
        var unit = now.units().get(letter.receiver());
        var organ = unit == null ? letter.receiver() : unit.organ();
        var receives = receives(who, letter);
        return new LetterPage(
                letter.id().toString(),
                houses.ours().name(),
                texts.get("delegations.letter.to", letter.personName()),
                letter.giverName(),
                letter.personName(),
                unit == null ? work.organ(letter.receiver()) : unit.name(),
                Swedish.date(letter.givenOn()),
                letter.decision(),
                "/arbetsmiljo/" + organ,
                work.organ(organ),
                lines(letter, links),
                letter.powers(),
                letter.resources(),
                letter.competence(),
                letter.courseOn() == null
                        ? letter.course()
                        : letter.course()
                                + ", "
                                + Swedish.date(letter.courseOn())
                                + (proved(letter)
                                        ? ". " + texts.get("delegations.course.proved")
                                        : ""),
                work.events(letter.id()).stream().map(this::event).toList(),
                unit == null || letter.courseShown()
                        ? List.of()
                        : List.of(texts.get("delegations.remark.course")),
                receives && links.stream().anyMatch(LetterPages::waits),
                letter.person() == null,
                receives && open,
                open && gives(who, letter, now),
                reason,
                refusal);
    }

    private static boolean waits(Link link) {
        return link.state() == State.WAITING;
    }

    /// A person herself; for a committee, whoever keeps its papers.
    boolean receives(SignedIn who, TaskLetter letter) {
        return letter.person() == null
                ? keepers.keeps(who, letter.receiver())
                : letter.person().equals(who.person());
    }

    boolean gives(SignedIn who, TaskLetter letter, WorkPicture now) {
        return gives(who, letter.giver(), now);
    }

    /// The manager of the unit today; for a body, whoever keeps its papers.
    boolean gives(SignedIn who, String giver, WorkPicture now) {
        return now.units().containsKey(giver)
                ? now.manager(giver).filter(one -> one.person().equals(who.person())).isPresent()
                : keepers.keeps(who, giver);
    }

    private List<LetterPage.Line> lines(TaskLetter letter, List<Link> links) {
        return Arrays.stream(WorkTask.values())
                .filter(letter.tasks()::contains)
                .map(task -> {
                    var link = links.stream().filter(one -> one.task() == task).findFirst();
                    return new LetterPage.Line(
                            task.name(),
                            words.task(task),
                            words.about(task),
                            link.map(words::state)
                                    .orElseGet(() -> texts.get("delegations.replaced")),
                            link.map(one -> WorkWords.color(one.state())).orElse("neutral"));
                })
                .toList();
    }

    private LetterPage.Event event(LetterEvent one) {
        return new LetterPage.Event(
                Swedish.date(one.onDate()),
                texts.get("delegations.event." + one.kind(), one.byName())
                        + (one.task() == null ? "" : ": " + words.task(one.task())),
                one.reason());
    }

    NewLetterPage fresh(
            String receiver,
            WorkPicture now,
            Set<WorkTask> chosen,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var unit = now.units().get(receiver);
        var giver = now.above(receiver);
        var giverUnit = now.units().get(giver);
        var organ = unit == null ? receiver : unit.organ();
        var shown = new HashMap<>(values);
        shown.computeIfPresent("kursdag", (_, sent) -> DateFields.date(sent));
        return new NewLetterPage(
                receiver,
                unit == null
                        ? work.organ(receiver)
                        : now.manager(receiver).map(one -> one.name() + ", ").orElse("")
                                + unit.name(),
                giverUnit == null ? work.organ(giver) : giverUnit.name(),
                giverUnit == null ? "/arbetsmiljo/" + organ : "/arbetsmiljo/mina",
                giverUnit == null,
                Arrays.stream(WorkTask.values())
                        .map(task ->
                                new NewLetterPage.Choice(
                                        task.name(),
                                        words.task(task),
                                        words.about(task),
                                        chosen.contains(task),
                                        giverUnit == null || now.holds(giver, task)))
                        .toList(),
                completed(now, receiver, values.getOrDefault("genomford", "")),
                shown,
                mistakes,
                refusal);
    }

    private List<NewLetterPage.Completed> completed(
            WorkPicture now, String receiver, String chosen) {
        return now
                .manager(receiver)
                .map(Posting::person)
                .map(completions::of)
                .orElse(List.of())
                .stream()
                .map(one -> {
                    var value = one.on() + " " + one.title();
                    return new NewLetterPage.Completed(
                            value,
                            one.title() + ", " + Swedish.date(one.on()),
                            value.equals(chosen));
                })
                .toList();
    }

    /// Whether the course of the letter is one that its receiver has gone through here.
    private boolean proved(TaskLetter letter) {
        var person = letter.person();
        return person != null
                && completions.of(person).stream()
                        .anyMatch(one ->
                                one.title().equals(letter.course())
                                        && one.on().equals(letter.courseOn()));
    }

    MyWorkPage mine(SignedIn who) {
        var chain = work.chain();
        var now = chain.on(keepers.today());
        var received = new ArrayList<MyWorkPage.Letter>();
        var given = new ArrayList<MyWorkPage.Letter>();
        for (var letter : chain.letters().reversed()) {
            if (who.person().equals(letter.person())) {
                received.add(line(letter, letter.giverName(), now));
            }
            if (letter.giverPerson() != null && gives(who, letter, now)) {
                given.add(line(letter, letter.personName(), now));
            }
        }
        return new MyWorkPage(
                received,
                given,
                now.units().values().stream()
                        .filter(one -> one.parent() != null && gives(who, one.above(), now))
                        .filter(one -> now.manager(one.slug()).isPresent())
                        .map(one ->
                                new MyWorkPage.Place(
                                        one.name(),
                                        now.manager(one.slug()).orElseThrow().name(),
                                        "/arbetsmiljo/brev/nytt?till=" + one.slug()))
                        .toList());
    }

    private MyWorkPage.Letter line(TaskLetter letter, String name, WorkPicture now) {
        var worst =
                now.links(letter.receiver()).values().stream()
                        .filter(one -> one.letter().id().equals(letter.id()))
                        .map(Link::state)
                        .max(Enum::compareTo);
        return new MyWorkPage.Letter(
                "/arbetsmiljo/brev/" + letter.id(),
                name,
                words.tasks(letter.tasks().size()),
                worst.map(words::state).orElseGet(() -> texts.get("delegations.replaced")),
                worst.map(WorkWords::color).orElse("neutral"),
                Swedish.date(letter.givenOn()));
    }
}
