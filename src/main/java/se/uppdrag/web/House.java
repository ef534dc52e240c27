package se.uppdrag.web;

/// The municipality (`kommun`) whose program this is: what every page says of it.
///
/// @param name `Alingsås kommun`
/// @param place `Alingsås`, as in a running sentence
/// @param address the visiting address, where the notice board can also be read
/// @param registryMail where documents are sent for registration
/// @param accent the municipality's colour, `#0f566e`; all others are computed from it
public record House(String name, String place, String address, String registryMail, String accent) {

    public static final String FJORD = "#0f566e";

    /// A house that has not chosen a colour.
    public House(String name, String place, String address, String registryMail) {
        this(name, place, address, registryMail, FJORD);
    }
}
