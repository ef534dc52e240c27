package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.delegations.Link.State;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.web.OwnSections;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What the chain asks of people: letters to take on, links to mend, and for those who answer for a
/// committee every gap in it.
@Component
class WorkTasks implements Tasks, OwnSections {

    private static final Citation AFS = Citation.whole(Act.AFS);

    private final WorkEnvironment work;
    private final Keepers keepers;
    private final Texts texts;

    WorkTasks(WorkEnvironment work, Keepers keepers, Texts texts) {
        this.work = work;
        this.keepers = keepers;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var who = new SignedIn(person, "");
        var tasks = new ArrayList<Task>();
        var answers =
                keepers.committees(on).stream()
                        .filter(one ->
                                keepers.presides(who, one.slug())
                                        || keepers.secretary(who, one.slug()))
                        .toList();
        var now = work.today();
        for (var organ : answers) {
            var gaps =
                    now.of(organ.slug()).isEmpty()
                            ? 0
                            : now.gaps(organ.slug(), organ.name()).size();
            if (gaps > 0) {
                tasks.add(
                        task(
                                "gaps",
                                "/arbetsmiljo/" + organ.slug(),
                                organ.name(),
                                Integer.toString(gaps)));
            }
        }
        links(tasks, now, new PersonId(person));
        return tasks;
    }

    private void links(List<Task> tasks, WorkPicture now, PersonId person) {
        var waiting = new ArrayList<UUID>();
        long broken = 0;
        for (var own : now.links().values()) {
            for (var link : own.values()) {
                var letter = link.letter();
                if (person.equals(letter.person())
                        && link.state() == State.WAITING
                        && !waiting.contains(letter.id())) {
                    waiting.add(letter.id());
                    tasks.add(
                            task("accept", "/arbetsmiljo/brev/" + letter.id(), letter.giverName()));
                }
                var gives =
                        now.manager(letter.giver())
                                .filter(one -> one.person().equals(person))
                                .isPresent();
                if (gives && toMend(link.state())) {
                    broken++;
                }
            }
        }
        if (broken > 0) {
            tasks.add(task("mend", "/arbetsmiljo/mina", Long.toString(broken)));
        }
    }

    private static boolean toMend(State state) {
        return state == State.RETURNED
                || state == State.FALLEN
                || state == State.BROKEN
                || state == State.REVIEW;
    }

    private Task task(String key, String href, String... arguments) {
        return new Task(
                "PersonGroup",
                texts.get("delegations.todo." + key, (Object[]) arguments),
                texts.get("delegations.todo." + key + ".why"),
                null,
                AFS,
                texts.get("delegations.todo." + key + ".verb"),
                href);
    }

    /// What somebody holds, on the page of her own assignment; nothing where she has no part in it.
    @Override
    public List<Section> sectionsFor(UUID person, LocalDate on) {
        var now = work.today();
        var id = new PersonId(person);
        var held =
                now.links().values().stream()
                        .flatMap(own -> own.values().stream())
                        .filter(one -> id.equals(one.letter().person()) && one.state().held())
                        .count();
        var rows = new ArrayList<Row>();
        if (held > 0) {
            rows.add(new Row(texts.get("delegations.own.held"), Long.toString(held)));
        }
        for (var organ : keepers.committees(on)) {
            if (keepers.serves(new SignedIn(person, ""), organ.slug())) {
                rows.add(
                        new Row(
                                organ.name(),
                                texts.get(
                                        now.gaps(organ.slug(), organ.name()).isEmpty()
                                                ? "delegations.yes"
                                                : "delegations.no")));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Section(
                                "arbetsmiljo",
                                texts.get("delegations.work.short"),
                                rows,
                                "/arbetsmiljo",
                                texts.get("delegations.work.title")));
    }
}
