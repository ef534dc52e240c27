package se.uppdrag.portal;

import java.time.Instant;
import java.util.List;

/// What is true right now and belongs to a topic: numbers and days from the neighbours' doors,
/// never typed by an editor.
interface Facts {

    /// The topic they stand beside.
    String topic();

    List<Fact> at(Instant now);

    /// @param text `2 motioner väntar på att väckas`
    /// @param english the same, for the page in English
    /// @param href where it is seen
    /// @param icon the name of an icon in the sprite
    record Fact(String text, String english, String href, String icon) {}
}
