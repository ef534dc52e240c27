package se.uppdrag.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.portal.Wording.Publication;
import se.uppdrag.portal.pages.TopicView;
import se.uppdrag.portal.pages.VersionPage;
import se.uppdrag.registry.Handlers;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts one version of a topic into words: how it stands, and what may be done with it.
@Component
class VersionPages {

    private final Portal portal;
    private final Editors editors;
    private final Handlers handlers;
    private final Houses houses;
    private final Acts acts;
    private final Texts texts;

    VersionPages(
            Portal portal,
            Editors editors,
            Handlers handlers,
            Houses houses,
            Acts acts,
            Texts texts) {
        this.portal = portal;
        this.editors = editors;
        this.handlers = handlers;
        this.houses = houses;
        this.acts = acts;
        this.texts = texts;
    }

    static String address(String topic, int number) {
        return EditingController.LIST + "/" + topic + "/" + number;
    }

    /// How each version of a topic stands, by its number.
    Map<Integer, String> standing(String topic) {
        var published = portal.publications(topic);
        var standing = new HashMap<Integer, String>();
        portal.wordings(topic).forEach(one -> standing.put(one.number(), told(one, published)));
        return standing;
    }

    private String told(Wording one, List<Publication> published) {
        var today = portal.today();
        var shown = Wording.shownOn(published, today).filter(now -> now.number() == one.number());
        var planned = one.planned(published, today);
        if (shown.isPresent()) {
            return texts.get("portal.standing.SHOWN");
        }
        if (planned.isPresent()) {
            return texts.get("portal.standing.PLANNED", Swedish.date(planned.get()));
        }
        if (published.stream().anyMatch(other -> other.number() == one.number())) {
            return texts.get("portal.standing.BEFORE");
        }
        if (one.waitsForReview()) {
            return texts.get("portal.standing.ASKED", one.reviewerName());
        }
        return one.reviewer() == null
                ? texts.get("portal.standing.DRAFT")
                : texts.get("portal.standing.REVIEWED", one.reviewerName());
    }

    Form publish(Wording one) {
        return Form.of("portal", "publish", address(one.topic(), one.number()) + "/visa")
                .day("fran")
                .beginning("fran", portal.today().toString());
    }

    /// Among those employed, except who wrote it.
    Form ask(Wording one) {
        return Form.of("portal", "review", address(one.topic(), one.number()) + "/granska")
                .choice(
                        "granskare",
                        reviewers().stream()
                                .filter(other ->
                                        one.writer() == null
                                                || !other.value().equals(one.writer().toString()))
                                .toList());
    }

    List<Option> reviewers() {
        return handlers.officials();
    }

    Form reviewed(Wording one) {
        return Form.of("portal", "reviewed", address(one.topic(), one.number()) + "/granskad");
    }

    /// @param sent the form that was sent and went wrong; nothing while none did
    VersionPage page(
            Topic topic, Wording one, SignedIn who, @Nullable Filled again, @Nullable Form sent) {
        boolean edits = editors.include(who);
        var offered = new ArrayList<Form>();
        if (one.waitsForReview() && who.id().equals(one.reviewer())) {
            offered.add(reviewed(one));
        }
        if (edits) {
            offered.add(publish(one));
            offered.add(ask(one));
        }
        var house = houses.ours();
        return new VersionPage(
                topic.slug(),
                topic.title(),
                topic.number(),
                Swedish.moment(topic.editedAt()),
                topic.editedByName(),
                Optional.ofNullable(standing(topic.slug()).get(topic.number())).orElse(""),
                PlainText.blocks(topic.body(), house),
                topic.titleEn(),
                PlainText.blocks(topic.bodyEn(), house),
                topic.links().stream()
                        .map(link ->
                                new TopicView.Link(link.text(), link.address(), !link.internal()))
                        .toList(),
                edits,
                acts.shown(again, sent, offered));
    }
}
