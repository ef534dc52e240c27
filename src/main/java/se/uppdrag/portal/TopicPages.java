package se.uppdrag.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.portal.pages.EnglishPage;
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
        var updated = updated(topics);
        return new All(
                topics.stream().map(topic -> view(topic, house, now)).toList(),
                Swedish.date(updated),
                updated.toString());
    }

    boolean anyEnglish() {
        return portal.topics().stream().anyMatch(Topic::inEnglish);
    }

    EnglishPage english() {
        var house = houses.ours();
        var now = clock.instant();
        var parted = portal.topics().stream().collect(Collectors.partitioningBy(Topic::inEnglish));
        var topics = parted.getOrDefault(true, List.of());
        return new EnglishPage(
                topics.stream().map(topic -> english(topic, house, now)).toList(),
                updated(topics).toString(),
                parted.getOrDefault(false, List.of()).stream()
                        .map(topic -> view(topic, house, now))
                        .toList());
    }

    private LocalDate updated(List<Topic> topics) {
        return topics.stream()
                .map(Topic::updated)
                .max(Comparator.naturalOrder())
                .orElseGet(portal::today);
    }

    private TopicView english(Topic topic, House house, Instant now) {
        var beside = beside(topic, now);
        return new TopicView(
                topic.slug(),
                topic.icon(),
                topic.titleEn(),
                beside.isEmpty() ? "" : beside.getFirst().english(),
                PlainText.blocks(topic.bodyEn(), house),
                beside.stream()
                        .map(fact ->
                                new TopicView.Fact(fact.english(), shown(fact.href()), fact.icon()))
                        .toList(),
                topic.links().stream().map(this::linkInEnglish).toList(),
                topic.updated().toString());
    }

    private TopicView.Link linkInEnglish(Topic.Link link) {
        var shown = link(link);
        return link.textEn().isEmpty()
                ? new TopicView.Link(shown.text(), shown.href(), shown.external(), true)
                : new TopicView.Link(link.textEn(), shown.href(), shown.external());
    }

    private TopicView view(Topic topic, House house, Instant now) {
        var beside = beside(topic, now);
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
                Swedish.date(topic.updated()));
    }

    private List<Facts.Fact> beside(Topic topic, Instant now) {
        return facts.stream()
                .filter(one -> one.topic().equals(topic.slug()))
                .flatMap(one -> one.at(now).stream())
                .toList();
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
