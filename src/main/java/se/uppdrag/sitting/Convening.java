package se.uppdrag.sitting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.Addressees;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Preparation;
import se.uppdrag.meetings.Preparing;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Constituencies;
import se.uppdrag.register.HouseRules;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Roll;
import se.uppdrag.register.Substitutes;
import se.uppdrag.register.Titles;
import se.uppdrag.registry.MatterId;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes the first line of a log from the register, the local rules and the agenda of the day.
@Component
record Convening(
        Register register,
        Substitutes substitutes,
        Constituencies constituencies,
        Titles titles,
        Persons persons,
        Initiatives initiatives,
        Preparing preparing,
        LogTable log,
        Texts texts) {

    SittingEvent.Convened of(Meeting meeting, List<AgendaItem> agenda) {
        var organ = register.organ(meeting.organ(), meeting.onDate()).orElseThrow();
        var roll = register.roll(organ, meeting.onDate());
        var rules = register.rules(organ.slug(), meeting.onDate());
        var named = substitutes.on(organ.slug(), meeting.onDate());
        return new SittingEvent.Convened(
                new SittingRoll(
                        organ.slug(),
                        organ.name(),
                        organ.assembly(),
                        organ.seats(),
                        roll.members().stream().map(one -> called(one, named)).toList(),
                        roll.alternates().stream().map(one -> called(one, named)).toList(),
                        rules.verifiers(organ),
                        rules.answersWithoutQuorum(),
                        rules.distanceAllowed(),
                        customs(rules, organ),
                        organ.assembly()
                                ? answering(meeting.onDate(), roll)
                                : attending(organ, meeting.onDate()),
                        organ.assembly() ? constituencies.order(meeting.onDate()) : Map.of()),
                agenda.stream().map(item -> item(meeting, item)).toList(),
                log.nextSection(organ.slug(), meeting.onDate().getYear()));
    }

    private static Customs customs(HouseRules rules, Organ organ) {
        return new Customs(
                rules.speechMinutes(),
                rules.orderWord(),
                rules.replyMinutes(),
                SpeakingOrder.of(rules.speakingOrder()),
                rules.callOrder(),
                rules.servesAgain(organ),
                rules.motionDays(),
                rules.alternatesSpeak(organ));
    }

    /// Those without a seat in the assembly who may speak there: who serve full time, and may also
    /// propose (KL 5:39), and who lead a committee, to tell what the assembly asks and answer what
    /// was put to them (KL 5:40, 5:59).
    private List<Guest> answering(LocalDate on, Roll assembly) {
        var seated =
                Stream.concat(assembly.members().stream(), assembly.alternates().stream())
                        .map(Membership::person)
                        .toList();
        var fullTime =
                titles.on(on).values().stream()
                        .map(one -> new Guest(one.person(), one.name(), one.title(), true));
        var leading =
                register.organs(on).stream()
                        .filter(Organ::committee)
                        .flatMap(organ ->
                                register.roll(organ, on).members().stream()
                                        .filter(one -> one.post() != Post.MEMBER)
                                        .map(one -> guest(one, organ)));
        return Stream.concat(fullTime, leading)
                .filter(one -> !seated.contains(one.person()))
                .filter(distinctPersons())
                .sorted(Comparator.comparing(Guest::name))
                .toList();
    }

    /// Those without a seat in a committee who may be there and speak: whom the assembly has let
    /// (KL 4:28), and the staff's representatives (KL 7:10).
    private List<Guest> attending(Organ organ, LocalDate on) {
        return persons.appointments(on).stream()
                .filter(one -> organ.slug().equals(one.organ()))
                .filter(one ->
                        one.kind() == Appointment.Kind.ATTENDANCE_RIGHT
                                || one.kind() == Appointment.Kind.STAFF_REPRESENTATIVE)
                .map(one ->
                        new Guest(
                                one.person(),
                                one.name(),
                                Swedish.inSentence(texts.get("register.appointment." + one.kind())),
                                false))
                .sorted(Comparator.comparing(Guest::name))
                .toList();
    }

    private static Predicate<Guest> distinctPersons() {
        var seen = new HashSet<PersonId>();
        return guest -> seen.add(guest.person());
    }

    private Guest guest(Membership membership, Organ organ) {
        return new Guest(
                membership.person(),
                called(membership, Map.of()).nameAndParty(),
                texts.get(
                        "sitting.guest.capacity",
                        Swedish.inSentence(texts.get("register.post." + membership.post())),
                        Swedish.inSentence(organ.name())),
                false);
    }

    private static Called called(Membership membership, Map<PersonId, List<PersonId>> named) {
        return new Called(
                membership.person(),
                membership.name(),
                membership.party() == null ? "" : membership.party(),
                membership.post().name(),
                membership.position(),
                named.getOrDefault(membership.person(), List.of()),
                Objects.requireNonNullElse(membership.constituency(), ""));
    }

    Item item(Meeting meeting, AgendaItem item) {
        return new Item(
                item.position(),
                item.title(),
                Item.Kind.valueOf(item.kind().name()),
                item.dnr(),
                item.matter(),
                item.proposal(),
                item.announcement(meeting) != AgendaItem.Announcement.TOO_LATE,
                item.matter() != null && log.deferredByMinority(item.matter()),
                item.kind() == AgendaItem.Kind.QUESTION ? speakers(meeting, item) : List.of(),
                receipt(item)
                        .filter(receipt -> receipt.kind() != Kind.MOTION)
                        .map(receipt -> inquiry(meeting, receipt))
                        .orElse(null),
                preparing.of(meeting, item).state() == Preparation.State.MISSING
                        ? Item.Prepared.NO
                        : Item.Prepared.YES,
                null,
                item.secrecy() == null
                        ? null
                        : new Item.Secrecy(item.secrecy(), item.secretTitle()));
    }

    private Item.Inquiry inquiry(Meeting meeting, Receipt receipt) {
        return new Item.Inquiry(
                initiatives.missed(receipt, meeting).orElse(null),
                initiatives
                        .addressee(receipt, meeting.onDate())
                        .map(Addressees.Addressee::name)
                        .orElse(""),
                register.rules(meeting.organ(), meeting.onDate()).answersMayBeHandedOver()
                        ? boards(meeting.onDate())
                        : List.of());
    }

    /// Whom an answer may be handed to: those the assembly has put on the board of a company, and
    /// the chair of a joint body (KL 5:63).
    private List<Guest> boards(LocalDate on) {
        return register.organs(on).stream()
                .flatMap(organ -> {
                    var members = register.roll(organ, on).members().stream();
                    return switch (organ.kind()) {
                        case COMPANY -> members.map(one -> guest(one, organ));
                        case JOINT_COMMITTEE ->
                                members.filter(one -> one.post() == Post.CHAIR)
                                        .map(one -> guest(one, organ));
                        default -> Stream.<Guest>empty();
                    };
                })
                .filter(distinctPersons())
                .toList();
    }

    private Optional<Receipt> receipt(AgendaItem item) {
        return Optional.ofNullable(item.matter()).map(MatterId::new).flatMap(initiatives::receipt);
    }

    /// In a question only who asks and who answers: the chair of the organ that was asked.
    private List<PersonId> speakers(Meeting meeting, AgendaItem item) {
        var asked = receipt(item);
        if (asked.isEmpty()) {
            return List.of();
        }
        var answers =
                initiatives
                        .addressee(asked.get(), meeting.onDate())
                        .flatMap(one -> Optional.ofNullable(one.person()));
        return Stream.concat(Stream.of(asked.get().mover()), answers.stream()).distinct().toList();
    }
}
