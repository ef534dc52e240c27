package se.uppdrag.initiatives.pages;

/// What `initiatives/receipt.jte` shows: proof that it was received, when and under which number.
///
/// @param follows what it follows up; empty for nothing
/// @param reaches the meeting that takes it up, as a sentence; empty while none is planned
public record ReceiptPage(
        String kind,
        String title,
        String dnr,
        String matterHref,
        String filed,
        String reaches,
        String sender,
        String follows,
        String followsSlug) {

    /// Under which name the browser has kept what was typed.
    public String kept() {
        return followsSlug.isEmpty() ? "lamna-in" : "foljer-" + followsSlug;
    }
}
