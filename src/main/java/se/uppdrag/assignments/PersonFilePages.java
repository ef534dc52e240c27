package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.pages.PeoplePage;
import se.uppdrag.assignments.pages.PersonFilePage;
import se.uppdrag.assignments.pages.PersonFilePage.Option;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes the pages of those who keep the register.
@Component
class PersonFilePages {

    /// What is chosen on the page; the others come about by elections and resignations.
    private static final List<Departure> RECORDED =
            List.of(
                    Departure.LOST_ELIGIBILITY,
                    Departure.RECALLED,
                    Departure.ALL_RECALLED,
                    Departure.RESIGNED,
                    Departure.DIED,
                    Departure.ON_LEAVE);

    /// What is otherwise for one who serves full time (KL 4:17–18 a, 5:39).
    private static final List<String> FOLLOWS =
            List.of(
                    "assignments.full-time.no-lost-earnings",
                    "assignments.full-time.holiday",
                    "assignments.full-time.protected",
                    "assignments.full-time.attends");

    private static final int MOST = 400;

    private final Register register;
    private final Persons persons;
    private final Titles titles;
    private final FullTimers fullTimers;
    private final Leavings leavings;
    private final Texts texts;
    private final Clock clock;

    PersonFilePages(
            Register register,
            Persons persons,
            Titles titles,
            FullTimers fullTimers,
            Leavings leavings,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.persons = persons;
        this.titles = titles;
        this.fullTimers = fullTimers;
        this.leavings = leavings;
        this.texts = texts;
        this.clock = clock;
    }

    String people(String query, Model model) {
        var wanted = query.toLowerCase(Locale.ROOT);
        model.addAttribute(
                "page",
                new PeoplePage(
                        query,
                        persons.everybody().stream()
                                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
                                .limit(MOST)
                                .map(one ->
                                        new PeoplePage.Line(
                                                "/administration/personer/" + one.id().value(),
                                                one.name(),
                                                one.protection() == Protection.NONE
                                                        ? ""
                                                        : texts.get(
                                                                "assignments.protection."
                                                                        + one.protection())))
                                .toList()));
        return "assignments/people";
    }

    String file(PersonDetails person, String problem, @Nullable RefusalText refusal, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var posts = register.memberships(person.id());
        model.addAttribute(
                "page",
                new PersonFilePage(
                        person.id().value().toString(),
                        person.name(),
                        posts.isEmpty() ? "" : "/ledamoter/" + person.id().value(),
                        posts.stream()
                                .filter(one -> one.toDate() == null || one.toDate().isAfter(today))
                                .map(this::post)
                                .toList(),
                        RECORDED.stream()
                                .map(one -> option(one, "assignments.departure."))
                                .toList(),
                        Arrays.stream(Ground.values())
                                .map(one -> option(one, "assignments.ground."))
                                .toList(),
                        affiliation(person),
                        register.parties().stream()
                                .map(one -> new Option(one.code(), one.name()))
                                .toList(),
                        register.organs(today).stream()
                                .map(one -> new Option(one.slug(), one.name()))
                                .toList(),
                        Arrays.stream(Appointment.Kind.values())
                                .map(one -> option(one, "register.appointment."))
                                .toList(),
                        persons.appointments().stream()
                                .filter(one -> one.person().equals(person.id()))
                                .map(one -> beside(one, today))
                                .toList(),
                        titles.of(person.id()).stream().map(one -> title(one, today)).toList(),
                        titles.fullTime(person.id(), today)
                                ? FOLLOWS.stream().map(texts::get).toList()
                                : List.of(),
                        person.protection().name(),
                        Arrays.stream(Protection.values())
                                .map(one -> option(one, "assignments.protection."))
                                .toList(),
                        today.toString(),
                        problem,
                        refusal));
        return "assignments/person-file";
    }

    String answer(
            Trail trail,
            Command command,
            PersonDetails person,
            Supplier<Outcome<String>> act,
            Model model,
            HttpServletResponse response) {
        return switch (trail.once(command, act)) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield file(person, "", texts.of(refused), model);
            }
        };
    }

    String problem(PersonDetails person, String key, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return file(person, texts.get(key), null, model);
    }

    PersonDetails found(UUID id) {
        return persons.details(new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Option option(Enum<?> one, String prefix) {
        return new Option(one.name(), texts.get(prefix + one.name()));
    }

    private PersonFilePage.Post post(Membership one) {
        var kept =
                leavings.of(one.person()).stream()
                        .filter(each -> each.kept() && each.organ().equals(one.organ()))
                        .map(Leaving::decidedBy)
                        .filter(Objects::nonNull)
                        .findFirst();
        return new PersonFilePage.Post(
                one.organ(),
                texts.get(
                        "register.post.in",
                        texts.get("register.post." + one.post()),
                        Swedish.inSentence(organ(one.organ()))),
                texts.get(
                                "assignments.file.post",
                                Objects.requireNonNullElse(one.party(), "–"),
                                Swedish.date(one.fromDate()),
                                one.decidedBy())
                        + kept.map(by -> " " + texts.get("assignments.file.kept", by)).orElse(""));
    }

    private String affiliation(PersonDetails person) {
        return persons.affiliation(person.id(), SwedishTime.dateOf(clock.instant()))
                .map(one ->
                        one.party() == null
                                ? texts.get(
                                        "register.affiliation.none", Swedish.date(one.fromDate()))
                                : texts.get(
                                        "register.affiliation.party",
                                        one.party(),
                                        Swedish.date(one.fromDate())))
                .orElse("");
    }

    private PersonFilePage.Title title(Title one, LocalDate today) {
        return new PersonFilePage.Title(
                "heltid-" + one.fromDate(),
                one.fromDate().toString(),
                texts.get(
                        one.toDate() == null
                                ? "assignments.full-time.lasting"
                                : "assignments.full-time.line",
                        texts.get(
                                "register.title." + one.extent(),
                                one.title(),
                                Integer.toString(one.share())),
                        Swedish.date(one.fromDate()),
                        one.toDate() == null ? "" : Swedish.date(one.toDate().minusDays(1)),
                        one.decidedBy()),
                fullTimers.remark(one).map(texts::of).orElse(""),
                one.on(today) || one.fromDate().isAfter(today));
    }

    private PersonFilePage.Beside beside(Appointment one, LocalDate today) {
        var text =
                texts.get(
                        "assignments.file.beside",
                        texts.get("register.appointment." + one.kind()),
                        one.organ() == null
                                ? Objects.requireNonNullElse(one.party(), "")
                                : Swedish.inSentence(organ(one.organ())),
                        Swedish.date(one.fromDate()),
                        one.toDate() == null ? "" : Swedish.date(one.toDate().minusDays(1)));
        return new PersonFilePage.Beside(
                "upphor-" + one.kind() + "-" + one.fromDate(),
                one.kind().name(),
                one.fromDate().toString(),
                text,
                one.toDate() == null || one.toDate().isAfter(today));
    }

    private String organ(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }
}
