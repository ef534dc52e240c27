package se.uppdrag.sitting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.Rewording;

/// What a live page sends: the name of an act and its fields, in Swedish as they stand in the
/// address, turned into commands. A field that cannot be read is a bad request; it only happens
/// when the form is not ours.
record LiveForm(MultiValueMap<String, String> fields, PersonId sender) {

    /// Longest text anybody can put before a meeting; the page lets nobody type more, and nothing
    /// is cut away unseen.
    private static final int TEXT_MAX = 10_000;

    private static final String VOTE = "rost-";

    /// Acts a person may do for herself at a meeting she is called to.
    private static final List<String> OWN =
            List.of(
                    "narvaro",
                    "lamna",
                    "ta-plats",
                    "jav",
                    "begar-ordet",
                    "ta-bort",
                    "yrka",
                    "andra",
                    "fel-rost",
                    "instam",
                    "aterta",
                    "begar-omrostning",
                    "rosta",
                    "reservera");

    static boolean ownAct(String act) {
        return OWN.contains(act);
    }

    /// The commands an act leads to, given how the sitting stands.
    Function<Sitting, List<SittingCommand>> commands(String act) {
        return switch (act) {
            case "upprop" -> this::rollCall;
            case "kalla-in-alla" -> sitting -> List.copyOf(sitting.attendance().calls());
            case "ta-upp" -> sitting -> List.of(new SittingCommand.TakeUp(itemOr(sitting)));
            case "utslagsrost" -> this::castingVote;
            case "rosta-upprop" -> _ -> calledOut();
            default -> {
                var one = presence(act);
                if (one == null) {
                    one = debate(act);
                }
                if (one == null) {
                    one = question(act);
                }
                if (one == null) {
                    one = election(act);
                }
                if (one == null) {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                }
                var command = one;
                yield _ -> List.of(command);
            }
        };
    }

    private @Nullable SittingCommand presence(String act) {
        return switch (act) {
            case "narvaro" -> new SittingCommand.Arrive(person(), text("distans").equals("ja"));
            case "lamna" -> new SittingCommand.Leave(person(), text("orsak"));
            case "kalla-in" -> new SittingCommand.CallIn(person("ersattare"), person("ledamot"));
            case "ta-plats" -> new SittingCommand.TakeSeat(person());
            case "jav" -> new SittingCommand.StepAside(person());
            case "oppna" -> new SittingCommand.Open();
            case "ajournera" -> new SittingCommand.Adjourn(text("till"));
            case "ateruppta" -> new SittingCommand.Resume();
            case "avsluta" -> new SittingCommand.Close();
            case "klubba-over" -> new SittingCommand.HandGavel(person());
            case "justerare" ->
                    new SittingCommand.ElectVerifiers(
                            people("justerare"), date("dag"), text("plats"), people("ersattare"));
            default -> null;
        };
    }

    private @Nullable SittingCommand debate(String act) {
        return switch (act) {
            case "medge" -> new SittingCommand.AdmitLateItem(number("arende"));
            case "stang-dorrarna" -> new SittingCommand.CloseDoors();
            case "oppna-dorrarna" -> new SittingCommand.OpenDoors();
            case "overlat" -> new SittingCommand.HandOverAnswer(person());
            case "begar-ordet" ->
                    new SittingCommand.AskToSpeak(
                            person(), choice("slag", Speakers.Kind.values(), Speakers.Kind.SPEECH));
            case "ta-bort" -> new SittingCommand.WithdrawFromList(person());
            case "nasta-talare" -> new SittingCommand.NextSpeaker();
            case "ge-ordet" -> new SittingCommand.GiveFloor(person());
            case "pausa-anforande" -> new SittingCommand.PauseSpeech();
            case "fortsatt-anforande" -> new SittingCommand.ResumeSpeech();
            case "streck" -> new SittingCommand.DrawLine();
            case "hav-streck" -> new SittingCommand.LiftLine();
            case "slapp-in" ->
                    new SittingCommand.AdmitGuest(
                            new Guest(
                                    new PersonId(UUID.randomUUID()),
                                    text("namn").strip(),
                                    text("uppdrag").strip(),
                                    false));
            case "avsluta-anforande" -> new SittingCommand.EndSpeech();
            case "yrka" ->
                    new SittingCommand.Propose(
                            person(),
                            choice("slag", Proposal.Kind.values(), Proposal.Kind.AMENDMENT),
                            text("text"));
            case "andra" -> new SittingCommand.ProposeChange(person(), text("lydelse"));
            case "medge-yrkanden" -> new SittingCommand.AllowProposals();
            case "instam" -> new SittingCommand.Support(person(), number("yrkande"));
            case "vagra" ->
                    new SittingCommand.RefuseToPut(
                            number("yrkande"),
                            text("skal").equals("lag")
                                    ? Proposal.NotPut.AGAINST_LAW
                                    : Proposal.NotPut.NEW_MATTER);
            case "stall-anda" -> new SittingCommand.PutAnyway(number("yrkande"));
            case "aterta" -> new SittingCommand.Withdraw(person(), number("yrkande"));
            case "avsluta-overlaggning" -> new SittingCommand.CloseDebate();
            case "reservera" ->
                    new SittingCommand.Reserve(person(), number("arende"), text("text"));
            case "anteckna" -> new SittingCommand.Note(number("arende"), text("text"));
            default -> null;
        };
    }

    private @Nullable SittingCommand question(String act) {
        return switch (act) {
            case "ordning" ->
                    OrderForm.in(fields)
                            ? new SittingCommand.ApproveRounds(new OrderForm(fields).order())
                            : new SittingCommand.ApproveOrder(number("huvud"));
            case "majoritet" ->
                    new SittingCommand.RequireMajority(
                            choice("krav", Majority.values(), Majority.SIMPLE));
            case "fel-rost" -> new SittingCommand.DisownVote(person(), number("fraga"), side());
            case "stall-proposition" -> new SittingCommand.PutQuestion();
            case "finner" -> new SittingCommand.Find(side());
            case "begar-omrostning" -> new SittingCommand.RequestVote(person());
            case "rosta" -> vote();
            case "avsluta-omrostning" -> new SittingCommand.CloseVote();
            case "klubba" -> new SittingCommand.Gavel();
            case "besluta" ->
                    new SittingCommand.Decide(
                            new Decision(
                                    choice("slag", Decision.Kind.values(), Decision.Kind.APPROVED),
                                    text("text")));
            default -> null;
        };
    }

    private @Nullable SittingCommand election(String act) {
        return switch (act) {
            case "myndighetsutovning" -> new SittingCommand.MarkAuthority();
            case "anstallning" -> new SittingCommand.MarkEmployment();
            case "valj" ->
                    new SittingCommand.ElectByAcclamation(Rewording.paragraphs(text("namn")));
            case "valsedlar" -> new SittingCommand.HandOutBallots(person(), number("platser"));
            case "rakna" -> new SittingCommand.EnterTally(person(), new TallyForm(fields).tally());
            case "faststall-valet" -> new SittingCommand.CountBallots();
            default -> null;
        };
    }

    /// The longer text of the form, to be shown again when it was refused.
    String typed(String act) {
        return text(
                switch (act) {
                    case "andra" -> "lydelse";
                    case "valj" -> "namn";
                    case "rakna" -> "roster";
                    default -> "text";
                });
    }

    /// Those ticked have come, or all members; those already here are passed over.
    private List<SittingCommand> rollCall(Sitting sitting) {
        var come =
                text("alla").equals("ja")
                        ? sitting.roll().members().stream().map(Called::person).toList()
                        : people("person");
        return come.stream()
                .filter(one -> !sitting.attendance().present().contains(one))
                .<SittingCommand>map(one -> new SittingCommand.Arrive(one, false))
                .toList();
    }

    /// Those who were called out and answered; a field is named after the voter.
    private List<SittingCommand> calledOut() {
        var question = number("fraga");
        return fields.keySet().stream()
                .filter(field -> field.startsWith(VOTE))
                .filter(field -> !text(field).isEmpty())
                .<SittingCommand>map(field ->
                        new SittingCommand.CastVote(
                                id(field.substring(VOTE.length())),
                                question,
                                choice(field, Side.values(), Side.ABSTAIN)))
                .toList();
    }

    private List<SittingCommand> castingVote(Sitting sitting) {
        var chair = sitting.presiding();
        return List.of(new SittingCommand.GiveCastingVote(chair == null ? sender : chair, side()));
    }

    SittingCommand.CastVote vote() {
        return new SittingCommand.CastVote(person(), number("fraga"), side());
    }

    private int itemOr(Sitting sitting) {
        return fields.containsKey("arende")
                ? number("arende")
                : sitting.nextItem().map(Item::number).orElse(0);
    }

    /// Who it concerns: the sender, unless the form names somebody.
    PersonId person() {
        return fields.containsKey("person") ? person("person") : sender;
    }

    private PersonId person(String field) {
        return id(text(field));
    }

    private List<PersonId> people(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(LiveForm::id)
                .toList();
    }

    private static PersonId id(String value) {
        try {
            return new PersonId(UUID.fromString(value));
        } catch (IllegalArgumentException unreadable) {
            throw badRequest(unreadable);
        }
    }

    private int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException unreadable) {
            throw badRequest(unreadable);
        }
    }

    private LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException unreadable) {
            throw badRequest(unreadable);
        }
    }

    private Side side() {
        return choice("sida", Side.values(), Side.ABSTAIN);
    }

    private <E extends Enum<E>> E choice(String field, E[] all, E otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text(field)))
                .findFirst()
                .orElse(otherwise);
    }

    String text(String field) {
        var value = fields.getFirst(field);
        if (value == null) {
            return "";
        }
        // Lines as Java has them; what else is a control character was not typed by anybody.
        var plain = value.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "");
        if (plain.length() > TEXT_MAX) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain;
    }

    private static ResponseStatusException badRequest(Exception cause) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, null, cause);
    }
}
