package se.uppdrag.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The local rules of one organ on one day (`arbetsordning`, `reglemente`). What the municipality
/// has not decided has the default that the Act or common practice gives.
public record HouseRules(Map<String, String> values) {

    public HouseRules {
        values = Map.copyOf(values);
    }

    /// Verifiers beside the chair: two in the assembly, one in a committee unless decided
    /// otherwise.
    public int verifiers(Organ organ) {
        return number("verifiers", organ.assembly() ? 2 : 1);
    }

    /// Whether members may take part at a distance (KL 5:16, 6:24); only where decided.
    public boolean distanceAllowed() {
        return values.getOrDefault("distance", "no").equals("yes");
    }

    /// Whether a paper with a secrecy mark may be fetched as a file; only where decided.
    public boolean secretPapersAreFetched() {
        return !values.getOrDefault(RuleKind.SECRET_PAPERS.key(), "read").equals("read");
    }

    /// Whether papers with a secrecy mark are shown on a device that is lent for a meeting; only
    /// where decided.
    public boolean secretPapersOnLentDevices() {
        return values.getOrDefault(RuleKind.LENT_SECRET_PAPERS.key(), "no").equals("yes");
    }

    /// For how many months after a meeting it is kept who had a lent device; 0 where nothing is
    /// decided, and it is kept for ever.
    public int loanMonths() {
        return number(RuleKind.LOAN_MONTHS.key(), 0);
    }

    /// Whether a paper with a secrecy mark may be kept on a device; only where decided.
    public boolean secretPapersAreKept() {
        return values.getOrDefault(RuleKind.SECRET_PAPERS.key(), "read").equals("keep");
    }

    /// Whether answers may be given without quorum (KL 5:45).
    public boolean answersWithoutQuorum() {
        return values.getOrDefault("answers-without-quorum", "no").equals("yes");
    }

    /// Whether the public may ask questions on the annual report (KL 8:16).
    public boolean publicMayAsk() {
        return values.getOrDefault(RuleKind.PUBLIC_QUESTIONS.key(), "no").equals("yes");
    }

    /// Whether a chair may hand an answer over to a company's board or a joint body (KL 5:63).
    public boolean answersMayBeHandedOver() {
        return values.getOrDefault(RuleKind.HAND_OVER_ANSWERS.key(), "no").equals("yes");
    }

    /// How a registry number is written; `{0}` authority, `{1}` year, `{2}` number of four digits.
    public String registryNumberForm() {
        return values.getOrDefault("registry-number", "{0} {1}.{2}");
    }

    /// How long a speech may be, in minutes; 0 where nothing is decided.
    public int speechMinutes() {
        return number(RuleKind.SPEECH_MINUTES.key(), 0);
    }

    /// How many days more than the law's week the summons goes out before a meeting.
    public int extraNoticeDays() {
        return number(RuleKind.EXTRA_NOTICE_DAYS.key(), 0);
    }

    /// How many trainings a year the elected are offered; 0 where nothing is decided.
    public int trainingsAYear() {
        return number(RuleKind.TRAININGS_A_YEAR.key(), 0);
    }

    /// How many days before a meeting a matter is offered to it with what was written for it; 0
    /// where nothing is decided.
    public int offerDays() {
        return number(RuleKind.OFFER_DAYS.key(), 0);
    }

    /// How many days before a meeting its presidium goes through the agenda; 0 where nothing is
    /// decided.
    public int presidiumDays() {
        return number(RuleKind.PRESIDIUM_DAYS.key(), 0);
    }

    /// Whether somebody else than the writer approves a memorandum before it is finished.
    public boolean memorandaAreApproved() {
        return values.getOrDefault(RuleKind.MEMORANDUM_APPROVAL.key(), "yes").equals("yes");
    }

    /// Whether a memorandum says what a decision means for children; only where decided.
    public boolean childrenAreThoughtOf() {
        return values.getOrDefault(RuleKind.CHILD_IMPACT.key(), "no").equals("yes");
    }

    /// How many days before a meeting a motion must have come to be taken up there; 0 where it may
    /// come at any time.
    public int motionDays() {
        return number(RuleKind.MOTION_DAYS.key(), 0);
    }

    public int interpellationDays() {
        return number(RuleKind.INTERPELLATION_DAYS.key(), 0);
    }

    public int questionDays() {
        return number(RuleKind.QUESTION_DAYS.key(), 0);
    }

    /// Whether interpellations and questions may be put only to those who serve full time or a
    /// substantial part of it (KL 5:59).
    public boolean onlyFullTimersAreAsked() {
        return values.getOrDefault(RuleKind.INQUIRIES_TO.key(), "chairs").equals("full-time");
    }

    /// Whom the assembly has named to be asked besides the chairs of committees (KL 5:59): `none`,
    /// `subcommittees`, `full-time`.
    public String othersAsked() {
        return values.getOrDefault(RuleKind.OTHERS_ANSWER.key(), "none");
    }

    /// How many days before the meeting a written answer is published; 0 on the day itself.
    public int answerDays() {
        return number(RuleKind.ANSWER_DAYS.key(), 0);
    }

    /// The months when the assembly is told of motions that wait: `april-october`.
    public String unansweredList() {
        return values.getOrDefault(RuleKind.UNANSWERED_LIST.key(), "april-october");
    }

    /// Whether whoever is registered in the municipality may raise a matter (KL 8:1); only where
    /// decided.
    public boolean citizenProposals() {
        return values.getOrDefault(RuleKind.CITIZEN_PROPOSALS.key(), "no").equals("yes");
    }

    /// How long a rejoinder may be, in minutes; 0 where nothing is decided.
    public int replyMinutes() {
        return number(RuleKind.REPLY_MINUTES.key(), 0);
    }

    /// Which parties' alternates are called for a party's member, first to last (KL 6:16); empty
    /// where the order is the same for all.
    public Map<String, List<String>> callOrder() {
        var orders = new LinkedHashMap<String, List<String>>();
        var value = values.getOrDefault(RuleKind.CALL_ORDER.key(), "");
        for (var order : value.isBlank() ? new String[0] : value.split(";")) {
            var party = order.substring(0, order.indexOf(':')).strip();
            var others = order.substring(order.indexOf(':') + 1).split(",");
            orders.put(party, Arrays.stream(others).map(String::strip).toList());
        }
        return orders;
    }

    /// Whether one who has stopped serving may serve again the same day. Never in the assembly (KL
    /// 5:20); in a committee its own rules decide.
    public boolean servesAgain(Organ organ) {
        return !organ.assembly()
                && values.getOrDefault(RuleKind.SERVES_AGAIN.key(), "yes").equals("yes");
    }

    /// Whether alternates who do not serve may speak (KL 6:17). Never in the assembly.
    public boolean alternatesSpeak(Organ organ) {
        return !organ.assembly()
                && values.getOrDefault(RuleKind.ALTERNATES_SPEAK.key(), "no").equals("yes");
    }

    /// The order in which speakers get the floor: `as-asked`, `first-time-first`, `party-rounds`.
    public String speakingOrder() {
        return values.getOrDefault(RuleKind.SPEAKING_ORDER.key(), "as-asked");
    }

    /// What the house calls the order in which questions are put: `propositionsordning` or
    /// `beslutsgang`.
    public String orderWord() {
        return values.getOrDefault(RuleKind.ORDER_WORD.key(), "propositionsordning");
    }

    private int number(String rule, int otherwise) {
        var value = values.get(rule);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
