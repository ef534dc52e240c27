package se.uppdrag.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;

/// The door: the topics of the page Förtroendeuppdraget, their versions and their links.
@Service
@Transactional
public class Portal {

    private final TopicTable topics;
    private final LinkCheckTable checks;
    private final Links links;
    private final Clock clock;

    Portal(TopicTable topics, LinkCheckTable checks, Links links, Clock clock) {
        this.topics = topics;
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
        }
    }

    /// Makes what was typed the newest version.
    ///
    /// @param from the version the editor began from
    /// @throws OptimisticLockingFailureException when somebody else has edited it since
    void edit(String slug, int from, TopicDraft draft, SignedIn by) {
        var newest = topics.newest(slug).orElseThrow();
        if (newest.number() != from) {
            throw new OptimisticLockingFailureException("Edited since version " + from);
        }
        topics.insert(slug, from + 1, draft, clock.instant(), by);
        check(draft.asLinks());
    }

    /// Looks at every link of every topic and remembers how it stood.
    void checkLinks() {
        topics.newest().forEach(topic -> check(topic.links()));
    }

    private void check(List<Topic.Link> all) {
        for (var link : all) {
            checks.save(link.address(), links.check(link), clock.instant());
        }
    }

    @Transactional(readOnly = true)
    List<Topic> topics() {
        return topics.newest();
    }

    @Transactional(readOnly = true)
    Optional<Topic> topic(String slug) {
        return topics.newest(slug);
    }

    @Transactional(readOnly = true)
    List<Topic> history(String slug) {
        return topics.history(slug);
    }

    /// How each address stood when it was last looked at.
    @Transactional(readOnly = true)
    Map<String, LinkCheckTable.Check> checks() {
        return checks.all();
    }
}
