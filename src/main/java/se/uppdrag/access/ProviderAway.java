package se.uppdrag.access;

/// The municipality's own sign-in does not answer, or answers with something else.
class ProviderAway extends Exception {

    private static final long serialVersionUID = 1;

    ProviderAway(Throwable why) {
        super(why);
    }

    ProviderAway(String why) {
        super(why);
    }
}
