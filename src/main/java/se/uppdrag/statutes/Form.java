package se.uppdrag.statutes;

/// How a version was given.
public enum Form {
    /// The whole text anew.
    WHOLE,
    /// What is changed in the version before.
    CHANGES;

    /// The text it makes.
    ///
    /// @param before the text it changes; empty where there is none
    Reading read(String source, StatuteText before) {
        return switch (this) {
            case WHOLE -> TextReader.read(source);
            case CHANGES ->
                    before.units().isEmpty()
                            ? Reading.faulty(1, Fault.Kind.NOTHING_TO_CHANGE, "")
                            : switch (Amendment.read(source)) {
                                case Amendment.Typed.Changes(var amendment) ->
                                        amendment.onto(before);
                                case Amendment.Typed.Faulty(var faults) ->
                                        new Reading.Faulty(faults);
                            };
        };
    }

    static Form of(String word) {
        return word.equals("andringar") ? CHANGES : WHOLE;
    }

    String word() {
        return this == CHANGES ? "andringar" : "hel";
    }
}
