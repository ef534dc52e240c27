package se.uppdrag.registry;

/// What an authority says of itself in the description of its documents (OSL 4:2), beside what the
/// program reads out of its registry. What it has said nothing of is empty.
///
/// @param activity what it does
/// @param registers other registers and systems where its documents are
/// @param aids what anybody may use there to look for herself
/// @param exchange what it regularly gets from others and gives to them, how and when
/// @param sale whether it may sell personal data, and by what
public record Description(
        String activity, String registers, String aids, String exchange, String sale) {

    static final Description NOTHING = new Description("", "", "", "", "");
}
