package se.uppdrag.learning;

import java.util.Optional;
import java.util.stream.Stream;

/// The courses there are, and whom each is for.
public enum CourseName {
    /// `Politikerhandboken`, for everybody who is elected.
    HANDBOOK("politikerhandboken"),
    /// `Presidiets uppdrag`, for chairs and vice chairs.
    PRESIDIUM("presidiets-uppdrag"),
    /// `Trygg i uppdraget`, for those who serve full time or a substantial part of it (KL 4:18 a).
    SAFETY("trygg-i-uppdraget");

    private final String slug;

    CourseName(String slug) {
        this.slug = slug;
    }

    /// Its address.
    public String slug() {
        return slug;
    }

    String href() {
        return "/utbildning/" + slug;
    }

    static Optional<CourseName> of(String slug) {
        return Stream.of(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }
}
