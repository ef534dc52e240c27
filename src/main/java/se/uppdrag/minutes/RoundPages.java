package se.uppdrag.minutes;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.pages.RoundPage;
import se.uppdrag.web.Act;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a round of verification into words.
@Component
class RoundPages {

    private final Minutes minutes;
    private final Rounds rounds;
    private final AtOnce atOnce;
    private final VerifyPages verify;
    private final Texts texts;
    private final Clock clock;

    RoundPages(
            Minutes minutes,
            Rounds rounds,
            AtOnce atOnce,
            VerifyPages verify,
            Texts texts,
            Clock clock) {
        this.minutes = minutes;
        this.rounds = rounds;
        this.atOnce = atOnce;
        this.verify = verify;
        this.texts = texts;
        this.clock = clock;
    }

    RoundPage page(Meeting meeting, SignedIn who, Readers readers, List<Act> acts) {
        var verification = minutes.verification(meeting.id()).orElse(null);
        var last = meeting.verification().last();
        var open = minutes.verified(meeting.id()).isEmpty();
        var keeps = readers.keeps(meeting, who);
        return new RoundPage(
                meeting.address(),
                MinutesPages.name(meeting),
                MinutesPaper.lead(meeting),
                minutes.verified(meeting.id())
                        .map(one ->
                                texts.get(
                                        "minutes.round.verified",
                                        Swedish.date(SwedishTime.dateOf(one.at()))))
                        .orElseGet(() -> texts.get("minutes.deadline", Swedish.date(last))),
                !open,
                open && SwedishTime.dateOf(clock.instant()).isAfter(last),
                texts.get("minutes.round." + state(verification, open)),
                verification == null
                        ? List.of()
                        : verification.signatories().stream()
                                .map(one -> line(meeting, verification, one))
                                .toList(),
                verification == null
                        ? List.of()
                        : verification.returns().stream()
                                .map(one ->
                                        texts.get(
                                                "minutes.returned",
                                                VerifyPages.name(verification, one),
                                                Swedish.moment(one.at()),
                                                one.comment()))
                                .toList(),
                rounds.standIns(meeting.id()).stream()
                        .map(one ->
                                texts.get(
                                        "minutes.round.stand-in." + one.decidedBy(),
                                        one.name(),
                                        one.hinderedName(),
                                        Swedish.moment(one.at()),
                                        one.reason()))
                        .toList(),
                rounds.dissents(meeting.id()).stream()
                        .map(one -> dissent(one, readers.mayReadSecret(meeting, who)))
                        .toList(),
                atOnce.all(meeting.id()).stream().map(one -> atOnce(meeting, one)).toList(),
                meeting.address() + (keeps || !open ? "/protokoll" : "/justera"),
                texts.get(keeps || !open ? "minutes.round.to-draft" : "minutes.to-signing"),
                acts);
    }

    private RoundPage.AtOnce atOnce(Meeting meeting, AtOnceTable.Line one) {
        var verification = atOnce.verification(meeting.id(), one.section()).orElseThrow();
        var done = verification.complete();
        return new RoundPage.AtOnce(
                meeting.address() + (done ? "/protokoll/" : "/justera/") + one.section(),
                "§ " + one.section() + " " + one.title(),
                done
                        ? texts.get("minutes.at-once.done")
                        : texts.get(
                                "minutes.at-once.count",
                                verification.signatures().size(),
                                verification.signatories().size()),
                done);
    }

    private static String state(@Nullable Verification verification, boolean open) {
        if (!open) {
            return "done";
        }
        if (verification == null) {
            return "not-sent";
        }
        return verification.returned() == null ? "open" : "returned";
    }

    private RoundPage.Line line(Meeting meeting, Verification verification, Signatory one) {
        var round = rounds.round(meeting.id(), verification.version().number());
        var signature = verification.signature(one.person()).orElse(null);
        var secret = rounds.secretRound(meeting.id(), verification.version().number());
        var left =
                Stream.concat(
                                round.left(one.person()).stream().map(verify::heading),
                                secret.left(one.person()).stream().map(this::inside))
                        .toList();
        var role = texts.get("minutes.role." + one.role());
        if (signature != null) {
            return new RoundPage.Line(
                    one.name(),
                    role,
                    texts.get("minutes.round.signed", Swedish.moment(signature.at())),
                    true,
                    "");
        }
        if (!round.underWay(one.person()) && !secret.underWay(one.person())) {
            return new RoundPage.Line(
                    one.name(), role, texts.get("minutes.state.waits"), false, "");
        }
        return new RoundPage.Line(
                one.name(),
                role,
                texts.get("minutes.round.approved"),
                false,
                left.isEmpty()
                        ? texts.get("minutes.round.left.none")
                        : texts.get("minutes.round.left", String.join(", ", left)));
    }

    /// Never its heading: those who follow the round need not have been there.
    private String inside(Passage one) {
        return one.number() == Passage.FRAME
                ? texts.get("minutes.round.secret.frame")
                : texts.get("minutes.round.secret.section", Integer.toString(one.number()));
    }

    private String dissent(Dissent one, boolean mayReadSecret) {
        if (!one.secret()) {
            return texts.get("minutes.dissent", one.name(), one.text());
        }
        return mayReadSecret
                ? texts.get("minutes.dissent.secret", one.name(), one.text())
                : texts.get("minutes.dissent.hidden", one.name());
    }
}
