package se.uppdrag.web;

/// The municipality (`kommun`) whose program this is: what every page says of it.
///
/// @param name `Alingsås kommun`
/// @param place `Alingsås`, as in a running sentence
/// @param code its number with Statistics Sweden (`kommunkod`), `1489`; may be empty
/// @param address the visiting address, where the notice board can also be read
/// @param registryMail where documents are sent for registration
/// @param accent the municipality's colour, `#0f566e`; all others are computed from it
/// @param armsTag changes when the arms (`kommunvapen`) do; empty where there are none
public record House(
        String name,
        String place,
        String code,
        String address,
        String registryMail,
        String accent,
        String armsTag) {

    public static final String FJORD = "#0f566e";

    /// A house with neither colour nor arms of its own.
    public House(String name, String place, String code, String address, String registryMail) {
        this(name, place, code, address, registryMail, FJORD, "");
    }

    public House coloured(String colour) {
        return new House(name, place, code, address, registryMail, colour, armsTag);
    }
}
