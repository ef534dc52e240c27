package se.uppdrag.web;

import java.util.List;

/// Names that nobody outside may read (`skyddade personuppgifter`). The register answers; the veil
/// over every page asks, so that no page can forget.
public interface HiddenNames {

    /// `Alva Berg`; most often none at all.
    List<String> all();

    /// The next answer is as it is then, and none that was kept at hand.
    void lookAnew();
}
