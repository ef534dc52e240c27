package se.uppdrag.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a municipality decides for itself about an organ's way of working, each under the heading
/// of KL 5:72 it belongs to. The key is what the value is kept under.
public enum RuleKind {
    NUMBER_OF_MEMBERS("members", RuleHeading.MEMBERS, number(3, 101)),
    MEETING_TIMES("meeting-times", RuleHeading.MEETINGS, text()),
    EXTRA_NOTICE_DAYS("extra-notice-days", RuleHeading.MEETINGS, number(0, 30)),
    /// How many days before a meeting a matter is offered to it, with what was written for it.
    OFFER_DAYS("offer-days", RuleHeading.MEETINGS, number(0, 60)),
    /// How many days before a meeting its presidium goes through the agenda.
    PRESIDIUM_DAYS("presidium-days", RuleHeading.MEETINGS, number(0, 60)),
    /// Whether somebody else approves a memorandum before it is finished.
    MEMORANDUM_APPROVAL("memorandum-approval", RuleHeading.MEETINGS, choice("yes", "no")),
    /// Whether a memorandum says what a decision means for children.
    CHILD_IMPACT("child-impact", RuleHeading.MEETINGS, choice("yes", "no")),
    DISTANCE("distance", RuleHeading.MEETINGS, choice("yes", "no")),
    /// Whether papers with a secrecy mark may be fetched as files, or kept on a device as well.
    SECRET_PAPERS("secret-papers", RuleHeading.MEETINGS, choice("read", "fetch", "keep")),
    /// Whether papers with a secrecy mark are shown on a device of the municipality's that is lent
    /// for the meeting.
    LENT_SECRET_PAPERS("lent-secret-papers", RuleHeading.MEETINGS, choice("yes", "no")),
    /// For how many months after a meeting it is kept who had a lent device.
    LOAN_MONTHS("loan-months", RuleHeading.MEETINGS, number(0, 120)),
    ABSENCE("absence", RuleHeading.ABSENCE, text()),
    ORDER_OF_ALTERNATES(
            "order-of-alternates", RuleHeading.ALTERNATES, choice("county-board", "party-list")),
    /// `S: S, V, MP; M: M, KD, L`: which parties' alternates are called when a member is away.
    CALL_ORDER("call-order", RuleHeading.ALTERNATES, new Values.CallOrder()),
    ALTERNATES_SPEAK("alternates-speak", RuleHeading.ALTERNATES, choice("yes", "no")),
    SERVES_AGAIN("serves-again", RuleHeading.ALTERNATES, choice("yes", "no")),
    UNTIL_A_CHAIR("until-a-chair", RuleHeading.UNTIL_A_CHAIR, choice("longest-serving", "oldest")),
    SPEECH_MINUTES("speech-minutes", RuleHeading.SPEAKING, number(0, 60)),
    SPEAKING_ORDER(
            "speaking-order",
            RuleHeading.SPEAKING,
            choice("as-asked", "first-time-first", "party-rounds")),
    REPLY_MINUTES("reply-minutes", RuleHeading.SPEAKING, number(0, 30)),
    ORDER_WORD("order-word", RuleHeading.VOTING, choice("propositionsordning", "beslutsgang")),
    WHO_DRAFTS("who-drafts", RuleHeading.VOTING, choice("secretary", "chair")),
    MOTION_DAYS("motion-days", RuleHeading.INITIATIVES, number(0, 30)),
    INTERPELLATION_DAYS("interpellation-days", RuleHeading.INITIATIVES, number(0, 30)),
    QUESTION_DAYS("question-days", RuleHeading.INITIATIVES, number(0, 30)),
    ANSWERS_WITHOUT_QUORUM("answers-without-quorum", RuleHeading.INITIATIVES, choice("yes", "no")),
    /// Whether the public may ask questions on the annual report (KL 8:16).
    PUBLIC_QUESTIONS("public-questions", RuleHeading.INITIATIVES, choice("yes", "no")),
    HAND_OVER_ANSWERS("hand-over-answers", RuleHeading.INITIATIVES, choice("yes", "no")),
    /// Whether only those who serve full time may be asked (KL 5:59).
    INQUIRIES_TO("inquiries-to", RuleHeading.INITIATIVES, choice("chairs", "full-time")),
    /// Who else the assembly has named to be asked (KL 5:59).
    OTHERS_ANSWER(
            "others-answer", RuleHeading.INITIATIVES, choice("none", "subcommittees", "full-time")),
    ANSWER_DAYS("answer-days", RuleHeading.INITIATIVES, number(0, 30)),
    UNANSWERED_LIST(
            "unanswered-list",
            RuleHeading.INITIATIVES,
            choice("april-october", "march-september", "may-november", "june-december")),
    /// Whether whoever is registered in the municipality may raise a matter (KL 8:1).
    CITIZEN_PROPOSALS("citizen-proposals", RuleHeading.INITIATIVES, choice("yes", "no")),
    VERIFIERS("verifiers", RuleHeading.VERIFICATION, number(1, 5)),
    REGISTRY_NUMBER("registry-number", RuleHeading.VERIFICATION, text()),
    /// How many trainings a year the municipality offers its elected.
    TRAININGS_A_YEAR("trainings-a-year", RuleHeading.PRESIDIUM, number(0, 24)),
    PRESIDIUM_TASKS("presidium-tasks", RuleHeading.PRESIDIUM, text());

    /// What a value may be.
    public sealed interface Values {

        /// Whole numbers, both ends counted in.
        record Range(int least, int most) implements Values {}

        record Choice(List<String> options) implements Values {

            public Choice {
                options = List.copyOf(options);
            }
        }

        /// For each party, the parties whose alternates are called, first to last.
        record CallOrder() implements Values {}

        record FreeText() implements Values {}
    }

    private static final int LONGEST_TEXT = 500;
    private static final String PARTY = " *[^:;, ]{1,20} *";
    private static final String ONE_ORDER = PARTY + ":" + PARTY + "(," + PARTY + ")*";
    private static final String CALL_ORDER_FORM = ONE_ORDER + "(;" + ONE_ORDER + ")*";

    private final String key;
    private final RuleHeading heading;
    private final Values allowed;

    RuleKind(String key, RuleHeading heading, Values allowed) {
        this.key = key;
        this.heading = heading;
        this.allowed = allowed;
    }

    private static Values number(int least, int most) {
        return new Values.Range(least, most);
    }

    private static Values choice(String... options) {
        return new Values.Choice(List.of(options));
    }

    private static Values text() {
        return new Values.FreeText();
    }

    public String key() {
        return key;
    }

    public RuleHeading heading() {
        return heading;
    }

    public Values allowed() {
        return allowed;
    }

    public static Optional<RuleKind> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    boolean allows(String value) {
        return switch (allowed) {
            case Values.Range(int least, int most) ->
                    value.matches("\\d{1,3}")
                            && Integer.parseInt(value) >= least
                            && Integer.parseInt(value) <= most;
            case Values.Choice(var options) -> options.contains(value);
            case Values.CallOrder() -> value.matches(CALL_ORDER_FORM);
            case Values.FreeText() -> !value.isBlank() && value.length() <= LONGEST_TEXT;
        };
    }
}
