package se.uppdrag.sitting;

/// What a vote can be (KL 4:25), and the two ways a question can fall.
public enum Side {
    YES,
    NO,
    ABSTAIN
}
