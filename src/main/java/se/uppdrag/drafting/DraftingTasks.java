package se.uppdrag.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.Roles;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What waits for whoever writes, approves or takes matters on an agenda. Nothing of what a matter
/// is about goes out in it: titles are for the page.
@Component
class DraftingTasks implements Tasks {

    private static final int NEWEST = 50;

    /// For how long somebody is told that what she offered was not taken.
    private static final int TOLD_DAYS = 14;

    private final Memoranda memoranda;
    private final Offers offers;
    private final PaperRound round;
    private final Roles roles;
    private final Texts texts;

    DraftingTasks(Memoranda memoranda, Offers offers, PaperRound round, Roles roles, Texts texts) {
        this.memoranda = memoranda;
        this.offers = offers;
        this.round = round;
        this.roles = roles;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var tasks = new ArrayList<Task>();
        for (var one : memoranda.unfinished(person)) {
            if (one.waitsFor(person)) {
                tasks.add(memo("approve", one, null));
            } else if (one.state() == Memorandum.State.APPROVED && person.equals(one.by())) {
                tasks.add(memo("finish", one, Citation.of(Act.TF, 2, 10)));
            }
        }
        for (var one : offers.by(person, NEWEST)) {
            told(one, on).ifPresent(tasks::add);
            unwritten(one).ifPresent(tasks::add);
        }
        if (roles.holds(new PersonId(person), Role.SECRETARY, on)) {
            offers.waiting()
                    .forEach((meeting, many) -> {
                        if (roles.holds(
                                new PersonId(person), Role.SECRETARY, meeting.organ(), on)) {
                            tasks.add(waiting(meeting, many));
                        }
                    });
        }
        presidium(new PersonId(person), on, tasks);
        return tasks;
    }

    /// What is offered to a meeting whose presidium has not gone through it.
    private void presidium(PersonId person, LocalDate on, List<Task> tasks) {
        if (!roles.holds(person, Role.PRESIDIUM, on)) {
            return;
        }
        offers.waiting()
                .forEach((meeting, many) -> {
                    var day = offers.lastDay(meeting).presidium();
                    if (day != null
                            && roles.holds(person, Role.PRESIDIUM, meeting.organ(), on)
                            && offers.through(meeting.id()).isEmpty()) {
                        tasks.add(
                                new Task(
                                        "Folder",
                                        texts.get(
                                                "drafting.task.presidium",
                                                many,
                                                Swedish.inSentence(meeting.organName()),
                                                Swedish.day(meeting.onDate())),
                                        texts.get("drafting.task.presidium.why"),
                                        day,
                                        null,
                                        texts.get("drafting.task.read.verb"),
                                        meeting.address() + "/planera/anmalda"));
                    }
                });
    }

    private Task memo(String key, Memorandum one, @Nullable Citation why) {
        return new Task(
                "FileText",
                texts.get("drafting.task." + key, one.dnr()),
                texts.get("drafting.task." + key + ".why", one.byName()),
                null,
                why,
                texts.get("drafting.task." + key + ".verb"),
                one.address());
    }

    private Optional<Task> told(Offer offer, LocalDate on) {
        var at = offer.answeredAt();
        boolean told =
                at != null
                        && (offer.answer() == Offer.Answer.DECLINED
                                || offer.answer() == Offer.Answer.MOVED)
                        && SwedishTime.dateOf(at).plusDays(TOLD_DAYS).isAfter(on);
        return told
                ? Optional.of(
                        new Task(
                                "Bell",
                                texts.get("drafting.task." + offer.answer(), offer.dnr()),
                                offer.reason() == null ? "" : offer.reason(),
                                null,
                                null,
                                texts.get("drafting.task.read.verb"),
                                "/beredning/" + offer.matterSlug()))
                : Optional.empty();
    }

    /// What is to be decided and has nothing written for it yet.
    private Optional<Task> unwritten(Offer offer) {
        boolean coming =
                offer.asked() == Offer.Asked.DECISION && (offer.waits() || offer.accepted());
        return coming && round.memorandum(offer).filter(Memorandum::finished).isEmpty()
                ? round.coming(offer.meeting())
                        .map(meeting ->
                                new Task(
                                        "Hourglass",
                                        texts.get(
                                                "drafting.task.write",
                                                offer.dnr(),
                                                Swedish.inSentence(meeting.organName()),
                                                Swedish.day(meeting.onDate())),
                                        texts.get("drafting.task.write.why"),
                                        offers.lastDay(meeting).day(),
                                        null,
                                        texts.get("drafting.task.write.verb"),
                                        "/beredning/" + offer.matterSlug()))
                : Optional.empty();
    }

    private Task waiting(Meeting meeting, int many) {
        return new Task(
                "Folder",
                texts.get(
                        "drafting.task.offered",
                        many,
                        Swedish.inSentence(meeting.organName()),
                        Swedish.day(meeting.onDate())),
                texts.get("drafting.task.offered.why"),
                meeting.notice().last(),
                Citation.kl(5, 13),
                texts.get("drafting.task.offered.verb"),
                meeting.address() + "/planera/anmalda");
    }
}
