package se.uppdrag.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.initiatives.pages.ChangePage;
import se.uppdrag.initiatives.pages.HandedPage;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Remiss;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Act;
import se.uppdrag.web.Rewording;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Timeline;

/// Puts what has been handed in, and what has happened to it, into words.
@Component
class InitiativePages {

    private final Registry registry;
    private final WrittenAnswers answers;
    private final Opinions opinions;
    private final Initiatives initiatives;
    private final FollowUps followUps;
    private final Texts texts;

    InitiativePages(
            Registry registry,
            WrittenAnswers answers,
            Opinions opinions,
            Initiatives initiatives,
            FollowUps followUps,
            Texts texts) {
        this.registry = registry;
        this.answers = answers;
        this.opinions = opinions;
        this.initiatives = initiatives;
        this.followUps = followUps;
        this.texts = texts;
    }

    static String address(Receipt one) {
        return "/inlamnat/" + one.matterSlug();
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The way of the matter along a line of days, with the last day by law for a motion.
    Timeline line(Receipt one, LocalDate today) {
        var steps = registry.steps(new MatterId(one.matter()));
        var raised = one.raisedOn();
        var last =
                one.kind() == Kind.MOTION && raised != null && !settled(steps)
                        ? DeadlineRule.KL5_35.from(raised).last()
                        : null;
        return Timeline.of(
                steps.stream().map(this::event).toList(),
                last,
                over(steps) ? steps.getLast().onDate() : today,
                texts.get("initiatives.line", one.title(), steps.size()));
    }

    private static boolean settled(List<Step> steps) {
        return steps.stream()
                .map(Step::kind)
                .anyMatch(kind -> kind == Step.Kind.DECIDED || kind == Step.Kind.WITHDRAWN);
    }

    /// Whether nothing more is waited for, so that the line ends with what happened last.
    private static boolean over(List<Step> steps) {
        return settled(steps) || steps.stream().anyMatch(step -> step.kind() == Step.Kind.ANSWERED);
    }

    private Timeline.Event event(Step step) {
        var link = step.link();
        return new Timeline.Event(
                step.onDate(),
                texts.get("registry.step." + step.kind()),
                step.detail(),
                link == null || link.startsWith("/inlamnat/") ? "" : link);
    }

    String facts(Receipt one) {
        return texts.get("initiatives.kind." + one.kind())
                + " · "
                + one.dnr()
                + " · "
                + texts.get("initiatives.filed-on", Swedish.date(one.filedAt()));
    }

    HandedPage handed(Handed handed, @Nullable SignedIn who, LocalDate today, List<Act> acts) {
        var one = handed.receipt();
        var withdrawn = one.withdrawnOn();
        var latest = handed.latest();
        var from = answers.from(one);
        var published = answers.published(one);
        return new HandedPage(
                one.kind().name(),
                one.title(),
                one.dnr(),
                address(one),
                "/diarium/" + one.matterSlug(),
                withdrawn == null ? HandedIn.signedBy(handed, true) : one.moverName(),
                HandedIn.signedBy(handed, false),
                one.kind() == Kind.MOTION ? "" : Objects.requireNonNullElse(answers.to(one), ""),
                withdrawn == null
                        ? ""
                        : texts.get("initiatives.withdrawn", Swedish.date(withdrawn)),
                line(one, today),
                new HandedPage.Words(paragraphs(latest.text()), paragraphs(latest.proposal())),
                handed.wordings().stream()
                        .map(wording ->
                                new HandedPage.Wording(
                                        name(wording.number()),
                                        Swedish.moment(wording.at()),
                                        "/diarium/" + one.matterSlug() + "/" + wording.document()))
                        .toList(),
                handed.wordings().size() > 1 ? address(one) + "/lydelser" : "",
                opinions.of(one.matterSlug()).stream()
                        .map(remiss -> opinion(one, remiss, today))
                        .toList(),
                published.stream()
                        .map(answer ->
                                new HandedPage.Answer(
                                        answer.name(),
                                        Swedish.date(answer.at()),
                                        paragraphs(answer.text())))
                        .toList(),
                one.kind() == Kind.MOTION || !published.isEmpty()
                        ? ""
                        : from.filter(today::isBefore)
                                .map(day -> texts.get("initiatives.answer.from", Swedish.date(day)))
                                .orElse(""),
                followUps.before(one).map(this::other).orElse(null),
                followUps.after(one).stream().map(this::other).toList(),
                who != null && mayFollowUp(one, who) ? "/lamna-in?foljer=" + one.matterSlug() : "",
                acts);
    }

    private HandedPage.Other other(Receipt one) {
        return new HandedPage.Other(address(one), one.title(), facts(one));
    }

    /// A member who could hand it in now, where there is an answer to follow up.
    private boolean mayFollowUp(Receipt one, SignedIn who) {
        return followUps.followed(one).check() instanceof Granted<Followed>
                && initiatives.mayFile(who.person()) instanceof Granted<Boolean>;
    }

    private String name(int wording) {
        return texts.get("initiatives.wording", Integer.toString(wording));
    }

    private HandedPage.Opinion opinion(Receipt one, Remiss remiss, LocalDate today) {
        var how = remiss.how();
        var ended = remiss.endedOn();
        var state = how != null ? how.name() : remiss.late(today) ? "LATE" : "OUT";
        return new HandedPage.Opinion(
                remiss.recipient(),
                Swedish.date(remiss.sentOn()),
                Swedish.date(remiss.answerBy()),
                texts.get("initiatives.opinion." + state, ended == null ? "" : Swedish.date(ended)),
                switch (state) {
                    case "ANSWERED" -> "success";
                    case "LATE" -> "danger";
                    default -> "neutral";
                },
                "/diarium/" + one.matterSlug());
    }

    /// @param from 0 for the one before
    ChangePage change(Handed handed, int from, int to) {
        var all = handed.wordings();
        int newest = all.size();
        int later = to < 1 || to > newest ? newest : to;
        int earlier = from < 1 || from > newest ? Math.max(1, later - 1) : from;
        var change = Rewording.between(body(all, earlier), body(all, later));
        return new ChangePage(
                texts.get("initiatives.change"),
                address(handed.receipt()),
                handed.receipt().title(),
                texts.get("initiatives.change.lead", name(earlier), name(later)),
                address(handed.receipt()) + "/lydelser",
                choices(newest, earlier),
                choices(newest, later),
                paragraphs(change),
                change.none(),
                "");
    }

    private static String body(List<Wording> all, int number) {
        return all.get(number - 1).body();
    }

    private List<ChangePage.Choice> choices(int newest, int chosen) {
        return IntStream.rangeClosed(1, newest)
                .mapToObj(number ->
                        new ChangePage.Choice(
                                Integer.toString(number), name(number), number == chosen))
                .toList();
    }

    /// An earlier wording of a draft beside the one being written.
    ChangePage draftChange(Draft now, List<DraftTable.Version> versions, int from) {
        var earlier =
                versions.stream()
                        .filter(one -> one.seq() == from)
                        .findFirst()
                        .orElse(versions.isEmpty() ? null : versions.getLast());
        var change = Rewording.between(words(earlier == null ? now : earlier.draft()), words(now));
        return new ChangePage(
                texts.get("initiatives.versions"),
                "/lamna-in",
                texts.get("initiatives.heading"),
                texts.get("initiatives.versions.lead"),
                "/lamna-in/lydelser",
                versions.stream()
                        .map(one ->
                                new ChangePage.Choice(
                                        Integer.toString(one.seq()),
                                        Swedish.date(SwedishTime.dateOf(one.savedAt()))
                                                + " "
                                                + Swedish.second(one.savedAt()),
                                        one == earlier))
                        .toList(),
                List.of(),
                paragraphs(change),
                change.none(),
                restore(earlier));
    }

    private static String restore(DraftTable.@Nullable Version earlier) {
        return earlier == null ? "" : Integer.toString(earlier.seq());
    }

    private static String words(Draft draft) {
        return draft.title() + "\n" + draft.text() + "\n" + draft.proposal();
    }

    private static List<ChangePage.Paragraph> paragraphs(Rewording change) {
        return change.paragraphs().stream()
                .map(one ->
                        new ChangePage.Paragraph(
                                one.changed(),
                                one.parts().stream()
                                        .map(part ->
                                                new ChangePage.Part(
                                                        part.kind().name(), part.text()))
                                        .toList()))
                .toList();
    }
}
