package se.uppdrag.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.drafting.Way.Been;
import se.uppdrag.drafting.Way.Coming;
import se.uppdrag.drafting.Way.Result;
import se.uppdrag.drafting.Way.State;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.register.Organ;

@Proves({"KL5-26", "KL5-13"})
@DisplayName("KL 5:26–28, 5:13 – a matter's way from organ to organ")
class WayTests {

    private static final Organ KF = organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, null);
    private static final Organ KS = organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, null);
    private static final Organ AU =
            organ("au", "Nämndens arbetsutskott", Organ.Kind.SUBCOMMITTEE, "mn");
    private static final Organ MN = organ("mn", "Miljönämnden", Organ.Kind.COMMITTEE, null);
    private static final List<Organ> ORGANS = List.of(KF, KS, AU, MN);

    private static Organ organ(String slug, String name, Organ.Kind kind, @Nullable String parent) {
        return new Organ(slug, name, kind, "KS", 5, parent);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2026-" + day);
    }

    private static Been been(Organ organ, String day, Result result) {
        return new Been(organ, day(day), "/sammantraden/" + organ.slug(), result, null);
    }

    private static Coming coming(Organ organ, String day, @Nullable String lastDay) {
        return new Coming(
                organ,
                new MeetingId(UUID.randomUUID()),
                day(day),
                "/sammantraden/" + organ.slug() + "/2026-" + day,
                DeadlineRule.KL5_13.from(day(day)).last(),
                lastDay == null ? null : day(lastDay),
                null);
    }

    private static final Optional<Organ.Kind> ASSEMBLY = Optional.of(Organ.Kind.ASSEMBLY);

    @Test
    void goes_upwards_to_the_one_the_proposal_names() {
        var way =
                Way.of(
                        List.of(
                                been(AU, "10-01", Result.PROPOSED),
                                been(MN, "10-15", Result.ON_AGENDA)),
                        ASSEMBLY,
                        ORGANS,
                        List.of(coming(KS, "11-02", null), coming(KF, "11-25", null)));
        assertThat(way.stops())
                .extracting(one -> one.organ() + " " + one.state())
                .containsExactly(
                        "Nämndens arbetsutskott " + State.DONE,
                        "Miljönämnden " + State.NOW,
                        "Kommunstyrelsen " + State.NEXT,
                        "Kommunfullmäktige " + State.NEXT);
        assertThat(way.stops().get(2).meeting()).as("offered by a press").isNotNull();
        assertThat(way.stops().get(3).meeting()).as("only the next").isNull();
        assertThat(way.missed()).isEmpty();
    }

    @Test
    void names_the_meeting_whose_notice_is_out_before_it_comes() {
        var here = List.of(been(KS, "12-07", Result.ON_AGENDA));
        var soon = coming(KF, "12-13", null);
        var later = coming(KF, "12-16", null);
        var way = Way.of(here, ASSEMBLY, ORGANS, List.of(soon, later));
        assertThat(way.missed())
                .containsExactly(
                        new Way.Missed(
                                "Kommunfullmäktige",
                                day("12-13"),
                                day("12-06"),
                                "Kommunstyrelsen",
                                day("12-07")));
        assertThat(way.stops().getLast().on()).isEqualTo("2026-12-16");

        var none = Way.of(here, ASSEMBLY, ORGANS, List.of(soon));
        assertThat(none.stops().getLast().on()).as("nothing it can reach").isNull();
    }

    @Test
    void says_that_the_last_day_for_offering_comes_before_the_step_before() {
        var here = List.of(been(KS, "12-07", Result.ON_AGENDA));
        var late = Way.of(here, ASSEMBLY, ORGANS, List.of(coming(KF, "12-16", "12-02")));
        assertThat(late.stops().getLast().late()).isTrue();
        var inTime = Way.of(here, ASSEMBLY, ORGANS, List.of(coming(KF, "12-16", "12-08")));
        assertThat(inTime.stops().getLast().late()).isFalse();
    }

    @Test
    void ends_where_it_is_decided() {
        var coming = List.of(coming(KS, "11-02", null), coming(KF, "11-25", null));
        assertThat(
                        Way.of(List.of(been(MN, "10-15", Result.DECIDED)), ASSEMBLY, ORGANS, coming)
                                .stops())
                .hasSize(1);
        assertThat(
                        Way.of(
                                        List.of(been(MN, "10-15", Result.ON_AGENDA)),
                                        Optional.empty(),
                                        ORGANS,
                                        coming)
                                .stops())
                .hasSize(1);
        assertThat(Way.of(List.of(), ASSEMBLY, ORGANS, coming).stops()).isEmpty();
    }

    private static Been offered(Organ organ, String day, Way.Presidium presidium) {
        return new Been(organ, day(day), "", Result.OFFERED, presidium);
    }

    private static List<String> steps(Way way) {
        return way.stops().stream()
                .map(one -> (one.presidium() ? "presidium " : "") + one.organ() + " " + one.state())
                .toList();
    }

    @Test
    void goes_by_the_presidium_before_the_meeting_it_is_offered_to() {
        var waits =
                Way.of(
                        List.of(
                                been(AU, "10-01", Result.PROPOSED),
                                offered(MN, "10-15", new Way.Presidium(day("10-06"), false))),
                        Optional.empty(),
                        ORGANS,
                        List.of());
        assertThat(steps(waits))
                .containsExactly(
                        "Nämndens arbetsutskott " + State.DONE,
                        "presidium Miljönämnden " + State.NOW,
                        "Miljönämnden " + State.NEXT);
        assertThat(waits.stops().get(1).on()).isEqualTo("2026-10-06");

        var done =
                Way.of(
                        List.of(offered(MN, "10-15", new Way.Presidium(day("10-05"), true))),
                        Optional.empty(),
                        ORGANS,
                        List.of());
        assertThat(steps(done))
                .containsExactly(
                        "presidium Miljönämnden " + State.DONE, "Miljönämnden " + State.NOW);
    }

    @Test
    void goes_by_the_presidium_of_the_next_organ_where_its_rules_have_a_day_for_it() {
        var kf = coming(KF, "11-25", null);
        var with =
                new Coming(
                        kf.organ(),
                        kf.meeting(),
                        kf.on(),
                        kf.href(),
                        kf.notice(),
                        null,
                        day("11-10"));
        var here = List.of(been(KS, "11-02", Result.PROPOSED));
        assertThat(steps(Way.of(here, ASSEMBLY, ORGANS, List.of(with))))
                .containsExactly(
                        "Kommunstyrelsen " + State.DONE,
                        "presidium Kommunfullmäktige " + State.NEXT,
                        "Kommunfullmäktige " + State.NEXT);
        assertThat(steps(Way.of(here, ASSEMBLY, ORGANS, List.of(kf))))
                .containsExactly(
                        "Kommunstyrelsen " + State.DONE, "Kommunfullmäktige " + State.NEXT);
    }

    @Test
    void does_not_say_that_a_presidium_did_what_nobody_noted() {
        var over =
                new Been(
                        MN,
                        day("10-15"),
                        "",
                        Result.PROPOSED,
                        new Way.Presidium(day("10-06"), false));
        assertThat(steps(Way.of(List.of(over), Optional.empty(), ORGANS, List.of())))
                .containsExactly("Miljönämnden " + State.DONE);
    }

    @Test
    void is_read_from_the_words_of_the_proposal() {
        assertThat(
                        Way.goal(
                                List.of(
                                        "Kommunstyrelsen föreslår kommunfullmäktige besluta att anta."),
                                ORGANS))
                .contains(Organ.Kind.ASSEMBLY);
        assertThat(
                        Way.goal(
                                List.of("Arbetsutskottet föreslår kommunstyrelsen att godkänna."),
                                ORGANS))
                .contains(Organ.Kind.EXECUTIVE);
        assertThat(Way.goal(List.of("Nämnden godkänner rapporten."), ORGANS)).isEmpty();
        assertThat(Way.goal(List.of("Fullmäktige har sagt sitt."), ORGANS)).isEmpty();
        var city = new Organ("kf", "Stadsfullmäktige", Organ.Kind.ASSEMBLY, "SF", 51, null);
        assertThat(Way.goal(List.of("Stadsstyrelsen föreslår stadsfullmäktige att"), List.of(city)))
                .contains(Organ.Kind.ASSEMBLY);
    }
}
