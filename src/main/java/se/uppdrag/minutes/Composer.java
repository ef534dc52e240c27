package se.uppdrag.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.evidence.Checkpoints;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Gathers what minutes are made of: the log, the edits, who kept them and where matters came from.
@Component
class Composer {

    private final Sittings sittings;
    private final Register register;
    private final Initiatives initiatives;
    private final EditTable edits;
    private final RoundTable rounds;
    private final AtOnceTable atOnce;
    private final SecretAtOnceTable secretAtOnce;
    private final SecretPartTable secrecy;
    private final SecretItems secretItems;
    private final Checkpoints checkpoints;
    private final MinutesPaper paper;
    private final Texts texts;

    Composer(
            Sittings sittings,
            Register register,
            Initiatives initiatives,
            EditTable edits,
            RoundTable rounds,
            AtOnceTable atOnce,
            SecretAtOnceTable secretAtOnce,
            SecretPartTable secrecy,
            SecretItems secretItems,
            Checkpoints checkpoints,
            MinutesPaper paper,
            Texts texts) {
        this.sittings = sittings;
        this.register = register;
        this.initiatives = initiatives;
        this.edits = edits;
        this.rounds = rounds;
        this.atOnce = atOnce;
        this.secretAtOnce = secretAtOnce;
        this.secrecy = secrecy;
        this.secretItems = secretItems;
        this.checkpoints = checkpoints;
        this.paper = paper;
        this.texts = texts;
    }

    /// Minutes as they stand now, or nothing while the meeting has not been opened.
    Optional<Draft> draft(Meeting meeting) {
        var log = sittings.log(meeting.id());
        if (log.stream().noneMatch(line -> line.event() instanceof SittingEvent.Opened)) {
            return Optional.empty();
        }
        var additions = additions(meeting, log);
        var evening = Evening.of(log);
        var whole = MinutesWriter.write(meeting, log, additions, texts);
        var parting = new Parting(new Wording(meeting, evening, texts), additions, whole);
        var secret = parting.secret().map(one -> new SecretPart(one, paper.html(one))).orElse(null);
        var open = parting.open(secret == null ? null : secret.sha256());
        return Optional.of(new Draft(evening, additions, whole, open, paper.html(open), secret));
    }

    /// A section as it is read up to be verified at once.
    ReadUp readUp(Meeting meeting, Draft draft, int item) {
        var parting =
                new Parting(
                        new Wording(meeting, draft.evening(), texts),
                        draft.additions(),
                        draft.whole());
        var section =
                draft.whole().sections().stream()
                        .filter(one -> one.item() == item)
                        .findFirst()
                        .orElseThrow();
        if (!parting.secret(section)) {
            return new ReadUp(section, html(section), null);
        }
        var alone = parting.secretAlone(section);
        var whole = new ReadUp.Whole(alone, html(alone));
        var open = parting.openAlone(section, whole.sha256());
        return new ReadUp(open, html(open), whole);
    }

    private String html(MinutesSection section) {
        var alone =
                new MeetingMinutes("", "", "", List.of(), List.of(), List.of(section), List.of());
        return Extracts.html(paper.html(alone), section.number()).orElseThrow();
    }

    /// One section alone, for the page that follows the meeting; nothing between items.
    Optional<MinutesSection> section(Meeting meeting, Sitting sitting, List<Logged> log) {
        return sitting.floor().map(floor -> writer(meeting, log, floor).section());
    }

    /// The sections of what has been decided.
    List<MinutesSection> decided(Meeting meeting, Sitting sitting, List<Logged> log) {
        return sitting.floors().values().stream()
                .filter(floor -> floor.decision() != null)
                .map(floor -> writer(meeting, log, floor).section())
                .toList();
    }

    private SectionWriter writer(Meeting meeting, List<Logged> log, Floor floor) {
        return new SectionWriter(
                new Wording(meeting, Evening.of(log), texts), additions(meeting, log), floor);
    }

    private Additions additions(Meeting meeting, List<Logged> log) {
        var sitting = Sitting.of(log);
        return new Additions(
                register.holders(Role.SECRETARY, meeting.organ(), meeting.onDate()).stream()
                        .map(Person::name)
                        .toList(),
                origins(sitting),
                edits.of(meeting.id()),
                rounds.standIns(meeting.id()),
                rounds.dissents(meeting.id()),
                atOnce(meeting),
                secretItems.of(meeting, sitting),
                secrecy.word(meeting.id()).orElse(""),
                checkpoints
                        .of(meeting.id())
                        .map(one ->
                                texts.get(
                                        "minutes.checkpoint",
                                        Integer.toString(one.number()),
                                        one.shortForm()))
                        .orElse(""));
    }

    /// Each says so itself, and when it was posted the minutes refer to that.
    private Map<Integer, AtOnceSaid> atOnce(Meeting meeting) {
        var said = new HashMap<Integer, AtOnceSaid>();
        var declared = texts.get("minutes.at-once.said", meeting.organName());
        atOnce.declared(meeting.id())
                .forEach(item -> said.put(item, new AtOnceSaid(declared, declared)));
        var lines =
                atOnce.latest(meeting.id()).stream()
                        .collect(Collectors.toMap(AtOnceTable.Line::section, line -> line));
        for (var one : atOnce.posted(meeting.id())) {
            var line = lines.get(one.section());
            if (line != null) {
                var open = line.sha256();
                var whole =
                        secretAtOnce
                                .part(meeting.id(), line.section(), line.version())
                                .map(SecretPartTable.Part::sha256)
                                .orElse(open);
                said.computeIfPresent(
                        line.item(),
                        (_, before) -> before.with(refers(one, whole), refers(one, open)));
            }
        }
        return said;
    }

    private String refers(AtOnceTable.Posted one, String sha256) {
        return texts.get("minutes.at-once.refers", Swedish.moment(one.verifiedAt()), sha256);
    }

    private Map<UUID, String> origins(Sitting sitting) {
        return sitting.items().stream()
                .flatMap(item -> Stream.ofNullable(item.matter()))
                .distinct()
                .flatMap(matter -> initiatives.receipt(new MatterId(matter)).stream())
                .collect(Collectors.toMap(Receipt::matter, this::origin));
    }

    private String origin(Receipt receipt) {
        var party = receipt.moverParty();
        var mover = receipt.moverName() + (party == null ? "" : " (" + party + ")");
        var organ = register.organ(receipt.addressee()).map(Organ::name).orElse("");
        return texts.get(
                "minutes.origin." + receipt.kind(),
                mover,
                Swedish.date(receipt.filedAt()),
                texts.get(
                        "minutes.origin.chair",
                        organ.isEmpty()
                                ? ""
                                : organ.substring(0, 1).toLowerCase(Swedish.LOCALE)
                                        + organ.substring(1)));
    }
}
