package se.uppdrag.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.requests.Request.Answer;
import se.uppdrag.requests.Request.Kind;

@DisplayName("TF 2:15–18, OSL 6:2–3 – how a request may be answered")
@Proves({"TF-15", "OSL-6"})
class RequestRulesTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static Request request(Kind... before) {
        var events = new ArrayList<Request.Event>();
        for (var kind : before) {
            events.add(
                    new Request.Event(
                            events.size() + 1,
                            kind,
                            "Text",
                            null,
                            null,
                            "Rut",
                            MONDAY.plusSeconds(86_400)));
        }
        return new Request(
                UUID.randomUUID(), "KS", "ks", "Avtalet", Request.Way.HERE, "", MONDAY, events);
    }

    private static Answer answer(Kind kind) {
        return new Answer(kind, "Skäl", "21:1", kind.hands() ? 1 : 0, false, false);
    }

    private static void refused(Outcome<?> outcome, @Nullable RequestsRefusal why) {
        if (why == null) {
            assertThat(outcome).isInstanceOf(Outcome.Granted.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
        }
    }

    @Test
    void it_is_answered_once() {
        refused(request().answer(answer(Kind.HANDED_OUT)), null);
        refused(
                request(Kind.HANDED_OUT).answer(answer(Kind.NOT_FOUND)),
                RequestsRefusal.REQUEST_IS_ANSWERED);
    }

    @Test
    void a_no_has_a_provision_and_a_reason() {
        refused(request().answer(answer(Kind.REFUSED)), null);
        refused(
                request().answer(new Answer(Kind.REFUSED, "Skäl", "", 0, false, false)),
                RequestsRefusal.REFUSED_BY_NO_PROVISION);
        refused(
                request().answer(new Answer(Kind.REFUSED_IN_PART, "", "21:1", 1, false, false)),
                RequestsRefusal.REFUSED_BY_NO_PROVISION);
    }

    @Test
    void something_is_handed_out_or_it_is_said_how() {
        refused(
                request().answer(new Answer(Kind.HANDED_OUT, "", "", 0, false, false)),
                RequestsRefusal.NOTHING_IS_HANDED_OUT);
        refused(
                request()
                        .answer(
                                new Answer(
                                        Kind.HANDED_OUT,
                                        "Finns i receptionen",
                                        "",
                                        0,
                                        false,
                                        false)),
                null);
    }

    @Test
    void a_mark_warns_and_is_tried() {
        refused(
                request().answer(new Answer(Kind.HANDED_OUT, "", "", 1, true, false)),
                RequestsRefusal.MARKED_IS_NOT_TRIED);
        refused(request().answer(new Answer(Kind.HANDED_OUT, "", "", 1, true, true)), null);
    }

    @Test
    void the_authority_decides_when_that_is_demanded() {
        refused(request().answer(answer(Kind.DECIDED)), RequestsRefusal.DECISION_IS_NOT_DEMANDED);
        refused(request(Kind.REFUSED).demand(), null);
        refused(request(Kind.HANDED_OUT).demand(), RequestsRefusal.NOTHING_WAS_REFUSED);
        refused(request().demand(), RequestsRefusal.NOTHING_WAS_REFUSED);
        refused(request(Kind.REFUSED, Kind.DEMANDED).answer(answer(Kind.DECIDED)), null);
        refused(
                request(Kind.REFUSED, Kind.DEMANDED, Kind.DECIDED).demand(),
                RequestsRefusal.NOTHING_WAS_REFUSED);
    }

    @Test
    void the_clock_runs_to_the_first_answer() {
        assertThat(request().days(LocalDate.of(2026, 3, 9))).isEqualTo(7);
        assertThat(request(Kind.NOT_FOUND).days(LocalDate.of(2026, 3, 9))).isEqualTo(1);
    }

    @Test
    void the_waits_are_counted_in_spans() {
        var waits = Waits.of(List.of(0, 0, 1, 3, 9, 40));
        assertThat(waits.spans()).extracting(Waits.Span::count).containsExactly(2, 1, 1, 0, 1, 1);
        assertThat(waits.median()).isEqualTo(1);
        assertThat(Waits.of(List.of()).median()).isEqualTo(-1);
    }
}
