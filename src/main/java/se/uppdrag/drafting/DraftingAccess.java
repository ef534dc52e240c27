package se.uppdrag.drafting;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.registry.Handlers;

/// Who reads and writes what is being prepared. A draft is for those who handle the matter, who has
/// been asked to approve it, and the secretary of a meeting it has been offered to (TF 2:12).
@Component
class DraftingAccess {

    private final Handlers handlers;
    private final Offers offers;
    private final Meetings meetings;
    private final Gate gate;

    DraftingAccess(Handlers handlers, Offers offers, Meetings meetings, Gate gate) {
        this.handlers = handlers;
        this.offers = offers;
        this.meetings = meetings;
        this.gate = gate;
    }

    /// Whoever does not handle it does not learn whether it is there.
    Handlers.Handled handled(SignedIn who, String slug) {
        return handlers.matter(who, slug).orElseThrow(DraftingAccess::notFound);
    }

    void requireReading(SignedIn who, Memorandum one) {
        if (!mayRead(who, one)) {
            throw notFound();
        }
    }

    boolean mayRead(SignedIn who, Memorandum one) {
        return who.id().equals(one.by())
                || who.id().equals(one.approver())
                || handlers.matter(who, one.matterSlug()).isPresent()
                || offers.of(one.matterSlug()).stream().anyMatch(offer -> answers(who, offer));
    }

    private boolean answers(SignedIn who, Offer offer) {
        return meetings.meeting(new MeetingId(offer.meeting()))
                .filter(meeting -> gate.open(who, Role.SECRETARY, meeting.organ()))
                .isPresent();
    }

    Meeting secretary(SignedIn who, String organ, String day) {
        if (!gate.open(who, Role.SECRETARY, organ)) {
            throw new AccessDeniedException("secretary of " + organ);
        }
        return meetings.meeting(organ, day).orElseThrow(DraftingAccess::notFound);
    }

    /// The secretary, or one of the organ's presidium.
    Meeting preparing(SignedIn who, String organ, String day) {
        return gate.open(who, Role.PRESIDIUM, organ)
                ? meetings.meeting(organ, day).orElseThrow(DraftingAccess::notFound)
                : secretary(who, organ, day);
    }

    boolean isSecretary(SignedIn who, Meeting meeting) {
        return gate.open(who, Role.SECRETARY, meeting.organ());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
