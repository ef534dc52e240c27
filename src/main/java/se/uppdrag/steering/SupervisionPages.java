package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.Supervised.CompanyReview;
import se.uppdrag.steering.Supervised.Observation;
import se.uppdrag.steering.Supervised.Question;
import se.uppdrag.steering.pages.Mark;
import se.uppdrag.steering.pages.SupervisedPage;
import se.uppdrag.steering.pages.SupervisionPage;
import se.uppdrag.steering.pages.Year;
import se.uppdrag.web.Act;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A year of supervision, as it is shown and reported to the assembly.
@Component
class SupervisionPages {

    private final Supervision supervision;
    private final Commissions commissions;
    private final ControlPages control;
    private final Committees committees;
    private final Marks marks;
    private final Texts texts;

    SupervisionPages(
            Supervision supervision,
            Commissions commissions,
            ControlPages control,
            Committees committees,
            Marks marks,
            Texts texts) {
        this.supervision = supervision;
        this.commissions = commissions;
        this.control = control;
        this.committees = committees;
        this.marks = marks;
        this.texts = texts;
    }

    SupervisionPage year(int year, LocalDate on, List<Act> acts) {
        var questions = supervision.questions(year);
        var observations = supervision.observations(year);
        return new SupervisionPage(
                Integer.toString(year),
                Integer.toString(year - 1),
                IntStream.rangeClosed(
                                Math.min(year, on.getYear() - 1), Math.max(year, on.getYear()))
                        .mapToObj(one ->
                                new Year(
                                        Integer.toString(one),
                                        "/styrning/uppsikt?ar=" + one,
                                        one == year))
                        .toList(),
                supervision.programme(year).stream()
                        .map(one -> line(one, questions, observations, on))
                        .toList(),
                companies(year - 1, on),
                Swedish.date(CompanyReview.dueFor(year - 1)),
                acts);
    }

    private SupervisionPage.Line line(
            Supervised one,
            List<Question> questions,
            List<Observation> observations,
            LocalDate on) {
        var seen = observations.stream().filter(is(one)).toList();
        return new SupervisionPage.Line(
                one.address(),
                one.name(),
                texts.get("steering.supervised." + one.kind()),
                decision(one),
                answers(
                        questions.stream()
                                .filter(each -> each.supervised().equals(one.id()))
                                .toList(),
                        on),
                seen.stream()
                        .map(Observation::weight)
                        .max(Comparator.naturalOrder())
                        .map(this::weight)
                        .orElseGet(() -> marks.none("steering.observed.none")),
                seen.stream().map(Observation::text).toList(),
                commissions.about(List.of(one.id())).stream()
                        .map(each -> control.measure(each, on))
                        .toList());
    }

    private static Predicate<Observation> is(Supervised one) {
        return each -> each.supervised().equals(one.id());
    }

    private String decision(Supervised one) {
        return new Decided("", one.decidedOn(), one.section())
                .by(committees.executive(one.decidedOn()).map(Organ::name).orElse(""));
    }

    private Mark answers(List<Question> questions, LocalDate on) {
        if (questions.isEmpty()) {
            return marks.none("steering.questions.none");
        }
        long waiting = questions.stream().filter(one -> one.answer() == null).count();
        long late =
                questions.stream().filter(one -> one.answer() == null && one.lateOn(on)).count();
        if (late > 0) {
            return marks.of("danger", "steering.questions.late", Long.toString(late));
        }
        return waiting > 0
                ? marks.of("info", "steering.questions.waiting", Long.toString(waiting))
                : marks.of("success", "steering.questions.answered");
    }

    private Mark weight(Supervised.Weight weight) {
        return marks.of(
                switch (weight) {
                    case IN_ORDER -> "success";
                    case TO_IMPROVE -> "warning";
                    case SERIOUS -> "danger";
                },
                "steering.observation." + weight);
    }

    /// @param year the year that is looked at
    private List<SupervisionPage.Company> companies(int year, LocalDate on) {
        var reviews = supervision.reviews(year);
        return committees.companies(on).stream()
                .map(company -> {
                    var review =
                            reviews.stream()
                                    .filter(one -> one.organ().equals(company.slug()))
                                    .findFirst();
                    return new SupervisionPage.Company(
                            company.name(),
                            review.map(one ->
                                            one.kept()
                                                    ? marks.of("success", "steering.review.kept")
                                                    : marks.of(
                                                            "danger", "steering.review.not-kept"))
                                    .orElseGet(() ->
                                            on.isAfter(CompanyReview.dueFor(year))
                                                    ? marks.of("danger", "steering.review.late")
                                                    : marks.none("steering.review.ahead")),
                            review.map(CompanyReview::text).orElse(""),
                            review.map(CompanyReview::proposal).orElse(""),
                            review.map(one ->
                                            new Decided("", one.decidedOn(), one.section())
                                                    .by(
                                                            committees
                                                                    .executive(one.decidedOn())
                                                                    .map(Organ::name)
                                                                    .orElse("")))
                                    .orElse(""));
                })
                .toList();
    }

    SupervisedPage one(Supervised one, LocalDate on, List<Act> acts) {
        return new SupervisedPage(
                one.name(),
                texts.get("steering.supervised." + one.kind()),
                one.why(),
                Integer.toString(one.year()),
                decision(one),
                questions(one).stream().map(each -> question(each, on)).toList(),
                supervision.observations(one.year()).stream()
                        .filter(is(one))
                        .map(each ->
                                new SupervisedPage.Observation(
                                        weight(each.weight()),
                                        each.text(),
                                        texts.get(
                                                "steering.entered",
                                                Swedish.date(each.enteredAt()),
                                                each.byName())))
                        .toList(),
                commissions.about(List.of(one.id())).stream()
                        .map(each -> control.measure(each, on))
                        .toList(),
                acts);
    }

    List<Question> questions(Supervised one) {
        return supervision.questions(one.year()).stream()
                .filter(each -> each.supervised().equals(one.id()))
                .toList();
    }

    private SupervisedPage.Question question(Question one, LocalDate on) {
        var answered = one.answeredOn();
        return new SupervisedPage.Question(
                one.text(),
                Swedish.date(one.due()),
                answered == null
                        ? one.lateOn(on)
                                ? marks.of("danger", "steering.question.late")
                                : marks.of("info", "steering.question.waiting")
                        : one.lateOn(on)
                                ? marks.of("warning", "steering.question.answered-late")
                                : marks.of("success", "steering.question.answered"),
                one.answer() == null ? "" : one.answer(),
                answered == null
                        ? ""
                        : texts.get(
                                "steering.entered",
                                Swedish.date(answered),
                                String.valueOf(one.byName())));
    }
}
