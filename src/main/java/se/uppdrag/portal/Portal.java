package se.uppdrag.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.portal.Wording.Publication;

/// The door: the topics of the page Förtroendeuppdraget, their versions and their links.
@Service
@Transactional
public class Portal {

    private final TopicTable topics;
    private final WordingTable wordings;
    private final LinkCheckTable checks;
    private final Links links;
    private final Clock clock;

    Portal(
            TopicTable topics,
            WordingTable wordings,
            LinkCheckTable checks,
            Links links,
            Clock clock) {
        this.topics = topics;
        this.wordings = wordings;
        this.checks = checks;
        this.links = links;
        this.clock = clock;
    }

    /// Gives an empty page the texts the program comes with. Done again, nothing changes.
    public void establish() {
        if (!topics.empty()) {
            return;
        }
        int position = 0;
        for (var seed : SeedTexts.topics()) {
            topics.insert(seed.slug(), ++position, seed.icon());
            topics.insert(seed.slug(), 1, seed.text(), clock.instant(), null);
            wordings.publish(seed.slug(), 1, LocalDate.EPOCH, clock.instant(), null);
        }
    }

    /// Makes what was typed the newest version. It is a draft until it is published.
    ///
    /// @param from the version the editor began from
    /// @return its number
    /// @throws OptimisticLockingFailureException when somebody else has edited it since
    int edit(String slug, int from, TopicDraft draft, SignedIn by) {
        var newest = topic(slug).orElseThrow();
        if (newest.number() != from) {
            throw new OptimisticLockingFailureException("Edited since version " + from);
        }
        topics.insert(slug, from + 1, draft, clock.instant(), by);
        check(draft.asLinks());
        return from + 1;
    }

    /// Shows a version from a day: a draft, or one that was shown before.
    Outcome<Wording> publish(Wording one, LocalDate from, SignedIn by) {
        return found(one)
                .publish()
                .map(open -> {
                    wordings.publish(one.topic(), one.number(), from, clock.instant(), by);
                    return open;
                });
    }

    /// Asks somebody to read it before it is shown.
    Outcome<Wording> ask(Wording one, UUID reviewer, String name, SignedIn by) {
        return found(one)
                .ask(reviewer)
                .map(open -> {
                    wordings.ask(open, reviewer, name, clock.instant(), by);
                    return open;
                });
    }

    Outcome<Wording> reviewed(Wording one, SignedIn by) {
        return found(one)
                .review(by.id())
                .map(open -> {
                    wordings.reviewed(open, clock.instant(), by);
                    return open;
                });
    }

    private Wording found(Wording one) {
        return wordings.find(one.topic(), one.number()).orElseThrow();
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    /// Looks at every link of every topic and remembers how it stood.
    void checkLinks() {
        Stream.concat(topics.shown(today()).stream(), topics.newest(today()).stream())
                .flatMap(topic -> topic.links().stream())
                .distinct()
                .forEach(this::check);
    }

    private void check(List<Topic.Link> all) {
        all.forEach(this::check);
    }

    private void check(Topic.Link link) {
        checks.save(link.address(), links.check(link), clock.instant());
    }

    /// As everybody reads them today.
    @Transactional(readOnly = true)
    List<Topic> topics() {
        return topics.shown(today());
    }

    /// As they were last written, drafts too.
    @Transactional(readOnly = true)
    List<Topic> newest() {
        return topics.newest(today());
    }

    @Transactional(readOnly = true)
    Optional<Topic> topic(String slug) {
        return history(slug).stream().findFirst();
    }

    /// Every version, newest first.
    @Transactional(readOnly = true)
    List<Topic> history(String slug) {
        return topics.history(slug, today());
    }

    /// How each version stands, newest first.
    @Transactional(readOnly = true)
    List<Wording> wordings(String slug) {
        return wordings.of(slug);
    }

    @Transactional(readOnly = true)
    List<Wording> waitingFor(UUID person) {
        return wordings.waitingFor(person);
    }

    @Transactional(readOnly = true)
    List<Publication> publications(String slug) {
        return wordings.publications(slug);
    }

    /// How each address stood when it was last looked at.
    @Transactional(readOnly = true)
    Map<String, LinkCheckTable.Check> checks() {
        return checks.all();
    }
}
