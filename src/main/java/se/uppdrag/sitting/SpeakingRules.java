package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.sitting.SittingRules.happens;

import java.util.ArrayList;
import java.util.List;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;

/// Who may speak, and when (KL 5:39–40, 5:63–64, and the house's own rules).
record SpeakingRules(Sitting sitting) {

    Outcome<List<SittingEvent>> ask(PersonId person, Speakers.Kind kind) {
        if (!maySpeak(person)) {
            return refused(SittingRefusal.NOT_SERVING, name(person));
        }
        var only = sitting.floor().map(floor -> floor.item().speakers()).orElse(List.of());
        if (!only.isEmpty() && !only.contains(person)) {
            return refused(SittingRefusal.ONLY_ASKER_AND_ANSWERER_SPEAK);
        }
        if (sitting.speakers().waits(person)) {
            return refused(SittingRefusal.ALREADY_ON_THE_LIST);
        }
        if (kind == Speakers.Kind.REPLY && !somethingWasSaid()) {
            return refused(SittingRefusal.NOTHING_TO_REPLY_TO);
        }
        if (kind == Speakers.Kind.SPEECH && sitting.speakers().lineDrawn()) {
            return refused(SittingRefusal.LINE_IS_DRAWN);
        }
        // Points of order and presentations belong to leading the meeting.
        return kind == Speakers.Kind.SPEECH && leadsTheAssembly(person)
                ? refused(SittingRefusal.CHAIR_TAKES_PART, name(person))
                : happens(new SittingEvent.SpeakerListed(person, kind));
    }

    /// Who serves, who is let in, and in a committee alternates who are here where its own rules
    /// let them (KL 6:17).
    boolean maySpeak(PersonId person) {
        return sitting.attendance().serves(person)
                || sitting.roll().guest(person).isPresent()
                || sitting.roll().customs().alternatesSpeak()
                        && sitting.roll().alternate(person).isPresent()
                        && sitting.attendance().present().contains(person);
    }

    Outcome<List<SittingEvent>> withdrawFromList(PersonId person) {
        return sitting.speakers().waits(person)
                ? happens(new SittingEvent.SpeakerWithdrew(person))
                : refused(SittingRefusal.NOBODY_WANTS_TO_SPEAK);
    }

    Outcome<List<SittingEvent>> nextSpeaker() {
        var next = sitting.speakers().next();
        if (next.isEmpty()) {
            return refused(SittingRefusal.NOBODY_WANTS_TO_SPEAK);
        }
        return granted(begins(next.get()));
    }

    Outcome<List<SittingEvent>> giveFloor(PersonId person) {
        return sitting.speakers()
                .waiting(person)
                .map(entry -> granted(begins(entry)))
                .orElse(refused(SittingRefusal.NOBODY_WANTS_TO_SPEAK));
    }

    /// Whoever speaks has finished when somebody else gets the floor.
    private List<SittingEvent> begins(Speakers.Entry entry) {
        var events = new ArrayList<SittingEvent>();
        var now = sitting.speakers().now();
        if (now != null) {
            events.add(new SittingEvent.SpeechEnded(now.person()));
        }
        events.add(new SittingEvent.SpeechBegan(entry.person(), entry.kind()));
        return events;
    }

    Outcome<List<SittingEvent>> pause() {
        return whileSpeaking(false, new SittingEvent.SpeechPaused());
    }

    Outcome<List<SittingEvent>> resume() {
        return whileSpeaking(true, new SittingEvent.SpeechResumed());
    }

    private Outcome<List<SittingEvent>> whileSpeaking(boolean paused, SittingEvent event) {
        var now = sitting.speakers().now();
        return now == null || now.paused() != paused
                ? refused(SittingRefusal.NOBODY_WANTS_TO_SPEAK)
                : happens(event);
    }

    Outcome<List<SittingEvent>> drawLine() {
        return whileDebating(new SittingEvent.LineDrawn(sitting.current()));
    }

    Outcome<List<SittingEvent>> liftLine() {
        return whileDebating(new SittingEvent.LineLifted(sitting.current()));
    }

    private Outcome<List<SittingEvent>> whileDebating(SittingEvent event) {
        return sitting.floor()
                .map(floor ->
                        floor.debateClosed() ? no(SittingRefusal.DEBATE_IS_CLOSED) : happens(event))
                .orElse(no(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING));
    }

    Outcome<List<SittingEvent>> endSpeech() {
        var now = sitting.speakers().now();
        return now == null
                ? refused(SittingRefusal.NOBODY_WANTS_TO_SPEAK)
                : happens(new SittingEvent.SpeechEnded(now.person()));
    }

    /// The meeting lets somebody without a seat speak (KL 5:39, 6:26). A right to propose follows
    /// from the assignment and cannot be given.
    Outcome<List<SittingEvent>> admitGuest(Guest guest) {
        if (guest.name().isBlank() || guest.capacity().isBlank()) {
            return refused(SittingRefusal.GUEST_HAS_NO_NAME);
        }
        return sitting.roll().find(guest.person()).isPresent()
                ? refused(SittingRefusal.GUEST_IS_CALLED, name(guest.person()))
                : happens(new SittingEvent.GuestAdmitted(guest));
    }

    /// The chair who was asked lets somebody answer for a company or a joint body (KL 5:63).
    Outcome<List<SittingEvent>> handOver(PersonId to) {
        var inquiry = sitting.floor().map(floor -> floor.item().inquiry());
        if (inquiry.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        return inquiry.get().mayBeHandedTo().stream()
                .filter(one -> one.person().equals(to))
                .findFirst()
                .map(one -> happens(new SittingEvent.AnswerHandedOver(sitting.current(), one)))
                .orElse(refused(SittingRefusal.ANSWER_MAY_NOT_BE_HANDED_OVER));
    }

    /// A rejoinder answers what somebody says or has said on the item.
    private boolean somethingWasSaid() {
        return sitting.speakers().now() != null || !sitting.speakers().onItem().isEmpty();
    }

    /// In the assembly the chair hands over the gavel before she takes part in the debate.
    private boolean leadsTheAssembly(PersonId person) {
        return sitting.roll().assembly() && person.equals(sitting.presiding());
    }

    private static Outcome<List<SittingEvent>> no(SittingRefusal refusal) {
        return refused(refusal);
    }

    private String name(PersonId person) {
        return sitting.roll().name(person);
    }
}
