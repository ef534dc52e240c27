package se.uppdrag.minutes;

/// What minutes say of a section that is verified at once: in the section whole, and in what
/// everybody sees of one that is secret.
record AtOnceSaid(String whole, String open) {

    static final AtOnceSaid NOTHING = new AtOnceSaid("", "");

    AtOnceSaid with(String moreWhole, String moreOpen) {
        return new AtOnceSaid(whole + "\n" + moreWhole, open + "\n" + moreOpen);
    }
}
