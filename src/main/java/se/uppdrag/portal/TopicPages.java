package se.uppdrag.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.portal.pages.TopicView;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Swedish;

/// Puts the topics into words, with what is true at the moment beside them.
@Component
class TopicPages {

    private final Portal portal;
    private final List<Facts> facts;
    private final OwnPages pages;
    private final Houses houses;
    private final Clock clock;

    TopicPages(Portal portal, List<Facts> facts, OwnPages pages, Houses houses, Clock clock) {
        this.portal = portal;
        this.facts = facts;
        this.pages = pages;
        this.houses = houses;
        this.clock = clock;
    }

    /// The ten topics and the day the newest of their texts was edited.
    record All(List<TopicView> topics, String updated, String updatedIso) {}

    All all() {
        var topics = portal.topics();
        var house = houses.ours();
        var now = clock.instant();
        var updated =
                topics.stream().map(Topic::editedAt).max(Comparator.naturalOrder()).orElse(now);
        return new All(
                topics.stream().map(topic -> view(topic, house, now)).toList(),
                Swedish.date(updated),
                SwedishTime.dateOf(updated).toString());
    }

    private TopicView view(Topic topic, House house, Instant now) {
        var beside =
                facts.stream()
                        .filter(one -> one.topic().equals(topic.slug()))
                        .flatMap(one -> one.at(now).stream())
                        .toList();
        return new TopicView(
                topic.slug(),
                topic.icon(),
                topic.title(),
                beside.isEmpty() ? "" : beside.getFirst().text(),
                PlainText.blocks(topic.body(), house),
                beside.stream()
                        .map(fact ->
                                new TopicView.Fact(fact.text(), shown(fact.href()), fact.icon()))
                        .toList(),
                topic.links().stream().map(this::link).toList(),
                Swedish.date(topic.editedAt()));
    }

    private TopicView.Link link(Topic.Link link) {
        return new TopicView.Link(
                link.text(),
                link.internal() ? shown(link.address()) : link.address(),
                !link.internal());
    }

    /// A page that does not exist is named, never linked to.
    private String shown(String address) {
        return pages.exist(address) ? address : "";
    }
}
